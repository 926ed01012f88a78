package dev.verdict.adapters.express;

/**
 * How long the values of a row were in the row before, which is how long they mostly are again. Where a value ends tells
 * where the next one begins; taken from here and only checked, a processor need not wait for it to read on.
 */
public final class UsualLengths {
    private final int[] lengths;

    /** For rows of so many values. */
    public UsualLengths(int values) {
        lengths = new int[values];
    }

    /** Where a value ends that begins at a place and has a length. */
    public int end(int value, int begin, int length) {
        if (lengths[value] != length) {
            lengths[value] = length;
        }
        return begin + lengths[value];
    }
}
