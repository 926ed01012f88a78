package dev.verdict.comparison;

import java.util.List;
import java.util.Optional;

/**
 * Two timelines of one media.
 *
 * @param frames every violating frame of either side, with its partner where it has one, by position; frames whose
 *     position cannot be read stand at the end, the left side's first
 * @param segments by category, in alphabetical order
 * @param reason why there is nothing to compare; empty where both sides have a timeline
 */
public record TimelineComparison(List<FrameMatch> frames, List<SegmentComparison> segments, Optional<String> reason) {

    /** How many frames, or pairs of frames, stand so to each other. */
    public long count(FrameMatch.Kind kind) {
        return frames.stream().filter(match -> match.kind() == kind).count();
    }
}
