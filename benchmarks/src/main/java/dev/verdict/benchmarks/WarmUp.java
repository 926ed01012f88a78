package dev.verdict.benchmarks;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Runs something until it has had enough CPU time, the compiler has fallen silent and nothing gets faster any more. On a
 * shared machine the clock tells none of that.
 *
 * @param cpuNanos CPU time to spend at least
 * @param steadyNanos CPU time at the end without compilation or a faster step
 */
record WarmUp(long cpuNanos, long steadyNanos) {
    private static final String MILLIS = "benchmarks.warmUpMillis";
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);
    /** A compiler that never falls silent ends the warm-up after so many times the CPU time asked for. */
    private static final int PATIENCE = 3;
    /** A step that needs less than this part of the best so far is faster. */
    private static final double FASTER = 0.97;
    /** Compilation below this many milliseconds a step is silence. */
    private static final long WHISPER = 3;

    /** What the forks of a run are told. */
    static String argument(long millis) {
        return "-D" + MILLIS + "=" + millis;
    }

    static WarmUp asAsked() {
        long millis = Long.getLong(MILLIS, 1_500);
        return new WarmUp(TimeUnit.MILLISECONDS.toNanos(millis), TimeUnit.MILLISECONDS.toNanos(millis / 3));
    }

    /** What is warmed up. */
    @FunctionalInterface
    interface Work {
        Object run() throws IOException;
    }

    /** Gives the last result, so that the work cannot be left out. */
    Object run(Work work) throws IOException {
        Progress progress = new Progress();
        Object result = work.run();
        while (!progress.isEnough(this)) {
            int times = 0;
            long until = progress.now + STEP;
            for (long now = progress.now; now < until; now = progress.cpu()) {
                result = work.run();
                times++;
            }
            progress.step(times);
        }
        return result;
    }

    /** How far a warm-up has come, in CPU time of its thread. */
    private static final class Progress {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        private final long begin = cpu();
        private long now = begin;
        private long steadySince = begin;
        private long compiled = compiler.getTotalCompilationTime();
        private double best = Double.MAX_VALUE;

        private long cpu() {
            return threads.getCurrentThreadCpuTime();
        }

        private void step(int times) {
            long end = cpu();
            double needed = (double) (end - now) / times;
            long heard = compiler.getTotalCompilationTime();
            if (heard - compiled > WHISPER || needed < FASTER * best) {
                steadySince = end;
            }
            now = end;
            compiled = heard;
            best = Math.min(best, needed);
        }

        private boolean isEnough(WarmUp asked) {
            boolean steady = now - begin >= asked.cpuNanos && now - steadySince >= asked.steadyNanos;
            return steady || now - begin >= PATIENCE * asked.cpuNanos;
        }
    }
}
