package dev.verdict.reliability.fuzzing;

import dev.verdict.model.Decision;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.policy.MistakenPolicyException;
import dev.verdict.normalizer.policy.Policy;
import java.util.List;

/** A policy: all its mistakes or a policy that is written as it is read and decides what its words allow. */
final class PolicyAttack implements Attack {
    private static final List<ModerationReport> REPORTS = reports();

    private static List<ModerationReport> reports() {
        Normalizer normalizer = Normalizer.create();
        return Seeds.of("imm", "ims", "vod").all().stream()
                .flatMap(body -> normalizer.normalizeEach(body, Hints.none()).stream())
                .flatMap(outcome -> outcome.verdicts().stream())
                .map(Verdict::report)
                .toList();
    }

    @Override
    public void on(byte[] bytes) {
        Policy policy;
        try {
            policy = Expense.bounded(bytes.length, () -> Policy.read(bytes));
        } catch (MistakenPolicyException e) {
            Counts.one("mistaken");
            if (e.mistakes().isEmpty() || e.getMessage() == null) {
                throw new Contradiction("refused, and no mistake is told");
            }
            return;
        }
        Counts.one("read");
        Policy back = Policy.read(policy.json());
        Contradiction.unlessEqual(policy, back, "what was written reads otherwise: " + policy.json());
        Contradiction.unlessEqual(policy.json(), back.json(), "what was read is written otherwise");
        Contradiction.unlessEqual(policy.stamp(), back.stamp(), "equal policies with other digests");
        decide(policy);
    }

    /** A few reports each time, chosen by the policy itself. */
    private static void decide(Policy policy) {
        int at = Math.floorMod(policy.stamp().digest().hashCode(), REPORTS.size());
        for (int i = 0; i < 4; i++) {
            ModerationReport report = REPORTS.get((at + i * 31) % REPORTS.size());
            Decision decision = policy.decide(report);
            Contradiction.unlessEqual(decision, policy.decide(report), "the same report, decided again");
            Written.of(Verdict.of(decision, report), 1 << 16);
            boolean softens = Policy.strictest().decide(report).suggestion() != Suggestion.PASS;
            if (decision.suggestion() == Suggestion.PASS && softens) {
                Counts.one("softened");
                if (!saysSo(policy)) {
                    throw new Contradiction("softened by a policy that has no word for it: " + policy.json());
                }
            }
        }
    }

    /** Whether any word of the policy can soften. */
    private static boolean saysSo(Policy policy) {
        return !policy.rules().isEmpty()
                || policy.whenPending() == Suggestion.PASS
                || policy.whenFailed() == Suggestion.PASS
                || policy.whenUnreadable() == Suggestion.PASS;
    }
}
