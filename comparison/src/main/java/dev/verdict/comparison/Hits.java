package dev.verdict.comparison;

import dev.verdict.model.Frame;
import dev.verdict.model.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The violating frames of a timeline, read once: those with a position in ascending order, and the others. */
final class Hits {
    private final List<Frame> frames = new ArrayList<>();
    private final List<NavigableSet<String>> categories = new ArrayList<>();
    private final List<Frame> unplaced = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    /** Positions of frames that are listed and not violating. */
    private final List<Long> clean = new ArrayList<>();

    private Hits() {}

    static Hits of(Timeline timeline) {
        Hits hits = new Hits();
        for (Frame frame : timeline.frames()) {
            hits.add(frame);
        }
        return hits;
    }

    private void add(Frame frame) {
        Optional<Duration> at = frame.at();
        boolean isHit = frame.findings().stream().anyMatch(Evidence::isHit);
        if (at.isEmpty()) {
            if (isHit) {
                unplaced.add(frame);
            }
        } else if (isHit) {
            frames.add(frame);
            categories.add(FrameMatch.categories(frame));
            positions.add(at.get().toMillis());
        } else if (!frame.findings().isEmpty()) {
            clean.add(at.get().toMillis());
        }
    }

    long[] positions() {
        return positions.stream().mapToLong(Long::longValue).toArray();
    }

    Frame frame(int place) {
        return frames.get(place);
    }

    NavigableSet<String> categories(int place) {
        return categories.get(place);
    }

    int size() {
        return frames.size();
    }

    List<Frame> unplaced() {
        return unplaced;
    }

    /** Where a frame is listed and nothing was seen, in ascending order. */
    long[] clean() {
        return clean.stream().mapToLong(Long::longValue).toArray();
    }

    /** The runs of each category. */
    SortedMap<String, List<Segment>> segments(Duration gap) {
        SortedMap<String, List<Duration>> byCategory = new TreeMap<>();
        for (int i = 0; i < frames.size(); i++) {
            Duration at = Duration.ofMillis(positions.get(i));
            categories
                    .get(i)
                    .forEach(category -> byCategory
                            .computeIfAbsent(category, any -> new ArrayList<>())
                            .add(at));
        }
        SortedMap<String, List<Segment>> segments = new TreeMap<>();
        byCategory.forEach((category, at) -> segments.put(category, Segment.join(at, gap)));
        return segments;
    }

    /** Whether any of some ascending positions lies within the tolerance. */
    static boolean isNear(long position, long[] others, long tolerance) {
        int place = Arrays.binarySearch(others, position);
        if (place >= 0) {
            return true;
        }
        int next = -place - 1;
        return (next < others.length && others[next] - position <= tolerance)
                || (next > 0 && position - others[next - 1] <= tolerance);
    }
}
