package dev.verdict.adapters.express;

import dev.verdict.model.FrameRows;

/** Short decimal numbers, all digits at once. */
public final class Decimals {
    private static final long ZEROS = Bytes.ONES * '0';
    /** Added to a digit's value it leaves the high bit alone; added to anything larger it sets it. */
    private static final long OVER_NINE = Bytes.ONES * (0x80 - 10);

    private static final long CLOCK = 0x30303A30303A3030L;
    /** A point, three zeros and a quotation mark. */
    private static final long FRACTION = 0x223030302EL;

    private static final int FRACTION_BYTES = 5;
    private static final long POINT_AND_QUOTE = 0xFF000000FFL;
    private static final long COLONS = 0x0000FF0000FF0000L;

    private static final long DATE = 0x2D30302D30303030L;
    private static final long HYPHENS = 0xFF0000FF00000000L;

    private static final int LENGTH_BITS = 4;
    /** Of a whole number; as many always fit an int. */
    private static final int MOST_DIGITS = 9;
    /** As many as a unit of the columns tells apart. */
    private static final int MOST_DECIMALS = 7;

    private static final int POINT = '.' ^ '0';
    /** What a number without a point is multiplied by, then one with one digit behind it, and so on. */
    private static final int[] UNITS = {
        FrameRows.ONE,
        FrameRows.ONE / 10,
        FrameRows.ONE / 100,
        FrameRows.ONE / 1_000,
        FrameRows.ONE / 10_000,
        FrameRows.ONE / 100_000,
        FrameRows.ONE / 1_000_000,
        FrameRows.ONE / 10_000_000
    };

    private Decimals() {}

    /**
     * The score that a word begins with, of one to three digits, then nothing or a point and digits, all of which
     * leave room in the word; not larger than 100 and without a zero too many at its front.
     *
     * @return the scaled score with its length below; negative if it is written in any other way
     */
    static long scaled(long word) {
        long digits = word ^ ZEROS;
        long marks = others(digits);
        int whole = Bytes.firstMarked(marks);
        int length = whole;
        int fraction = 0;
        if (whole < Long.BYTES && ((digits >>> (Byte.SIZE * whole)) & 0xFF) == POINT) {
            length = Bytes.firstMarked(marks & (marks - 1));
            fraction = length - whole - 1;
            // The point goes, the digits behind it move up.
            long front = (1L << (Byte.SIZE * whole)) - 1;
            digits = (digits & front) | ((digits >>> Byte.SIZE) & ~front);
            if (fraction == 0) {
                return -1;
            }
        }
        if (whole < 1 || whole > 3 || length >= Long.BYTES) {
            return -1;
        }
        if (whole > 1 && (digits & 0xFF) == 0) {
            return -1;
        }
        long value = (long) number(digits, whole + fraction) * UNITS[fraction];
        return value > 100L * FrameRows.ONE ? -1 : (value << LENGTH_BITS) | length;
    }

    /**
     * The score that stands at a place of a text, of one to three digits, then nothing or a point and one to seven digits;
     * not larger than 100 and without a zero too many at its front.
     *
     * @return the scaled score with its length below; negative if it is written in any other way
     */
    public static long scaled(byte[] text, int from) {
        long score = scaled(Bytes.word(text, from));
        return score < 0 ? longScaled(text, from) : score;
    }

    /** A score with a point and more than seven characters, such as {@code 88.12345}. */
    private static long longScaled(byte[] text, int from) {
        long head = Bytes.word(text, from) ^ ZEROS;
        int whole = leading(head);
        if (whole < 1 || whole > 3 || text[from + whole] != '.' || (whole > 1 && (head & 0xFF) == 0)) {
            return -1;
        }
        long tail = Bytes.word(text, from + whole + 1) ^ ZEROS;
        int fraction = leading(tail);
        if (fraction < 1 || fraction > MOST_DECIMALS) {
            return -1;
        }
        long score = (long) number(head, whole) * FrameRows.ONE + (long) number(tail, fraction) * UNITS[fraction];
        return score > 100L * FrameRows.ONE ? -1 : (score << LENGTH_BITS) | (whole + 1 + fraction);
    }

