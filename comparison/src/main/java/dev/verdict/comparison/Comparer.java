package dev.verdict.comparison;

import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Sets two verdicts on one media side by side. Immutable, and used by many threads at once. */
public final class Comparer {
    /** Services take their snapshots at their own instants; a whole second is the coarsest position any of them gives. */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofSeconds(1);

    /** Longer than the usual distance between two snapshots, shorter than a shot that is worth its own segment. */
    public static final Duration DEFAULT_GAP = Duration.ofSeconds(5);

    private static final Comparator<FrameMatch> BY_POSITION = Comparator.comparing(
                    (FrameMatch match) -> match.at().isEmpty())
            .thenComparing(match -> match.at().orElse(Duration.ZERO));

    private final Duration tolerance;
    private final Duration gap;
    private final Function<ModerationReport, Coverage> coverage;

    private Comparer(Builder builder) {
        tolerance = builder.tolerance;
        gap = builder.gap;
        coverage = builder.coverage;
    }

    /** With the default tolerance and gap, and coverage as the reports tell it. */
    public static Comparer create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Compares two verdicts; that they are on one media, the caller knows.
     *
     * @throws IllegalArgumentException if the tolerance is so wide for these timelines that too many pairs of frames lie
     *     within it
     */
    public Comparison compare(Verdict left, Verdict right) {
        ModerationReport leftReport = left.report();
        ModerationReport rightReport = right.report();
        Sides sides = new Sides(
                Evidence.of(leftReport),
                coverage.apply(leftReport),
                Evidence.of(rightReport),
                coverage.apply(rightReport));
        return new Comparison(
                leftReport.service(),
                rightReport.service(),
                SuggestionComparison.of(left, right),
                PartComparison.of(sides),
                SceneComparison.of(sides),
                CategoryComparison.of(sides),
                ScoreDifference.of(sides),
                timelines(leftReport, rightReport, sides));
    }

    private TimelineComparison timelines(ModerationReport left, ModerationReport right, Sides sides) {
        Optional<String> missing = Sides.gap(missing(left), missing(right));
        if (missing.isPresent()) {
            return new TimelineComparison(List.of(), List.of(), missing);
        }
        Hits leftHits = left.timeline().map(Hits::of).orElseThrow();
        Hits rightHits = right.timeline().map(Hits::of).orElseThrow();
        return new TimelineComparison(
                frames(leftHits, rightHits, sides), segments(leftHits, rightHits, sides), Optional.empty());
    }

    private static Optional<String> missing(ModerationReport report) {
        Optional<Timeline> timeline = report.timeline();
        return timeline.isPresent() ? Optional.empty() : Optional.of(report.service() + " gives no timeline");
    }

    private List<FrameMatch> frames(Hits left, Hits right, Sides sides) {
        List<FrameMatch> matches = new ArrayList<>();
        boolean[] leftPaired = new boolean[left.size()];
        boolean[] rightPaired = new boolean[right.size()];
        for (Matching.Pair pair : Matching.of(
                left.positions(),
                right.positions(),
                tolerance.toMillis(),
                (i, j) -> left.categories(i).equals(right.categories(j)))) {
            leftPaired[pair.left()] = true;
            rightPaired[pair.right()] = true;
            matches.add(FrameMatch.pair(
                    left.frame(pair.left()),
                    right.frame(pair.right()),
                    left.categories(pair.left()).equals(right.categories(pair.right()))));
        }
        alone(left, leftPaired, right, sides.rightCoverage(), true, matches);
        alone(right, rightPaired, left, sides.leftCoverage(), false, matches);
        matches.sort(BY_POSITION);
        return Collections.unmodifiableList(matches);
    }

    /** Frames without a partner. Where the other side lists a frame nearby as clean, its silence is a word. */
    private void alone(
            Hits own, boolean[] paired, Hits other, Coverage othersCoverage, boolean isLeft, List<FrameMatch> matches) {
        Optional<String> gapInFrames = othersCoverage.gapInFrames();
        for (int i = 0; i < paired.length; i++) {
            if (!paired[i]) {
                Frame frame = own.frame(i);
                boolean isComparable = gapInFrames.isEmpty() || other.isDenied(frame, tolerance);
                matches.add(alone(frame, isComparable ? Optional.empty() : gapInFrames, isLeft));
            }
        }
        for (Frame frame : own.unplaced()) {
            matches.add(alone(frame, Optional.of("its position cannot be read"), isLeft));
        }
    }

    private static FrameMatch alone(Frame frame, Optional<String> reason, boolean isLeft) {
        FrameMatch.Kind kind = isLeft ? FrameMatch.Kind.ONLY_LEFT : FrameMatch.Kind.ONLY_RIGHT;
        return new FrameMatch(
                reason.isPresent() ? FrameMatch.Kind.NOT_COMPARABLE : kind,
                isLeft ? Optional.of(frame) : Optional.empty(),
                isLeft ? Optional.empty() : Optional.of(frame),
                reason);
    }

    private List<SegmentComparison> segments(Hits left, Hits right, Sides sides) {
        Optional<String> unlisted = Sides.gap(
                sides.leftCoverage().gapInFrames(), sides.rightCoverage().gapInFrames());
        SortedMap<String, List<Segment>> leftSegments = left.segments(gap);
        SortedMap<String, List<Segment>> rightSegments = right.segments(gap);
        TreeSet<String> categories = new TreeSet<>(leftSegments.keySet());
        categories.addAll(rightSegments.keySet());
        List<SegmentComparison> compared = new ArrayList<>();
        for (String category : categories) {
            List<Segment> one = leftSegments.getOrDefault(category, List.of());
            List<Segment> other = rightSegments.getOrDefault(category, List.of());
            Measure overlap = unlisted.map(Measure::undefined).orElseGet(() -> SegmentComparison.overlap(one, other));
            compared.add(new SegmentComparison(category, one, other, overlap));
        }
        return compared;
    }

    /** What to compare by. */
    public static final class Builder {
        private Duration tolerance = DEFAULT_TOLERANCE;
        private Duration gap = DEFAULT_GAP;
        private Function<ModerationReport, Coverage> coverage = Coverage::of;

        private Builder() {}

        /** How far apart two frames may be and still be one instant; from zero. */
        public Builder tolerance(Duration tolerance) {
            this.tolerance = notNegative("tolerance", tolerance);
            return this;
        }

        /** How far apart two frames of one segment may be; from zero. */
        public Builder gap(Duration gap) {
            this.gap = notNegative("gap", gap);
            return this;
        }

        /** What the service behind a report looked at, where the caller knows more than the report tells. */
        public Builder coverage(Function<ModerationReport, Coverage> coverage) {
            this.coverage = coverage;
            return this;
        }

        public Comparer build() {
            return new Comparer(this);
        }

        private static Duration notNegative(String what, Duration duration) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a " + what + " is a duration from zero, not " + duration);
            }
            return duration;
        }
    }
}
