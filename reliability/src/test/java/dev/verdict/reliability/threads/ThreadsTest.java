package dev.verdict.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code reliability/run threads} lets the threads work for minutes. */
class ThreadsTest {
    private static final Duration TIME = Duration.ofSeconds(4);

    @Test
    void oneNormalizerUnderAllCoresSaysWhatItSaysAlone() throws Exception {
        int threads = 2 * Runtime.getRuntime().availableProcessors();

        Soak.Result result = new Soak(threads, TIME).run();

        assertThat(result.differences()).isEmpty();
        assertThat(result.readings()).isGreaterThan(threads);
    }
}
