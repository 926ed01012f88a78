package dev.verdict.benchmarks;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, each contender in a JVM of its own, and leaves what JMH measured as JSON in a folder. */
record Measuring(Depth depth, Path folder) {
    private static final int WARM_UP_ITERATIONS = 1;
    private static final int USUAL = 1_000;
    private static final int LARGE = 100_000;
    /** Memory is touched before, so that its first use costs nothing; a heap that is never used up is nothing but first use. */
    private static final String TOUCHED = "-XX:+AlwaysPreTouch";
    /** Code waits for its compilation: a compiler that has to wait for a core must not look like one that is done. */
    private static final String IN_TURN = "-XX:-BackgroundCompilation";

    /** One round over the bodies: the contenders of a body run one after the other, so that they share the machine's mood. */
    void read(int round) throws IOException, RunnerException {
        for (String name : depth.bodies()) {
            read(name, Contender.of(Body.of(name)), "reading-" + round + "-" + name);
        }
    }

    /** How time grows with the number of frames. */
    void scale() throws IOException, RunnerException {
        for (String name : depth.scale()) {
            read(name, List.of(Contender.VERDICT), "scale-" + name);
        }
    }

    private void read(String name, List<Contender> contenders, String file) throws IOException, RunnerException {
        run(
                options(ReadingBenchmark.class, Body.of(name).frames())
                        .param("body", name)
                        .param(
                                "contender",
                                contenders.stream().map(Contender::word).toArray(String[]::new)),
                file);
    }

    /** One thread, then two. */
    void threads() throws IOException, RunnerException {
        for (int threads = 1; threads <= 2; threads++) {
            run(options(ThreadsBenchmark.class, 0).threads(threads), "threads-" + threads);
        }
    }

    private static String heap(int frames) {
        if (frames <= USUAL) {
            return "1g";
        }
        return frames <= LARGE ? "4g" : "8g";
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, int frames) {
        String heap = heap(frames);
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .forks(1)
                .jvmArgsAppend("-Xms" + heap, "-Xmx" + heap, WarmUp.argument(depth.warmUpMillis()), TOUCHED, IN_TURN)
                .warmupIterations(WARM_UP_ITERATIONS)
                .warmupTime(TimeValue.milliseconds(depth.iterationMillis()))
                .measurementIterations(depth.iterations())
                .measurementTime(TimeValue.milliseconds(depth.iterationMillis()))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private void run(ChainedOptionsBuilder options, String file) throws IOException, RunnerException {
        Files.createDirectories(folder);
        Path result = folder.resolve(file + ".json");
        Collection<RunResult> results = new Runner(options.resultFormat(ResultFormatType.JSON)
                        .result(result.toString())
                        .build())
                .run();
        if (results.isEmpty()) {
            throw new IllegalStateException("nothing ran for " + file);
        }
        for (RunResult each : results) {
            tell(file, each);
        }
    }

    private static void tell(String file, RunResult result) {
        Result<?> cpu = Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.WORKERS));
        String contender = result.getParams().getParam("contender");
        System.err.printf(
                Locale.ROOT,
                "%-34s %-14s %,14.2f µs of CPU%n",
                file,
                contender == null ? result.getPrimaryResult().getLabel() : contender,
                cpu.getStatistics().getMin());
    }
}
