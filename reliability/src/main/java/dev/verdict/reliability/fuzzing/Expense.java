package dev.verdict.reliability.fuzzing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/** What a reading costs, held against bounds for each byte of its input. */
final class Expense {
    /** Memory that a reading may take whatever its input is: buffers, tables, messages. */
    static final long BASE_BYTES = 1 << 20;

    /** Memory for each byte of input. */
    static final long BYTES_PER_BYTE = 4_096;

    /** Time that a reading may take whatever its input is; classes are loaded and compiled meanwhile. */
    static final long BASE_NANOS = 2_000_000_000L;

    /** Time for each byte of input. */
    static final long NANOS_PER_BYTE = 100_000;

    private static final int ATTEMPTS = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Expense() {}

    /**
     * The result of a reading within the bounds. Where it was over them it is repeated: what is loaded and compiled once
     * is no expense of the input.
     *
     * @throws Contradiction if it is over the bounds each time
     */
    static <T> T bounded(int length, Supplier<T> reading) {
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = THREADS.getCurrentThreadCpuTime();
            T result = reading.get();
            long spentNanos = THREADS.getCurrentThreadCpuTime() - nanos;
            long spentBytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            if (spentBytes <= BASE_BYTES + BYTES_PER_BYTE * length
                    && spentNanos <= BASE_NANOS + NANOS_PER_BYTE * length) {
                Counts.most("bytes of memory at most", spentBytes);
                Counts.most("of them for each byte of input, beyond a mebibyte", beyond(spentBytes, length));
                return result;
            }
            last = String.format(
                    Locale.ROOT,
                    "%,d bytes of input took %,d bytes of memory and %,d ns",
                    length,
                    spentBytes,
                    spentNanos);
        }
        throw new Contradiction(last);
    }

    private static long beyond(long bytes, int length) {
        return Math.max(0, bytes - BASE_BYTES) / Math.max(1, length);
    }
}
