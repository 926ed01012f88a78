package dev.verdict.model;

import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that speaks for a suggestion. Frames of one scene and label are told as one, with their number. */
@Value.Immutable
public interface Cause {
    /** What it speaks for; of what was overruled, what it spoke for before. */
    Suggestion suggestion();

    Reason reason();

    /** The rule that gave the word, or because of which it does not count; absent where no rule fired. */
    Optional<String> rule();

    /** The word that stood there before the rule gave another; absent where no rule gave one, or none stood. */
    Optional<Suggestion> before();

    Optional<String> part();

    Optional<String> scene();

    Optional<String> label();

    /** Position of the first frame behind this cause. */
    Optional<Duration> at();

    /** How many places stand behind this cause, where several are told as one; absent for a single place. */
    Optional<Long> count();

    /** Where it stands in the body, for several frames the first; absent when the cause is that nothing stands there. */
    Optional<Source> source();

    @Value.Check
    default void check() {
        at().ifPresent(Positions::check);
        count().ifPresent(count -> Counts.checkFrom(1, count));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCause.Builder {
        Builder() {}
    }
}
