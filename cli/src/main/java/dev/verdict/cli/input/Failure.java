package dev.verdict.cli.input;

import dev.verdict.cli.shell.Visible;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Why there is no verdict on a body, and where.
 *
 * @param code a stable word, such as {@code malformed}
 * @param message one sentence: what was expected, what was found
 * @param line counted from 1 in the file
 * @param column counted from 1 in the line, in bytes where the text is UTF-8
 * @param source the innermost value that was being read
 * @param mistake of ours, where that is the reason
 */
public record Failure(
        String code,
        String message,
        OptionalLong line,
        OptionalInt column,
        Optional<Source> source,
        Optional<Throwable> mistake) {

    /** Something that has no place in a text. */
    static Failure of(String code, String message) {
        return new Failure(
                code, message, OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    Failure onLine(long number) {
        return new Failure(code, message, OptionalLong.of(number), column, source, mistake);
    }

    /** A body that was refused. */
    static Failure of(VerdictException refusal, Document document) {
        boolean later = document.isLine() && refusal.line().orElse(1) > 1;
        return new Failure(
                refusal.code(),
                refusal.getMessage() == null ? refusal.code() : refusal.getMessage(),
                document.isLine()
                        ? document.line()
                        : refusal.line().map(OptionalLong::of).orElseGet(OptionalLong::empty),
                // A parser counts a carriage return inside our line as a line end; no column of ours comes of that.
                later
                        ? OptionalInt.empty()
                        : refusal.column().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                refusal.source(),
                Optional.empty());
    }

    /** Something that must not happen. */
    public static Failure mistake(Throwable thrown, Document document) {
        return new Failure(
                "internal",
                "internal error, please report it: " + thrown,
                document.line(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(thrown));
    }

    /** More than this Java has memory for. */
    public static Failure memory(Document document) {
        return new Failure(
                "out-of-memory",
                "not enough memory for this body; VERDICT_JAVA_OPTS=-Xmx… gives more",
                document.line(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** For a person, on one line: {@code file:line:column: message (code, at POINTER)}. */
    public String tell(Document document) {
        StringBuilder text = new StringBuilder(document.name());
        if (line.isPresent()) {
            text.append(':').append(line.getAsLong());
            if (column.isPresent()) {
                text.append(':').append(column.getAsInt());
            }
        }
        text.append(": ").append(message).append(" (").append(code);
        source.map(Source::toString)
                .filter(pointer -> !pointer.isEmpty())
                .ifPresent(pointer -> text.append(", at ").append(pointer));
        return Visible.line(text.append(')').toString());
    }
}
