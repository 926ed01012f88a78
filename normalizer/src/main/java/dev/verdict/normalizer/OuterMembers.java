package dev.verdict.normalizer;

import dev.verdict.adapters.express.Bytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the outer members of a document in bytes and passes over what stands in them. Knows of JSON no more than where
 * a value ends: whether the document is broken, whoever reads it will tell. Stops where a parser has to look.
 */
final class OuterMembers {
    private final byte[] json;
    /** Where the name of the member begins and ends. */
    private int name;

    private int nameEnd;
    /** Where its value begins; negative before the first member. */
    private int value = -1;

    OuterMembers(byte[] json) {
        this.json = json;
    }

    /** Goes to the next member; false behind the last, and where a parser has to look. */
    boolean next() {
        int before = value < 0 ? space(0) : space(end(value));
        if (byteAt(before) != (value < 0 ? '{' : ',')) {
            return false;
        }
        int quote = space(before + 1);
        name = quote + 1;
        nameEnd = byteAt(quote) == '"' ? Bytes.plainEnd(json, name) : json.length;
        int colon = space(nameEnd + 1);
        value = space(colon + 1);
        return nameEnd > name && byteAt(nameEnd) == '"' && byteAt(colon) == ':';
    }

    /** The first letter of the member's name. */
    char first() {
        return (char) json[name];
    }

    /** The last letter of the member's name. */
    char last() {
        return (char) json[nameEnd - 1];
    }

    String name() {
        return ascii(name, nameEnd);
    }

    boolean isNull() {
        return byteAt(value) == 'n';
    }

    /** Whether the value is anything else than a text in which a parser would have to look at each letter. */
    boolean isPlain() {
        return byteAt(value) != '"' || byteAt(Bytes.plainEnd(json, value + 1)) == '"';
    }

    /** The text, number or truth value of a member that is plain, without white space around it; null for all others. */
    @Nullable
    String text() {
        return switch (byteAt(value)) {
            case '{', '[', 'n' -> null;
            case '"' -> ascii(value + 1, Bytes.plainEnd(json, value + 1)).strip();
            default -> ascii(value, bareEnd(value));
        };
    }

    private String ascii(int start, int end) {
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Behind the value that begins at a place. */
    private int end(int start) {
        int c = byteAt(start);
        if (c == '"') {
            return textEnd(start);
        }
        return c == '{' || c == '[' ? nestedEnd(start) : bareEnd(start);
    }

    private int textEnd(int start) {
        int close = Bytes.plainEnd(json, start + 1);
        while (close < json.length && json[close] != '"') {
            close = Bytes.plainEnd(json, Math.min(close + (json[close] == '\\' ? 2 : 1), json.length));
        }
        return Math.min(close + 1, json.length);
    }

    private int nestedEnd(int start) {
        int depth = 0;
        int p = start;
        while (p < json.length) {
            switch (json[p]) {
                case '"' -> p = textEnd(p) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            p++;
            if (depth == 0) {
                return p;
            }
        }
        return p;
    }

    private int bareEnd(int start) {
        int p = start;
        while (p < json.length && json[p] > ' ' && json[p] != ',' && json[p] != '}') {
            p++;
        }
        return p;
    }

    private int space(int start) {
        int p = start;
        while (p < json.length && (json[p] == ' ' || json[p] == '\n' || json[p] == '\r' || json[p] == '\t')) {
            p++;
        }
        return p;
    }

    /** The byte at a place; negative behind the end. */
    private int byteAt(int place) {
        return place < json.length ? json[place] : -1;
    }
}
