package dev.verdict.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand rows of a timeline in columns: what differs from row to row, and nothing of what they share. Filled from
 * the front by {@link FrameRows}, then never changed.
 */
final class FrameChunk {
    /** Rows of a full chunk, as a power of two. */
    static final int SHIFT = 12;

    static final int ROWS = 1 << SHIFT;
    /** What is said of the first name of a chunk takes one byte a row. */
    private static final int MAX_SHARED = 255;
    /** Arrays that are longer than needed by at most this part stay: copying them would cost more than it frees. */
    private static final int SLACK = 3;
    /** As are arrays that are longer by this much. */
    private static final int FEW = 24;

    /** The next chunk gets room for a sixteenth more than this one took. */
    private static final int MORE = 4;

    /** What is expected is rarely met to the byte. */
    private static final double MARGIN = 1.03;

    /** Bytes that are copied at once, whether they are needed or not. */
    private static final int SHORT = 2 * Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte[] NONE = {};
    private static final int[] NOWHERE = {};

    /** Room for names, once there are some. */
    private final int nameCapacity;

    private int rows;
    private int findings;
    private int nameBytes;

    private int[] at;
    /** Where the findings of each row end; nothing as long as each row has one. */
    private int[] findingEnd = NOWHERE;

    private char[] kind;
    private int[] score;

    /** The names of the snapshots in UTF-8, without what each has in common with the first of the chunk. */
    private byte[] names = NONE;

    private int[] nameEnd = NOWHERE;
    private byte[] shared = NONE;
    private byte @Nullable [] firstName;

    /** A chunk for some rows; columns grow as they fill. */
    FrameChunk(int rowCapacity, int findingCapacity) {
        this(rowCapacity, findingCapacity, 0);
    }

    private FrameChunk(int rowCapacity, int findingCapacity, int nameCapacity) {
        at = new int[rowCapacity];
        kind = new char[findingCapacity];
        score = new int[findingCapacity];
        this.nameCapacity = nameCapacity;
    }

    /** The chunk behind this one, which is full: most likely it needs as much room. */
    FrameChunk next() {
        return new FrameChunk(ROWS, findings + (findings >> MORE), nameBytes + (nameBytes >> MORE));
    }

    int rows() {
        return rows;
    }

    int at(int row) {
        return at[row];
    }

    int findingStart(int row) {
        return row == 0 ? 0 : findingEnd(row - 1);
    }

    int findingEnd(int row) {
        return findingEnd.length == 0 ? row + 1 : findingEnd[row];
    }

    int kind(int finding) {
        return kind[finding];
    }

    int score(int finding) {
        return score[finding];
    }

