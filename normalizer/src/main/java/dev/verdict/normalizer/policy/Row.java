package dev.verdict.normalizer.policy;

import dev.verdict.model.Finding;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * A finding as rules see it.
 *
 * @param service who answered
 * @param part the part it is about
 * @param carried the word of the whole above it, which it carries where it has none of its own
 * @param frame the number of its frame in the timeline; -1 for a row of a part
 * @param at the position of its frame
 */
record Row(String service, String part, Finding finding, Optional<Carried> carried, int frame, Optional<Duration> at) {
    static final int NO_FRAME = -1;

    boolean isOnFrame() {
        return frame != NO_FRAME;
    }

    /** What it speaks for before any rule. */
    Optional<Suggestion> word() {
        return finding.suggestion().or(() -> carried.map(Carried::word));
    }

    Optional<String> trait(Trait trait) {
        return switch (trait) {
            case SERVICE -> Optional.of(service);
            case PART -> Optional.of(part);
            case SCENE -> finding.scene();
            case LABEL -> finding.label();
            case CATEGORY -> finding.category();
        };
    }

    /** The confidence in its label; of a summary of frames, the highest of them. */
    Optional<BigDecimal> score() {
        return finding.score().or(finding::maxScore);
    }

    /** How many frames a summary of frames counts for its label. */
    long countedFrames() {
        return finding.label()
                .map(label -> finding.counts().getOrDefault(label, 0L))
                .orElse(0L);
    }
}
