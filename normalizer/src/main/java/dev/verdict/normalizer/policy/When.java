package dev.verdict.normalizer.policy;

import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which findings a rule is about: those of which everything it names holds. What it does not name may be anything.
 *
 * @param words for a trait, the words of which the finding must have one; a finding without the trait does not match
 * @param suggestions the words of which the finding must speak for one, its own or that of the whole above it
 * @param scoreAtLeast the least confidence, 0 to 100
 * @param scoreBelow what the confidence must stay below, 0 to 100
 * @param from the first position of a frame that matches
 * @param to the position from which on no frame matches any more
 * @param minFrames how many frames there must be at least that match everything else
 */
public record When(
        Map<Trait, NavigableSet<String>> words,
        Set<Suggestion> suggestions,
        Optional<BigDecimal> scoreAtLeast,
        Optional<BigDecimal> scoreBelow,
        Optional<Duration> from,
        Optional<Duration> to,
        Optional<Long> minFrames) {
    /** The label of a row in which nothing was seen. */
    static final String NORMAL = "normal";

    /** The words of which the finding must have one; empty when any will do. */
    public Optional<NavigableSet<String>> words(Trait trait) {
        return Optional.ofNullable(words.get(trait));
    }

    When withScores(Optional<BigDecimal> atLeast, Optional<BigDecimal> below) {
        return new When(words, suggestions, atLeast, below, from, to, minFrames);
    }

    When withMinFrames(long least) {
        return new When(words, suggestions, scoreAtLeast, scoreBelow, from, to, Optional.of(least));
    }

    boolean hasScoreBound() {
        return scoreAtLeast.isPresent() || scoreBelow.isPresent();
    }

    boolean hasRange() {
        return from.isPresent() || to.isPresent();
    }

    /** Whether all but the number of frames holds. */
    boolean matches(Row row) {
        for (Map.Entry<Trait, NavigableSet<String>> named : words.entrySet()) {
            Optional<String> word = row.trait(named.getKey());
            if (word.isEmpty() || !named.getValue().contains(word.get())) {
                return false;
            }
        }
        return (suggestions.isEmpty()
                        || row.word().filter(suggestions::contains).isPresent())
                && (!hasScoreBound() || matchesScore(row))
                && (!hasRange() || row.at().filter(this::isInRange).isPresent());
    }

    /**
     * A score is the confidence in the label beside it: without a label it says nothing, and by {@code normal} it tells
     * how innocent a frame is, so only who names that can mean it.
     */
    private boolean matchesScore(Row row) {
        boolean meant = row.trait(Trait.LABEL)
                .filter(label -> !label.equals(NORMAL) || namesNormal())
                .isPresent();
        return meant
                && row.score()
                        .filter(score -> scoreAtLeast
                                        .filter(least -> score.compareTo(least) < 0)
                                        .isEmpty()
                                && scoreBelow
                                        .filter(end -> score.compareTo(end) >= 0)
                                        .isEmpty())
                        .isPresent();
    }

    private boolean namesNormal() {
        return names(Trait.LABEL) || names(Trait.CATEGORY);
    }

    private boolean names(Trait trait) {
        return words(trait).filter(named -> named.contains(NORMAL)).isPresent();
    }

    private boolean isInRange(Duration at) {
        return from.filter(first -> at.compareTo(first) < 0).isEmpty()
                && to.filter(end -> at.compareTo(end) >= 0).isEmpty();
    }

    /** Whether every finding that the other matches is matched by this one too. */
    boolean covers(When other) {
        boolean widerWords = words.entrySet().stream()
                .allMatch(named -> other.words(named.getKey())
                        .filter(named.getValue()::containsAll)
                        .isPresent());
        boolean widerSuggestions =
                suggestions.isEmpty() || (!other.suggestions.isEmpty() && suggestions.containsAll(other.suggestions));
        boolean widerNormal = !hasScoreBound() || namesNormal() || !other.namesNormal();
        return widerWords
                && widerSuggestions
                && widerNormal
                && isAtMost(scoreAtLeast, other.scoreAtLeast)
                && isAtLeast(scoreBelow, other.scoreBelow)
                && isAtMost(from, other.from)
                && isAtLeast(to, other.to)
                && isAtMost(minFrames, other.minFrames);
    }

    /** Whether a lower bound asks for no more than another; no bound asks for least. */
    private static <T extends Comparable<T>> boolean isAtMost(Optional<T> bound, Optional<T> other) {
        return bound.isEmpty()
                || other.filter(value -> bound.get().compareTo(value) <= 0).isPresent();
    }

    /** Whether an upper bound allows no less than another; no bound allows most. */
    private static <T extends Comparable<T>> boolean isAtLeast(Optional<T> bound, Optional<T> other) {
        return bound.isEmpty()
                || other.filter(value -> bound.get().compareTo(value) >= 0).isPresent();
    }
}
