package dev.verdict.cli;

import dev.verdict.cli.input.PolicyFile;
import dev.verdict.cli.normalize.Accepted;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Visible;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Where the command line starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Surroundings process = Surroundings.ofProcess();
        Output output = process.output();
        // Ctrl-C waits until the line that is being written is whole.
        Runtime.getRuntime().addShutdownHook(new Thread(output::stop, "last-line"));
        System.exit(run(args, process, output));
    }

    /** Runs one command and gives the exit status; nothing of the process is touched but what is given. */
    public static int run(String[] args, Surroundings surroundings) {
        return run(args, surroundings, surroundings.output());
    }

    private static int run(String[] args, Surroundings surroundings, Output output) {
        CommandLine line = new CommandLine(new VerdictCommand(), new Commands(surroundings, output));
        PrintWriter out = new PrintWriter(output.asStream(), false, StandardCharsets.UTF_8);
        // A file may be called @name; it is no list of arguments.
        line.setExpandAtFiles(false);
        line.setOut(out);
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        Objects.requireNonNull(line.getSubcommands().get("normalize"))
                .getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> Accepted.text());
        line.setParameterExceptionHandler(new Misuse(surroundings.err()));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, surroundings));
        try {
            int status = line.execute(args);
            out.flush();
            output.flush();
            return status;
        } catch (Output.FailedException e) {
            return e.tell(surroundings.err());
        }
    }

    private static int failed(Exception failure, Surroundings surroundings) {
        if (failure instanceof Output.FailedException output) {
            return output.tell(surroundings.err());
        }
        if (failure instanceof PolicyFile.UnusableException unusable) {
            unusable.reasons().forEach(surroundings.err()::println);
            return Status.USAGE;
        }
        String reason = failure.getCause() instanceof OutOfMemoryError
                ? "not enough memory; VERDICT_JAVA_OPTS=-Xmx… gives more"
                : "internal error, please report it: " + failure;
        surroundings.err().println("verdict: " + Visible.line(reason));
        if (surroundings.isDebugging()) {
            failure.printStackTrace(surroundings.err());
        }
        return Status.INTERNAL;
    }
}
