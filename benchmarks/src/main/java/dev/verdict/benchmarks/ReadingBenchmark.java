package dev.verdict.benchmarks;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.contenders.Reader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One body, one contender: what a JVM measures that does nothing else. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {
    /** As {@link Body} names it. */
    @Param("ims-1000")
    public String body = "ims-1000";

    /** As {@link Contender} names it. */
    @Param("scan")
    public String contender = "scan";

    private byte[] bytes = {};
    private Reader reader = given -> given;

    @Setup
    public void warmUp() throws IOException {
        Body given = Body.of(body);
        bytes = given.bytes();
        reader = Contender.of(contender).reader(given.service());
        WarmUp.asAsked().run(this::read);
    }

    @Benchmark
    public Object read() throws IOException {
        return reader.read(bytes);
    }
}
