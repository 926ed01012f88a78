package dev.verdict.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Positions in a media: whole milliseconds from its start. */
final class Positions {
    private Positions() {}

    static void check(Duration position) {
        if (position.isNegative() || !position.equals(position.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalStateException("a position is a whole number of milliseconds from 0, not " + position);
        }
    }
}
