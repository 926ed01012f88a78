package dev.verdict.reliability.fuzzing;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Outcome;
import dev.verdict.normalizer.Service;
import dev.verdict.testdata.SimpleReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** One body: a whole verdict or one documented exception, by every door the same, and no pass that was not stated. */
final class BodyAttack implements Attack {
    private final Normalizer normalizer;
    private final Hints hints;

    BodyAttack(Normalizer normalizer, Optional<Service> service) {
        this.normalizer = normalizer;
        hints = service.map(Hints::service).orElse(Hints.none());
    }

    @Override
    public void on(byte[] bytes) {
        String one = outcome(bytes);
        Contradiction.unlessEqual(one, outcome(bytes), "the same bytes, read again");
        Contradiction.unlessEqual(one, outcomeOfStream(bytes), "the same bytes, from a stream");
        try {
            List<Verdict> all = Expense.bounded(bytes.length, () -> normalizer.normalizeAll(bytes, hints));
            Counts.one("read");
            check(bytes, all);
            Contradiction.unlessEqual(all, each(bytes), "a list of bodies, read one by one");
        } catch (BodyException e) {
            Counts.one("refused");
            if (normalizer.normalizeEach(bytes, hints).stream()
                    .allMatch(outcome -> outcome.failure().isEmpty())) {
                throw new Contradiction("one by one nothing is wrong, together there is: " + e);
            }
        }
    }

    private void check(byte[] bytes, List<Verdict> verdicts) {
        verdicts.forEach(verdict -> Written.of(verdict, bytes.length));
        if (verdicts.stream().anyMatch(verdict -> verdict.suggestion() == Suggestion.PASS)) {
            Counts.one("pass");
            boolean isAlone = verdicts.size() == 1;
            SimpleReading reading = simple(bytes);
            if (isAlone && !reading.allowsPass()) {
                throw new Contradiction("pass, although a simple reading finds " + reading);
            }
        }
    }

    /** The simple reading of what was read as a document. */
    static SimpleReading simple(byte[] bytes) {
        try {
            return SimpleReading.of(bytes);
        } catch (IOException e) {
            throw new Contradiction("a verdict on what is no JSON: " + e);
        }
    }

    private List<Verdict> each(byte[] bytes) {
        List<Outcome> outcomes = normalizer.normalizeEach(bytes, hints);
        outcomes.forEach(outcome -> outcome.failure().ifPresent(e -> {
            throw new Contradiction("together nothing is wrong, one by one there is: " + e);
        }));
        return outcomes.stream().flatMap(outcome -> outcome.verdicts().stream()).toList();
    }

    private String outcome(byte[] bytes) {
        try {
            return VerdictJson.text(Expense.bounded(bytes.length, () -> normalizer.normalize(bytes, hints)));
        } catch (BodyException e) {
            return told(e);
        }
    }

    private String outcomeOfStream(byte[] bytes) {
        try {
            return VerdictJson.text(normalizer.normalize(new ByteArrayInputStream(bytes), hints));
        } catch (BodyException e) {
            return told(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An exception with everything a caller sees of it. */
    static String told(BodyException e) {
        return e.code() + " " + e.line() + ":" + e.column() + " " + e.source() + " " + e.getMessage();
    }
}
