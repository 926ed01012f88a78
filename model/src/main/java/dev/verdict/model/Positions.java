package dev.verdict.model;

import java.time.Duration;

/** Positions in a media: whole milliseconds from its start, as many as a {@code long} holds. */
final class Positions {
    private static final Duration LAST = Duration.ofMillis(Long.MAX_VALUE);

    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private Positions() {}

    static void check(Duration position) {
        if (position.isNegative() || position.toNanosPart() % NANOS_OF_A_MILLI != 0 || position.compareTo(LAST) > 0) {
            throw new IllegalStateException("a position is a whole number of milliseconds from 0, not " + position);
        }
    }
}
