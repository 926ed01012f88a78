package dev.verdict.comparison;

import dev.verdict.model.Cause;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The two suggestions, and what stands behind each.
 *
 * @param left the left verdict's suggestion
 * @param right the right verdict's suggestion
 * @param leftCauses what alone gives the left one, with addresses into the left body
 * @param rightCauses what alone gives the right one, with addresses into the right body
 * @param reason why they cannot be compared; empty where they can
 * @param samePolicy whether both were decided under one policy; else a flip may be the policy's
 */
public record SuggestionComparison(
        Suggestion left,
        Suggestion right,
        List<Cause> leftCauses,
        List<Cause> rightCauses,
        Optional<String> reason,
        boolean samePolicy) {

    /** Whether the two agree. */
    public enum Outcome {
        /** One word. */
        SAME("same"),
        /** Two words, both from what the services stated. */
        FLIPPED("flipped"),
        /** One of the words is no judgement of its service: its job has not ended, failed, or stated nothing. */
        NOT_COMPARABLE("not-comparable");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static SuggestionComparison of(Verdict left, Verdict right) {
        return new SuggestionComparison(
                left.suggestion(),
                right.suggestion(),
                left.decision().causes(),
                right.decision().causes(),
                Sides.gap(Judgement.missingFrom(left), Judgement.missingFrom(right)),
                left.decision().policy().equals(right.decision().policy()));
    }

    public Outcome outcome() {
        if (reason.isPresent()) {
            return Outcome.NOT_COMPARABLE;
        }
        return left == right ? Outcome.SAME : Outcome.FLIPPED;
    }
}
