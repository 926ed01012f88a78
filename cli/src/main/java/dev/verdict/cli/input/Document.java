package dev.verdict.cli.input;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that was handed in: a file, or a line of one.
 *
 * @param name the file's name as it was given
 * @param line the line's number in the file, counted from 1; empty for a whole file
 * @param bytes what stands there; empty when it could not be had
 * @param failure why it could not be had
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares documents
public record Document(String name, OptionalLong line, byte[] bytes, Optional<Failure> failure) {
    private static final byte[] NOTHING = {};

    static Document file(String name, byte[] bytes) {
        return new Document(name, OptionalLong.empty(), bytes, Optional.empty());
    }

    static Document line(String name, long line, byte[] bytes) {
        return new Document(name, OptionalLong.of(line), bytes, Optional.empty());
    }

    static Document unreadable(String name, Failure failure) {
        return new Document(name, OptionalLong.empty(), NOTHING, Optional.of(failure));
    }

    static Document unreadable(String name, long line, Failure failure) {
        return new Document(name, OptionalLong.of(line), NOTHING, Optional.of(failure));
    }

    public boolean isLine() {
        return line.isPresent();
    }

    /** A line without a body. It is answered by a line without an answer, so that line numbers stay the same. */
    public boolean isBlankLine() {
        return isLine() && failure.isEmpty() && Bytes.isBlank(bytes);
    }

    /** Whether it is a JSON list, in whatever encoding. */
    boolean isList() {
        for (byte b : bytes) {
            // White space, zeros of UTF-16 and UTF-32, and byte order marks may stand before it.
            if (b > ' ') {
                return b == '[';
            }
        }
        return false;
    }

    /** Where it is, for a person: {@code file} or {@code file:line}. */
    public String place() {
        return line.isPresent() ? name + ":" + line.getAsLong() : name;
    }
}
