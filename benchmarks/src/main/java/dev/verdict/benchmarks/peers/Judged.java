package dev.verdict.benchmarks.peers;

import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer and what it adds up to.
 *
 * @param suggestion the strictest word anywhere
 * @param causes what states that word; a word for a whole only where nothing in it does
 */
public record Judged(Suggestion suggestion, List<Cause> causes, Answer answer) {
    static Judged of(Answer answer) {
        Suggestion onFrames = onFrames(answer.timeline());
        Suggestion below = onFrames;
        List<Part> parts = answer.parts();
        @Nullable Suggestion[] inside = new Suggestion[parts.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = inside(parts.get(i));
            below = stricter(below, stricter(inside[i], parts.get(i).suggestion()));
        }
        Suggestion strictest = decided(stricter(below, answer.declared()), answer.status());
        Causes causes = new Causes(strictest);
        causes.hear(answer.declared(), below, null);
        for (int i = 0; i < inside.length; i++) {
            Part part = parts.get(i);
            boolean isVideo = part.name().equals("video");
            causes.hear(part.suggestion(), isVideo ? stricter(inside[i], onFrames) : inside[i], part.name());
            if (inside[i] == strictest) {
                causes.hear(part);
            }
        }
        if (onFrames == strictest && answer.timeline() != null) {
            causes.hear(answer.timeline());
        }
        return new Judged(strictest, causes.all(), answer);
    }

    /** Where nothing is stated, or the service is not done, nobody may pass it. */
    private static Suggestion decided(@Nullable Suggestion stated, Status status) {
        if (stated == null) {
            return Suggestion.REVIEW;
        }
        return status == Status.COMPLETED ? stated : stated.or(Suggestion.REVIEW);
    }

    private static @Nullable Suggestion inside(Part part) {
        return stricter(strictest(part.rows()), strictest(part.scenes()));
    }

    private static @Nullable Suggestion onFrames(@Nullable Timeline timeline) {
        Suggestion strictest = null;
        if (timeline != null) {
            for (Moment moment : timeline.moments()) {
                strictest = stricter(strictest, strictest(moment.rows()));
            }
        }
        return strictest;
    }

    private static @Nullable Suggestion strictest(List<? extends Stated> rows) {
        Suggestion strictest = null;
        for (Stated row : rows) {
            strictest = stricter(strictest, row.suggestion());
        }
        return strictest;
    }

    private static @Nullable Suggestion stricter(@Nullable Suggestion one, @Nullable Suggestion other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.or(other);
    }

    /** Every label but {@code normal}, in alphabetical order: put together when somebody asks, as in this library. */
    public List<String> labels() {
        TreeSet<String> labels = new TreeSet<>(answer.labels());
        for (Part part : answer.parts()) {
            labels.addAll(part.labels());
            add(part.rows(), labels);
            add(part.scenes(), labels);
            for (Summary scene : part.scenes()) {
                scene.counts().forEach((label, count) -> {
                    if (count > 0) {
                        labels.add(label);
                    }
                });
            }
        }
        if (answer.timeline() != null) {
            answer.timeline().moments().forEach(moment -> add(moment.rows(), labels));
        }
        labels.remove("normal");
        return List.copyOf(labels);
    }

    private static void add(List<? extends Stated> rows, TreeSet<String> labels) {
        for (Stated row : rows) {
            if (row.label() != null) {
                labels.add(row.label());
            }
        }
    }
}
