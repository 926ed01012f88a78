package dev.verdict.adapters.wire;

import dev.verdict.model.IssueCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Positions from the start of a media in the units the services use. Whole milliseconds are kept; a finer fraction is
 * cut off, and {@link Position#exact} says so.
 */
public final class Positions {
    private static final String CLOCK = "hh:mm:ss[.SSS], such as 00:02:59.999";
    /** The largest whole number that every JSON reader keeps exactly. */
    private static final BigDecimal MAX_MILLIS = BigDecimal.valueOf((1L << 53) - 1);
    /** More digits than any service sends; guards against numbers that are short to write and long to print. */
    private static final int MAX_DIGITS = 100;

    private Positions() {}

    /**
     * A position that was read.
     *
     * @param millis from the start of the media
     * @param exact whether nothing finer than a millisecond was cut off
     */
    public record Position(long millis, boolean exact) {
        public Duration at() {
            return Duration.ofMillis(millis);
        }
    }

    /** {@code hh:mm:ss[.SSS]}, with any number of hours and any length of the fraction. */
    public static Optional<Position> clock(@Nullable Leaf leaf, Reading reading) {
        if (leaf == null || leaf.isBlank()) {
            return Optional.empty();
        }
        String text = leaf.stripped();
        int seconds = text.indexOf(':', text.indexOf(':') + 1) + 1;
        int end = seconds + 2;
        if (seconds < 5 || seconds > 13 || end > text.length()) {
            return unreadable(CLOCK, leaf, reading);
        }
        long hours = Digits.whole(text, 0, seconds - 4, Long.MAX_VALUE);
        long minutes = Digits.whole(text, seconds - 3, seconds - 1, 59);
        long second = Digits.whole(text, seconds, end, 59);
        if (hours < 0 || minutes < 0 || second < 0 || text.charAt(seconds - 4) != ':') {
            return unreadable(CLOCK, leaf, reading);
        }
        long whole = ((hours * 60 + minutes) * 60 + second) * 1_000;
        long millis = millis(text, end);
        if (millis >= 0) {
            return Optional.of(new Position(whole + millis, true));
        }
        BigDecimal fraction = fraction(text, end);
        return fraction == null
                ? unreadable(CLOCK, leaf, reading)
                : Optional.of(position(BigDecimal.valueOf(whole).add(fraction.movePointRight(3))));
    }

    /** The fraction that stands at the end of a text, if it is in milliseconds or coarser; otherwise negative. */
    private static long millis(String text, int from) {
        if (from == text.length()) {
            return 0;
        }
        return text.charAt(from) == '.' ? Digits.fraction(text, from + 1, text.length(), 3) : -1;
    }

    /** The fraction that stands at the end of a text; null if something else stands there. */
    private static @Nullable BigDecimal fraction(String text, int from) {
        boolean fits = text.charAt(from) == '.' && text.length() > from + 1 && text.length() - from <= MAX_DIGITS;
        for (int i = from + 1; fits && i < text.length(); i++) {
            fits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return fits ? new BigDecimal("0" + text.substring(from)) : null;
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
        long whole = whole(text, unit);
        if (whole >= 0) {
            return Optional.of(new Position(whole, true));
        }
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

    /** The milliseconds of a whole number of the given unit; negative for what is no such number or too large. */
    static long whole(String text, long unit) {
        return unit * Digits.whole(text, 0, text.length(), MAX_MILLIS.longValue() / unit);
    }

    private static Position position(BigDecimal millis) {
        BigDecimal whole = millis.setScale(0, RoundingMode.DOWN);
        return new Position(whole.longValueExact(), whole.compareTo(millis) == 0);
    }

    private static Optional<Position> unreadable(String expected, Leaf leaf, Reading reading) {
        reading.issue(
                IssueCode.POSITION_UNREADABLE,
                "expected a position as " + expected + ", found \"" + leaf.stripped() + "\"",
                leaf);
        return Optional.empty();
    }
}
