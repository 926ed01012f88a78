package dev.verdict.comparison;

import dev.verdict.model.Cause;
import dev.verdict.model.Reason;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a verdict's suggestion is what its service judged. Where a job has not ended, or nothing readable was stated,
 * the word is the fail-closed answer of a policy: right to act on, and no opinion of the service to hold against another.
 */
public final class Judgement {
    private static final Set<Reason> SILENT = EnumSet.of(
            Reason.PENDING,
            Reason.FAILED,
            Reason.STATUS_UNKNOWN,
            Reason.UNREADABLE,
            Reason.NOTHING_STATED,
            Reason.CONTRADICTED,
            Reason.INCOMPLETE);

    private Judgement() {}

    /** The service's judgement; empty where the suggestion comes from its silence. */
    public static Optional<Suggestion> of(Verdict verdict) {
        return missingFrom(verdict).isPresent() ? Optional.empty() : Optional.of(verdict.suggestion());
    }

    /** Why the verdict is no judgement of its service; empty where it is. */
    static Optional<String> missingFrom(Verdict verdict) {
        List<Reason> reasons =
                verdict.decision().causes().stream().map(Cause::reason).toList();
        return !reasons.isEmpty() && SILENT.containsAll(reasons)
                ? Optional.of(verdict.report().service() + " " + sentence(reasons.get(0)))
                : Optional.empty();
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case PENDING -> "has not ended its job";
            case FAILED -> "failed";
            case STATUS_UNKNOWN -> "does not tell whether its job ended";
            case UNREADABLE -> "gives a suggestion that cannot be read";
            case CONTRADICTED -> "says pass over frames that it lists as violating";
            case INCOMPLETE -> "left frames out, for which the policy has a word of its own";
            default -> "states no suggestion";
        };
    }
}
