package dev.verdict.adapters.express;

/** Words of at most sixteen bytes and their codes, found by their bytes without making a text of them. */
final class WordTable {
    static final int LONGEST = 2 * Long.BYTES;

    private final int bits;
    private final long[] head;
    private final long[] tail;
    /** Code and length of the word in each slot; 0 where it is free. */
    private final int[] word;

    /**
     * An empty table.
     *
     * @param bits of a slot's number: there are two to this power, at least twice as many as words
     */
    WordTable(int bits) {
        this.bits = bits;
        head = new long[1 << bits];
        tail = new long[1 << bits];
        word = new int[1 << bits];
    }

    /** Adds a word that is not there yet. */
    void add(byte[] bytes, int code) {
        long first = Bytes.word(bytes, 0);
        long rest = Bytes.word(bytes, Long.BYTES);
        int slot = slot(first, rest);
        while (word[slot] != 0) {
            slot = (slot + 1) & (word.length - 1);
        }
        head[slot] = first;
        tail[slot] = rest;
        word[slot] = (code << Byte.SIZE) | bytes.length;
    }

    /**
     * The code of a word; negative if it is not there.
     *
     * @param first its first eight bytes, zeros where it is shorter
     * @param rest the eight bytes that follow, zeros where it is shorter
     */
    int code(long first, long rest, int length) {
        int slot = slot(first, rest);
        while (word[slot] != 0) {
            if (head[slot] == first && tail[slot] == rest && (word[slot] & 0xFF) == length) {
                return word[slot] >>> Byte.SIZE;
            }
            slot = (slot + 1) & (word.length - 1);
        }
        return -1;
    }

    private int slot(long first, long rest) {
        return Bytes.slot(first ^ Long.rotateLeft(rest, 29), bits);
    }
}
