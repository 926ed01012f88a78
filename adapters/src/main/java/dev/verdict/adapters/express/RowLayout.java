package dev.verdict.adapters.express;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one body are laid out: the order of their members, and the bytes between the values, white space
 * included. It is learned from a row that was read member by member; rows that have the same bytes between their values
 * are read without looking for members.
 */
public final class RowLayout {
    /** Rows read member by member before one is learned from; the next is learned from after as many times as many. */
    private static final int PATIENCE = 4;

    private final int size;
    /** The member of each value of the row that is read, in its order. */
    private int[] members = {};
    /** Where each of them begins and ends. */
    private int[] from = {};

    private int[] to = {};
    private int start;
    private int met;
    private int rows;
    private int next = PATIENCE;

    /** The bytes before each value, and those behind the last; null where nothing is known yet. */
    private Piece @Nullable [] pieces;

    private int[] known = {};
    /** How long each value was in the row before. */
    private int[] lengths = {};

    /**
     * A layout that is not known yet.
     *
     * @param size how many members a row has; rows with fewer are not learned from
     */
    public RowLayout(int size) {
        this.size = size;
    }

    /** A row is read member by member that begins at a place. */
    public void begin(int place) {
        if (members.length == 0) {
            members = new int[size];
            from = new int[size];
            to = new int[size];
        }
        start = place;
        met = 0;
    }

    /** A value of it stands between two places, its quotation marks included. */
    public void value(int member, byte[] text, int begin, int end) {
        if (met < size) {
            int quote = text[begin] == '"' ? 1 : 0;
            members[met] = member;
            from[met] = begin + quote;
            to[met] = end - quote;
            met++;
        }
    }

    /** The row ends before a place. */
    public void end(byte[] text, int place) {
        rows++;
        if (rows < next || met < size) {
            return;
        }
        next *= PATIENCE;
        Piece[] learned = new Piece[size + 1];
        for (int i = 0; i <= size; i++) {
            learned[i] = Piece.of(Arrays.copyOfRange(text, i == 0 ? start : to[i - 1], i == size ? place : from[i]));
        }
        pieces = learned;
        known = members.clone();
        lengths = new int[size];
    }

    /** How many values a row has whose layout is known; none where nothing is known. */
    public int size() {
        return known.length;
    }

    /** The member of a value. */
    public int member(int value) {
        return known[value];
    }

    /**
     * Where a value begins if the bytes before it, from a place on, are those of the layout; behind the last value where
     * the row ends.
     *
     * @return negative if something else stands there
     */
    public int begin(int value, byte[] text, int place) {
        return pieces == null ? -1 : pieces[value].end(text, place);
    }

    /**
     * Where a value ends. Values are mostly as long as the ones before; told like this, a processor need not wait for the
     * length of one to read the next.
     */
    public int end(int value, int begin, int length) {
        if (lengths[value] != length) {
            lengths[value] = length;
        }
        return begin + lengths[value];
    }
}
