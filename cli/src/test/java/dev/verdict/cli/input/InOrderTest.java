package dev.verdict.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {
    private static Supplier<@Nullable Integer> numbers(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).iterator();
        return () -> numbers.hasNext() ? numbers.next() : null;
    }

    @Test
    void resultsComeInTheOrderOfTheInput() {
        List<Integer> results = new ArrayList<>();
        InOrder<Integer, Integer> line = new InOrder<>(
                number -> {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(200_000));
                    return number;
                },
                number -> 1,
                64);

        line.run(numbers(2_000), results::add, () -> {});

        assertThat(results).isEqualTo(IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void whatIsInFlightNeverWeighsMoreThanTheBound() {
        AtomicLong flying = new AtomicLong();
        AtomicLong most = new AtomicLong();
        AtomicInteger taken = new AtomicInteger();
        Supplier<@Nullable Integer> source = numbers(500);
        InOrder<Integer, Integer> line = new InOrder<>(
                number -> {
                    most.accumulateAndGet(flying.addAndGet(10), Math::max);
                    return number;
                },
                number -> 10,
                100);

        line.run(
                source,
                number -> {
                    LockSupport.parkNanos(100_000); // a slow reader of the results holds everybody back
                    flying.addAndGet(-10);
                    taken.incrementAndGet();
                },
                () -> {});

        assertThat(taken).hasValue(500);
        assertThat(most.get()).isLessThanOrEqualTo(100);
    }

    @Test
    void itemHeavierThanTheBoundFliesAlone() {
        AtomicInteger flying = new AtomicInteger();
        List<Integer> together = new ArrayList<>();
        InOrder<Integer, Integer> line = new InOrder<>(number -> flying.incrementAndGet(), number -> 1_000, 100);

        line.run(
                numbers(20),
                count -> {
                    together.add(count);
                    flying.decrementAndGet();
                },
                () -> {});

        assertThat(together).hasSize(20).containsOnly(1);
    }

    @Test
    void failureOfTheSourceIsNotSwallowed() {
        InOrder<Integer, Integer> line = new InOrder<>(number -> number, number -> 1, 10);

        assertThatThrownBy(() -> line.run(
                        () -> {
                            throw new IllegalStateException("source");
                        },
                        number -> {},
                        () -> {}))
                .hasMessage("source");
    }

    @Test
    void failureOfTheWorkIsNotSwallowed() {
        InOrder<Integer, Integer> line = new InOrder<>(
                number -> {
                    throw new IllegalStateException("work");
                },
                number -> 1,
                10);

        assertThatThrownBy(() -> line.run(numbers(100), number -> {}, () -> {})).hasMessage("work");
    }
}
