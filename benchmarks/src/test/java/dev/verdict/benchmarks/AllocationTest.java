package dev.verdict.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.contenders.Reader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reading may allocate. Unlike time, that does not depend on what else the machine does. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int TRIES = 10;
    private static final long KILO = 1_000;

    /** A quarter above what reading needs; to be tightened whenever it comes to need less. */
    @ParameterizedTest(name = "{0}: at most {1} KB")
    @CsvSource({
        "imm-typical, 7",
        "ims-typical, 22",
        "vod-typical, 18",
        "imm-1000, 24",
        "ims-1000, 105",
        "vod-1000, 87",
        "vod-100000, 4400"
    })
    void readingAllocatesNoMoreThan(String name, long kilobytes) throws IOException {
        Body body = Body.of(name);
        assertThat(allocated(Contender.VERDICT.reader(body.service()), body.bytes()))
                .isPositive()
                .isLessThanOrEqualTo(kilobytes * KILO);
    }

    /** The least of several tries, once the compiler had time to leave out what need not be allocated. */
    private static long allocated(Reader reader, byte[] bytes) throws IOException {
        new WarmUp(WARM_UP_NANOS, 0).run(() -> reader.read(bytes));
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            reader.read(bytes);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
