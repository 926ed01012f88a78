package dev.verdict.cli;

import dev.verdict.cli.agreement.AgreementCommand;
import dev.verdict.cli.compare.CompareCommand;
import dev.verdict.cli.explain.ExplainCommand;
import dev.verdict.cli.normalize.NormalizeCommand;
import dev.verdict.cli.policy.PolicyCommand;
import dev.verdict.cli.report.ReportCommand;
import dev.verdict.cli.shell.HelpOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What stands above the commands. */
@Command(
        name = "verdict",
        header = "Turns the answers of moderation services into verdicts.",
        customSynopsis = "verdict [--help] [--version] COMMAND …",
        footer = "%nverdict COMMAND --help tells more about a command.",
        versionProvider = Version.class,
        subcommands = {
            NormalizeCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            AgreementCommand.class,
            ReportCommand.class,
            PolicyCommand.class
        })
final class VerdictCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Tell the version, and end.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    VerdictCommand() {}

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
