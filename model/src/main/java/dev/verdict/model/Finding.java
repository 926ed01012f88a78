package dev.verdict.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One row of what the service found: a label in a scene, what the service suggests about it and how sure it is. */
public sealed interface Finding permits StoredFinding {
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
    SortedMap<String, Long> counts();

    /** The picture behind this row, where it is not the one of its frame. */
    Optional<String> snapshot();

    /** The vendor's own spelling, by member of this finding, where it differs from the canonical one. */
    SortedMap<String, String> original();

    /** Where the row stands in the body. */
    Source source();

    /** Whether anything but {@code normal} was seen. */
    default boolean isHit() {
        return Labels.isHit(label().orElse(null));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Takes a finding's members. Scores are given their one form, so that equal scores are equal values. */
    final class Builder {
        private Optional<String> scene = Optional.empty();
        private Optional<String> label = Optional.empty();
        private Optional<String> category = Optional.empty();
        private Optional<Suggestion> suggestion = Optional.empty();
        private Optional<BigDecimal> score = Optional.empty();
        private Optional<BigDecimal> maxScore = Optional.empty();
        private Optional<BigDecimal> averageScore = Optional.empty();
        private SortedMap<String, Long> counts = FewEntries.none();
        private Optional<String> snapshot = Optional.empty();
        private SortedMap<String, String> original = FewEntries.none();
        private @Nullable Source source;
        /** Whether all scores certainly have their one form. */
        private boolean canonical = true;

        private Builder() {}

        /** Takes over all members of another finding; counts and spellings are added to those already given. */
        public Builder from(Finding finding) {
            scene = finding.scene();
            label = finding.label();
            category = finding.category();
            suggestion = finding.suggestion();
            score = finding.score();
            maxScore = finding.maxScore();
            averageScore = finding.averageScore();
            snapshot = finding.snapshot();
            source = finding.source();
            return putAllCounts(finding.counts()).putAllOriginal(finding.original());
        }

        public Builder scene(String scene) {
            return scene(Optional.of(scene));
        }

        public Builder scene(Optional<String> scene) {
            this.scene = scene;
            return this;
        }

        public Builder label(String label) {
            return label(Optional.of(label));
        }

        public Builder label(Optional<String> label) {
            this.label = label;
            return this;
        }

        public Builder category(String category) {
            return category(Optional.of(category));
        }

        public Builder category(Optional<String> category) {
            this.category = category;
            return this;
        }

        public Builder suggestion(Suggestion suggestion) {
            return suggestion(Optional.of(suggestion));
        }

        public Builder suggestion(Optional<Suggestion> suggestion) {
            this.suggestion = suggestion;
            return this;
        }

        public Builder score(BigDecimal score) {
            return score(Optional.of(score));
        }

        public Builder score(Optional<BigDecimal> score) {
            this.score = score;
            canonical = false;
            return this;
        }

        public Builder maxScore(BigDecimal maxScore) {
            return maxScore(Optional.of(maxScore));
        }

        public Builder maxScore(Optional<BigDecimal> maxScore) {
            this.maxScore = maxScore;
            canonical = false;
            return this;
        }

        public Builder averageScore(BigDecimal averageScore) {
            return averageScore(Optional.of(averageScore));
        }

        public Builder averageScore(Optional<BigDecimal> averageScore) {
            this.averageScore = averageScore;
            canonical = false;
            return this;
        }

        /**
         * Adds the frames counted for one label.
         *
         * @throws IllegalStateException if the count is negative
         */
        public Builder putCount(String label, long count) {
            Counts.check(count);
            counts = FewEntries.added(counts, Objects.requireNonNull(label), count);
            return this;
        }

        /** Adds frames counted by label. */
        public Builder putAllCounts(Map<String, Long> more) {
            more.forEach(this::putCount);
            return this;
        }

        /** Sets the frames counted by label; those added before are forgotten. */
        public Builder counts(Map<String, Long> counts) {
            counts.values().forEach(Counts::check);
            this.counts = FewEntries.copyOf(counts);
            return this;
        }

        public Builder snapshot(String snapshot) {
            return snapshot(Optional.of(snapshot));
        }

        public Builder snapshot(Optional<String> snapshot) {
            this.snapshot = snapshot;
            return this;
        }

        /** Adds the vendor's spelling of one member. */
        public Builder putOriginal(String member, String spelling) {
            original = FewEntries.added(original, Objects.requireNonNull(member), Objects.requireNonNull(spelling));
            return this;
        }

        /** Adds the vendor's spelling of several members. */
        public Builder putAllOriginal(Map<String, String> more) {
            more.forEach(this::putOriginal);
            return this;
        }

        /** Sets the vendor's spelling by member; what was added before is forgotten. */
        public Builder original(Map<String, String> original) {
            this.original = FewEntries.copyOf(original);
            return this;
        }

        public Builder source(Source source) {
            this.source = source;
            return this;
        }

        /**
         * Makes the finding.
         *
         * @throws IllegalStateException if it has no address, or a score is none
         */
        public Finding build() {
            if (source == null) {
                throw new IllegalStateException("a finding says where it stands");
            }
            counts = FewEntries.closed(counts);
            original = FewEntries.closed(original);
            if (!canonical) {
                score = Scores.canonical(score);
                maxScore = Scores.canonical(maxScore);
                averageScore = Scores.canonical(averageScore);
                canonical = true;
            }
            return new StoredFinding(
                    scene,
                    label,
                    category,
                    suggestion,
                    score,
                    maxScore,
                    averageScore,
                    counts,
                    snapshot,
                    original,
                    source);
        }
    }
}
