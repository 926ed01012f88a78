package dev.verdict.benchmarks.process;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.contenders.Reader;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Prints how many bytes of heap one contender's result on one body keeps, in a JVM that does nothing else. */
final class Retained {
    /** Results held at once, so that what a JVM keeps anyway does not matter. */
    private static final int FRAMES_HELD = 200_000;

    private static final int COLLECTIONS = 4;
    private static final long PAUSE_MILLIS = 30;

    private Retained() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Body body = Body.of(args[0]);
        Reader reader = Contender.of(args[1]).reader(body.service());
        int held = Math.max(1, FRAMES_HELD / Math.max(1, body.frames()));
        // Once before, for everything that is loaded or kept once for all bodies.
        reader.read(new Body(body.service(), 1_000, body.form()).bytes());
        long before = usedAfterCollection();
        List<Object> results = read(body.bytes(), reader, held);
        long after = usedAfterCollection();
        System.out.println((after - before) / results.size() + " " + namesIn(body));
    }

    /** The bytes of the body are left behind here: a result that keeps them keeps them at its own cost. */
    private static List<Object> read(byte[] bytes, Reader reader, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    try {
                        return reader.read(bytes);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static long usedAfterCollection() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The length of the text of all snapshot names of a body. */
    private static long namesIn(Body body) {
        Verdict verdict = Normalizer.create().normalize(body.bytes());
        return verdict.report().timeline().map(Timeline::frames).orElse(List.of()).stream()
                .flatMap(frame -> frame.snapshot().stream())
                .mapToLong(name -> name.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
