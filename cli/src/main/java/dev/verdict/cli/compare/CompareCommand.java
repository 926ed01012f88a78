package dev.verdict.cli.compare;

import dev.verdict.cli.input.InputOptions;
import dev.verdict.cli.input.Round;
import dev.verdict.cli.input.Tally;
import dev.verdict.cli.shell.HelpOption;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Paint;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.comparison.Comparer;
import dev.verdict.comparison.Comparison;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two verdicts, or two bodies, of one media. */
@Command(
        name = "compare",
        header = "Set two verdicts on one media side by side.",
        description = {
            "%nEach of the two files holds one body or one stored verdict. What a service did not look at, or does not list,"
                    + " is not comparable, and no difference."
        },
        customSynopsis = "verdict compare [OPTION…] A B",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, whether they differ or not",
            "1:one of the two could not be read (standard error names it)",
            "2:the call was wrong",
            "70:a mistake of ours; VERDICT_DEBUG=1 shows where",
            "74:the results could not be written (141: nobody reads them any more)"
        })
public final class CompareCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--tolerance",
            paramLabel = "MS",
            converter = Milliseconds.class,
            description = "How far apart two frames may be and still be one instant; 1000 when not told.")
    private Duration tolerance = Comparer.DEFAULT_TOLERANCE;

    @Option(
            names = "--gap",
            paramLabel = "MS",
            converter = Milliseconds.class,
            description = "How far apart two frames of one segment may be; 5000 when not told.")
    private Duration gap = Comparer.DEFAULT_GAP;

    @Option(names = "--json", description = "The whole comparison as JSON, every frame of it.")
    private boolean json;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    public CompareCommand(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    @Override
    public Integer call() {
        List<String> files = input.files(surroundings);
        if (files.size() != 2) {
            throw input.misuse("expected two files, A and B, found " + files.size());
        }
        boolean same = files.get(0).equals(files.get(1));
        Single left = new Single(files.get(0), same ? 2 : 1);
        Single right = same ? left : new Single(files.get(1), 1);
        Tally tally = new Round(surroundings, output, input).runOverEither((document, answers) -> {
            (document.name().equals(left.name()) ? left : right).take(answers);
            return "";
        });
        if (tally.status() != Status.DONE || !left.isOne(surroundings.err()) || !right.isOne(surroundings.err())) {
            return Math.max(tally.status(), Status.UNREADABLE);
        }
        return compare(left, right);
    }

    private int compare(Single left, Single right) {
        Comparer comparer = Comparer.builder().tolerance(tolerance).gap(gap).build();
        Comparison comparison;
        try {
            comparison = comparer.compare(left.verdict(), right.verdict());
        } catch (IllegalArgumentException e) {
            throw input.misuse("--tolerance: " + e.getMessage());
        }
        output.write(
                json
                        ? surroundings.shown(ComparisonJson.text(comparison) + "\n")
                        : new ComparisonText(new Paint(surroundings.isColourful()))
                                .text(left.name(), right.name(), comparison));
        return Status.DONE;
    }
}
