package dev.verdict.benchmarks.peers;

import java.time.Instant;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a service says of the job itself. */
@Value.Immutable
public interface Job {
    @Nullable
    String id();

    @Nullable
    String requestId();

    @Nullable
    String type();

    @Nullable
    String project();

    @Nullable
    String pipeline();

    @Nullable
    String eventId();

    @Nullable
    Instant createdAt();

    @Nullable
    Instant startedAt();

    @Nullable
    Instant finishedAt();

    /** The service's own word for the state. */
    @Nullable
    String state();

    /** What went wrong. */
    @Nullable
    String code();

    @Nullable
    String message();

    /** A text, or what stands in its place. */
    @Nullable
    Object userData();

    @Nullable
    String bizType();
}
