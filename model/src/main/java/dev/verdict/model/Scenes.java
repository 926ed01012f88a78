package dev.verdict.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds findings up by scene. */
final class Scenes {
    private final TreeMap<String, Sum> sums = new TreeMap<>();

    private static final class Sum {
        private final Labels labels = new Labels();
        private @Nullable Suggestion suggestion;
        private @Nullable BigDecimal maxScore;

        private void add(Optional<Suggestion> word, boolean hit, Optional<BigDecimal> score) {
            if (word.isPresent()) {
                suggestion = suggestion == null ? word.get() : suggestion.or(word.get());
            }
            if (hit && score.isPresent()) {
                maxScore = maxScore == null ? score.get() : maxScore.max(score.get());
            }
        }
    }

    void add(Finding finding) {
        Optional<String> scene = finding.scene();
        if (scene.isPresent()) {
            Sum sum = sum(scene.get());
            sum.labels.add(finding);
            sum.add(finding.suggestion(), finding.isHit(), finding.score());
            sum.add(finding.suggestion(), finding.isHit(), finding.maxScore());
        }
    }

    /** Adds all rows that say the same, by their highest score. */
    void add(RowKind kind, int maxScore) {
        String scene = kind.scene();
        if (scene != null) {
            Sum sum = sum(scene);
            sum.labels.add(kind);
            sum.add(Optional.ofNullable(kind.suggestion()), Labels.isHit(kind.label()), FrameRows.score(maxScore));
        }
    }

    private Sum sum(String scene) {
        return sums.computeIfAbsent(scene, any -> new Sum());
    }

    List<SceneSummary> summaries() {
        List<SceneSummary> summaries = new ArrayList<>(sums.size());
        sums.forEach((scene, sum) -> summaries.add(SceneSummary.builder()
                .scene(scene)
                .suggestion(Optional.ofNullable(sum.suggestion))
                .labels(sum.labels.hits())
                .maxScore(Optional.ofNullable(sum.maxScore))
                .build()));
        return summaries;
    }
}
