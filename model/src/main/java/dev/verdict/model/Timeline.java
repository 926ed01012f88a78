package dev.verdict.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frames a service listed, in ascending order of position, one frame per position. Frames whose position could not
 * be read stand at the end in the order of the body. The builder takes frames in any order.
 *
 * <p>Made for long media: frames are kept in columns, a few bytes each. Neither equality nor the JSON form tells.
 */
public sealed interface Timeline permits StoredTimeline {
    /** Whether every frame the service found worth listing is here: no page left, no list of only the top frames. */
    boolean complete();

    /** How many frames the service looked at. */
    Optional<Long> framesInspected();

    /** What to ask the service with for the next page; absent on the last one. */
    Optional<String> nextPageToken();

    /**
     * The frames as a view: each is made when it is asked for, so hold on to a frame rather than asking twice, or look at
     * them with a {@link FrameCursor}. Cannot be changed; may be read by many threads.
     */
    List<Frame> frames();

    /**
     * What the rows of all frames say about suggestion, scene and label, each kind once, in the order in which a reader
     * of the frames first meets it. Costs far less than going through the frames.
     */
    List<FrameKind> kinds();

    /** Those of {@link #kinds} that state this word, in the same order. Costs less than all of them. */
    List<FrameKind> kinds(Suggestion stated);

    /** The strictest word that the service gives on a row of any frame; empty where it gives none. */
    Optional<Suggestion> suggestion();

    static Builder builder() {
        return new Builder();
    }

    /** Takes a timeline's members; frames in any order. */
    final class Builder {
        private @Nullable Boolean complete;
        private @Nullable Long framesInspected;
        private @Nullable String nextPageToken;
        private @Nullable FrameRows rows;
        private @Nullable FrameList built;

        private Builder() {}

        /** Takes over all members of another timeline; its frames are added to those already given. */
        public Builder from(Timeline timeline) {
            complete(timeline.complete());
            framesInspected(timeline.framesInspected());
            nextPageToken(timeline.nextPageToken());
            return addAllFrames(timeline.frames());
        }

        public Builder complete(boolean complete) {
            this.complete = complete;
            return this;
        }

        public Builder framesInspected(long framesInspected) {
            Counts.check(framesInspected);
            this.framesInspected = framesInspected;
            return this;
        }

        public Builder framesInspected(Optional<Long> framesInspected) {
            framesInspected.ifPresent(Counts::check);
            this.framesInspected = framesInspected.orElse(null);
            return this;
        }

        public Builder nextPageToken(String nextPageToken) {
            this.nextPageToken = nextPageToken;
            return this;
        }

        public Builder nextPageToken(Optional<String> nextPageToken) {
            this.nextPageToken = nextPageToken.orElse(null);
            return this;
        }

        /** Adds one frame. */
        public Builder addFrame(Frame frame) {
            open().add(frame);
            return this;
        }

        /** Adds several frames. */
        public Builder addFrames(Frame... frames) {
            return addAllFrames(List.of(frames));
        }

        /** Adds several frames. */
        public Builder addAllFrames(Iterable<? extends Frame> frames) {
            frames.forEach(open()::add);
            return this;
        }

        /** Sets the frames; those added before are forgotten. */
        public Builder frames(Iterable<? extends Frame> frames) {
            addRows(new FrameRows());
            return addAllFrames(frames);
        }

        /** Sets the frames to rows that were collected; those added before are forgotten. */
        public Builder addRows(FrameRows collected) {
            rows = collected;
            built = null;
            return this;
        }

        /** What frames are added to; a copy once a timeline was built. */
        private FrameRows open() {
            FrameRows open = rows;
            if (open == null || built != null) {
                open = new FrameRows();
                if (built != null) {
                    built.forEach(open::add);
                }
                addRows(open);
            }
            return open;
        }

        /**
         * Makes the timeline.
         *
         * @throws IllegalStateException if it was not said whether the timeline is complete
         */
        public Timeline build() {
            if (complete == null) {
                throw new IllegalStateException("a timeline says whether it is complete");
            }
            FrameList frames = built == null ? open().frames() : built;
            built = frames;
            return new StoredTimeline(
                    complete, Optional.ofNullable(framesInspected), Optional.ofNullable(nextPageToken), frames);
        }
    }
}
