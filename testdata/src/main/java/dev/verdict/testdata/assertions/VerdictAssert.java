package dev.verdict.testdata.assertions;

import dev.verdict.model.ModerationReport;
import dev.verdict.model.Reason;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.testdata.golden.SemanticDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do, why, and what the service said. */
public final class VerdictAssert extends AbstractReportAssert<VerdictAssert, Verdict> {
    VerdictAssert(@Nullable Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    @Override
    ModerationReport reported() {
        isNotNull();
        return actual.report();
    }

    /** Goes on with the decision. */
    public DecisionAssert decision() {
        isNotNull();
        return described(new DecisionAssert(actual.decision(), reported()));
    }

    /** Goes on with what the service said. */
    public ReportAssert report() {
        return described(new ReportAssert(reported()));
    }

    public VerdictAssert isPass() {
        return hasSuggestion(Suggestion.PASS);
    }

    public VerdictAssert isReview() {
        return hasSuggestion(Suggestion.REVIEW);
    }

    public VerdictAssert isBlock() {
        return hasSuggestion(Suggestion.BLOCK);
    }

    public VerdictAssert hasSuggestion(Suggestion suggestion) {
        decision().hasSuggestion(suggestion);
        return this;
    }

    /** One of the causes is about this part, scene or label, or was given by this rule. */
    public VerdictAssert isDecidedBecauseOf(String word) {
        decision().isBecauseOf(word);
        return this;
    }

    /** One of the causes speaks for this reason. */
    public VerdictAssert isDecidedBecauseOf(Reason reason) {
        decision().isBecauseOf(reason);
        return this;
    }

    /**
     * One of the causes stands at this place.
     *
     * @param pointer a JSON Pointer into the body
     */
    public VerdictAssert isDecidedAt(String pointer) {
        decision().isDecidedAt(pointer);
        return this;
    }

    /** The service's own overall word is the one decided. */
    public VerdictAssert agreesWithTheService() {
        decision().agreesWithTheService();
        return this;
    }

    /** The service's own overall word is another than the one decided. */
    public VerdictAssert disagreesWithTheService() {
        decision().disagreesWithTheService();
        return this;
    }

    /** Says the same as another verdict, but for sentences and the digest of the policy. */
    public VerdictAssert meansTheSameAs(Verdict expected) {
        isNotNull();
        List<String> differences = SemanticDiff.between(expected, actual);
        if (!differences.isEmpty()) {
            throw failure("%s", "expected a verdict that means the same (expected → actual)" + Told.lines(differences));
        }
        return this;
    }
}
