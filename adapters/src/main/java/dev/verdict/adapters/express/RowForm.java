package dev.verdict.adapters.express;

import dev.verdict.model.RowKind;
import java.util.Arrays;

/**
 * What a row says before its score, as it is written.
 *
 * @param bytes from the row's first byte to the one before the score
 * @param key the kind as one number, by the codes of its words
 */
@SuppressWarnings("ArrayRecordComponent") // a record because compilers trust its fields to stay; never compared
record RowForm(byte[] bytes, long key, RowKind kind) {
    int length() {
        return bytes.length;
    }

    boolean standsAt(byte[] text, int from) {
        int length = bytes.length;
        return from + length < text.length && Arrays.equals(bytes, 0, length, text, from, from + length);
    }
}
