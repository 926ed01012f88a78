package dev.verdict.model;

import java.util.Optional;
import org.immutables.value.Value;

/** Which media was moderated. */
@Value.Immutable
public interface Media {
    /** Where it is stored, {@code oss://bucket/object} when given in pieces. */
    Optional<String> uri();

    /** The storage region. */
    Optional<String> region();

    /** The media's id in the service. Some answers do not name it; then it is what the caller gave as a hint. */
    Optional<String> id();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableMedia.Builder {
        Builder() {}
    }
}
