package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An answer in one vocabulary, whatever service gave it. */
@Value.Immutable
public interface Answer {
    String service();

    @Nullable
    String requestId();

    @Nullable
    String job();

    @Nullable
    String state();

    @Nullable
    Instant startedAt();

    @Nullable
    Instant finishedAt();

    @Nullable
    String uri();

    /** The service's own overall word. */
    @Nullable
    Suggestion declared();

    /** Labels the service gives the whole media. */
    List<String> labels();

    @Nullable
    String nextPageToken();

    /** Everything found that is not at a position. */
    List<Row> rows();

    /** In ascending order, one a position. */
    List<Moment> moments();
}
