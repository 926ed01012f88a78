package dev.verdict.cli.policy;

import dev.verdict.cli.input.PolicyFile;
import dev.verdict.cli.shell.HelpOption;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Visible;
import dev.verdict.normalizer.policy.Policy;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether policies are right. */
@Command(
        name = "check",
        header = "Find every mistake in a policy before it runs.",
        description = {
            "%nEach mistake is one line on standard error, with its place and what would be right. A right policy is one line"
                    + " on standard output: its id, how many rules it has, and the digest that stands in every decision"
                    + " under it."
        },
        customSynopsis = "verdict policy check FILE…",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all are right",
            "1:there is a mistake in one, or it could not be read",
            "2:the call was wrong",
            "70:a mistake of ours; VERDICT_DEBUG=1 shows where",
            "74:the results could not be written (141: nobody reads them any more)"
        })
public final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policies in JSON; - for standard input.")
    private List<String> files;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    @SuppressWarnings("NullAway.Init") // picocli fills it
    public CheckCommand(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    @Override
    public Integer call() {
        int status = Status.DONE;
        for (String file : files) {
            try {
                Policy policy = PolicyFile.read(surroundings, file);
                int rules = policy.rules().size();
                output.write(Visible.line(file + ": policy " + policy.id() + ", " + rules
                                + (rules == 1 ? " rule, " : " rules, ")
                                + policy.stamp().digest())
                        + "\n");
            } catch (PolicyFile.UnusableException e) {
                e.reasons().forEach(surroundings.err()::println);
                status = Status.UNREADABLE;
            }
        }
        output.flush();
        return status;
    }
}
