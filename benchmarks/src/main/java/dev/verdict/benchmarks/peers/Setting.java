package dev.verdict.benchmarks.peers;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What the job was told to do. */
@Value.Immutable
public interface Setting {
    @Nullable
    Boolean videoModerated();

    /** Where snapshots go. */
    @Nullable
    String snapshotUri();

    @Nullable
    String snapshotRegion();
}
