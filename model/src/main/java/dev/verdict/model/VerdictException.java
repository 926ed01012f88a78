package dev.verdict.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cannot be read, where it stands, and what would be right. The root of all exceptions thrown by this library. */
public abstract class VerdictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Integer line;
    private final @Nullable Integer column;
    private final @Nullable String source;

    /**
     * A position in a text.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param source the innermost value that was being read
     */
    public record Place(
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable Source source) {
        /** No position is known. */
        public static final Place NONE = new Place(null, null, null);
    }

    protected VerdictException(String message, Place place, @Nullable Throwable cause) {
        super(message, cause);
        this.line = place.line();
        this.column = place.column();
        this.source = place.source() == null ? null : place.source().toString();
    }

    /** A stable word for the kind of failure, such as {@code malformed}. */
    public abstract String code();

    /** Line in the text, counted from 1; absent where there is no text or the line is not known. */
    public Optional<Integer> line() {
        return Optional.ofNullable(line);
    }

    /** Column in the line, counted from 1; absent where the line is. */
    public Optional<Integer> column() {
        return Optional.ofNullable(column);
    }

    /** The innermost value that was being read. */
    public Optional<Source> source() {
        return Optional.ofNullable(source).map(Source::parse);
    }
}
