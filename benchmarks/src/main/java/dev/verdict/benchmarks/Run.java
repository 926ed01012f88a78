package dev.verdict.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.process.Memory;
import dev.verdict.benchmarks.process.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Measures on the JDK it runs on and leaves the figures in a folder: {@code DEPTH FOLDER ROUNDS}. */
final class Run {
    private static final int AGREED_FRAMES = 1_000;

    private final Depth depth;
    private final Path folder;
    private final JsonMapper json = new JsonMapper();

    private Run(Depth depth, Path folder) {
        this.depth = depth;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        new Run(Depth.of(args[0]), Path.of(args[1])).all(Integer.parseInt(args[2]));
    }

    private void all(int rounds) throws IOException, InterruptedException, RunnerException {
        for (String name : depth.bodies()) {
            Body body = Body.of(name);
            if (body.frames() <= AGREED_FRAMES) {
                Agreement.check(body);
            }
        }
        Files.createDirectories(folder);
        write("machine", Machine.now(depth, rounds));
        if (depth.starts() > 0) {
            write("starts", Start.all(depth.starts(), Path.of("").toAbsolutePath(), folder));
        }
        write("memory", memory());
        Measuring measuring = new Measuring(depth, folder);
        if (depth.threads()) {
            measuring.threads();
        }
        measuring.scale();
        for (int round = 1; round <= rounds; round++) {
            measuring.read(round);
        }
    }

    /** What everyone keeps of some bodies, and what this library keeps of bodies of growing length. */
    private List<Memory> memory() throws IOException, InterruptedException {
        List<Memory> kept = new ArrayList<>();
        for (String name : depth.kept()) {
            for (Contender contender : Contender.values()) {
                if (contender.keeps()) {
                    kept.add(memory(name, contender));
                }
            }
        }
        for (String name : depth.scale()) {
            if (!depth.kept().contains(name)) {
                kept.add(memory(name, Contender.VERDICT));
            }
        }
        return kept;
    }

    private static Memory memory(String body, Contender contender) throws IOException, InterruptedException {
        Memory memory = Memory.of(Body.of(body), contender);
        System.err.printf(Locale.ROOT, "%-34s %-14s %,14d bytes kept%n", body, contender.word(), memory.bytes());
        return memory;
    }

    private void write(String name, Object figures) throws IOException {
        json.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(name + ".json").toFile(), figures);
    }
}
