package dev.verdict.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/** A finding as a plain value. */
record StoredFinding(
        Optional<String> scene,
        Optional<String> label,
        Optional<String> category,
        Optional<Suggestion> suggestion,
        Optional<BigDecimal> score,
        Optional<BigDecimal> maxScore,
        Optional<BigDecimal> averageScore,
        SortedMap<String, Long> counts,
        Optional<String> snapshot,
        SortedMap<String, String> original,
        Source source)
        implements Finding {
    /** The same at another place and with another score, which has its one form. */
    StoredFinding with(Optional<BigDecimal> otherScore, Source otherSource) {
        return new StoredFinding(
                scene,
                label,
                category,
                suggestion,
                otherScore,
                maxScore,
                averageScore,
                counts,
                snapshot,
                original,
                otherSource);
    }

    /** The same at another place and about many frames, which have no one score. */
    StoredFinding with(
            Optional<BigDecimal> otherMaxScore,
            Optional<BigDecimal> otherAverageScore,
            SortedMap<String, Long> otherCounts,
            SortedMap<String, String> otherOriginal,
            Source otherSource) {
        return new StoredFinding(
                scene,
                label,
                category,
                suggestion,
                score,
                otherMaxScore,
                otherAverageScore,
                otherCounts,
                snapshot,
                otherOriginal,
                otherSource);
    }
}
