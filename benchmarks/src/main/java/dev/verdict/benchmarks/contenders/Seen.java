package dev.verdict.benchmarks.contenders;

import dev.verdict.benchmarks.peers.Judged;
import dev.verdict.benchmarks.peers.Row;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every contender that claims the same answer must have seen in a body.
 *
 * @param frames in ascending order of position
 */
public record Seen(Suggestion suggestion, List<String> labels, List<At> frames) {
    /** What stands at one position. */
    public record At(Duration position, List<Hit> rows) {}

    /** One row of a frame; the score in its shortest form. */
    public record Hit(
            @Nullable String scene,
            @Nullable String label,
            @Nullable Suggestion suggestion,
            @Nullable BigDecimal score) {
        private static Hit of(Finding finding) {
            return of(
                    finding.scene().orElse(null),
                    finding.label().orElse(null),
                    finding.suggestion().orElse(null),
                    finding.score().orElse(null));
        }

        private static Hit of(Row row) {
            return of(row.scene(), row.label(), row.suggestion(), row.score());
        }

        private static Hit of(
                @Nullable String scene,
                @Nullable String label,
                @Nullable Suggestion suggestion,
                @Nullable BigDecimal score) {
            return new Hit(scene, label, suggestion, score == null ? null : score.stripTrailingZeros());
        }
    }

    /** What a contender's result says. */
    public static Seen in(Object result) {
        if (result instanceof Judged judged) {
            return of(judged);
        }
        return of(result instanceof byte[] json ? VerdictJson.read(json) : (Verdict) result);
    }

    private static Seen of(Verdict verdict) {
        List<Frame> frames = verdict.report().timeline().map(Timeline::frames).orElse(List.of());
        return new Seen(
                verdict.suggestion(),
                verdict.report().labels(),
                frames.stream()
                        .map(frame -> new At(
                                frame.at().orElseThrow(),
                                frame.findings().stream().map(Hit::of).toList()))
                        .toList());
    }

    private static Seen of(Judged judged) {
        return new Seen(
                judged.suggestion(),
                judged.labels(),
                judged.answer().moments().stream()
                        .map(moment -> new At(
                                moment.at(), moment.rows().stream().map(Hit::of).toList()))
                        .toList());
    }
}
