package dev.verdict.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** One part of the media that was moderated by itself: the video, its sound, a cover, the title … */
@Value.Immutable
public interface Part {
    /**
     * Which part: {@code video}, {@code audio}, {@code cover}, {@code image}, {@code title}, {@code description},
     * {@code comments}, or another word of a service.
     */
    String part();

    /** The service's word on the whole part, where it gives one beside its findings. */
    Optional<Suggestion> suggestion();

    /** Canonical labels the service gives the whole part. */
    List<String> labels();

    /** The text that was moderated. */
    Optional<String> text();

    /** The picture that was moderated: an address, or {@code oss://bucket/object}. */
    Optional<String> uri();

    /** The region in which that picture is stored. */
    Optional<String> region();

    /** The rows about this part, in the order of the body. */
    List<Finding> findings();

    /** The vendor's own spelling, by member of this part, where it differs from the canonical one. */
    @Value.NaturalOrder
    SortedMap<String, String> original();

    /** Where the part stands in the body. */
    Source source();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePart.Builder {
        Builder() {}
    }
}
