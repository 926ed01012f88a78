package dev.verdict.testdata.trees;

import java.time.Duration;
import java.util.Locale;

/** Positions as a person reads them. */
public final class Clock {
    private Clock() {}

    /** {@code 00:02:59.999}. */
    public static String of(Duration at) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                at.toMillisPart());
    }
}
