package dev.verdict.comparison.agreement;

import dev.verdict.model.Cause;
import dev.verdict.model.Suggestion;
import java.util.Comparator;
import java.util.List;

/**
 * A media on which two raters disagree.
 *
 * @param media its key
 * @param left one rater
 * @param right the other
 * @param leftSuggestion what the one says
 * @param rightSuggestion what the other says
 * @param causes what stands behind the stricter of the two; empty where that is a person's
 */
public record Flip(
        String media,
        String left,
        String right,
        Suggestion leftSuggestion,
        Suggestion rightSuggestion,
        List<Cause> causes) {
    /** The farthest apart first; of equals, the strictest. */
    static final Comparator<Flip> WORST_FIRST = Comparator.comparing(Flip::steps)
            .thenComparing(Flip::stricter)
            .reversed()
            .thenComparing(Flip::media)
            .thenComparing(Flip::left)
            .thenComparing(Flip::right);

    /** How many words lie between the two: 1 for neighbours, 2 for pass and block. */
    public int steps() {
        return Math.abs(Coefficients.rank(leftSuggestion) - Coefficients.rank(rightSuggestion));
    }

    private Suggestion stricter() {
        return leftSuggestion.or(rightSuggestion);
    }
}
