package dev.verdict.cli.corpus;

import dev.verdict.cli.input.Answers;
import dev.verdict.cli.input.Answers.Answer;
import dev.verdict.cli.input.Document;
import dev.verdict.cli.input.Form;
import dev.verdict.cli.input.Tally;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Visible;
import dev.verdict.comparison.agreement.Corpus;
import dev.verdict.model.Verdict;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Takes every verdict into a corpus instead of rendering it. */
public final class Gathering implements Form {
    private static final int MOST = 10;

    private final CorpusOptions options;
    private final Corpus.Builder corpus = Corpus.builder();
    private final BiConsumer<? super String, ? super Verdict> also;
    private final SortedSet<String> unpaired = new TreeSet<>();

    /**
     * @param also takes each verdict that has a key, with its key; called by one thread at a time, in any order
     */
    public Gathering(CorpusOptions options, BiConsumer<? super String, ? super Verdict> also) {
        this.options = options;
        this.also = also;
    }

    @Override
    public synchronized String render(Document document, Answers answers) {
        for (Answer answer : answers.all()) {
            answer.verdict().ifPresent(verdict -> take(document, verdict));
        }
        return "";
    }

    private void take(Document document, Verdict verdict) {
        Optional<String> key = options.key(document, verdict);
        if (key.isPresent()) {
            corpus.add(key.get(), verdict);
            also.accept(key.get(), verdict);
        } else {
            unpaired.add(document.place());
        }
    }

    /** What was gathered, people's labels included; empty if some of those cannot be read. */
    public Optional<Corpus> corpus(Surroundings surroundings) {
        return options.addLabels(corpus, surroundings) ? Optional.of(corpus.build()) : Optional.empty();
    }

    /** The status of a run that came to its end; standard error tells which verdicts have no key. */
    public int status(Tally tally, Surroundings surroundings) {
        return isWhole(surroundings) ? tally.status() : Math.max(tally.status(), Status.UNREADABLE);
    }

    /** Whether every verdict has a key; else standard error tells which have none. */
    private boolean isWhole(Surroundings surroundings) {
        unpaired.stream()
                .limit(MOST)
                .forEach(place -> surroundings
                        .err()
                        .println(
                                Visible.line(place + ": left out, for the answer does not tell which media it is about;"
                                        + " --key tells what else pairs verdicts (unpaired)")));
        if (unpaired.size() > MOST) {
            surroundings.err().println("… and " + (unpaired.size() - MOST) + " more");
        }
        return unpaired.isEmpty();
    }
}
