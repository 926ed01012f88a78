package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts of callers and people, which are kept to the letter, and JSON that callers put in their place. */
final class GivenText {
    private static final int DEEPEST = 8;

    private final Cursor cursor;
    private final byte[] text;

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
        ByteArrayOutputStream json = new ByteArrayOutputStream(64);
        copyValue(json, 0);
        return json.toString(StandardCharsets.UTF_8);
    }

    private void copyValue(ByteArrayOutputStream json, int depth) {
        int c = cursor.byteAt(cursor.at);
        if (depth > DEEPEST) {
            throw surprise();
        }
        switch (c) {
            case '{' -> copyMembers(json, depth);
            case '[' -> copyElements(json, depth);
            case '"' -> copyText(json);
            default -> copyScalar(json);
        }
    }

    private void copyMembers(ByteArrayOutputStream json, int depth) {
        copy(json);
        for (int member = 0; !isEnd('}'); member++) {
            separate(json, member);
            copyText(json);
            cursor.at = cursor.space(cursor.at);
            if (cursor.byteAt(cursor.at) != ':') {
                throw surprise();
            }
            copy(json);
            copyValue(json, depth + 1);
        }
        copy(json);
    }

    private void copyElements(ByteArrayOutputStream json, int depth) {
        copy(json);
        for (int element = 0; !isEnd(']'); element++) {
            separate(json, element);
            copyValue(json, depth + 1);
        }
        copy(json);
    }

    private boolean isEnd(int bracket) {
        cursor.at = cursor.space(cursor.at);
        return cursor.byteAt(cursor.at) == bracket;
    }

    private void separate(ByteArrayOutputStream json, int before) {
        if (before > 0) {
            if (cursor.byteAt(cursor.at) != ',') {
                throw surprise();
            }
            copy(json);
        }
    }

    /** Copies one byte and goes to what follows it. */
    private void copy(ByteArrayOutputStream json) {
        json.write(text[cursor.at]);
        cursor.at = cursor.space(cursor.at + 1);
    }

    private void copyText(ByteArrayOutputStream json) {
        int start = cursor.at;
        json.write(text, start, cursor.close() + 1 - start);
    }

    /** A whole number without sign, or one of JSON's three words. */
    private void copyScalar(ByteArrayOutputStream json) {
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
        json.write(text, start, cursor.at - start);
    }
}
