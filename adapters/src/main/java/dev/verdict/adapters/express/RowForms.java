package dev.verdict.adapters.express;

import dev.verdict.model.RowKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What rows say before their score stands in few different forms, byte by byte the same, in body after body. A form that
 * was read once is known again without reading it: all of its bytes are compared. A form holds names of members, words of
 * the lexicon and white space, and nothing else that a body says. Only so many are kept.
 */
final class RowForms {
    private static final int SLOT_BITS = 9;
    static final int SLOTS = 1 << SLOT_BITS;
    /** Forms whose hashed bytes are the same stand behind one another. */
    private static final int TRIES = 8;

    /** The words of a form stand from here on; no form is shorter than the last of the bytes that are hashed. */
    private static final int FIRST_WORD = 15;

    private static final int NOW_AND_THEN = 15;

    private static final int SHORTEST = FIRST_WORD + 5 * Long.BYTES - 1;
    private static final int LONGEST = 256;

    /** By the hash of their bytes. Two threads may both put one; either is right. */
    private final @Nullable RowForm[] forms = new RowForm[SLOTS];

    /** The form that stands at a place; null if it is not known. */
    @Nullable
    RowForm find(byte[] text, int from) {
        int slot = slot(text, from);
        for (int i = 0; i < TRIES && slot >= 0; i++) {
            RowForm form = forms[(slot + i) & (SLOTS - 1)];
            if (form == null || form.standsAt(text, from)) {
                return form;
            }
        }
        return null;
    }

    /**
     * Remembers that what stands between two places is a row of a kind up to its score. Where there is no room, only now
     * and then: forms of a body that has too many of them shall not drive out each other.
     */
    void keep(byte[] text, int from, int to, long key, RowKind kind) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return;
        }
        int first = slot(text, from);
        int slot = first;
        for (int i = 1; i < TRIES && forms[slot] != null; i++) {
            slot = (first + i) & (SLOTS - 1);
        }
        if (forms[slot] == null || (from & NOW_AND_THEN) == 0) {
            forms[slot] = new RowForm(Arrays.copyOfRange(text, from, to), key, kind);
        }
    }

    /** Where a form is looked for by what stands at a place; negative where less stands than the shortest has. */
    static int slot(byte[] text, int from) {
        if (from + SHORTEST > text.length) {
            return -1;
        }
        int at = from + FIRST_WORD;
        long hash = Bytes.word(text, at) ^ Long.rotateLeft(Bytes.word(text, at + 8), 23);
        hash += Long.rotateLeft(Bytes.word(text, at + 16), 41) ^ Bytes.word(text, at + 24);
        hash ^= Long.rotateLeft(Bytes.word(text, at + 31), 11);
        return Bytes.slot(hash, SLOT_BITS);
    }
}
