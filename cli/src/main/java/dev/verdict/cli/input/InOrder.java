package dev.verdict.cli.input;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Work on all cores whose results come out in the order of the input. What is in flight is bounded by weight, so that
 * memory does not grow with the input: one thread reads ahead until the bound, the caller's thread takes the results.
 *
 * @param <I> what is worked on
 * @param <O> what becomes of it
 */
public final class InOrder<I, O> {
    private final Function<I, O> work;
    private final ToIntFunction<I> weight;
    private final int bound;
    private final Semaphore free;
    private final BlockingQueue<Slot<O>> slots = new LinkedBlockingQueue<>();

    /**
     * Starts nothing yet.
     *
     * @param bound what all items in flight may weigh together; one that weighs more flies alone
     */
    public InOrder(Function<I, O> work, ToIntFunction<I> weight, int bound) {
        this.work = work;
        this.weight = weight;
        this.bound = bound;
        this.free = new Semaphore(bound);
    }

    /** A result to come and what it holds of the bound; the last slot has none. */
    private record Slot<O>(
            @Nullable Future<O> result,
            int weight,
            @Nullable Throwable failure) {}

    /**
     * Runs until the source gives null.
     *
     * @param idle called before waiting for a result that is not there yet
     */
    public void run(Supplier<? extends @Nullable I> source, Consumer<? super O> sink, Runnable idle) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons("body"));
        Thread reader = daemons("reader").newThread(() -> readAhead(source, workers));
        reader.start();
        try {
            for (Slot<O> slot = next(idle); slot.result() != null; slot = next(idle)) {
                Future<O> result = slot.result();
                if (!result.isDone()) {
                    idle.run();
                }
                sink.accept(result.get());
                free.release(slot.weight());
            }
        } catch (ExecutionException e) {
            throw unexpected(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            reader.interrupt();
            workers.shutdownNow();
        }
    }

    private Slot<O> next(Runnable idle) throws InterruptedException {
        Slot<O> slot = slots.poll();
        if (slot == null) {
            idle.run();
            slot = slots.take();
        }
        if (slot.failure() != null) {
            throw unexpected(slot.failure());
        }
        return slot;
    }

    private void readAhead(Supplier<? extends @Nullable I> source, ExecutorService workers) {
        Throwable failure = null;
        try {
            for (I item = source.get(); item != null; item = source.get()) {
                I next = item;
                int weighs = Math.min(bound, weight.applyAsInt(next));
                free.acquire(weighs);
                slots.add(new Slot<>(workers.submit(() -> work.apply(next)), weighs, null));
            }
        } catch (InterruptedException e) {
            return; // nobody waits for more
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        slots.add(new Slot<>(null, 0, failure));
    }

    private static RuntimeException unexpected(Throwable thrown) {
        return thrown instanceof RuntimeException mistake ? mistake : new IllegalStateException(thrown);
    }

    /** Threads that do not keep the process alive: one may hang in a read that never ends. */
    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
