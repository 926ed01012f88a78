package dev.verdict.adapters.express;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The documented members of one kind of object, in the order in which the documents show them. */
public final class Members {
    /** Of the number of a slot: there are at least twice as many as any object has members. */
    private static final int BITS = 6;

    private static final int SLOTS = 1 << BITS;
    /** More white space than anybody sets is not worth remembering. */
    private static final int MOST_BYTES = 160;
    /** Lots are drawn which of those that stand otherwise are remembered, for bodies that are all different. */
    private static final int LOT_BITS = 3;

    /** Each name with its closing quotation mark. */
    private final Piece[] names;
    /**
     * Each name as it stands in a compact body in the documented order: behind a comma, the first of its object without
     * one, and with its colon.
     */
    private final Piece[] glued;
    /** Each name behind a comma, with its colon. */
    private final Piece[] behindComma;
    /** Each name with its colon and a space, as most printers set them. */
    private final Piece[] spaced;

    /**
     * How each member stood in a body before that was not compact: all bytes from the value before it, or from the start of
     * the object where it is the first, to its own value. Behind them how the object ended. Two threads may both remember
     * one; either is right.
     */
    private final @Nullable Piece[] stood;
    /** The same in another way: the same objects may stand at two depths. */
    private final @Nullable Piece[] stoodElsewhere;

    /** How many stood otherwise. */
    private int otherwise;

    /** How a body began of late. Two threads may both say; either is right. */
    private @Nullable Beginning beginning;

    /**
     * Eight bytes of a body from its second member on.
     *
     * @param place where they stand
     */
    private record Beginning(int place, long bytes) {}

    /** Places of the names, each one higher; 0 where none stands. */
    private final byte[] slots = new byte[SLOTS];

    private Members(String[] names) {
        this.names = pieces("", names, "\"");
        spaced = pieces("\"", names, "\": ");
        behindComma = pieces(",\"", names, "\":");
        glued = behindComma.clone();
        glued[0] = Piece.of("\"" + names[0] + "\":");
        stood = new Piece[names.length + 1];
        stoodElsewhere = new Piece[names.length + 1];
        for (int i = 0; i < names.length; i++) {
            int slot = slot(Bytes.word(this.names[i].bytes(), 0));
            while (slots[slot] != 0) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = (byte) (i + 1);
        }
    }

    private static Piece[] pieces(String before, String[] names, String behind) {
        Piece[] pieces = new Piece[names.length];
        for (int i = 0; i < names.length; i++) {
            pieces[i] = Piece.of(before + names[i] + behind);
        }
        return pieces;
    }

    /** Members by their names, which are ASCII. A reader knows them by their places in this order, from 0. */
    public static Members of(String... names) {
        return new Members(names);
    }

    /**
     * Where the value of a member begins if the member stands at a place just as in a compact body in the documented
     * order.
     *
     * @return negative if it does not
     */
    int glued(int member, byte[] text, int at) {
        return member < glued.length ? glued[member].end(text, at) : -1;
    }

    /** The same for a member that stands behind another, whichever that is. */
    int gluedBehind(int member, byte[] text, int at) {
        return member >= 0 ? behindComma[member].end(text, at) : -1;
    }

    /** The same for a member whose name stands at a place and is followed by a colon and a space. */
    int spaced(int member, byte[] text, int at) {
        return member < spaced.length ? spaced[member].end(text, at) : -1;
    }

    /** How many there are: the number that stands for the end of the object, too. */
    int size() {
        return names.length;
    }

    /**
     * Where the value of a member begins, or where the object ends, if all that comes before it from a place on stands
     * there just as in a body before.
     *
     * @return negative if it does not
     */
    int again(int member, byte[] text, int at) {
        Piece known = stood[member];
        int end = known == null ? -1 : known.end(text, at);
        if (end < 0) {
            known = stoodElsewhere[member];
            end = known == null ? -1 : known.end(text, at);
        }
        return end;
    }

    /**
     * Remembers how a member, or the end of the object, stands in a body that is not compact. For the first member that is
     * how it stands at the start of its object, for all others how they stand behind another.
     */
    void remember(int member, byte[] text, int from, int to) {
        int lot = Bytes.slot(otherwise++, LOT_BITS);
        if (lot < 2 && to - from <= MOST_BYTES) {
            @Nullable Piece[] ways = lot == 0 ? stood : stoodElsewhere;
            ways[member] = Piece.of(Arrays.copyOfRange(text, from, to));
        }
    }

    /** Remembers that a body begins with two of these members, the second from a place on. */
    void began(byte[] text, int second) {
        beginning = new Beginning(second, Bytes.word(text, second));
    }

    /**
     * Whether the second member stands where it stood of late, as far as a glance tells: so do most, for what stands before
     * it is an identifier that always has the same length.
     */
    boolean beganAlike(byte[] text) {
        Beginning known = beginning;
        return known != null && Bytes.word(text, known.place()) == known.bytes();
    }

    /** Whether a member that takes so many bytes up to its value is not written as in a compact body. */
    boolean isSpread(int member, int bytes) {
        return bytes > behindComma[member].length();
    }

    /**
     * The member whose name begins at a place.
     *
     * @return negative if it is none of these
     */
    int find(byte[] text, int start) {
        int slot = slot(Bytes.word(text, start));
        while (slots[slot] != 0) {
            int member = slots[slot] - 1;
            if (names[member].end(text, start) >= 0) {
                return member;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return -1;
    }

    /** Where a name is looked for, by its first eight bytes, or fewer up to its quotation mark. */
    private static int slot(long word) {
        int length = Bytes.firstMarked(Bytes.special(word));
        return Bytes.slot(Bytes.low(word, length), BITS);
    }

    /** Where a name ends that begins at a place, its quotation mark included. */
    int end(int member, int start) {
        return start + names[member].length();
    }
}
