package dev.verdict.cli.input;

import dev.verdict.cli.shell.Surroundings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far long work has come, on one line of a terminal; nothing where nobody sits, and nothing about short work. */
final class Progress implements AutoCloseable {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final long UNKNOWN = -1;
    private static final int WIDTH = 78;

    private final PrintStream err;
    private final long total;
    private final boolean wanted;
    private final long start = System.nanoTime();
    private long read;
    private @Nullable ProgressBar bar;

    private Progress(PrintStream err, long total, boolean wanted) {
        this.err = err;
        this.total = total;
        this.wanted = wanted;
    }

    static Progress of(Surroundings surroundings, List<String> files) {
        // Results that scroll by on the same terminal are progress enough.
        boolean wanted =
                surroundings.terminals().error() && !surroundings.terminals().output();
        return new Progress(surroundings.err(), wanted ? total(surroundings.directory(), files) : UNKNOWN, wanted);
    }

    private static long total(Path directory, List<String> files) {
        long total = 0;
        for (String file : files) {
            Optional<Long> size = size(directory, file);
            if (size.isEmpty()) {
                return UNKNOWN;
            }
            total += size.get();
        }
        return total;
    }

    private static Optional<Long> size(Path directory, String file) {
        try {
            Path path = directory.resolve(file);
            return Files.isRegularFile(path) ? Optional.of(Files.size(path)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    void add(long bytes) {
        read += bytes;
        if (bar != null) {
            bar.stepTo(read);
        } else if (wanted && System.nanoTime() - start > SHORT.toNanos()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("verdict")
                    .setInitialMax(total)
                    .setUnit(" MB", 1 << 20)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                    .build();
            bar.stepTo(read);
        }
    }

    /** Tells something between two states of the progress line. */
    void aside(Runnable told) {
        if (bar != null) {
            err.print('\r' + " ".repeat(WIDTH) + '\r');
        }
        told.run();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
