package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the bytes of a body. Every method reads what stands next and throws a {@link Surprise} if it is not
 * what it should be; nothing is skipped and nothing is guessed.
 */
public final class Cursor extends ScalarCursor {
    /** The state of an object whose members are all read. */
    public static final long END = 0;

    private static final int DEEPEST = 16;
    private static final int MEMBER_BITS = 6;

    private final int longestText;
    private final int mostElements;
    /** What the bytes belong to; null where they certainly are UTF-8. */
    private final @Nullable Body body;

    private int elements;
    /** Whether the last member stood as printers set it that indent: the next does, most likely. */
    private boolean spread;

    private Cursor(byte[] text, @Nullable Body body, int longestText, int mostElements) {
        super(text);
        this.body = body;
        this.longestText = longestText;
        this.mostElements = mostElements;
    }

    /**
     * A cursor before the first byte of a body.
     *
     * @return null if the body is wrapped or was not given as bytes, or if its limits are tighter than plain bodies need
     */
    static @Nullable Cursor over(Body body) {
        byte[] text = body.uncheckedBytes().orElse(null);
        Limits limits = body.limits();
        boolean tight = limits.maxDepth() < DEEPEST
                || limits.maxStringLength() < LONGEST_NAME_AND_NUMBER
                || limits.maxNumberLength() < LONGEST_NAME_AND_NUMBER;
        return text == null || tight || !body.envelope().isEmpty()
                ? null
                : new Cursor(text, body, limits.maxStringLength(), limits.maxRows());
    }

    /** The place of the next byte. */
    public int position() {
        return at;
    }

    /** Goes on from another place, up to which somebody has read. */
    public void moveTo(int place) {
        at = place;
    }

    /** A cursor for a document in UTF-8 that stands in a text of this one. */
    Cursor inside(byte[] json) {
        return new Cursor(json, null, longestText, mostElements);
    }

    /** Holds a body in which something else than ASCII was met to UTF-8. */
    void otherThanAscii() {
        if (body != null && !body.isWellFormed()) {
            throw surprise();
        }
    }

    /** How many times as many bytes there are from a place to the end as from that place to here. */
    public double factor(int since) {
        return (double) (text.length - since) / Math.max(1, at - since);
    }

    /**
     * Whether the body is an object that begins with members of the given ones: its first and, where that is a text its
     * second. A body that is found to begin otherwise while it is read may pass, for this is to spare bodies of other
     * services a reading that fails. Moves nothing.
     */
    boolean beginsWith(Members members) {
        int open = space(at);
        if (byteAt(open) != '{') {
            return false;
        }
        int quote = space(open + 1);
        spread = quote > open + 1;
        if (members.beganAlike(text)) {
            return true;
        }
        int first = byteAt(quote) == '"' ? members.find(text, quote + 1) : -1;
        if (first < 0) {
            return false;
        }
        int value = space(space(members.end(first, quote + 1)) + 1);
        if (byteAt(value) != '"') {
            return true;
        }
        int close = Bytes.plainEnd(text, value + 1);
        int comma = space(close + 1);
        int next = space(comma + 1);
        if (byteAt(close) != '"' || byteAt(comma) != ',' || byteAt(next) != '"') {
            return true;
        }
        boolean found = members.find(text, next + 1) >= 0;
        if (found) {
            members.began(text, next);
        }
        return found;
    }

    /** Enters an object. The state it gives is handed to {@link #next} and changes with each member. */
    public long object() {
        expect('{');
        return END;
    }

    /**
     * Reads the name of the next member of an object and stands before its value.
     *
     * @param state what {@link #object} or the call before gave
     * @return a state that {@link #member} takes the member from, or {@link #END}
     */
    public long next(Members members, long state) {
        int next = (int) state & ((1 << MEMBER_BITS) - 1);
        return spread ? nextAgain(members, state, next) : nextGlued(members, state, next);
    }

    private long nextGlued(Members members, long state, int likely) {
        int next = likely;
        int value = members.glued(next, text, at);
        if (value < 0 && state != END && byteAt(at) == '}') {
            at++;
            return END;
        }
        if (value < 0) {
            // The one before, for bodies whose members come in the opposite order.
            next -= 2;
            value = members.gluedBehind(next, text, at);
        }
        if (value < 0) {
            return nextOfAny(members, state, likely);
        }
        at = space(value);
        return met(state, next);
    }

    private long nextAgain(Members members, long state, int next) {
        int value = members.again(next, text, at);
        if (value < 0) {
            return nextOfAny(members, state, next);
        }
        if (next == members.size()) {
            at = value;
            return END;
        }
        at = space(value);
        return met(state, next);
    }

    private long nextOfAny(Members members, long state, int next) {
        int from = at;
        int p = space(at);
        int c = byteAt(p);
        if (c == '}' && state != END) {
            at = p + 1;
            if (spread && next == members.size()) {
                members.remember(next, text, from, at);
            }
            return END;
        }
        if (state != END) {
            if (c != ',') {
                throw surprise();
            }
            p = space(p + 1);
            c = byteAt(p);
        }
        int member = next;
        int value = members.spaced(next, text, p);
        if (value < 0) {
            member = c == '"' ? members.find(text, p + 1) : -1;
            if (member < 0) {
                throw surprise();
            }
            p = space(members.end(member, p + 1));
            if (byteAt(p) != ':') {
                throw surprise();
            }
            value = p + 1;
        }
        at = space(value);
        boolean looked = spread;
        spread = members.isSpread(member, at - from);
        // Where the comma stands or is missing is remembered, too.
        if (looked && spread && (member == 0) == (state == END)) {
            members.remember(member, text, from, at);
        }
        return met(state, member);
    }

