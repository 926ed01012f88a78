package dev.verdict.model;

import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** A rule that was the first to match some findings, and what it made of them. Findings alike are told as one. */
@Value.Immutable
public interface FiredRule {
    /** The rule's name in its policy. */
    String rule();

    /** What the findings spoke for before; absent when they spoke for nothing. */
    Optional<Suggestion> before();

    /** What the rule made of them. */
    Ruling after();

    /** Whether {@link #before} is not their own word but that of the whole above them. */
    @Value.Default
    default boolean implied() {
        return false;
    }

    Optional<String> part();

    Optional<String> scene();

    Optional<String> label();

    /** Position of the first frame it fired on. */
    Optional<Duration> at();

    /** How many findings it fired on; absent for a single one. */
    Optional<Long> count();

    /** Where the first of them stands in the body. */
    Source source();

    @Value.Check
    default void check() {
        at().ifPresent(Positions::check);
        count().ifPresent(count -> Counts.checkFrom(1, count));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFiredRule.Builder {
        Builder() {}
    }
}
