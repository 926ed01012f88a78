package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for the word that was decided.
 *
 * @param part null for the whole
 * @param at the first position, for what stands on frames
 * @param count how often the same is stated
 */
public record Cause(
        Suggestion suggestion,
        @Nullable String part,
        @Nullable String scene,
        @Nullable String label,
        @Nullable Duration at,
        long count) {}
