package dev.verdict.reliability.fuzzing;

import dev.verdict.model.Verdict;
import dev.verdict.model.json.MalformedVerdictException;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.policy.Policy;

/** A stored verdict: refused with its place, or read, written and decided again without a loss. */
final class StoredAttack implements Attack {
    private final Normalizer normalizer = Normalizer.create();

    @Override
    public void on(byte[] bytes) {
        Verdict verdict;
        try {
            verdict = Expense.bounded(bytes.length, () -> VerdictJson.read(bytes));
        } catch (MalformedVerdictException e) {
            Counts.one("refused");
            if (e.getMessage() == null || e.getMessage().isEmpty()) {
                throw new Contradiction("refused, and nothing is told");
            }
            return;
        }
        Counts.one("read");
        Written.of(verdict, bytes.length);
        Verdict again = Expense.bounded(bytes.length, () -> normalizer.decide(verdict.report(), Policy.strictest()));
        Written.of(again, bytes.length);
        Contradiction.unlessEqual(
                again, normalizer.decide(again.report(), Policy.strictest()), "a report, decided a second time");
    }
}
