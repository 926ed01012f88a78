package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what states a word, rows that say the same told once. */
final class Causes {
    private final Suggestion word;
    private final List<Cause> all = new ArrayList<>();

    Causes(Suggestion word) {
        this.word = word;
    }

    List<Cause> all() {
        return all;
    }

    /**
     * Hears the word for a whole.
     *
     * @param inside the strictest word in it
     * @param part null for everything
     */
    void hear(@Nullable Suggestion whole, @Nullable Suggestion inside, @Nullable String part) {
        if (whole == word && inside != word) {
            all.add(new Cause(word, part, null, null, null, 1));
        }
    }

    void hear(Part part) {
        Map<Kind, Tally> kinds = new LinkedHashMap<>();
        count(part.rows(), null, kinds);
        count(part.scenes(), null, kinds);
        tell(kinds, part.name());
    }

    void hear(Timeline timeline) {
        Map<Kind, Tally> kinds = new LinkedHashMap<>();
        for (Moment moment : timeline.moments()) {
            count(moment.rows(), moment.at(), kinds);
        }
        tell(kinds, "video");
    }

    private void count(List<? extends Stated> rows, @Nullable Duration at, Map<Kind, Tally> kinds) {
        for (Stated row : rows) {
            if (row.suggestion() == word) {
                kinds.computeIfAbsent(new Kind(row.scene(), row.label()), kind -> new Tally(at)).count++;
            }
        }
    }

    private void tell(Map<Kind, Tally> kinds, String part) {
        kinds.forEach(
                (kind, tally) -> all.add(new Cause(word, part, kind.scene(), kind.label(), tally.first, tally.count)));
    }

    private record Kind(@Nullable String scene, @Nullable String label) {}

    private static final class Tally {
        private final @Nullable Duration first;
        private long count;

        Tally(@Nullable Duration first) {
            this.first = first;
        }
    }
}
