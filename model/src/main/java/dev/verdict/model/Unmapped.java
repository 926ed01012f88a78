package dev.verdict.model;

import org.immutables.value.Value;

/** A member of the body that has no place in the report, kept as it stood. */
@Value.Immutable
public interface Unmapped {
    /** Where the member stands in the body. */
    Source source();

    /** Its value as compact JSON text. */
    String json();

    static Unmapped of(Source source, String json) {
        return builder().source(source).json(json).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableUnmapped.Builder {
        Builder() {}
    }
}
