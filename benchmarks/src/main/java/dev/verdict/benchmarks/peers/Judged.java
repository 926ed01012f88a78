package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer and what it adds up to.
 *
 * @param suggestion the strictest word anywhere
 * @param labels every label but {@code normal}, in alphabetical order
 */
public record Judged(Suggestion suggestion, List<String> labels, Answer answer) {
    static Judged of(Answer answer) {
        Strictest strictest = new Strictest();
        strictest.hear(answer.declared());
        strictest.labels.addAll(answer.labels());
        answer.rows().forEach(strictest::hear);
        for (Moment moment : answer.moments()) {
            moment.rows().forEach(strictest::hear);
        }
        strictest.labels.remove("normal");
        return new Judged(
                strictest.word == null ? Suggestion.REVIEW : strictest.word, List.copyOf(strictest.labels), answer);
    }

    private static final class Strictest {
        private @Nullable Suggestion word;
        private final TreeSet<String> labels = new TreeSet<>();

        void hear(Row row) {
            hear(row.suggestion());
            if (row.label() != null) {
                labels.add(row.label());
            }
        }

        void hear(@Nullable Suggestion stated) {
            if (stated != null) {
                word = word == null ? stated : word.or(stated);
            }
        }
    }
}
