package dev.verdict.cli;

import dev.verdict.cli.explain.ExplainCommand;
import dev.verdict.cli.input.InputOptions;
import dev.verdict.cli.normalize.NormalizeCommand;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A call with a command, files and nothing else: there is nothing to parse. Means what {@link ParsedCall} would make of it,
 * and spares the start of the parser, which takes longer than a verdict.
 */
final class PlainCall {
    private PlainCall() {}

    /** The command of such a call, empty for every other. */
    static Optional<Callable<Integer>> of(String[] args, Surroundings surroundings, Output output) {
        List<String> files = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        for (String file : files) {
            if (file.isEmpty() || file.startsWith("-")) {
                return Optional.empty();
            }
        }
        return switch (args[0]) {
            case "normalize" -> Optional.of(new NormalizeCommand(surroundings, output, new InputOptions(files)));
            case "explain" -> Optional.of(new ExplainCommand(surroundings, output, new InputOptions(files)));
            default -> Optional.empty();
        };
    }
}
