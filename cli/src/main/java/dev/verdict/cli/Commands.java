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
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with what stands around it. */
final class Commands implements IFactory {
    private final Map<Class<?>, Supplier<?>> commands;

    Commands(Surroundings surroundings, Output output) {
        commands = Map.of(
                NormalizeCommand.class, () -> new NormalizeCommand(surroundings, output),
                ExplainCommand.class, () -> new ExplainCommand(surroundings, output),
                CompareCommand.class, () -> new CompareCommand(surroundings, output),
                AgreementCommand.class, () -> new AgreementCommand(surroundings, output),
                ReportCommand.class, () -> new ReportCommand(surroundings, output),
                CheckCommand.class, () -> new CheckCommand(surroundings, output),
                DiffCommand.class, () -> new DiffCommand(surroundings, output));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Supplier<?> command = commands.get(type);
        return command != null
                ? type.cast(command.get())
                : CommandLine.defaultFactory().create(type);
    }
}
