package dev.verdict.model;

import java.util.Collection;
import java.util.Optional;

/** What to do with a media. The declaration order is the order of strictness: pass, review, block. */
public enum Suggestion {
    /** Nothing was found that needs action. */
    PASS("pass"),
    /** A person has to look. */
    REVIEW("review"),
    /** The content breaks the rules and should be blocked or deleted. */
    BLOCK("block");

    private final String word;

    Suggestion(String word) {
        this.word = word;
    }

    /** The canonical word: {@code pass}, {@code review} or {@code block}. */
    public String word() {
        return word;
    }

    /** The suggestion with exactly this canonical word; empty for every other text. */
    public static Optional<Suggestion> of(String word) {
        return switch (word) {
            case "pass" -> Optional.of(PASS);
            case "review" -> Optional.of(REVIEW);
            case "block" -> Optional.of(BLOCK);
            default -> Optional.empty();
        };
    }

    /** The stricter of the two. Commutative, associative and idempotent. */
    public Suggestion or(Suggestion other) {
        return isAtLeast(other) ? this : other;
    }

    /** Whether this is the same as the other or stricter. */
    public boolean isAtLeast(Suggestion other) {
        return compareTo(other) >= 0;
    }

    /** The stricter of two that may be absent; absent only if both are. */
    public static Optional<Suggestion> stricter(Optional<Suggestion> one, Optional<Suggestion> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().isAtLeast(other.get()) ? one : other;
    }

    /** The strictest of all; empty when nothing is given, for nothing stated is not a pass. */
    public static Optional<Suggestion> strictest(Collection<Suggestion> suggestions) {
        return suggestions.stream().reduce(Suggestion::or);
    }
}
