package dev.verdict.model.json;

import dev.verdict.model.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Takes the members and elements of a document in their order. A name is one of the published form, and plain ASCII,
 * unless told otherwise.
 */
interface JsonOutput {
    /** An object as an element of a list, or as the whole document. */
    void startObject() throws IOException;

    void startObject(String name) throws IOException;

    void endObject() throws IOException;

    void startList(String name) throws IOException;

    void endList() throws IOException;

    /** A text as an element of a list. */
    void text(String value) throws IOException;

    void text(String name, String value) throws IOException;

    void number(String name, long value) throws IOException;

    void flag(String name, boolean value) throws IOException;

    /** A score as the model keeps it, without zeros at its end: {@code 100}, {@code 99.91}, and never an exponent. */
    void score(String name, BigDecimal value) throws IOException;

    /** A time as {@link Times} says. */
    void time(String name, Instant value) throws IOException;

    void address(String name, Source value) throws IOException;

    /** A text under a name that may be any. */
    void entry(String anyName, String value) throws IOException;

    /** A number under a name that may be any. */
    void entry(String anyName, long value) throws IOException;
}
