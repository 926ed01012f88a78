package dev.verdict.benchmarks.peers;

import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An answer in one vocabulary, whatever service gave it. */
@Value.Immutable
public interface Answer {
    String service();

    Status status();

    /** The service's own overall word. */
    @Nullable
    Suggestion declared();

    /** Labels the service gives the whole media. */
    List<String> labels();

    /** Parts in which the service says it found something. */
    List<String> modules();

    Job job();

    /** Where the media lies. */
    @Nullable
    String uri();

    @Nullable
    String region();

    @Nullable
    Setting setting();

    List<Part> parts();

    @Nullable
    Timeline timeline();
}
