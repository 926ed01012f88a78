package dev.verdict.cli;

import dev.verdict.adapters.Similar;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Visible;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what was wrong about a call, and what was probably meant. */
final class Misuse implements IParameterExceptionHandler {
    private final PrintStream err;

    Misuse(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        err.println(Visible.line(name + ": " + sentence(misuse)));
        err.println(name + " --help tells what there is");
        return Status.USAGE;
    }

    private static String sentence(ParameterException misuse) {
        if (misuse instanceof MutuallyExclusiveArgsException) {
            return "--compact and --table exclude each other";
        }
        String message = String.valueOf(misuse.getMessage());
        if (!(misuse instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Character.toLowerCase(message.charAt(0)) + message.substring(1);
        }
        String given = unmatched.getUnmatched().get(0);
        CommandLine command = misuse.getCommandLine();
        boolean option = unmatched.isUnknownOption();
        List<String> known = option
                ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
                : List.copyOf(command.getSubcommands().keySet());
        return "unknown " + (option ? "option " : "command ") + given
                + Similar.to(given, known)
                        .map(meant -> "; did you mean " + meant + "?")
                        .orElse("");
    }
}
