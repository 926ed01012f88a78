package dev.verdict.benchmarks.process;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import java.io.IOException;
import java.util.List;

/**
 * What one contender's result on one body keeps in memory.
 *
 * @param bytes of heap, after collection
 * @param names of them, as many as the text of the frames' snapshot names is long
 */
public record Memory(String body, String contender, int frames, long bytes, long names) {
    /** A thread's own piece of the heap counts as used from the start, and is longer than what many results keep. */
    private static final List<String> EXACT = List.of("-XX:+UseSerialGC", "-XX:-UseTLAB", "-Xmx8g");

    /** Measures in a JVM of its own. */
    public static Memory of(Body body, Contender contender) throws IOException, InterruptedException {
        String output =
                Jvm.output(new ProcessBuilder(Jvm.command(EXACT, Retained.class, body.name(), contender.word())));
        String[] figures = output.strip().split(" ", -1);
        return new Memory(
                body.name(), contender.word(), body.frames(), Long.parseLong(figures[0]), Long.parseLong(figures[1]));
    }
}
