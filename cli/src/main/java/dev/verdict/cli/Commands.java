package dev.verdict.cli;

import dev.verdict.cli.agreement.AgreementCommand;
import dev.verdict.cli.compare.CompareCommand;
import dev.verdict.cli.explain.ExplainCommand;
import dev.verdict.cli.normalize.NormalizeCommand;
import dev.verdict.cli.policy.CheckCommand;
import dev.verdict.cli.policy.DiffCommand;
import dev.verdict.cli.report.ReportCommand;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with what stands around it. */
final class Commands implements IFactory {
    private final Surroundings surroundings;
    private final Output output;

    Commands(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == NormalizeCommand.class) {
            return type.cast(new NormalizeCommand(surroundings, output));
        }
        if (type == ExplainCommand.class) {
            return type.cast(new ExplainCommand(surroundings, output));
        }
        if (type == CompareCommand.class) {
            return type.cast(new CompareCommand(surroundings, output));
        }
        if (type == AgreementCommand.class) {
            return type.cast(new AgreementCommand(surroundings, output));
        }
        if (type == ReportCommand.class) {
            return type.cast(new ReportCommand(surroundings, output));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(surroundings, output));
        }
        if (type == DiffCommand.class) {
            return type.cast(new DiffCommand(surroundings, output));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
