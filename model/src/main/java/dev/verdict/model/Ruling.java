package dev.verdict.model;

import java.util.Optional;

/** What a rule of a policy makes of a finding: a word in the place of the finding's own, or none at all. */
public enum Ruling {
    /** The finding speaks for block. */
    BLOCK("block"),
    /** The finding speaks for review. */
    REVIEW("review"),
    /** The finding speaks for pass. */
    PASS("pass"),
    /** The finding speaks for nothing, as if it had not been stated. */
    IGNORE("ignore");

    private final String word;

    Ruling(String word) {
        this.word = word;
    }

    /** The canonical word: {@code block}, {@code review}, {@code pass} or {@code ignore}. */
    public String word() {
        return word;
    }

    /** What the finding speaks for now; empty when it is ignored. */
    public Optional<Suggestion> suggestion() {
        return Suggestion.of(word);
    }

    /** Whether a finding that spoke for the given word speaks for less now, or for nothing. */
    public boolean softens(Suggestion before) {
        return suggestion().filter(after -> after.isAtLeast(before)).isEmpty();
    }

    /** The ruling with exactly this canonical word; empty for every other text. */
    public static Optional<Ruling> of(String word) {
        for (Ruling ruling : values()) {
            if (ruling.word.equals(word)) {
                return Optional.of(ruling);
            }
        }
        return Optional.empty();
    }
}
