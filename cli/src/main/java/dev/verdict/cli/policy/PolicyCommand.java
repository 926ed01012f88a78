package dev.verdict.cli.policy;

import dev.verdict.cli.shell.HelpOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What stands above the commands about policies. */
@Command(
        name = "policy",
        header = "Check a policy, or tell what a change of policy would flip.",
        customSynopsis = "verdict policy check FILE… | diff OLD NEW FILE…",
        footer = "%nverdict policy COMMAND --help tells more about a command.",
        subcommands = {CheckCommand.class, DiffCommand.class})
public final class PolicyCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    public PolicyCommand() {}

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "expected a command: check or diff");
    }
}
