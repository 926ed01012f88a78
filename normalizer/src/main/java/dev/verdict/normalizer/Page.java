package dev.verdict.normalizer;

import dev.verdict.model.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long job's answer. A page tells only what to ask with for the page behind it; who asked knows more, and
 * with it a missing page can be named.
 */
public final class Page {
    private final byte[] json;
    private final @Nullable String name;
    private final @Nullable String askedWith;

    private Page(byte[] json, @Nullable String name, @Nullable String askedWith) {
        this.json = json;
        this.name = name;
        this.askedWith = askedWith;
    }

    /** A page of which it is not known what it was asked with. The bytes must not change while they are read. */
    public static Page of(byte[] json) {
        return new Page(json, null, null);
    }

    /** The page was asked for without a token: it is the first one. */
    public Page asFirst() {
        return askedWith("");
    }

    /** The token the page was asked for with. */
    public Page askedWith(String token) {
        return new Page(json, name, token);
    }

    /**
     * How addresses name this page, for example by its file; without a name it is named by a digest of its content.
     *
     * @throws IllegalArgumentException if the name is empty, starts with a slash or holds a {@code #}
     */
    public Page named(String page) {
        Source.ofPage(page);
        return new Page(json, page, askedWith);
    }

    byte[] json() {
        return json;
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Empty text for the first page; empty when it is not known. */
    Optional<String> askedWith() {
        return Optional.ofNullable(askedWith);
    }
}
