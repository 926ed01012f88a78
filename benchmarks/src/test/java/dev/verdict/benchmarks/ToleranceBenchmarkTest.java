package dev.verdict.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.adapters.wire.WireReader;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class ToleranceBenchmarkTest {
    @Test
    void theContendersReadTheSame() throws Exception {
        ToleranceBenchmark benchmark = new ToleranceBenchmark();
        assertThat(benchmark.verdictOfCamelCase().decision().causes()).hasSize(1);
        assertThat(benchmark.verdict().report().timeline().orElseThrow().frames())
                .hasSameSizeAs(benchmark
                        .verdictOfCamelCase()
                        .report()
                        .timeline()
                        .orElseThrow()
                        .frames())
                .hasSize(1_000);
        Plain plain = (Plain) benchmark.strictRecords();
        Tolerant tolerant =
                ((WireReader.Bound<?>) benchmark.tolerantRecords()).answer() instanceof Tolerant t ? t : null;
        assertThat(tolerant).isNotNull();
        assertThat(plain.job()).isNotNull();
    }

    @Test
    void everyBenchmarkRuns() throws Exception {
        Options once = new OptionsBuilder()
                .include(ToleranceBenchmark.class.getSimpleName())
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(50))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        assertThat(new Runner(once).run())
                .extracting(RunResult::getPrimaryResult)
                .hasSize(6)
                .allSatisfy(result -> assertThat(result.getScore()).isPositive());
    }
}
