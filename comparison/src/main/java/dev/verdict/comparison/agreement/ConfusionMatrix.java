package dev.verdict.comparison.agreement;

import dev.verdict.model.Suggestion;
import java.util.EnumMap;
import java.util.Map;

/** How often each suggestion of one rater met each suggestion of another, over the media both judged. */
public final class ConfusionMatrix {
    private final Map<Suggestion, Map<Suggestion, Integer>> counts = new EnumMap<>(Suggestion.class);

    ConfusionMatrix() {}

    void add(Suggestion left, Suggestion right) {
        counts.computeIfAbsent(left, any -> new EnumMap<>(Suggestion.class)).merge(right, 1, Integer::sum);
    }

    /** On how many media the left rater says the one and the right rater the other. */
    public int count(Suggestion left, Suggestion right) {
        return counts.getOrDefault(left, Map.of()).getOrDefault(right, 0);
    }

    /** On how many media both judged. */
    public int total() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** On how many media both say the same. */
    public int agreed() {
        int agreed = 0;
        for (Suggestion suggestion : Suggestion.values()) {
            agreed += count(suggestion, suggestion);
        }
        return agreed;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
