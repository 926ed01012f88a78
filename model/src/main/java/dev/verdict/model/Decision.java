package dev.verdict.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What to do about a report under a policy, and why. */
@Value.Immutable
public interface Decision {
    Suggestion suggestion();

    /** The service's own overall word; absent when it gave none that can be read. */
    Optional<Suggestion> declared();

    /** Whether the service's overall word is the one decided; absent when it gave none. */
    @Value.Derived
    default Optional<Boolean> agrees() {
        Optional<Suggestion> word = declared();
        return word.isPresent() ? Optional.of(word.get() == suggestion()) : Optional.empty();
    }

    PolicyStamp policy();

    /** What alone gives this suggestion: each entry would do, and together they are all. */
    List<Cause> causes();

    /** The rules of the policy that fired, in the order of the policy; empty under a policy without rules. */
    List<FiredRule> rules();

    /**
     * What speaks for something stricter than what was decided, and does not count: findings on which a rule fired, and
     * summaries that such findings explain. Empty under a policy without rules.
     */
    List<Cause> overruled();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDecision.Builder {
        Builder() {}
    }
}