    /** The snapshot of a row; null where it has none. */
    @Nullable
    String snapshot(int row) {
        int length = snapshotLength(row);
        if (length == 0) {
            return null;
        }
        byte[] name = new byte[length];
        copySnapshot(row, name, 0);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** How long the name of a row's snapshot is in UTF-8; 0 where it has none. */
    int snapshotLength(int row) {
        return nameEnd.length == 0 ? 0 : nameEnd[row] - nameStart(row) + (shared[row] & 0xFF);
    }

    private int nameStart(int row) {
        return row == 0 ? 0 : nameEnd[row - 1];
    }

    /** Copies the name of a row's snapshot in UTF-8. */
    void copySnapshot(int row, byte[] target, int from) {
        byte[] first = firstName;
        if (first != null) {
            int common = shared[row] & 0xFF;
            int start = nameStart(row);
            System.arraycopy(first, 0, target, from, common);
            System.arraycopy(names, start, target, from + common, nameEnd[row] - start);
        }
    }

    void addFinding(int kindNumber, int scaledScore) {
        int n = findings;
        if (n == kind.length) {
            growFindings(Math.max(16, n + (n >> 1)));
        }
        kind[n] = (char) kindNumber;
        score[n] = scaledScore;
        findings = n + 1;
    }

    /** Ends a row that has the findings and the name added since the one before. */
    void endRow(int millis) {
        int n = rows;
        if (n == at.length) {
            growRows(Math.min(ROWS, Math.max(16, n * 2)));
        }
        at[n] = millis;
        if (findingEnd.length != 0) {
            findingEnd[n] = findings;
        } else if (findings != n + 1) {
            beginEnds(n);
        }
        if (nameEnd.length != 0) {
            nameEnd[n] = nameBytes;
        }
        rows = n + 1;
    }

    /** The rows before had a finding each, this one has not. */
    private void beginEnds(int row) {
        findingEnd = new int[at.length];
        for (int i = 0; i < row; i++) {
            findingEnd[i] = i + 1;
        }
        findingEnd[row] = findings;
    }

    /**
     * Names the snapshot of the row that will be ended next: UTF-8 between two places of a text.
     *
     * @param common how many bytes it begins with that the first name begins with, too
     */
    void addName(byte[] text, int from, int to, int common) {
        if (rows == at.length) {
            growRows(Math.min(ROWS, Math.max(16, rows * 2)));
        }
        if (nameEnd.length == 0) {
            beginNames(Arrays.copyOfRange(text, from, to));
        }
        int own = to - from - common;
        if (nameBytes + own + SHORT > names.length) {
            names = Arrays.copyOf(names, Math.max(nameBytes + own + SHORT, names.length + (names.length >> 1)));
        }
        copy(text, from + common, own);
        nameBytes += own;
        shared[rows] = (byte) common;
    }

    /** Copies the end of a name; most are so short that finding the way to copy them takes longer than copying. */
    private void copy(byte[] text, int from, int length) {
        if (length <= SHORT && from + SHORT <= text.length) {
            LONG.set(names, nameBytes, (long) LONG.get(text, from));
            LONG.set(names, nameBytes + Long.BYTES, (long) LONG.get(text, from + Long.BYTES));
        } else {
            System.arraycopy(text, from, names, nameBytes, length);
        }
    }

    private void beginNames(byte[] first) {
        firstName = first.length > MAX_SHARED ? Arrays.copyOf(first, MAX_SHARED) : first;
        nameEnd = new int[at.length];
        shared = new byte[at.length];
        names = new byte[Math.max(nameCapacity, Math.max(64, Math.min(at.length, 16) * (first.length / 2 + 1)))];
    }

    /** How many bytes at a place of a text are those that the first name begins with. */
    int common(byte[] text, int from) {
        byte[] first = firstName;
        if (first == null) {
            return 0;
        }
        int length = Math.min(first.length, text.length - from);
        int differs = Arrays.mismatch(first, 0, length, text, from, from + length);
        return differs < 0 ? length : differs;
    }

    /**
     * Makes room for what is still to come, so that little is copied on the way.
     *
     * @param factor how many times as much as so far is expected
     */
    void expect(double factor) {
        int rowCapacity = (int) Math.min(ROWS, rows * factor * MARGIN + 1);
        if (rowCapacity > at.length) {
            growRows(rowCapacity);
            double growth = (double) rowCapacity / rows * MARGIN;
            growFindings((int) (findings * growth) + 16);
            names = Arrays.copyOf(names, (int) (nameBytes * growth) + 2 * SHORT);
        }
    }

    private void growRows(int capacity) {
        at = Arrays.copyOf(at, capacity);
        if (findingEnd.length != 0) {
            findingEnd = Arrays.copyOf(findingEnd, capacity);
        }
        if (nameEnd.length != 0) {
            nameEnd = Arrays.copyOf(nameEnd, capacity);
            shared = Arrays.copyOf(shared, capacity);
        }
    }

    private void growFindings(int capacity) {
        kind = Arrays.copyOf(kind, capacity);
        score = Arrays.copyOf(score, capacity);
    }

    /** Gives back what no row needs. */
    void trim() {
        if (isLoose(at.length, rows)) {
            growRows(rows);
        }
        if (isLoose(kind.length, findings)) {
            growFindings(findings);
        }
        if (isLoose(names.length, nameBytes)) {
            names = Arrays.copyOf(names, nameBytes);
        }
    }

    private static boolean isLoose(int length, int used) {
        return length - used > (used >> SLACK) + FEW;
    }
}
