package dev.verdict.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands: a JSON Pointer (RFC 6901) into the body it came from and, when several pages were joined, the
 * page. Its text is the pointer alone, {@code /MediaAuditResult/VideoResult}, or page and pointer with a {@code #}
 * between them, {@code 2#/MediaCensorJobDetail/State}.
 *
 * <p>Built from the root downwards and rendered only when somebody asks, so that a reader can give every fact an
 * address at little cost.
 */
public final class Source implements Comparable<Source> {
    private static final Source ROOT = new Source(null, null, -1);

    private final @Nullable Source parent;
    /** The member's name; for the root, the page. */
    private final @Nullable String name;

    private final int index;

    /** The pointer, once a place below this was rendered. Two threads may both render it; the two are equal. */
    private @Nullable String rendered;

    private Source(@Nullable Source parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The whole body. Its pointer is the empty text. */
    public static Source root() {
        return ROOT;
    }

    /**
     * The whole body of one page among several.
     *
     * @throws IllegalArgumentException if the page's name is empty, starts with a slash or holds a {@code #}
     */
    public static Source ofPage(String page) {
        if (!isPage(page)) {
            throw new IllegalArgumentException("not a name of a page: \"" + page + "\"");
        }
        return new Source(null, page, -1);
    }

    static boolean isPage(String name) {
        return !name.isEmpty() && !name.startsWith("/") && name.indexOf('#') < 0;
    }

    /**
     * Reads the text form back.
     *
     * @throws IllegalArgumentException if the text is neither a pointer nor a page and a pointer
     */
    public static Source parse(String text) {
        int hash = text.startsWith("/") ? -1 : text.indexOf('#');
        Source source = hash < 0 ? ROOT : ofPage(text.substring(0, hash));
        String pointer = text.substring(hash + 1);
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON Pointer: \"" + text + "\"");
        }
        int from = 1;
        while (from <= pointer.length()) {
            int slash = pointer.indexOf('/', from);
            int to = slash < 0 ? pointer.length() : slash;
            source = source.member(unescaped(pointer.substring(from, to), text));
            from = to + 1;
        }
        return source;
    }

    private static String unescaped(String token, String text) {
        for (int at = token.indexOf('~'); at >= 0; at = token.indexOf('~', at + 1)) {
            if (at + 1 == token.length() || (token.charAt(at + 1) != '0' && token.charAt(at + 1) != '1')) {
                throw new IllegalArgumentException(
                        "not a JSON Pointer, \"~\" needs 0 or 1 behind it: \"" + text + "\"");
            }
        }
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** The member of this object that has the given name. */
    public Source member(String member) {
        return new Source(this, member, -1);
    }

    /** The element of this array at the given place, counted from 0. */
    public Source element(int place) {
        return new Source(this, null, place);
    }

    /** What this is a member or element of; null for the root. */
    public @Nullable Source parent() {
        return parent;
    }

    /** The member's name as it stands in the pointer's text; a number for an element; the page for the root. */
    String step() {
        return parent != null && name == null ? Integer.toString(index) : name == null ? "" : name;
    }

    /** The place of an element in its array; negative for what is no element. */
    int place() {
        if (name == null || parent == null) {
            return index;
        }
        boolean digits = !name.isEmpty() && name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (name.length() == 1 || name.charAt(0) != '0') ? Integer.parseInt(name) : -1;
    }

    /** Whether this is the same address, without rendering either. */
    @SuppressWarnings("ReferenceEquality") // the way up ends where both go on alike
    boolean isSame(@Nullable Source other) {
        @Nullable Source mine = this;
        @Nullable Source others = other;
        while (mine != others) {
            if (mine == null || others == null || !mine.isSameStep(others)) {
                return false;
            }
            mine = mine.parent;
            others = others.parent;
        }
        return true;
    }

    private boolean isSameStep(Source other) {
        if ((parent == null) != (other.parent == null)) {
            return false;
        }
        boolean places = name == null && other.name == null;
        return places ? index == other.index : step().equals(other.step());
    }

    /** The innermost of the given places in which this stands, itself included. */
    public Optional<Source> within(Set<Source> places) {
        @Nullable Source place = this;
        while (place != null && !places.contains(place)) {
            place = place.parent;
        }
        return Optional.ofNullable(place);
    }

    /** The page the fact came from; empty for a body that came alone. */
    public Optional<String> page() {
        return Optional.ofNullable(root(this).name);
    }

    private static Source root(Source source) {
        Source root = source;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    /** The same place in a body that is a page with the given name. */
    public Source onPage(String page) {
        return parse(ofPage(page) + pointer());
    }

    /** The JSON Pointer alone. */
    public String pointer() {
        if (parent == null) {
            return "";
        }
        String above = parent.rendered;
        if (above == null) {
            above = parent.render();
            parent.rendered = above;
        }
        return above + '/' + token();
    }

    /** The pointer, from the nearest place above this that is rendered. */
    private String render() {
        Deque<Source> steps = new ArrayDeque<>();
        Source known = this;
        while (known.parent != null && known.rendered == null) {
            steps.push(known);
            known = known.parent;
        }
        StringBuilder pointer = new StringBuilder(96).append(known.rendered == null ? "" : known.rendered);
        steps.forEach(step -> pointer.append('/').append(step.token()));
        return pointer.toString();
    }

    /** What this adds to the address of its parent, without the slash; for a root, the whole of its own text. */
    public String token() {
        if (parent == null) {
            return name == null ? "" : name + '#';
        }
        return name == null ? Integer.toString(index) : escaped(name);
    }

    private static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    /** By page, then by pointer, with numbers in a pointer compared as numbers. */
    @Override
    public int compareTo(Source other) {
        int order = fork(other);
        return order != 0 ? order : SourceOrder.compare(toString(), other.toString());
    }

    /** The order by the steps with which the ways to two places part, without rendering either; 0 where that cannot tell. */
    @SuppressWarnings("ReferenceEquality") // ways that are equal but not the same are told by their texts
    private int fork(Source other) {
        int deeper = depth() - other.depth();
        Source mine = above(deeper);
        Source others = other.above(-deeper);
        while (mine.parent != null && others.parent != null && mine.parent != others.parent) {
            mine = mine.parent;
            others = others.parent;
        }
        if (mine.parent == null || mine.parent != others.parent) {
            return 0;
        }
        if (mine.name == null || others.name == null) {
            return mine.name == null && others.name == null ? Integer.compare(mine.index, others.index) : 0;
        }
        return SourceOrder.compareLetters(mine.name, others.name);
    }

    /** What stands so many steps above this; this itself for none or fewer. */
    private Source above(int steps) {
        Source place = this;
        for (int left = steps; left > 0 && place.parent != null; left--) {
            place = place.parent;
        }
        return place;
    }

    private int depth() {
        int depth = 0;
        for (Source step = this; step.parent != null; step = step.parent) {
            depth++;
        }
        return depth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Source && toString().equals(other.toString()));
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The text form that {@link #parse} reads. */
    @Override
    public String toString() {
        Source root = root(this);
        return root.name == null ? pointer() : root.name + '#' + pointer();
    }
}
