package dev.verdict.adapters.wire;

import dev.verdict.model.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text, number or truth value of the body, as it was written, and where it stands. */
public final class Leaf {
    private final Source holder;
    private final @Nullable String member;
    private final String text;
    private final boolean json;
    /** The canonical spelling once somebody asked for it. */
    private @Nullable String word;

    /**
     * @param json whether the text is the value's JSON as it stands, as it is for all but texts
     */
    Leaf(Source holder, @Nullable String member, String text, boolean json) {
        this.holder = holder;
        this.member = member;
        this.text = text;
        this.json = json;
    }

    /** As written; for a number its digits, for an object or list its compact JSON. */
    public String text() {
        return text;
    }

    /** As written, without white space between the tokens of an object or list. */
    String compact() {
        return json ? text : RawJson.compact(text);
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
        // Most texts begin with a letter or a digit.
        return text.isEmpty() || ((text.charAt(0) <= ' ' || text.charAt(0) > '~') && text.isBlank());
    }

    /** The value itself as compact JSON: a number stays a number, and a text has its quotation marks. */
    String json() {
        return json ? text : RawJson.quoted(text);
    }

    /** The object or list it stands in. */
    public Source holder() {
        return holder;
    }

    /** Where it stands. */
    public Source source() {
        return member == null ? holder : holder.member(member);
    }
}
