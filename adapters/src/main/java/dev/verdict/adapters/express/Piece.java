package dev.verdict.adapters.express;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some bytes that a body is compared with, eight at a time: the first eight, the last eight, and what lies between them
 * where there is more.
 */
final class Piece {
    private final byte[] bytes;
    private final int length;
    private final int tail;
    private final long head;
    private final long mask;
    private final long last;

    private Piece(byte[] bytes) {
        this.bytes = bytes;
        length = bytes.length;
        tail = Math.max(0, length - Long.BYTES);
        head = Bytes.word(bytes, 0);
        mask = Bytes.low(-1L, length);
        last = Bytes.word(bytes, tail);
    }

    /** A piece of ASCII text. */
    static Piece of(String ascii) {
        return new Piece(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    int length() {
        return length;
    }

    /**
     * Where the piece ends if it begins at a place.
     *
     * @return negative if something else stands there
     */
    int end(byte[] text, int at) {
        if ((Bytes.word(text, at) & mask) != head || (Bytes.word(text, at + tail) & mask) != last) {
            return -1;
        }
        boolean same =
                length <= 2 * Long.BYTES || Arrays.equals(text, at + Long.BYTES, at + tail, bytes, Long.BYTES, tail);
        return same ? at + length : -1;
    }
}