    /**
     * The whole number that a word begins with, of one to seven digits without a zero too many at its front.
     *
     * @return the number with its length below; negative if it is written in any other way
     */
    static long whole(long word) {
        long digits = word ^ ZEROS;
        int length = leading(digits);
        boolean plain = length > 0 && length < Long.BYTES && (length == 1 || (digits & 0xFF) != 0);
        return plain ? ((long) number(digits, length) << LENGTH_BITS) | length : -1;
    }

    /**
     * The whole number that stands at a place of a text, of one to nine digits without a zero too many at its front.
     *
     * @return the number with its length below; negative if it is written in any other way
     */
    public static long whole(byte[] text, int from) {
        long number = whole(Bytes.word(text, from));
        return number < 0 ? longWhole(text, from) : number;
    }

    /** A whole number of eight or nine digits. */
    private static long longWhole(byte[] text, int from) {
        long number = 0;
        int at = from;
        for (int digit;
                at < text.length && (digit = text[at] - '0') >= 0 && digit <= 9 && at - from <= MOST_DIGITS;
                at++) {
            number = number * 10 + digit;
        }
        int length = at - from;
        boolean plain = length >= Long.BYTES && length <= MOST_DIGITS && text[from] != '0';
        return plain ? (number << LENGTH_BITS) | length : -1;
    }

    /** How many bytes a number takes; negative where there is none. */
    public static int length(long number) {
        return number < 0 ? -1 : (int) number & ((1 << LENGTH_BITS) - 1);
    }

    /** The number itself. */
    public static int value(long number) {
        return (int) (number >>> LENGTH_BITS);
    }

    /**
     * The milliseconds of {@code hh:mm:ss.SSS} and a quotation mark.
     *
     * @param word the first eight bytes
     * @param rest those that follow
     * @return negative if it is written in any other way
     */
    public static int clock(long word, long rest) {
        int seconds = seconds(word);
        long fraction = Bytes.low(rest, FRACTION_BYTES) ^ FRACTION;
        boolean plain = others(fraction) == 0 && (fraction & POINT_AND_QUOTE) == 0;
        return seconds < 0 || !plain ? -1 : seconds * 1_000 + (int) ((fraction >>> 8) & 0xFF) * 100 + pair(fraction, 2);
    }

    /** The seconds of a word {@code hh:mm:ss}; negative if it is none. */
    static int seconds(long word) {
        long digits = word ^ CLOCK;
        if (others(digits) != 0 || (digits & COLONS) != 0) {
            return -1;
        }
        int minutes = pair(digits, 3);
        int seconds = pair(digits, 6);
        return minutes > 59 || seconds > 59 ? -1 : (pair(digits, 0) * 60 + minutes) * 60 + seconds;
    }

    /** The months from the year 0 on that a word {@code yyyy-MM-} tells; negative if it is none. */
    static int month(long word) {
        long digits = word ^ DATE;
        if (others(digits) != 0 || (digits & HYPHENS) != 0) {
            return -1;
        }
        int month = pair(digits, 5);
        return month < 1 || month > 12 ? -1 : (pair(digits, 0) * 100 + pair(digits, 2)) * 12 + month - 1;
    }

    /** Marks the bytes of a word that are no digits' values. Only the lowest mark is sure. */
    private static long others(long digits) {
        return ((digits + OVER_NINE) | digits) & Bytes.HIGH_BITS;
    }

    /** How many digits' values a word begins with. */
    private static int leading(long digits) {
        return Bytes.firstMarked(others(digits));
    }

    /** The number of so many digits that a word begins with; negative if it begins otherwise, or there are more than seven. */
    static int digits(long word, int count) {
        long digits = word ^ ZEROS;
        return count < Long.BYTES && leading(digits) >= count ? number(digits, count) : -1;
    }

    private static int pair(long digits, int at) {
        long pair = digits >>> (Byte.SIZE * at);
        return (int) (pair & 0xFF) * 10 + (int) ((pair >>> Byte.SIZE) & 0xFF);
    }

    /** The number that the lowest bytes of a word are, one digit each, the first digit lowest. */
    private static int number(long digits, int count) {
        long aligned = digits << (Long.SIZE - Byte.SIZE * count);
        long pairs = aligned * 10 + (aligned >>> 8);
        long high = (pairs & 0x000000FF000000FFL) * ((100L << 32) * 10_000 + 100);
        long low = ((pairs >>> 16) & 0x000000FF000000FFL) * ((1L << 32) * 10_000 + 1);
        return (int) ((high + low) >>> 32);
    }
}
