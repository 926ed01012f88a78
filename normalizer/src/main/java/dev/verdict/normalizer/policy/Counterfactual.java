package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A small change under which the decision would be another. Each was tried: the changed policy or the changed report was
 * decided again.
 *
 * @param suggestion what would be decided
 */
public record Counterfactual(Change change, Suggestion suggestion) {
    /**
     * The smallest change of each sort that leads to something softer and to something stricter: of a bound of a rule, of
     * another word of the policy, of a score, or of what is stated. Of evidence the smallest set is told without which the
     * decision would be softer; each of its members alone gives the decision, so none can stay. What was not found is not
     * claimed to be impossible.
     */
    public static List<Counterfactual> of(Policy policy, ModerationReport report) {
        return new Counterfactuals(policy, report).smallest();
    }

    /** What would have to be different. */
    public sealed interface Change {}

    /**
     * One number of one rule.
     *
     * @param member of the rule's {@code when}: {@code scoreAtLeast}, {@code scoreBelow} or {@code minFrames}
     */
    public record BoundMoved(String rule, String member, BigDecimal from, BigDecimal to) implements Change {}

    /**
     * One of the policy's own words.
     *
     * @param member {@code whenPending}, {@code whenFailed}, {@code whenUnreadable} or {@code whenIncomplete}
     * @param from absent where the policy does not say
     */
    public record WordChanged(String member, Optional<Suggestion> from, Suggestion to) implements Change {}

    /** A rule that is not there. */
    public record RuleDropped(String rule) implements Change {}

    /** Rules that stand before all others. */
    public record RulesAdded(List<Rule> rules) implements Change {}

    /** One score of the service. */
    public record ScoreMoved(Source source, Optional<String> label, BigDecimal from, BigDecimal to) implements Change {}

    /** What would have to be missing, all of it: a statement, a state, an oddity. */
    public record EvidenceGone(List<Cause> causes) implements Change {}

    /** A word that would have to be stated overall. */
    public record WordStated(Suggestion word) implements Change {}
}
