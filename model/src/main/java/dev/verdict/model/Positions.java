package dev.verdict.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Positions in a media: whole milliseconds from its start, as many as a {@code long} holds. */
final class Positions {
    private static final Duration LAST = Duration.ofMillis(Long.MAX_VALUE);

    private Positions() {}

    static void check(Duration position) {
        if (position.isNegative()
                || !position.equals(position.truncatedTo(ChronoUnit.MILLIS))
                || position.compareTo(LAST) > 0) {
            throw new IllegalStateException("a position is a whole number of milliseconds from 0, not " + position);
        }
    }
}
