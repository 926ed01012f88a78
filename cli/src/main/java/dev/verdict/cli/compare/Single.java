package dev.verdict.cli.compare;

import dev.verdict.cli.input.Answers;
import dev.verdict.cli.input.Documents;
import dev.verdict.cli.shell.Visible;
import dev.verdict.model.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A file that is to hold one verdict. */
final class Single {
    private final String name;
    private final int readings;
    private final List<Verdict> verdicts = new ArrayList<>();

    /**
     * @param readings how often the file is read: twice where it is compared with itself
     */
    Single(String file, int readings) {
        this.readings = readings;
        name = file.equals(Documents.STANDARD_INPUT) ? Documents.STANDARD_INPUT_NAME : file;
    }

    String name() {
        return name;
    }

    synchronized void take(Answers answers) {
        answers.all().forEach(answer -> answer.verdict().ifPresent(verdicts::add));
    }

    /** Tells where there is not exactly one. */
    synchronized boolean isOne(PrintStream err) {
        if (verdicts.size() != readings) {
            err.println(Visible.line(name + ": expected one verdict to compare, found " + verdicts.size() / readings));
        }
        return verdicts.size() == readings;
    }

    synchronized Verdict verdict() {
        return verdicts.get(0);
    }
}
