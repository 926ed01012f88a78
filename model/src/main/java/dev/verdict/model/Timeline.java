package dev.verdict.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The frames a service listed, in ascending order of position, one frame per position. Frames whose position could not
 * be read stand at the end in the order of the body. The builder takes frames in any order.
 */
@Value.Immutable
public interface Timeline {
    /** Whether every frame the service found worth listing is here: no page left, no list of only the top frames. */
    boolean complete();

    /** How many frames the service looked at. */
    Optional<Long> framesInspected();

    /** What to ask the service with for the next page; absent on the last one. */
    Optional<String> nextPageToken();

    List<Frame> frames();

    /** Puts the frames into their order and joins those of one position. */
    @Value.Check
    default Timeline inOrder() {
        framesInspected().ifPresent(Counts::check);
        return FrameOrder.isKept(frames())
                ? this
                : builder().from(this).frames(FrameOrder.of(frames())).build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTimeline.Builder {
        Builder() {}
    }
}
