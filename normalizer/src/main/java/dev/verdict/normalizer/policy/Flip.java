package dev.verdict.normalizer.policy;

import dev.verdict.model.Decision;
import java.util.List;

/**
 * A report that two policies decide differently.
 *
 * @param because the differences of the policies of which each makes this one alone: taken back by itself, the old decision
 *     returns. Where none does that alone, all of them.
 */
public record Flip(Decision before, Decision after, List<Difference> because) {
    /** Whether the new decision is softer than the old one. */
    public boolean isSofter() {
        return !after.suggestion().isAtLeast(before.suggestion());
    }
}
