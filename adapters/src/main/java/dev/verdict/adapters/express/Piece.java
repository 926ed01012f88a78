package dev.verdict.adapters.express;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some bytes that a body is compared with, eight at a time: the first eight, the last eight, and what lies between them
 * where there is more.
 *
 * @param tail where the last eight begin
 * @param mask of the first eight and the last eight, where there are fewer
 * @param second the eight behind the first, and so on, as far as there are any: a loop costs more than they do
 */
@SuppressWarnings("ArrayRecordComponent") // a record because compilers trust its fields to stay; never compared
public record Piece(
        byte[] bytes, int length, int tail, long head, long last, long mask, long second, long third, long fourth) {
    private static final int FIFTH = 4 * Long.BYTES;

    /** A piece of ASCII text. */
    public static Piece of(String ascii) {
        return of(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** A piece of some bytes, which must not change. */
    static Piece of(byte[] bytes) {
        int tail = Math.max(0, bytes.length - Long.BYTES);
        return new Piece(
                bytes,
                bytes.length,
                tail,
                Bytes.word(bytes, 0),
                Bytes.word(bytes, tail),
                Bytes.low(-1L, Math.min(bytes.length, Long.BYTES)),
                Bytes.word(bytes, Long.BYTES),
                Bytes.word(bytes, 2 * Long.BYTES),
                Bytes.word(bytes, 3 * Long.BYTES));
    }

    /**
     * Where the piece ends if it begins at a place.
     *
     * @return negative if something else stands there
     */
    public int end(byte[] text, int at) {
        if (at + Math.max(length, Long.BYTES) > text.length) {
            return endAtEnd(text, at);
        }
        if ((Bytes.wordInside(text, at) & mask) != head || (Bytes.wordInside(text, at + tail) & mask) != last) {
            return -1;
        }
        return tail <= Long.BYTES || isSameBetween(text, at) ? at + length : -1;
    }

    private boolean isSameBetween(byte[] text, int at) {
        if (Bytes.wordInside(text, at + Long.BYTES) != second
                || (tail > 2 * Long.BYTES && Bytes.wordInside(text, at + 2 * Long.BYTES) != third)
                || (tail > 3 * Long.BYTES && Bytes.wordInside(text, at + 3 * Long.BYTES) != fourth)) {
            return false;
        }
        return tail <= FIFTH || Arrays.equals(bytes, FIFTH, tail, text, at + FIFTH, at + tail);
    }

    /** The same where there may be fewer bytes than are looked at together. */
    private int endAtEnd(byte[] text, int at) {
        int end = at + length;
        return end <= text.length && Arrays.equals(bytes, 0, length, text, at, end) ? end : -1;
    }
}
