package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import org.jspecify.annotations.Nullable;

/** A label in a scene, and what is suggested about it. */
public interface Stated {
    @Nullable
    String scene();

    @Nullable
    String label();

    @Nullable
    Suggestion suggestion();
}
