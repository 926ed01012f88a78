package dev.verdict.adapters;

import dev.verdict.model.ModerationReport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of one service.
 *
 * <p>An adapter says what the service said and decides nothing. It keeps four promises: every leaf of the body is in the
 * report or in its {@code unmapped} members; nothing absent becomes a value; every fact carries its address; equal
 * bodies give equal reports. Odd values become issues, a broken document becomes one {@link BodyException}. Adapters are
 * immutable and used by many threads at once.
 */
public interface ServiceAdapter {
    /** The service's id as it stands in a report, for example {@code vod}. */
    String service();

    /** The kinds of answers it reads; the members they name are how it knows its bodies. */
    List<Shape> shapes();

    /**
     * Whether a body with this outer member is an answer of this service. Asked for each outer member in turn, before
     * anything else is read, until an adapter says yes.
     *
     * @param member the member's name in lower case, without separators and without digits at its end
     * @param text the member's value if it is a text, number or truth value, stripped of white space
     */
    default boolean claims(String member, @Nullable String text) {
        for (Shape shape : shapes()) {
            if (shape.claims(member, text)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a plain body quickly, or declines. A body is plain when it has the documented spelling and holds nothing odd;
     * what comes of it is what {@link #read} would give. Asked before {@link #read} and before anything is known about
     * the body, so it declines a body of another service, too. An adapter that has no quick way always declines.
     *
     * @return empty if {@link #read} has to read the body; whether the body is broken is then for it to say
     */
    default Optional<ModerationReport> readPlain(Body body) {
        return Optional.empty();
    }

    /**
     * Reads a body.
     *
     * @return one report for each job the body tells of, in the order of the body
     * @throws BodyException if the document is broken
     */
    List<ModerationReport> read(Body body);
}
