package dev.verdict.comparison;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stretches of time in which each side sees one category, and how far they are the same time.
 *
 * @param category the word all services share
 * @param left the left side's segments, in ascending order
 * @param right the right side's segments
 * @param overlap the time both see it by the time either does (intersection over union), 0 to 1; where no segment lasts,
 *     the positions both name by those either names; undefined where a side does not list all its frames
 */
public record SegmentComparison(String category, List<Segment> left, List<Segment> right, Measure overlap) {

    /** Intersection over union of two lists of segments, each ascending and free of overlap. At least one is not empty. */
    static Measure overlap(List<Segment> left, List<Segment> right) {
        Duration common = common(left, right);
        Duration either = length(left).plus(length(right)).minus(common);
        if (!either.isZero()) {
            return Measure.of((double) common.toMillis() / either.toMillis());
        }
        Set<Segment> both = new HashSet<>(left);
        both.retainAll(new HashSet<>(right));
        Set<Segment> all = new HashSet<>(left);
        all.addAll(right);
        return Measure.of((double) both.size() / all.size());
    }

    private static Duration length(List<Segment> segments) {
        return segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration common(List<Segment> left, List<Segment> right) {
        Duration common = Duration.ZERO;
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            Duration start = later(left.get(i).start(), right.get(j).start());
            Duration leftEnd = left.get(i).end();
            Duration rightEnd = right.get(j).end();
            boolean leftEndsFirst = leftEnd.compareTo(rightEnd) <= 0;
            Duration end = leftEndsFirst ? leftEnd : rightEnd;
            if (start.compareTo(end) < 0) {
                common = common.plus(end.minus(start));
            }
            if (leftEndsFirst) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
