package dev.verdict.normalizer.policy;

import dev.verdict.model.Suggestion;
import java.util.Optional;

/**
 * The word of a whole that rows below it carry where they have none of their own.
 *
 * @param level where the word stands
 */
record Carried(Suggestion word, Level level) {
    /** What stands above a row, the nearest first. */
    enum Level {
        /** The row that sums up the frames of a scene. */
        SCENE,
        /** The part's own word. */
        PART,
        /** The service's overall word. */
        OVERALL
    }

    /** Whether a row carries it: one on which nothing was seen is no reason for anything stricter than a pass. */
    boolean isFor(Optional<String> label) {
        return word == Suggestion.PASS || label.isEmpty() || !label.get().equals(When.NORMAL);
    }
}
