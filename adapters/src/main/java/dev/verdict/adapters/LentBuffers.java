package dev.verdict.adapters;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Lends parsers their buffers. A few are at hand for the price of one exchange, where a queue costs as much as reading
 * several members; only when those are taken the queue is asked.
 *
 * <p>Not a buffer for each thread: in a thread that outlives it, that would keep a class loader alive.
 */
final class LentBuffers implements RecyclerPool<BufferRecycler> {
    private static final long serialVersionUID = 1L;

    /** A power of two; threads that follow each other have places of their own. */
    private static final int PLACES = 16;

    private static final LentBuffers SHARED = new LentBuffers();

    private final transient AtomicReferenceArray<BufferRecycler> atHand = new AtomicReferenceArray<>(PLACES);
    private final transient RecyclerPool<BufferRecycler> queue = JsonRecyclerPools.newConcurrentDequePool();

    private LentBuffers() {}

    /** The one that all parsers share. */
    static LentBuffers shared() {
        return SHARED;
    }

    @Override
    public BufferRecycler acquirePooled() {
        BufferRecycler lent = atHand.getAndSet(place(), null);
        return lent == null ? queue.acquirePooled() : lent;
    }

    @Override
    public void releasePooled(BufferRecycler returned) {
        if (!atHand.compareAndSet(place(), null, returned)) {
            queue.releasePooled(returned);
        }
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }
}
