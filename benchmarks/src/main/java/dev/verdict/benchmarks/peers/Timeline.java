package dev.verdict.benchmarks.peers;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What was found, and when. */
@Value.Immutable
public interface Timeline {
    /** Whether these are all frames that the service found worth listing. */
    boolean complete();

    @Nullable
    Long framesInspected();

    @Nullable
    String nextPageToken();

    /** In ascending order, one a position. */
    List<Moment> moments();
}
