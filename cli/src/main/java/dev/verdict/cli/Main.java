package dev.verdict.cli;

import dev.verdict.cli.input.PolicyFile;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Visible;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Where the command line starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Surroundings process = Surroundings.ofProcess();
        Output output = process.output();
        beginDecimals();
        // Ctrl-C waits until the line that is being written is whole.
        Runtime.getRuntime().addShutdownHook(new Thread(output::stop, "last-line"));
        System.exit(run(args, process, output));
    }

    /** On JDK 25 the first decimal number takes ten milliseconds and more, which pass while files are opened. */
    private static void beginDecimals() {
        Thread thread = new Thread(() -> Objects.requireNonNull(BigDecimal.ONE), "decimals");
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs one command and gives the exit status; nothing of the process is touched but what is given. */
    public static int run(String[] args, Surroundings surroundings) {
        return run(args, surroundings, surroundings.output());
    }

    private static int run(String[] args, Surroundings surroundings, Output output) {
        try {
            Optional<Callable<Integer>> plain = PlainCall.of(args, surroundings, output);
            int status = plain.isPresent()
                    ? call(plain.get(), surroundings)
                    : ParsedCall.execute(args, surroundings, output, failure -> failed(failure, surroundings));
            output.flush();
            return status;
        } catch (Output.FailedException e) {
            return e.tell(surroundings.err());
        }
    }

    private static int call(Callable<Integer> command, Surroundings surroundings) {
        try {
            return command.call();
        } catch (Exception e) {
            return failed(e, surroundings);
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
