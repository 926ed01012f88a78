package dev.verdict.normalizer;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Source;

/** Bodies that cannot be joined: pages of different jobs, copies that differ, tokens that lead in a circle. */
public final class PagesException extends BodyException {
    private static final long serialVersionUID = 1L;

    private final String first;
    private final String second;

    PagesException(String message, String first, String second) {
        super(message, new Place(null, null, Source.ofPage(second)), null);
        this.first = first;
        this.second = second;
    }

    /** The name of one of the two bodies that do not go together. */
    public String first() {
        return first;
    }

    /** The name of the other one. */
    public String second() {
        return second;
    }

    @Override
    public String code() {
        return "pages-differ";
    }
}
