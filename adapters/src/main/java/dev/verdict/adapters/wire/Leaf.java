package dev.verdict.adapters.wire;

import dev.verdict.model.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text, number or truth value of the body, as it was written, and where it stands. */
public final class Leaf {
    private final Source holder;
    private final @Nullable String member;
    private final String text;
    private final boolean structured;
    /** The canonical spelling once somebody asked for it. */
    private @Nullable String word;

    Leaf(Source holder, @Nullable String member, String text, boolean structured) {
        this.holder = holder;
        this.member = member;
        this.text = text;
        this.structured = structured;
    }

    /** As written; for a number its digits, for an object or list its compact JSON. */
    public String text() {
        return text;
    }

    /** Without the white space around it. */
    public String stripped() {
        return text.strip();
    }

    /** Our spelling of a word: without white space around it, in lower case. */
    public String word() {
        String known = word;
        if (known == null) {
            known = text.strip().toLowerCase(Locale.ROOT);
            word = known;
        }
        return known;
    }

    /** Whether anything is stated at all: services write an empty text for what is not there. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether an object or list stood where a text is documented. */
    public boolean isStructured() {
        return structured;
    }

    /** Where it stands. */
    public Source source() {
        return member == null ? holder : holder.member(member);
    }
}
