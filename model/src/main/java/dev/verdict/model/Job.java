package dev.verdict.model;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What the service says about the moderation job itself. */
@Value.Immutable
public interface Job {
    Optional<String> id();

    /** Names the request that fetched this answer; differs from answer to answer about the same job. */
    Optional<String> requestId();

    /** The kind of job, as the vendor wrote it. */
    Optional<String> type();

    Optional<String> project();

    /** The queue the job was submitted to. */
    Optional<String> pipeline();

    Optional<String> eventId();

    Optional<Instant> createdAt();

    Optional<Instant> startedAt();

    Optional<Instant> finishedAt();

    /** The state as the vendor wrote it; {@link ModerationReport#status} says what it means. */
    Optional<String> state();

    /** What went wrong, or what stood in the places for it; beside a success it is no failure. */
    Optional<JobError> error();

    /** What the caller gave the job to carry: the text as given, JSON text where an object was given. */
    Optional<String> userData();

    /** The caller's moderation template. */
    Optional<String> bizType();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableJob.Builder {
        Builder() {}
    }
}
