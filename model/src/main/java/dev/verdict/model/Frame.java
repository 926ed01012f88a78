package dev.verdict.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One position of a video (or animated image) and everything that was found there. */
@Value.Immutable
public interface Frame {
    /** Position from the start, in whole milliseconds; absent when it could not be read. */
    Optional<Duration> at();

    /** The position as the service wrote it, where its unit is not documented. */
    Optional<String> offset();

    /** The picture taken at this position: an address or an object name, as given. */
    Optional<String> snapshot();

    /** The rows of this position, in the order of the body. */
    List<Finding> findings();

    /** Where the frame stands in the body; where several rows share a position, the first of them. */
    Source source();

    @Value.Check
    default void check() {
        at().ifPresent(Positions::check);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFrame.Builder {
        Builder() {}
    }
}
