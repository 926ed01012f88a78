package dev.verdict.adapters.wire;

import dev.verdict.model.FrameRows;

/** Numbers in ASCII digits, where they stand in a text. */
final class Digits {
    /** So many are surely a long. */
    private static final int MOST = 18;

    private Digits() {}

    /**
     * The whole number between two places.
     *
     * @return negative if anything but one to 18 digits stands there, or if the number is larger than allowed
     */
    static long whole(String text, int from, int to, long max) {
        if (from >= to || to - from > MOST) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number > max ? -1 : number;
    }

    /**
     * The decimals between two places: {@code 4} is 400 thousandths.
     *
     * @param decimals how many decimals the unit has in which they are told: 3 for thousandths
     * @return negative if anything but digits stands there, none, or more than that
     */
    static long fraction(String text, int from, int to, int decimals) {
        long fraction = to - from > decimals ? -1 : whole(text, from, to, Long.MAX_VALUE);
        for (int i = to - from; i < decimals; i++) {
            fraction *= 10;
        }
        return fraction;
    }

    /**
     * A score in the scale of {@link FrameRows#ONE}.
     *
     * @return negative if the text is anything but digits, with a point and up to seven decimals behind them or without, or
     *     if the score is above 100
     */
    static int score(String text) {
        int point = text.indexOf('.');
        long whole = whole(text, 0, point < 0 ? text.length() : point, 100);
        long decimals = point < 0 ? 0 : fraction(text, point + 1, text.length(), FrameRows.SCALE);
        long score = whole * FrameRows.ONE + decimals;
        return whole < 0 || decimals < 0 || score > 100L * FrameRows.ONE ? -1 : (int) score;
    }
}
