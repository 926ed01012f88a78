package dev.verdict.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentComparisonTest {
    private static List<Segment> segments(int... bounds) {
        Segment[] segments = new Segment[bounds.length / 2];
        Arrays.setAll(
                segments,
                i -> new Segment(Duration.ofSeconds(bounds[2 * i]), Duration.ofSeconds(bounds[2 * i + 1]), 2));
        return List.of(segments);
    }

    private static List<Duration> seconds(int... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    @Test
    void runsAreJoinedAcrossTheGapAndNoFarther() {
        assertThat(Segment.join(seconds(0, 5, 10, 16, 17), Duration.ofSeconds(5)))
                .containsExactly(
                        new Segment(Duration.ZERO, Duration.ofSeconds(10), 3),
                        new Segment(Duration.ofSeconds(16), Duration.ofSeconds(17), 2));
        assertThat(Segment.join(seconds(), Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(SegmentComparison.overlap(segments(0, 10), segments(5, 15))).isEqualTo(Measure.of(5.0 / 15));
        assertThat(SegmentComparison.overlap(segments(0, 4, 6, 10), segments(2, 8)))
                .isEqualTo(Measure.of(4.0 / 10));
        assertThat(SegmentComparison.overlap(segments(0, 10), segments(0, 10))).isEqualTo(Measure.of(1));
    }

    @Test
    void segmentsThatOnlyTouchDoNotOverlap() {
        assertThat(SegmentComparison.overlap(segments(0, 5), segments(5, 10))).isEqualTo(Measure.of(0));
        assertThat(SegmentComparison.overlap(segments(0, 5), segments())).isEqualTo(Measure.of(0));
    }

    @Test
    void twoEqualInstantsOverlapFully() {
        assertThat(SegmentComparison.overlap(segments(3, 3), segments(3, 3))).isEqualTo(Measure.of(1));
        assertThat(SegmentComparison.overlap(segments(3, 3), segments(4, 4))).isEqualTo(Measure.of(0));
        assertThat(SegmentComparison.overlap(segments(3, 3, 9, 9), segments(3, 3)))
                .isEqualTo(Measure.of(0.5));
    }

    @Test
    void anInstantInsideAStretchIsNoPartOfItsTime() {
        assertThat(SegmentComparison.overlap(segments(0, 10), segments(3, 3))).isEqualTo(Measure.of(0));
    }
}
