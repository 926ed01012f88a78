package dev.verdict.adapters.express;

import java.nio.charset.StandardCharsets;

/**
 * Some bytes that a body is compared with, eight at a time: the first eight, the last eight, and what lies between them
 * where there is more.
 *
 * @param tail where the last eight begin
 * @param mask of the first eight and the last eight, where there are fewer
 */
@SuppressWarnings("ArrayRecordComponent") // a record because compilers trust its fields to stay; never compared
public record Piece(byte[] bytes, int length, int tail, long head, long last, long mask) {
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
                Bytes.low(-1L, Math.min(bytes.length, Long.BYTES)));
    }

    /**
     * Where the piece ends if it begins at a place.
     *
     * @return negative if something else stands there
     */
    public int end(byte[] text, int at) {
        if ((Bytes.word(text, at) & mask) != head || (Bytes.word(text, at + tail) & mask) != last) {
            return -1;
        }
        for (int i = Long.BYTES; i < tail; i += Long.BYTES) {
            if (Bytes.word(text, at + i) != Bytes.word(bytes, i)) {
                return -1;
            }
        }
        return at + length;
    }
}
