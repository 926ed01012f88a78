package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts of callers and people, which are kept to the letter, and JSON that callers put in their place. */
final class GivenText {
    private static final int DEEPEST = 8;
    private static final int FEW = 64;
    private static final byte[] NOTHING = {};

    private final Cursor cursor;
    private final byte[] text;
    /** JSON without the white space between its tokens, as far as it was read. */
    private byte[] compact = NOTHING;

    private int length;
    /** Whether the text that was read certainly is no JSON, or JSON in its compact form. */
    private boolean isCompact;

    GivenText(Cursor cursor) {
        this.cursor = cursor;
        text = cursor.text;
    }

    /** A text with simple escapes, or an object or list as compact JSON; null for an empty text. */
    @Nullable
    String read() {
        int c = cursor.byteAt(cursor.at);
        return c == '{' || c == '[' ? json() : ofText();
    }

    private @Nullable String ofText() {
        if (cursor.byteAt(cursor.at) != '"') {
            throw surprise();
        }
        int start = cursor.at + 1;
        int plain = Bytes.plainEnd(text, start);
        String given = cursor.byteAt(plain) == '"' && cursor.byteAt(start) != '{' && cursor.byteAt(start) != '['
                ? withoutEscapes(start, plain)
                : withEscapes(start);
        if (given.isEmpty()) {
            return null;
        }
        if (given.length() > cursor.longestText()) {
            throw surprise();
        }
        return isCompact ? given : compacted(given);
    }

    /** ASCII that does not begin as JSON does, unless white space stands before. */
    private String withoutEscapes(int start, int end) {
        cursor.at = end + 1;
        isCompact = cursor.byteAt(start) != ' ';
        return Bytes.ascii(text, start, end);
    }

    /**
     * The text that begins at a place, with simple escapes and in any alphabet. Looks on the way whether it is JSON without
     * anything that its compact form leaves out or respells.
     */
    private String withEscapes(int start) {
        byte[] plain = new byte[FEW];
        int length = 0;
        int signs = 0;
        boolean inText = false;
        boolean compactSoFar = true;
        int at = start;
        for (int c; (c = cursor.byteAt(at)) != '"'; at++) {
            if (c == '\\') {
                c = unescaped(cursor.byteAt(++at));
                compactSoFar &= c != '\\' && c >= ' ';
                inText ^= c == '"';
            } else if (c >= 0 && c < ' ') {
                throw surprise();
            } else {
                compactSoFar &= c != ' ' || inText;
            }
            if (length == plain.length) {
                plain = Arrays.copyOf(plain, length * 2);
            }
            plain[length++] = (byte) c;
            signs |= c;
        }
        cursor.at = at + 1;
        byte first = plain[0];
        boolean ascii = signs >= 0;
        if (!ascii) {
            cursor.otherThanAscii();
        }
        String given = ascii ? Bytes.ascii(plain, 0, length) : new String(plain, 0, length, StandardCharsets.UTF_8);
        boolean json = first == '{' || first == '[';
        isCompact = json ? ascii && compactSoFar && !inText : (ascii && first > ' ') || beginsAsWord(given);
        return given;
    }

    /** Whether a text certainly begins with something that is neither white space nor JSON. */
    private static boolean beginsAsWord(String given) {
        return !given.isEmpty() && !Character.isWhitespace(given.charAt(0)) && !Character.isSurrogate(given.charAt(0));
    }

    /** JSON that stands in a text, without the white space between its tokens. */
    private String compacted(String given) {
        Cursor inside = cursor.inside(given.getBytes(StandardCharsets.UTF_8));
        if (inside.byteAt(0) != '{' && inside.byteAt(0) != '[') {
            throw surprise();
        }
        String json = new GivenText(inside).json();
        inside.end();
        return json;
    }

    private static int unescaped(int c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> throw surprise();
        };
    }

    /** The value that stands next as JSON without the white space between its tokens. */
    String json() {
        copyValue(0);
        return new String(compact, 0, length, StandardCharsets.UTF_8);
    }

    private void makeRoom(int more) {
        if (length + more > compact.length) {
            compact = Arrays.copyOf(compact, Math.max(FEW, 2 * (length + more)));
        }
    }

    private void write(int from, int to) {
        makeRoom(to - from);
        System.arraycopy(text, from, compact, length, to - from);
        length += to - from;
    }

    private void copyValue(int depth) {
        int c = cursor.byteAt(cursor.at);
        if (depth > DEEPEST) {
            throw surprise();
        }
        switch (c) {
            case '{' -> copyMembers(depth);
            case '[' -> copyElements(depth);
            case '"' -> copyText();
            default -> copyScalar();
        }
    }

    private void copyMembers(int depth) {
        copy();
        for (int member = 0; !isEnd('}'); member++) {
            separate(member);
            copyText();
            cursor.at = cursor.space(cursor.at);
            if (cursor.byteAt(cursor.at) != ':') {
                throw surprise();
            }
            copy();
            copyValue(depth + 1);
        }
        copy();
    }

    private void copyElements(int depth) {
        copy();
        for (int element = 0; !isEnd(']'); element++) {
            separate(element);
            copyValue(depth + 1);
        }
        copy();
    }

    private boolean isEnd(int bracket) {
        cursor.at = cursor.space(cursor.at);
        return cursor.byteAt(cursor.at) == bracket;
    }

    private void separate(int before) {
        if (before > 0) {
            if (cursor.byteAt(cursor.at) != ',') {
                throw surprise();
            }
            copy();
        }
    }

    /** Copies one byte and goes to what follows it. */
    private void copy() {
        makeRoom(1);
        compact[length++] = text[cursor.at];
        cursor.at = cursor.space(cursor.at + 1);
    }

    private void copyText() {
        int start = cursor.at;
        write(start, cursor.close() + 1);
    }

    /** A whole number without sign, or one of JSON's three words. */
    private void copyScalar() {
        int start = cursor.at;
        int c = cursor.byteAt(start);
        if (c >= '0' && c <= '9') {
            cursor.number();
        } else if (c == 't' || c == 'f') {
            cursor.flag();
        } else if (c == 'n') {
            cursor.nothing();
        } else {
            throw surprise();
        }
        write(start, cursor.at);
    }
}
