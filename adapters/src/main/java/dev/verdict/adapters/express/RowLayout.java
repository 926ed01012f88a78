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

    /** More white space than anybody sets is not worth remembering. */
    private static final int MOST_BETWEEN = 1_024;

    private static final int[] NONE = {};

    private final Memory memory;
    private final int size;
    /** The member of each value of the row that is read, in its order. */
    private int[] members = NONE;
    /** Where each of them begins and ends. */
    private int[] from = NONE;

    private int[] to = NONE;
    private int start;
    private int met;
    private int rows;
    private int next = PATIENCE;

    private @Nullable Learned learned;
    /** Made for the first row that is read: in most bodies all rows are compact, and none is. */
    private @Nullable UsualLengths lengths;

    /**
     * How rows are laid out.
     *
     * @param between the bytes before each value, and those behind the last
     * @param members the member of each value
     */
    @SuppressWarnings("ArrayRecordComponent") // a record because compilers trust its fields to stay; never compared
    private record Learned(Piece[] between, int[] members) {}

    /**
     * How the rows of the body before were laid out, which is how those of the next mostly are. Two threads may both
     * remember theirs; either is right.
     */
    public static final class Memory {
        private final int size;
        private @Nullable Learned last;

        /**
         * For rows of one kind.
         *
         * @param size how many members a row has; rows with fewer are not learned from
         */
        public Memory(int size) {
            this.size = size;
        }
    }

    /** Reads the values of a row, each where it stands. */
    public interface Values {
        /**
         * Reads the value of a member that begins at a place.
         *
         * @return how long it is; negative if it is not plain
         */
        int read(int member, byte[] text, int place);
    }

    /** The layout of the rows of a body, taken to be that of the body before until they are found to be laid out otherwise. */
    public RowLayout(Memory memory) {
        this.memory = memory;
        size = memory.size;
        learned = memory.last;
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
        if (rows < next || met < size || between(place) > MOST_BETWEEN) {
            return;
        }
        next *= PATIENCE;
        Piece[] between = new Piece[size + 1];
        for (int i = 0; i <= size; i++) {
            between[i] = Piece.of(Arrays.copyOfRange(text, i == 0 ? start : to[i - 1], i == size ? place : from[i]));
        }
        learned = new Learned(between, members.clone());
        memory.last = learned;
    }

    /** How many bytes of the row that was read, which ends before a place, belong to no value. */
    private int between(int place) {
        int bytes = place - start;
        for (int i = 0; i < size; i++) {
            bytes -= to[i] - from[i];
        }
        return bytes;
    }

    /**
     * Where the row ends that begins at a place, if it is laid out as it is known. Reads its values on the way.
     *
     * @return negative if something else stands there
     */
    public int read(byte[] text, int place, Values values) {
        Learned known = learned;
        if (known == null) {
            return -1;
        }
        UsualLengths usual = lengths;
        if (usual == null) {
            usual = new UsualLengths(size);
            lengths = usual;
        }
        int at = place;
        for (int i = 0; i < size; i++) {
            int begin = known.between()[i].end(text, at);
            int length = begin < 0 ? -1 : values.read(known.members()[i], text, begin);
            if (length < 0) {
                return -1;
            }
            at = usual.end(i, begin, length);
        }
        return known.between()[size].end(text, at);
    }
}
