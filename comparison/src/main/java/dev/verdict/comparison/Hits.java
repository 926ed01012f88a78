package dev.verdict.comparison;

import dev.verdict.model.Frame;
import dev.verdict.model.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The violating frames of a timeline, read once: those with a position in ascending order, and the others. */
final class Hits {
    private final List<Frame> frames = new ArrayList<>();
    private final List<NavigableSet<String>> categories = new ArrayList<>();
    private final List<Frame> unplaced = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    /** Where a frame is listed and nothing was seen, by the scene that was looked for. */
    private final Map<String, NavigableSet<Long>> clean = new HashMap<>();

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
        } else {
            scenes(frame)
                    .forEach(scene -> clean.computeIfAbsent(scene, any -> new TreeSet<>())
                            .add(at.get().toMillis()));
        }
    }

    /** The scenes of which a frame's rows speak; the empty word for rows without a scene. */
    private static Set<String> scenes(Frame frame) {
        return frame.findings().stream()
                .map(finding -> finding.scene().orElse(""))
                .collect(Collectors.toSet());
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

    /** Whether a frame near the given one is listed here, looked at for the same scene, with nothing seen on it. */
    boolean isDenied(Frame frame, Duration tolerance) {
        long at = frame.at().orElseThrow().toMillis();
        return scenes(frame).stream().map(clean::get).filter(Objects::nonNull).anyMatch(positions -> {
            Long next = positions.ceiling(Math.max(0, at - tolerance.toMillis()));
            return next != null && next - at <= tolerance.toMillis();
        });
    }
}
