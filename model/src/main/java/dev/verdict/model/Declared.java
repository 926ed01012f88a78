package dev.verdict.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** The service's own overall word, kept beside what its details add up to. */
@Value.Immutable
public interface Declared {
    /** The overall suggestion; absent when the service gave none or a word nobody knows. */
    Optional<Suggestion> suggestion();

    /** Canonical labels or categories the service gives the whole media. */
    List<String> labels();

    /** Parts the service names as abnormal. */
    List<String> parts();

    /** The vendor's own spelling, by member, where it differs from the canonical one. */
    @Value.NaturalOrder
    SortedMap<String, String> original();

    /** Where the overall suggestion stands in the body; absent when none was stated. */
    Optional<Source> source();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeclared.Builder {
        Builder() {}
    }
}
