package dev.verdict.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time for each operation in microseconds: {@code cpu} of the threads that work, {@code pcpu} of the whole process,
 * with garbage collection and compilation. Another process that takes a core away does not count, as it does in wall time.
 */
public final class CpuTime implements InternalProfiler {
    static final String WORKERS = "cpu";
    static final String PROCESS = "pcpu";

    private static final double NANOS = 1e3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final com.sun.management.OperatingSystemMXBean system =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private Map<Long, Long> workersBefore = Map.of();
    private long processBefore;

    @Override
    public String getDescription() {
        return "CPU time for each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        workersBefore = workers();
        processBefore = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long process = system.getProcessCpuTime() - processBefore;
        long workers = 0;
        for (Map.Entry<Long, Long> worker : workers().entrySet()) {
            workers += worker.getValue() - workersBefore.getOrDefault(worker.getKey(), 0L);
        }
        double operations = result.getMetadata().getAllOps();
        return List.of(perOperation(WORKERS, workers / operations), perOperation(PROCESS, process / operations));
    }

    private static ScalarResult perOperation(String name, double nanos) {
        return new ScalarResult(name, nanos / NANOS, "us/op", AggregationPolicy.AVG);
    }

    private Map<Long, Long> workers() {
        Map<Long, Long> times = new HashMap<>();
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains("-jmh-worker-"))
                .forEach(thread -> times.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId())));
        return times;
    }
}
