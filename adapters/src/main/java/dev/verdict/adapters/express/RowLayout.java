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
    private static final int PATIENCE = 8;

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
    private @Nullable UsualLengths lengths;

    /** Reads the values of a row, each where it stands. */
    public interface Values {
        /**
         * Reads the value of a member that begins at a place.
         *
         * @return how long it is; negative if it is not plain
         */
        int read(int member, byte[] text, int place);
    }

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
        lengths = lengths == null ? new UsualLengths(size) : lengths;
    }

    /**
     * Where the row ends that begins at a place, if it is laid out as it is known. Reads its values on the way.
     *
     * @return negative if something else stands there
     */
    public int read(byte[] text, int place, Values values) {
        Piece[] between = pieces;
        UsualLengths usual = lengths;
        if (between == null || usual == null) {
            return -1;
        }
        int at = place;
        for (int i = 0; i < size; i++) {
            int begin = between[i].end(text, at);
            int length = begin < 0 ? -1 : values.read(known[i], text, begin);
            if (length < 0) {
                return -1;
            }
            at = usual.end(i, begin, length);
        }
        return between[size].end(text, at);
    }
}
