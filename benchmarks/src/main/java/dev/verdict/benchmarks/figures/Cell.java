package dev.verdict.benchmarks.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * What JMH measured of one contender on one body in one round: the best iteration, for noise only ever adds.
 *
 * @param micros CPU time for each operation, of the threads that work
 * @param processMicros the same of the whole process, with garbage collection and compilation
 * @param allocated bytes for each operation
 * @param perOperation JMH's own score by wall time, of the best iteration: microseconds an operation or operations a second
 */
record Cell(double micros, double processMicros, double allocated, double perOperation) {
    static Cell of(JsonNode result) {
        boolean throughput = result.path("mode").asText().equals("thrpt");
        JsonNode wall = result.path("primaryMetric").path("rawData");
        return new Cell(
                least(metric(result, "cpu").path("rawData")),
                least(metric(result, "pcpu").path("rawData")),
                metric(result, "gc.alloc.rate.norm").path("score").asDouble(Double.NaN),
                throughput ? -least(wall, -1) : least(wall));
    }

    private static JsonNode metric(JsonNode result, String name) {
        return result.path("secondaryMetrics").path(name);
    }

    private static double least(JsonNode forks) {
        return least(forks, 1);
    }

    /** The least of all iterations of all forks, each multiplied by a sign. */
    private static double least(JsonNode forks, int sign) {
        return StreamSupport.stream(forks.spliterator(), false)
                .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
                .mapToDouble(iteration -> sign * iteration.asDouble())
                .min()
                .orElseThrow();
    }
}
