package dev.verdict.cli.input;

import dev.verdict.cli.shell.Status;
import dev.verdict.model.Suggestion;
import java.util.Optional;

/** What all answers of a run add up to. */
public final class Tally {
    private boolean mistaken;
    private long failures;
    private Optional<Suggestion> strictest = Optional.empty();

    void add(Answers answers) {
        for (Answers.Answer answer : answers.all()) {
            answer.failure().ifPresent(failure -> {
                failures++;
                mistaken |= failure.mistake().isPresent();
            });
            answer.verdict().ifPresent(verdict -> add(verdict.suggestion()));
        }
    }

    void add(Tally other) {
        mistaken |= other.mistaken;
        failures += other.failures;
        other.strictest.ifPresent(this::add);
    }

    private void add(Suggestion suggestion) {
        strictest = Optional.of(strictest.map(suggestion::or).orElse(suggestion));
    }

    /** How many bodies there is no verdict on. */
    public long failures() {
        return failures;
    }

    /** The exit status where verdicts do not matter. */
    public int status() {
        return mistaken ? Status.INTERNAL : failures > 0 ? Status.UNREADABLE : Status.DONE;
    }

    /**
     * The exit status where verdicts do. Fails closed: a block stands whatever else happened; what could not be read
     * might have been anything, so it is never a pass and not a mere review; nothing at all is no pass either.
     */
    public int gate() {
        if (strictest.filter(suggestion -> suggestion == Suggestion.BLOCK).isPresent()) {
            return Status.BLOCK;
        }
        if (status() != Status.DONE) {
            return status();
        }
        return strictest.filter(suggestion -> suggestion == Suggestion.PASS).isPresent() ? Status.DONE : Status.REVIEW;
    }
}
