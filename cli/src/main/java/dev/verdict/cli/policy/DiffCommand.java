package dev.verdict.cli.policy;

import dev.verdict.cli.input.InputOptions;
import dev.verdict.cli.input.PolicyFile;
import dev.verdict.cli.input.Round;
import dev.verdict.cli.input.Tally;
import dev.verdict.cli.shell.HelpOption;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.normalizer.policy.Policy;
import dev.verdict.normalizer.policy.PolicyDiff;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a change of policy would flip. */
@Command(
        name = "diff",
        header = "Tell which decisions a new policy would flip, and because of what.",
        description = {
            "%nDecides every body or stored verdict twice, under the policy OLD and under NEW. A flip is told with the"
                    + " differences of the policies that make it: taken back by itself, the old decision returns."
        },
        customSynopsis = "verdict policy diff [OPTION…] OLD NEW [FILE…]",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing flips",
            "1:a body or verdict could not be read (standard error names it); the others are done",
            "2:the call was wrong, or a policy is",
            "10:something flips, all of it to something stricter",
            "20:something flips to something softer, whatever else happened",
            "70:a mistake of ours; VERDICT_DEBUG=1 shows where",
            "74:the results could not be written (141: nobody reads them any more)"
        })
public final class DiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--json", description = "The flips as JSON, by what makes them, with examples.")
    private boolean json;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    public DiffCommand(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    @Override
    public Integer call() {
        input.refusePolicy("--policy has no meaning here: the two policies are named before the files");
        List<String> policies = input.takeFirst(2, "two policies, OLD and NEW");
        Policy before = PolicyFile.read(surroundings, policies.get(0));
        Policy after = PolicyFile.read(surroundings, policies.get(1));
        PolicyDiff diff = PolicyDiff.between(before, after);
        Flips flips = new Flips(input.files(surroundings));
        Tally tally = new Round(surroundings, output, input).runOverEither((document, answers) -> {
            for (int i = 0; i < answers.all().size(); i++) {
                String place = document.place() + (answers.isList() ? "[" + i + "]" : "");
                Flips.Order order = flips.order(document, i);
                answers.all()
                        .get(i)
                        .verdict()
                        .ifPresent(verdict -> flips.add(order, place, diff.flip(verdict.report())));
            }
            return "";
        });
        FlipReport report = new FlipReport(before, after, flips);
        output.write(json ? surroundings.shown(report.json()) : report.table());
        output.flush();
        return status(flips, tally);
    }

    private static int status(Flips flips, Tally tally) {
        if (flips.softer() > 0) {
            return Status.BLOCK;
        }
        return tally.status() != Status.DONE ? tally.status() : flips.all() > 0 ? Status.REVIEW : Status.DONE;
    }
}
