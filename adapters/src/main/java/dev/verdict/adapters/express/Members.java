package dev.verdict.adapters.express;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The documented members of one kind of object, in the order in which the documents show them. */
public final class Members {
    /** Each name with its closing quotation mark. */
    private final byte[][] names;

    private final long[] firstWord;
    private final long[] firstMask;

    private Members(byte[][] names) {
        this.names = names;
        firstWord = new long[names.length];
        firstMask = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            firstWord[i] = Bytes.word(names[i], 0);
            firstMask[i] = Bytes.low(-1L, names[i].length);
        }
    }

    /** Members by their names, which are ASCII. A reader knows them by their places in this order, from 0. */
    public static Members of(String... names) {
        return new Members(Arrays.stream(names)
                .map(name -> (name + '"').getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new));
    }

    /** Where the name of a member ends, its quotation mark included. */
    int end(int member, int start) {
        return start + names[member].length;
    }

    /**
     * The member whose name begins at a place.
     *
     * @param guess the one to try first
     * @return negative if it is none of these
     */
    int find(byte[] text, int start, int guess) {
        long word = Bytes.word(text, start);
        if (guess < names.length && is(guess, text, start, word)) {
            return guess;
        }
        for (int member = 0; member < names.length; member++) {
            if (is(member, text, start, word)) {
                return member;
            }
        }
        return -1;
    }

    private boolean is(int member, byte[] text, int start, long word) {
        if ((word & firstMask[member]) != firstWord[member]) {
            return false;
        }
        byte[] name = names[member];
        int length = name.length;
        if (length <= Long.BYTES) {
            return true;
        }
        if (length <= 2 * Long.BYTES) {
            int rest = length - Long.BYTES;
            return Bytes.word(text, start + rest) == Bytes.word(name, rest);
        }
        return start + length <= text.length
                && Arrays.equals(text, start + Long.BYTES, start + length, name, Long.BYTES, length);
    }
}