    /** Below the number of the member that is likely next, above a mark for each member that was met. */
    private static long met(long state, int member) {
        long mark = 1L << (MEMBER_BITS + member);
        if ((state & mark) != 0) {
            throw surprise();
        }
        return (state >>> MEMBER_BITS << MEMBER_BITS) | mark | (member + 1);
    }

    /** The member a state stands at. */
    public static int member(long state) {
        return ((int) state & ((1 << MEMBER_BITS) - 1)) - 1;
    }

    /** Leaves an object that has no member more. */
    void endObject() {
        expect('}');
    }

    /** Enters a list. */
    public void list() {
        expect('[');
    }

    /**
     * Whether the list goes on; stands before the next element if so and behind the list if not.
     *
     * @param first whether the list was just entered
     */
    public boolean element(boolean first) {
        int p = space(at);
        int c = byteAt(p);
        if (c == ']') {
            at = p + 1;
            return false;
        }
        if (!first) {
            if (c != ',') {
                throw surprise();
            }
            p = space(p + 1);
        }
        countElements(1);
        at = p;
        return true;
    }

    /** Counts elements of lists, also those that were read without {@link #element}, against what is allowed. */
    public void countElements(int read) {
        elements += read;
        if (elements > mostElements) {
            throw surprise();
        }
    }

    /** Whether an object stands next. */
    public boolean isObject() {
        return byteAt(at) == '{';
    }

    /** Whether just this stands next; stands behind it if so, and stays where it is if not. */
    public boolean isNext(Piece value) {
        int end = value.end(text, at);
        at = end < 0 ? at : end;
        return end >= 0;
    }

    /** Reads the white space behind the last value, which must end the body. */
    public void end() {
        if (space(at) != text.length) {
            throw surprise();
        }
    }

    /** A text without white space at its ends; null if it is empty. */
    public @Nullable String text() {
        int start = at + 1;
        int plain = Bytes.plainEnd(text, start);
        if (plain > start && isText(plain) && isStripped(start, plain)) {
            at = plain + 1;
            return Bytes.ascii(text, start, plain);
        }
        int close = textEnd();
        return close == start ? null : new String(text, start, close - start, StandardCharsets.UTF_8);
    }

    /** Where the text that stands next begins. */
    public int textStart() {
        return at + 1;
    }

    /** Reads a text without white space at its ends, makes nothing of it, and tells where it ends. */
    public int textEnd() {
        int start = at + 1;
        int close = close();
        if (close > start && !isStripped(start, close) && !hasNoSpaceAround(start, close)) {
            throw surprise();
        }
        return close;
    }

    /** Whether there is no white space at the ends of a text, of whatever alphabet. */
    private boolean hasNoSpaceAround(int start, int close) {
        String whole = new String(text, start, close - start, StandardCharsets.UTF_8);
        return whole.equals(whole.strip());
    }

    /** The body; not a copy. */
    public byte[] bytes() {
        return text;
    }

    /**
     * A text to the letter, or an object or list in its place as compact JSON; null if it is empty. Reads simple escapes.
     */
    public @Nullable String given() {
        return new GivenText(this).read();
    }

    /** A text to the letter, and nothing but a text; null if it is empty. Reads simple escapes. */
    public @Nullable String givenText() {
        if (byteAt(at) != '"') {
            throw surprise();
        }
        return given();
    }

    int longestText() {
        return longestText;
    }

    /** Whether what stands between two places is a text no longer than allowed that certainly has no white space at its ends. */
    public boolean isStripped(int from, int to) {
        return to - from <= longestText && isGraphic(text[from]) && isGraphic(text[to - 1]);
    }

    /** Whether a text stands next that ends at a place. */
    boolean isText(int end) {
        return byteAt(at) == '"' && byteAt(end) == '"';
    }

    /** Reads a text and stands behind it; gives the place of its closing quotation mark. */
    int close() {
        if (byteAt(at) != '"') {
            throw surprise();
        }
        int start = at + 1;
        int close = Bytes.plainEnd(text, start);
        if (close < text.length && text[close] < 0) {
            close = otherThanAsciiEnd(close);
        }
        if (byteAt(close) != '"' || close - start > longestText) {
            throw surprise();
        }
        at = close + 1;
        return close;
    }

    /** Where a text ends in which something else than ASCII stands at a place. */
    private int otherThanAsciiEnd(int place) {
        otherThanAscii();
        int close = place;
        while (close < text.length && text[close] < 0) {
            close = Bytes.plainEnd(text, close + 1);
        }
        return close;
    }

    /** Whether a byte at an end of a text is certainly no white space. */
    private static boolean isGraphic(byte c) {
        return c > ' ' && c < 0x7F;
    }

    /** A time in UTC such as {@code 2023-04-03T10:20:41.432Z}. */
    public @Nullable Instant time() {
        int start = at + 1;
        int close = close();
        return close == start ? null : Times.utc(text, start, close);
    }

    private void expect(int c) {
        int p = byteAt(at) == c ? at : space(at);
        if (byteAt(p) != c) {
            throw surprise();
        }
        at = p + 1;
    }
}
