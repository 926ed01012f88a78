package dev.verdict.model;

import java.util.Comparator;
import org.immutables.value.Value;

/** A member of the body that has no place in the report, kept as it stood. */
@Value.Immutable
public interface Unmapped {
    /** The order in which a report keeps them: by address. */
    Comparator<Unmapped> ORDER = Comparator.comparing(Unmapped::source).thenComparing(Unmapped::json);

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
