package dev.verdict.model;

import java.util.List;
import java.util.Optional;

/** A timeline whose frames are kept in columns. */
record StoredTimeline(
        boolean complete, Optional<Long> framesInspected, Optional<String> nextPageToken, FrameList frames)
        implements Timeline {
    @Override
    public List<FrameKind> kinds() {
        return frames.kinds(null);
    }

    @Override
    public List<FrameKind> kinds(Suggestion stated) {
        return frames.kinds(stated);
    }

    @Override
    public Optional<Suggestion> suggestion() {
        return Optional.ofNullable(frames.strictest());
    }
}
