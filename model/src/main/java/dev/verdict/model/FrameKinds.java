package dev.verdict.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what rows say alike. */
final class FrameKinds {
    private record Said(Optional<Suggestion> suggestion, Optional<String> scene, Optional<String> label) {
        /** From the words alone, which tell nearly all. */
        @Override
        public int hashCode() {
            return scene.hashCode() * 31 + label.hashCode();
        }
    }

    private final Map<Said, FrameKind> kinds = new LinkedHashMap<>();

    void add(Frame frame) {
        for (Finding finding : frame.findings()) {
            add(new Said(finding.suggestion(), finding.scene(), finding.label()), 1, frame.at(), finding.source());
        }
    }

    /** Adds a number of rows of one kind, the first of which stands at the given place. */
    void add(KindTable.Kind kind, long count, Duration at, Source source) {
        add(
                new Said(
                        Optional.ofNullable(kind.suggestion()),
                        Optional.ofNullable(kind.scene()),
                        Optional.ofNullable(kind.label())),
                count,
                Optional.of(at),
                source);
    }

    private void add(Said said, long count, Optional<Duration> at, Source source) {
        FrameKind before = kinds.get(said);
        kinds.put(
                said,
                before == null
                        ? new FrameKind(said.suggestion(), said.scene(), said.label(), count, at, source)
                        : new FrameKind(
                                said.suggestion(),
                                said.scene(),
                                said.label(),
                                before.count() + count,
                                before.at(),
                                before.source()));
    }

    List<FrameKind> list() {
        return List.copyOf(kinds.values());
    }
}
