package dev.verdict.cli.shell;

import dev.verdict.adapters.Limits;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a command sees of the world.
 *
 * @param err where a person reads, in UTF-8 whatever the locale is
 * @param directory what relative file names are relative to
 * @param maxBytes length of the longest body that is read
 * @param memory bytes that all bodies in flight may weigh together
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Path directory,
        Terminals terminals,
        Map<String, String> environment,
        int maxBytes,
        int memory) {
    /** A body in memory weighs many times what it weighs on disk: as text, as values, and as the text of the verdict. */
    private static final int HEAP_PER_BODY = 16;

    private static final int HEAP_PER_FLIGHT = 32;

    /** Those of this process. */
    public static Surroundings ofProcess() {
        long heap = Runtime.getRuntime().maxMemory();
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of(""),
                Terminals.ofProcess(),
                System.getenv(),
                (int) Math.min(Limits.DEFAULT.maxBytes(), heap / HEAP_PER_BODY),
                (int) Math.min(64 << 20, heap / HEAP_PER_FLIGHT));
    }

    /** The way to standard output; ask once per run. */
    public Output output() {
        return new Output(out);
    }

    /** JSON as standard output takes it: with nothing in it that steers a terminal, where one takes it. */
    public String shown(String json) {
        return terminals.output() ? Visible.json(json) : json;
    }

    public Limits limits() {
        return Limits.DEFAULT.withMaxBytes(maxBytes);
    }

    /** What to do where a body is too long for the memory there is; nothing where memory is not the reason. */
    public String moreMemory() {
        return maxBytes < Limits.DEFAULT.maxBytes()
                ? ", a sixteenth of the memory Java may take; VERDICT_JAVA_OPTS=-Xmx… gives more"
                : "";
    }

    /** Whether a person who hunts a mistake of ours wants to see traces. */
    public boolean isDebugging() {
        return !environment.getOrDefault("VERDICT_DEBUG", "").isEmpty();
    }

    /** Whether results may be coloured: a person looks at them, and has not asked for none (no-color.org). */
    public boolean isColourful() {
        return terminals.output()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
