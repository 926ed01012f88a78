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

    /** A quarter above what it needs; to be tightened whenever it comes to need less. */
    @ParameterizedTest(name = "{0}, {1}: at most {2} KB")
    @CsvSource({
        "VERDICT, imm-typical, 7",
        "VERDICT, ims-typical, 22",
        "VERDICT, vod-typical, 18",
        "VERDICT, imm-1000, 24",
        "VERDICT, ims-1000, 105",
        "VERDICT, vod-1000, 87",
        "VERDICT, vod-100000, 4400",
        "REFERENCE, imm-1000, 600",
        "REFERENCE, ims-1000, 2300",
        "REFERENCE, vod-1000, 1100",
        "VERDICT_JSON, imm-typical, 15",
        "VERDICT_JSON, ims-typical, 46",
        "VERDICT_JSON, vod-typical, 36",
        "VERDICT_JSON, imm-1000, 600",
        "VERDICT_JSON, ims-1000, 1700",
        "VERDICT_JSON, vod-1000, 1000"
    })
    void allocatesNoMoreThan(Contender contender, String name, long kilobytes) throws IOException {
        Body body = Body.of(name);
        assertThat(allocated(contender.reader(body.service()), body.bytes()))
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
