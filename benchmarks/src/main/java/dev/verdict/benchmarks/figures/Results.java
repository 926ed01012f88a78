package dev.verdict.benchmarks.figures;

import dev.verdict.benchmarks.Machine;
import dev.verdict.benchmarks.contenders.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the page that tells what was measured: {@code FOLDER FILE}. */
final class Results {
    private final List<Figures> all;
    private final Markdown page = new Markdown();

    private Results(List<Figures> all) {
        this.all = all;
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), new Results(Figures.in(Path.of(args[0]))).text());
    }

    private String text() {
        head();
        goals();
        contenders();
        for (Figures figures : all) {
            page.heading("On " + figures.machine().jdk());
            new Readings(figures, page).write();
            new Kept(figures, page).write();
            new Growth(figures, page).write();
            threads(figures);
            starts(figures);
        }
        protocol();
        return page.toString().stripTrailing() + "\n";
    }

    private void head() {
        Machine machine = all.get(0).machine();
        page.line("# What reading costs").line("");
        page.paragraph("Written by `benchmarks/run " + machine.depth().toLowerCase(Locale.ROOT)
                + "`, not by hand. A is the time of Jackson's bare `nextToken()` scan of the same bytes (Jackson 2, the"
                + " version this library is built with); a ratio below 1 means: done before Jackson has merely found the"
                + " tokens.");
        page.paragraph(machine.cpu() + ", " + machine.cores() + " cores. "
                + all.stream().map(figures -> told(figures.machine())).collect(Collectors.joining(" "))
                + " Where the load is above one, what is told by the clock (threads, starts) says little; CPU time is told"
                + " everywhere else.");
    }

    private static String told(Machine machine) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %d %s, %s%s%s.",
                machine.jdk(),
                machine.depth().toLowerCase(Locale.ROOT),
                machine.rounds(),
                machine.rounds() == 1 ? "round" : "rounds",
                machine.date(),
                machine.commit().isEmpty() ? "" : ", commit " + machine.commit(),
                machine.load() < 0 ? "" : String.format(Locale.ROOT, "; load when it began: %.1f", machine.load()));
    }

    private void goals() {
        page.heading("What must be reached");
        List<String> columns = new ArrayList<>(List.of("goal", "must", "aim"));
        all.forEach(figures -> columns.add(figures.machine().jdk()));
        page.head(columns);
        for (Goal goal : Goal.all()) {
            List<String> cells = new ArrayList<>(List.of(goal.what(), goal.bounds()));
            all.forEach(figures -> cells.add(goal.reached(figures)));
            page.row(cells);
        }
        page.line("");
    }

    private void contenders() {
        page.heading("Who does what");
        page.head(List.of("contender", "what it is", "what it leaves out that this library does"));
        for (Contender contender : Contender.values()) {
            page.row(List.of("`" + contender.word() + "`", contender.title(), contender.leavesOut()));
        }
        page.line("");
        page.paragraph("Versions: " + String.join(", ", all.get(0).machine().versions())
                + ". Records, mapping and values are those of the package"
                + " [`peers`](src/main/java/dev/verdict/benchmarks/peers): values by Immutables, as in this library."
                + " That all but `scan` and `sdk` give the same answer is checked before each run and in a test, for every"
                + " body up to 1,000 frames: suggestion, causes, labels, status, job, parts with their counters and scores,"
                + " frames with positions, scores and snapshots.");
    }

    private void threads(Figures figures) {
        if (figures.threads().isEmpty()) {
            return;
        }
        page.paragraph("**Two threads**, a hundred answers of all services at once (rounds of a hundred in a second, by"
                + " the clock; CPU time a round):");
        page.head(List.of("", "one thread", "two threads", "speed-up", "CPU of two / of one"));
        figures.threads().forEach((what, cells) -> {
            Cell one = cells.get(1);
            Cell two = cells.get(2);
            if (one != null && two != null) {
                page.row(List.of(
                        what,
                        Markdown.number(one.perOperation()),
                        Markdown.number(two.perOperation()),
                        Markdown.number(two.perOperation() / one.perOperation()),
                        Markdown.number(two.micros() / one.micros())));
            }
        });
        page.line("");
    }

    private void starts(Figures figures) {
        if (figures.starts().isEmpty()) {
            return;
        }
        page.paragraph("**Starting**, whole processes, medians of "
                + figures.starts().get(0).wallMillis().size() + " interleaved starts, in milliseconds:");
        page.head(List.of("", "by the clock", "least", "CPU"));
        figures.starts()
                .forEach(start -> page.row(List.of(
                        start.name(),
                        Markdown.number(Median.of(start.wallMillis())),
                        Markdown.number(start.wallMillis().stream()
                                .mapToDouble(Double::doubleValue)
                                .min()
                                .orElse(Double.NaN)),
                        Markdown.number(Median.of(start.cpuMillis())))));
        page.line("");
    }

    private void protocol() {
        page.heading("How it is measured");
        page.paragraph(
                "JMH, one contender for each JVM, the contenders of a body one after the other; warm until 1.5 s of"
                        + " CPU time are spent and the compiler has been silent for half a second"
                        + " and nothing has become faster (compiling in the foreground, so that a busy machine does not"
                        + " leave code slow); then five iterations, of which"
                        + " the best counts, for noise only ever adds. The figure is the CPU time of the working thread for each"
                        + " operation, which another process on the machine does not change much; ratios are taken within one"
                        + " round, then the median over the rounds. G1 with 1 GB of heap, 4 GB for 100,000 frames, all of it touched before. Kept memory: heap after full collection with"
                        + " the results held, minus before, in a JVM of its own. Fits: least squares of relative deviations.");
        page.paragraph("Bodies: `small` are the samples of the vendors' documents as printed; all others are generated"
                + " from a fixed seed in the documented vocabulary, one to three results a frame (`typical`: ten frames),"
                + " without white space in the documented order; `pretty` is indented, `reversed` has the members of every"
                + " object in reverse order, `camelcase` is not the documented spelling and needs tolerance.");
        page.paragraph("Again: `benchmarks/run full` (or `short`, two minutes, into `benchmarks/target/RESULTS.md`).");
    }
}
