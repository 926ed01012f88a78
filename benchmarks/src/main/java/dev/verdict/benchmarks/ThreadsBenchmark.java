package dev.verdict.benchmarks;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Many answers of all services through one normalizer that all threads share. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ThreadsBenchmark {
    private static final List<String> MIX = List.of("imm-typical", "ims-typical", "vod-typical", "ims-typical");
    private static final int TIMES = 25;

    private final Normalizer normalizer = Normalizer.create();
    private final List<byte[]> lines = new ArrayList<>();
    private byte[] list = {};

    @Setup
    public void gather() throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < TIMES; i++) {
            for (String name : MIX) {
                byte[] body = Body.of(name).bytes();
                joined.write(lines.isEmpty() ? '[' : ',');
                joined.write(body);
                lines.add(body);
            }
        }
        joined.write(']');
        list = joined.toByteArray();
        WarmUp.asAsked().run(this::normalizeAll);
        WarmUp.asAsked().run(this::ndjson);
    }

    /** A JSON list of a hundred answers. */
    @Benchmark
    public Object normalizeAll() {
        return normalizer.normalizeAll(list);
    }

    /** A hundred answers, a line each, to canonical JSON, a line each. */
    @Benchmark
    public Object ndjson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        for (byte[] line : lines) {
            out.write(VerdictJson.bytes(normalizer.normalize(line)));
            out.write('\n');
        }
        return out;
    }
}
