package dev.verdict.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A stretch of sound, the words heard in it and their labels. */
@Value.Immutable
public interface AudioSegment {
    /** Start of the stretch from the start of the media, in whole milliseconds. */
    Optional<Duration> start();

    /** End of the stretch from the start of the media, in whole milliseconds. */
    Optional<Duration> end();

    /** The words that were heard. */
    Optional<String> text();

    /** Canonical labels of the stretch. */
    List<String> labels();

    /** The vendor's own spelling, by member, where it differs from the canonical one. */
    @Value.NaturalOrder
    SortedMap<String, String> original();

    /** Where the stretch stands in the body. */
    Source source();

    @Value.Check
    default void check() {
        start().ifPresent(Positions::check);
        end().ifPresent(Positions::check);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAudioSegment.Builder {
        Builder() {}
    }
}
