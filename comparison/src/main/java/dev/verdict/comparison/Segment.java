package dev.verdict.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of frames of one category, none farther from the next than the gap.
 *
 * @param start position of the first frame
 * @param end position of the last frame; that of the first where it stands alone
 * @param frames how many there are, from 1
 */
public record Segment(Duration start, Duration end, int frames) {

    /** The runs among positions that ascend. */
    static List<Segment> join(List<Duration> positions, Duration gap) {
        List<Segment> segments = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= positions.size(); i++) {
            if (i == positions.size()
                    || positions.get(i).minus(positions.get(i - 1)).compareTo(gap) > 0) {
                segments.add(new Segment(positions.get(first), positions.get(i - 1), i - first));
                first = i;
            }
        }
        return segments;
    }

    /** How long it lasts; zero for a frame that stands alone. */
    public Duration length() {
        return end.minus(start);
    }
}
