package dev.verdict.adapters.express;

import java.util.Arrays;

/**
 * The forms that many rows of one body begin in, by where each of them stood first: with fewer steps to what a form means
 * in this body than by way of those that all bodies share.
 */
final class MetForms {
    private final byte[] text;
    /** Where a form stood first, how long it is, and the number of its kind; none where the length is 0. */
    private final int[] first = new int[RowForms.SLOTS];

    private final int[] length = new int[RowForms.SLOTS];
    private final int[] number = new int[RowForms.SLOTS];

    MetForms(byte[] text) {
        this.text = text;
    }

    /** The slot of the form that stands at a place; negative if it was not met. */
    int slot(int from) {
        int slot = RowForms.slot(text, from);
        if (slot < 0) {
            return -1;
        }
        int bytes = length[slot];
        int known = first[slot];
        boolean same = bytes > 0
                && from + bytes < text.length
                && Arrays.equals(text, known, known + bytes, text, from, from + bytes);
        return same ? slot : -1;
    }

    int length(int slot) {
        return length[slot];
    }

    int number(int slot) {
        return number[slot];
    }

    /** Remembers what the form means that stands at a place and is as long as told. */
    void add(int from, int bytes, int kind) {
        int slot = RowForms.slot(text, from);
        first[slot] = from;
        length[slot] = bytes;
        number[slot] = kind;
    }
}
