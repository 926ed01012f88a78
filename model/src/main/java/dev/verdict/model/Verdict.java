package dev.verdict.model;

import org.immutables.value.Value;

/** A decision about what a service reported: the one value to act on, explain, compare and keep. */
@Value.Immutable
public interface Verdict {
    /** What to do: that of the decision. */
    @Value.Derived
    default Suggestion suggestion() {
        return decision().suggestion();
    }

    Decision decision();

    ModerationReport report();

    static Verdict of(Decision decision, ModerationReport report) {
        return builder().decision(decision).report(report).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVerdict.Builder {
        Builder() {}
    }
}
