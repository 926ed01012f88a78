package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The video as a whole, its sound, a cover, a text. */
@Value.Immutable
public interface Part {
    /** {@code video}, {@code cover}, {@code title} … */
    String name();

    /** What is said of all of it. */
    @Nullable
    Suggestion suggestion();

    List<String> labels();

    @Nullable
    String text();

    @Nullable
    String uri();

    @Nullable
    String region();

    List<Row> rows();

    /** One a scene, where a service sums up its frames. */
    List<Summary> scenes();
}
