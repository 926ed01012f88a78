package dev.verdict.model;

import java.util.List;
import java.util.Optional;

/** A timeline whose frames are kept in columns. */
record StoredTimeline(
        boolean complete, Optional<Long> framesInspected, Optional<String> nextPageToken, FrameList frames)
        implements Timeline {
    @Override
    public List<FrameKind> kinds() {
        return frames.kinds();
    }
}
