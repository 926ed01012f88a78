package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts of callers and people, which are kept to the letter, and JSON that callers put in their place. */
final class GivenText {
    private static final int DEEPEST = 8;

    private final Cursor cursor;
    private final byte[] text;
    /** JSON without the white space between its tokens, as far as it was read. */
    private byte[] compact = {};

    private int length;

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
        int start = cursor.at + 1;
        boolean escaped = false;
        if (cursor.byteAt(cursor.at) != '"') {
            throw surprise();
        }
        int end = Bytes.plainEnd(text, start);
        for (int c; (c = cursor.byteAt(end)) != '"'; end = Bytes.plainEnd(text, end + 1)) {
            if (c >= 0 && c < ' ') {
                throw surprise();
            }
            if (c == '\\') {
                escaped = true;
                end++;
            }
        }
        cursor.at = start;
        String given = escaped ? unescaped(start, end) : new String(text, start, end - start, StandardCharsets.UTF_8);
        cursor.at = end + 1;
        if (given.isEmpty()) {
            return null;
        }
        if (given.length() > cursor.longestText()) {
            throw surprise();
        }
        return isCompact(given) ? given : compacted(given);
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

    private String unescaped(int start, int end) {
        byte[] plain = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            plain[length++] = text[i] == '\\' ? unescaped(text[++i]) : text[i];
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    private static byte unescaped(byte c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> throw surprise();
        };
    }

    /** Whether a text is certainly no JSON, or JSON without anything that its compact form leaves out or respells. */
    private static boolean isCompact(String given) {
        char first = given.charAt(0);
        if (first != '{' && first != '[') {
            return !Character.isWhitespace(first) && !Character.isSurrogate(first);
        }
        boolean inText = false;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c == '\\' || c < ' ' || (c == ' ' && !inText) || Character.isSurrogate(c)) {
                return false;
            }
            inText ^= c == '"';
        }
        return !inText;
    }

    /** The value that stands next as JSON without the white space between its tokens. */
    String json() {
        copyValue(0);
        return new String(compact, 0, length, StandardCharsets.UTF_8);
    }

    private void write(int from, int to) {
        if (length + to - from > compact.length) {
            compact = Arrays.copyOf(compact, Math.max(64, 2 * (length + to - from)));
        }
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
        write(cursor.at, cursor.at + 1);
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
