package dev.verdict.model;

import java.util.Optional;
import org.immutables.value.Value;

/** How the job was set up, as far as the answer tells. */
@Value.Immutable
public interface Configuration {
    /** Whether the video itself was to be moderated, not only the texts and covers around it. */
    Optional<Boolean> videoModerated();

    /** Where snapshots were written; may hold a placeholder such as <code>output{Count}.jpg</code>. */
    Optional<String> snapshotUri();

    /** The region of the snapshots. */
    Optional<String> snapshotRegion();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableConfiguration.Builder {
        Builder() {}
    }
}
