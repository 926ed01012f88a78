package dev.verdict.adapters.wire;

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
}
