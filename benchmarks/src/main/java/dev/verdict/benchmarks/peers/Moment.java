package dev.verdict.benchmarks.peers;

import java.time.Duration;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What was found at one position. */
@Value.Immutable
public interface Moment {
    Duration at();

    /** The position as the service has it, where that is a bare number of no stated unit. */
    @Nullable
    Long offset();

    @Nullable
    String snapshot();

    List<Row> rows();
}
