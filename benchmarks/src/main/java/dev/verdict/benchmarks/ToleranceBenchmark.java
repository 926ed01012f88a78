package dev.verdict.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.wire.WireReader;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whether tolerance of spelling costs anything where the spelling is the documented one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ToleranceBenchmark {
    private static final int FRAMES = 1_000;

    private final byte[] documented = Bodies.documented(FRAMES);
    private final byte[] camelCase = Bodies.camelCase(FRAMES);
    private final JsonFactory factory = new JsonFactory();
    private final ObjectReader plain = new ObjectMapper().readerFor(Plain.class);
    private final WireReader<Tolerant> wire = WireReader.of(Tolerant.class);
    private final Intake intake = Intake.of(Limits.DEFAULT);
    private final Normalizer normalizer = Normalizer.create();

    /** The floor: every token of the documented body, nothing kept. */
    @Benchmark
    public int scan() throws IOException {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(documented)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** Jackson's own binding to strict records. */
    @Benchmark
    public Object strictRecords() throws IOException {
        return plain.readValue(documented);
    }

    /** The adapters' binding of the documented spelling. */
    @Benchmark
    public Object tolerantRecords() {
        return wire.read(intake.body(documented));
    }

    /** The adapters' binding where every name has to be searched for. */
    @Benchmark
    public Object tolerantRecordsOfCamelCase() {
        return wire.read(intake.body(camelCase));
    }

    /** From bytes to the verdict. */
    @Benchmark
    public Verdict verdict() {
        return normalizer.normalize(documented);
    }

    /** From bytes to the verdict where every name has to be searched for. */
    @Benchmark
    public Verdict verdictOfCamelCase() {
        return normalizer.normalize(camelCase);
    }
}
