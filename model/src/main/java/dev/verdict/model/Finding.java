package dev.verdict.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** One row of what the service found: a label in a scene, what the service suggests about it and how sure it is. */
@Value.Immutable
public interface Finding {
    /** What was looked for, canonical: {@code porn}, {@code terrorism}, {@code ad}, {@code live}, {@code logo} … */
    Optional<String> scene();

    /** What was seen, canonical. {@code normal} means that nothing was. */
    Optional<String> label();

    /**
     * The label in words that all services share, from the table of the service; {@code unknown} for a label the table
     * does not hold, absent when there is no label.
     */
    Optional<String> category();

    /** The service's own word on this row; absent where the service gives none, which is never a pass. */
    Optional<Suggestion> suggestion();

    /** Confidence that {@link #label} is right, 0 to 100. Not severity: {@code normal} at 100 is the cleanest frame. */
    Optional<BigDecimal> score();

    /** Highest confidence in {@link #label} over the frames inspected, 0 to 100. */
    Optional<BigDecimal> maxScore();

    /** Mean confidence in {@link #label} over the frames inspected, 0 to 100. */
    Optional<BigDecimal> averageScore();

    /** Frames counted by canonical label, in the order of the labels. A count of 0 is not a finding. */
    @Value.NaturalOrder
    SortedMap<String, Long> counts();

    /** The picture behind this row, where it is not the one of its frame. */
    Optional<String> snapshot();

    /** The vendor's own spelling, by member of this finding, where it differs from the canonical one. */
    @Value.NaturalOrder
    SortedMap<String, String> original();

    /** Where the row stands in the body. */
    Source source();

    /** Whether anything but {@code normal} was seen. */
    default boolean isHit() {
        return label().filter(label -> !label.equals(Labels.NORMAL)).isPresent();
    }

    /** Gives every score its one form, so that equal scores are equal values. */
    @Value.Check
    default Finding inCanonicalForm() {
        counts().values().forEach(Counts::check);
        boolean canonical =
                Scores.isCanonical(score()) && Scores.isCanonical(maxScore()) && Scores.isCanonical(averageScore());
        return canonical
                ? this
                : builder()
                        .from(this)
                        .score(score().map(Scores::canonical))
                        .maxScore(maxScore().map(Scores::canonical))
                        .averageScore(averageScore().map(Scores::canonical))
                        .build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
