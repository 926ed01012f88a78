package dev.verdict.adapters.wire;

import dev.verdict.model.IssueCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Positions from the start of a media in the units the services use. Whole milliseconds are kept; a finer fraction is
 * cut off, and {@link Position#exact} says so.
 */
public final class Positions {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,9}):([0-5]\\d):([0-5]\\d)(?:\\.(\\d{1,99}))?");
    /** The largest whole number that every JSON reader keeps exactly. */
    private static final BigDecimal MAX_MILLIS = BigDecimal.valueOf((1L << 53) - 1);
    /** More digits than any service sends; guards against numbers that are short to write and long to print. */
    private static final int MAX_DIGITS = 100;

    private Positions() {}

    /**
     * A position that was read.
     *
     * @param exact whether nothing finer than a millisecond was cut off
     */
    public record Position(Duration at, boolean exact) {}

    /** {@code hh:mm:ss[.SSS]}, with any number of hours and any length of the fraction. */
    public static Optional<Position> clock(@Nullable Leaf leaf, Reading reading) {
        if (leaf == null || leaf.isBlank()) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(leaf.stripped());
        if (!clock.matches()) {
            return unreadable("hh:mm:ss[.SSS], such as 00:02:59.999", leaf, reading);
        }
        BigDecimal fraction = clock.group(4) == null ? BigDecimal.ZERO : new BigDecimal("0." + clock.group(4));
        long seconds = (Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2))) * 60
                + Long.parseLong(clock.group(3));
        return Optional.of(position(BigDecimal.valueOf(seconds).add(fraction).movePointRight(3)));
    }

    /**
     * A number of the given unit.
     *
     * @param unit one of it in milliseconds: 1, or 1,000 for seconds
     */
    public static Optional<Position> number(@Nullable Leaf leaf, long unit, Reading reading) {
        if (leaf == null || leaf.isBlank()) {
            return Optional.empty();
        }
        String text = leaf.stripped();
        try {
            BigDecimal number = text.length() > MAX_DIGITS ? null : new BigDecimal(text);
            if (number != null && Math.abs((long) number.scale()) <= MAX_DIGITS) {
                BigDecimal millis = number.multiply(BigDecimal.valueOf(unit));
                if (millis.signum() >= 0 && millis.compareTo(MAX_MILLIS) <= 0) {
                    return Optional.of(position(millis));
                }
            }
        } catch (NumberFormatException e) {
            // told below, like every other text that is no position
        }
        return unreadable(
                "a number from 0, in " + (unit == 1 ? "milliseconds" : "units of " + unit + " ms"), leaf, reading);
    }

    private static Position position(BigDecimal millis) {
        BigDecimal whole = millis.setScale(0, RoundingMode.DOWN);
        return new Position(Duration.ofMillis(whole.longValueExact()), whole.compareTo(millis) == 0);
    }

    private static Optional<Position> unreadable(String expected, Leaf leaf, Reading reading) {
        reading.issue(
                IssueCode.POSITION_UNREADABLE,
                "expected a position as " + expected + ", found \"" + leaf.stripped() + "\"",
                leaf);
        return Optional.empty();
    }
}
