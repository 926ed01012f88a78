package dev.verdict.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds findings up by scene. */
final class Scenes {
    private final TreeMap<String, Sum> sums = new TreeMap<>();

    private static final class Sum {
        private final Labels labels = new Labels();
        private @Nullable Suggestion suggestion;
        private @Nullable BigDecimal maxScore;

        private void add(Finding finding) {
            finding.suggestion().ifPresent(stated -> suggestion = suggestion == null ? stated : suggestion.or(stated));
            labels.add(finding);
            if (finding.isHit()) {
                Stream.of(finding.score(), finding.maxScore())
                        .flatMap(Optional::stream)
                        .forEach(score -> maxScore = maxScore == null ? score : maxScore.max(score));
            }
        }
    }

    void add(Finding finding) {
        finding.scene()
                .ifPresent(
                        scene -> sums.computeIfAbsent(scene, any -> new Sum()).add(finding));
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
