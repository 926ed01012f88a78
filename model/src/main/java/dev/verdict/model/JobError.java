package dev.verdict.model;

import java.util.Optional;
import org.immutables.value.Value;

/** The vendor's error code and message. */
@Value.Immutable
public interface JobError {
    Optional<String> code();

    Optional<String> message();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableJobError.Builder {
        Builder() {}
    }
}
