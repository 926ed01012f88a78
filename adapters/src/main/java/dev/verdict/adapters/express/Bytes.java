package dev.verdict.adapters.express;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. The first byte of a text is the lowest of a word. */
public final class Bytes {
    static final long ONES = 0x0101010101010101L;
    static final long HIGH_BITS = ONES << 7;
    private static final long SPACES = ONES * ' ';

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    /** The eight bytes from a place on; zeros stand for those behind the end. */
    public static long word(byte[] text, int from) {
        return from + Long.BYTES <= text.length ? (long) LONG.get(text, from) : wordAtEnd(text, from);
    }

    /** The eight bytes from a place on, all of which are there. */
    static long wordInside(byte[] text, int from) {
        return (long) LONG.get(text, from);
    }

    private static long wordAtEnd(byte[] text, int from) {
        long word = 0;
        for (int i = from; i < text.length; i++) {
            word |= (text[i] & 0xFFL) << (Byte.SIZE * (i - from));
        }
        return word;
    }

    /** The text between two places that hold nothing but ASCII. */
    @SuppressWarnings("deprecation") // the one way that does not look at the bytes once more, nor for a charset
    static String ascii(byte[] text, int from, int to) {
        return new String(text, 0, from, to - from);
    }

    /**
     * The first place from the given one on that does not hold plain ASCII as it may stand in a text: a quotation mark, a
     * backslash, a control character, another alphabet, or the end.
     */
    public static int plainEnd(byte[] text, int from) {
        int p = from;
        while (p + Long.BYTES <= text.length) {
            long marks = special((long) LONG.get(text, p));
            if (marks != 0) {
                return p + firstMarked(marks);
            }
            p += Long.BYTES;
        }
        while (p < text.length && text[p] >= ' ' && text[p] != '"' && text[p] != '\\') {
            p++;
        }
        return p;
    }

    /** The first place from the given one on that holds no space. */
    static int behindSpaces(byte[] text, int from) {
        int p = from;
        long others;
        while ((others = word(text, p) ^ SPACES) == 0) {
            p += Long.BYTES;
        }
        return p + (Long.numberOfTrailingZeros(others) >>> 3);
    }

    /** The low bytes of a word, as many as are told, at most eight. */
    static long low(long word, int bytes) {
        int half = Byte.SIZE / 2 * bytes;
        // In two steps, for no step moves a word by all of its bits.
        return word & ((1L << half << half) - 1);
    }

    /**
     * Where a word is looked for in a table of as many slots as so many bits count, as evenly as words go.
     *
     * @param bits of a slot's number, from 1
     */
    static int slot(long word, int bits) {
        return (int) ((word * SPREAD) >>> (Long.SIZE - bits));
    }

    /**
     * Marks the bytes of a word that end a plain stretch of a text: quotation marks, backslashes, control characters and
     * all that is not ASCII. Only the lowest mark is sure.
     */
    static long special(long word) {
        return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES) | word) & HIGH_BITS;
    }

    /** The place in its word of the byte with the lowest mark; eight if there is none. */
    static int firstMarked(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}
