package dev.verdict.adapters.wire;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.LimitExceededException;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Source;
import dev.verdict.model.Unmapped;
import dev.verdict.model.VerdictException.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One body being read by one thread: what was odd about it and what found no place. */
public final class Reading {
    private static final int MOST_REMEMBERED = 1_000;

    private final Body body;
    private static final String STATE_UNREAD = "a state other than success stands in a member that nobody reads";

    private final List<Issue> issues = new ArrayList<>(0);
    private final List<Unmapped> unmapped = new ArrayList<>(0);
    /** The same by object and folded name, so that what repeats a member is found without a search. */
    private final Map<String, List<Unmapped>> byMember = new HashMap<>(0);
    /** The words of rows that were met before. */
    private final Map<Words.Said, List<Tag>> tags = new HashMap<>(0);

    private int rows;

    Reading(Body body) {
        this.body = body;
    }

    Body body() {
        return body;
    }

    @Nullable
    List<Tag> tags(Words.Said said) {
        return tags.get(said);
    }

    void remember(Words.Said said, List<Tag> worked) {
        if (tags.size() < MOST_REMEMBERED) {
            tags.put(said, worked);
        }
    }

    void countRow(Source list) {
        if (++rows > body.limits().maxRows()) {
            throw new LimitExceededException(
                    "more than " + body.limits().maxRows() + " rows in the lists of one body",
                    new Place(null, null, list),
                    null);
        }
    }

    void add(Issue issue) {
        issues.add(issue);
    }

    /** Notes something odd whose value stands elsewhere in the report. */
    public void issue(IssueCode code, String message, Source source) {
        issues.add(Issue.builder().code(code).message(message).source(source).build());
    }

    /** Notes something odd and keeps what stood there. */
    public void issue(IssueCode code, String message, Leaf leaf) {
        issues.add(Issue.builder()
                .code(code)
                .message(message)
                .source(leaf.source())
                .value(leaf.text())
                .build());
    }

    /**
     * Holds a place that the documents say always carries a suggestion to it.
     *
     * @param holder the object the suggestion should stand in
     */
    public void expectSuggestion(@Nullable Leaf suggestion, Source holder) {
        if (suggestion == null || suggestion.isBlank()) {
            issue(IssueCode.SUGGESTION_MISSING, "expected a suggestion here, found none; that is no pass", holder);
        }
    }

    /** Keeps leaves that found no place, as far as they are there. */
    public void unmapped(@Nullable Leaf... leaves) {
        for (Leaf leaf : leaves) {
            if (leaf != null) {
                noteState(leaf.source(), name(leaf.source()), leaf.json(), STATE_UNREAD);
                unmapped(leaf.source(), leaf.json());
            }
        }
    }

    /** Keeps a member that nobody reads. */
    void unmapped(Source source, @Nullable String name, String json) {
        issue(IssueCode.MEMBER_UNMAPPED, "nobody reads this member; its value is kept as it stood", source);
        noteSuggestion(source, name, json, "a suggestion stands in a member that nobody reads");
        noteState(source, name, json, STATE_UNREAD);
        unmapped(source, json);
    }

    /** Keeps a value that cannot stand where it stands. */
    void misfit(Source source, @Nullable String name, String json, String expected) {
        issue(
                IssueCode.KIND_UNEXPECTED,
                "expected " + expected + "; what stands here is kept but could not be read",
                source);
        noteSuggestion(source, name, json, "a suggestion stands in a value that could not be read");
        noteState(source, name, json, "a state other than success stands in a value that could not be read");
        unmapped(source, json);
    }

    /**
     * Keeps a second value of a member. A suggestion that says the same again says nothing new.
     *
     * @param first the value that counts
     */
    void repeated(Source source, String name, String json, @Nullable Object first) {
        issue(
                IssueCode.MEMBER_REPEATED,
                "\"" + name + "\" repeats a member of this object; the first value counts, this one is kept",
                source);
        if (!(first instanceof Leaf leaf && leaf.word().equals(RawJson.word(json)))) {
            noteSuggestion(source, name, json, "a repeated member states a suggestion");
        }
        unmapped(source, json);
    }

    /** A suggestion nobody reads still counts: its strictest word is kept with the issue, for the rules to see. */
    private void noteSuggestion(Source source, @Nullable String name, String json, String message) {
        note(IssueCode.SUGGESTION_UNMAPPED, RawJson.suggestion(name, json), source, message);
    }

    /** A state nobody reads leaves open whether the job has ended well. */
    private void noteState(Source source, @Nullable String name, String json, String message) {
        note(IssueCode.STATE_UNMAPPED, RawJson.stateBesidesSuccess(name, json), source, message);
    }

    private void note(IssueCode code, Optional<String> word, Source source, String message) {
        word.ifPresent(value -> issues.add(Issue.builder()
                .code(code)
                .message(message)
                .source(source)
                .value(value)
                .build()));
    }

    private void unmapped(Source source, String json) {
        Unmapped kept = Unmapped.of(source, json);
        unmapped.add(kept);
        byMember.computeIfAbsent(member(source), any -> new ArrayList<>(1)).add(kept);
    }

    /** A member of an object in all its spellings. */
    private static String member(Source source) {
        String pointer = source.pointer();
        int name = pointer.lastIndexOf('/') + 1;
        return pointer.substring(0, name) + Names.folded(name(source));
    }

    private static String name(Source source) {
        String pointer = source.pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** How much was noted so far: odd values, and values that found no place. */
    int notes() {
        return issues.size() + unmapped.size();
    }

    /** Whether a member that repeats the leaf's own states another word. */
    boolean isContradicted(Leaf leaf) {
        return !byMember.isEmpty()
                && byMember.getOrDefault(member(leaf.source()), List.of()).stream()
                        .anyMatch(other -> !RawJson.word(other.json()).equals(leaf.word()));
    }

    boolean isClean() {
        return issues.isEmpty() && unmapped.isEmpty();
    }

    /** What was odd, in the order of the addresses, so that the order of the members does not matter. */
    public List<Issue> issues() {
        return sorted(issues, Issue.ORDER);
    }

    /** What found no place, in the order of the addresses. */
    public List<Unmapped> unmapped() {
        return sorted(unmapped, Unmapped.ORDER);
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<T> sorted = new ArrayList<>(values);
        sorted.sort(order);
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                return sorted.stream().distinct().toList();
            }
        }
        return Collections.unmodifiableList(sorted);
    }
}
