package dev.verdict.adapters;

import dev.verdict.model.ModerationReport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of one service: the one interface between a service and everything else here. An adapter says what
 * the service said and decides nothing.
 *
 * <p>A normalizer finds adapters by {@link java.util.ServiceLoader}, under this interface's name in {@code
 * META-INF/services}, or is given them by its builder; one that is given is asked first and replaces the one of its
 * service. Nothing else needs to know of a new service: policies, comparisons and the command line take its words as they
 * come.
 *
 * <h2>What an adapter may rely on</h2>
 *
 * <ul>
 * <li>A {@link Body} is not empty, its encoding is sorted out, its length is within the limits, and every parser it opens
 *     holds the limits on depth, texts and numbers. Whether it is well-formed shows only when it is read.
 * <li>The envelopes that {@link Body#envelope} names were found, and the answer is the object inside them.
 * <li>{@link #claims} was asked of the members of that object, unless the caller named the service: then the answer may be
 *     anything.
 * <li>The room {@code dev.verdict.adapters.wire} binds a body to records that mirror the vendor's document, tolerant of
 *     spelling, and keeps most of the promises below by itself.
 * </ul>
 *
 * <h2>What it must keep</h2>
 *
 * <ul>
 * <li><b>Nothing lost.</b> Every leaf of the body is in the report, or among its {@code unmapped} with its address and
 *     value. A member that nobody knows is also an issue.
 * <li><b>Nothing invented.</b> What is absent stays absent: no score of 0, no label {@code normal}, no time of now.
 * <li><b>Fails closed.</b> {@code COMPLETED} only for a state that the vendor's document names so; a suggestion only where
 *     one is stated in a word that is known, else an issue. A service that states no suggestion gives none.
 * <li><b>Every fact has an address</b>: a JSON Pointer below {@link Body#root}, to where it was read.
 * <li><b>Same in, same out</b>: equal bodies give equal reports, whatever locale, time zone, thread or instance.
 * <li><b>Tolerant of values, strict about documents.</b> An odd value becomes an issue and the rest is read; a broken
 *     document is one {@link BodyException} and no report.
 * <li><b>Bounded.</b> Rows are counted against {@link Limits#maxRows}; time and memory grow no faster than the body.
 * <li>It is immutable, and used by many threads at once.
 * </ul>
 *
 * <p>The contract of the test kit, {@code dev.verdict.testdata.contract.AdapterContract}, tests all of this on a folder of
 * bodies.
 */
public interface ServiceAdapter {
    /** The service's id as it stands in a report, for example {@code vod}. */
    String service();

    /** The kinds of answers it reads; the members they name are how it knows its bodies. */
    List<Shape> shapes();

    /**
     * The words of the service and the category each label has in common with other services. A policy may name them where
     * this adapter is found on the class path; comparisons go by the categories that stand in the findings.
     *
     * @return empty if the service has no table
     */
    default Optional<Vocabulary> vocabulary() {
        return Optional.empty();
    }

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
