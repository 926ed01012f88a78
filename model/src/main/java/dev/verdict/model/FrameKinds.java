package dev.verdict.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what rows say alike. */
final class FrameKinds {
    private record Said(Optional<Suggestion> suggestion, Optional<String> scene, Optional<String> label) {}

    private final Map<Said, FrameKind> kinds = new LinkedHashMap<>();

    void add(Frame frame) {
        for (Finding finding : frame.findings()) {
            add(finding, 1, frame.at(), finding.source());
        }
    }

    /** Adds a number of rows, the first of which stands at the given place. */
    void add(Finding row, long count, Optional<Duration> at, Source source) {
        kinds.merge(
                new Said(row.suggestion(), row.scene(), row.label()),
                new FrameKind(row.suggestion(), row.scene(), row.label(), count, at, source),
                (before, more) -> new FrameKind(
                        before.suggestion(),
                        before.scene(),
                        before.label(),
                        before.count() + more.count(),
                        before.at(),
                        before.source()));
    }

    List<FrameKind> list() {
        return List.copyOf(kinds.values());
    }
}
