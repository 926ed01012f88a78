package dev.verdict.model;

import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that alone gives the decided suggestion. Frames of one scene and label are one cause, with their number. */
@Value.Immutable
public interface Cause {
    Suggestion suggestion();

    Reason reason();

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
