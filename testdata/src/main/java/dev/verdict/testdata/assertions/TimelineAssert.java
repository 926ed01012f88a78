package dev.verdict.testdata.assertions;

import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Timeline;
import dev.verdict.testdata.trees.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** The frames a service listed. */
public final class TimelineAssert extends AbstractAssert<TimelineAssert, Timeline> {
    private static final int NEAREST = 3;

    private final String missing;

    TimelineAssert(@Nullable Timeline actual) {
        this(actual, "there is no timeline");
    }

    /**
     * @param missing what is said where there is none
     */
    TimelineAssert(@Nullable Timeline actual, String missing) {
        super(actual, TimelineAssert.class);
        this.missing = missing;
    }

    private Timeline timeline() {
        if (actual == null) {
            throw failed("expected a timeline, but " + missing);
        }
        return actual;
    }

    private AssertionError failed(String what) {
        return failure("%s", what);
    }

    /** Every frame the service found worth listing is here. */
    public TimelineAssert isComplete() {
        if (!timeline().complete()) {
            throw failed("expected a complete timeline, found "
                    + timeline()
                            .nextPageToken()
                            .map(token -> "one with a page left, \"" + token + "\"")
                            .orElse("one that lists only some of its frames"));
        }
        return this;
    }

    /** Pages are left, or the service lists only some of its frames. */
    public TimelineAssert isIncomplete() {
        if (timeline().complete()) {
            throw failed("expected a timeline that lists only some frames, found a complete one with "
                    + timeline().frames().size());
        }
        return this;
    }

    /** How many frames are listed. */
    public TimelineAssert hasFrames(int count) {
        List<Frame> frames = timeline().frames();
        if (frames.size() != count) {
            throw failed("expected " + count + " frames, found " + frames.size() + ":"
                    + Told.lines(frames.stream().map(Told::frame).toList()));
        }
        return this;
    }

    /** A frame is listed at exactly this position. */
    public TimelineAssert hasFrameAt(Duration at) {
        found(at);
        return this;
    }

    /** A frame with all of these labels is listed at exactly this position. */
    public TimelineAssert hasFrameAt(Duration at, String... labels) {
        Frame frame = found(at);
        TreeSet<String> there = frame.findings().stream()
                .map(Finding::label)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missed =
                Stream.of(labels).filter(label -> !there.contains(label)).toList();
        if (!missed.isEmpty()) {
            List<String> others = timeline().frames().stream()
                    .filter(other -> other.findings().stream()
                            .anyMatch(
                                    row -> row.label().filter(missed::contains).isPresent()))
                    .sorted(byDistanceFrom(at))
                    .limit(NEAREST)
                    .map(Told::frame)
                    .toList();
            throw failed("expected " + Told.quoted(missed) + " on the frame at " + Clock.of(at) + ", found "
                    + Told.frame(frame) + Told.meant(missed.get(0), there)
                    + (others.isEmpty() ? "" : "\nnearest frames that have it:" + Told.lines(others)));
        }
        return this;
    }

    /** No frame is listed at exactly this position. */
    public TimelineAssert hasNoFrameAt(Duration at) {
        at(at).ifPresent(frame -> {
            throw failed("expected no frame at " + Clock.of(at) + ", found " + Told.frame(frame));
        });
        return this;
    }

    private Optional<Frame> at(Duration at) {
        return timeline().frames().stream()
                .filter(frame -> frame.at().equals(Optional.of(at)))
                .findFirst();
    }

    private Frame found(Duration at) {
        return at(at).orElseThrow(() -> {
            List<Frame> nearest = new ArrayList<>(timeline().frames());
            nearest.sort(byDistanceFrom(at));
            return failed("expected a frame at " + Clock.of(at) + ", found none among " + nearest.size()
                    + (nearest.isEmpty()
                            ? ""
                            : "; nearest:"
                                    + Told.lines(nearest.stream()
                                            .limit(NEAREST)
                                            .map(Told::frame)
                                            .toList())));
        });
    }

    /** Frames without a position last. */
    private static Comparator<Frame> byDistanceFrom(Duration at) {
        return Comparator.comparing(
                frame -> frame.at().map(other -> other.minus(at).abs()).orElse(Duration.ofSeconds(Long.MAX_VALUE)));
    }
}
