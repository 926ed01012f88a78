package dev.verdict.benchmarks;

import dev.verdict.adapters.wire.Holder;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same body as the adapters bind it: tolerant, with the address of every object. */
record Tolerant(
        Source at, @Nullable Leaf requestId, @Nullable Job mediaCensorJobDetail) {

    record Job(
            Source at,
            @Nullable Leaf creationTime,
            @Nullable Leaf suggestion,
            @Nullable Leaf state,
            @Nullable Leaf jobId,
            @Nullable Video vensorCensorResult) {}

    record Video(
            Source at, @Holder("VideoTimeline") @Nullable List<Moment> videoTimelines) {}

    record Moment(
            Source at,
            @Nullable Leaf timestamp,
            @Nullable Leaf object,
            @Holder("CensorResult") @Nullable List<Result> censorResults) {}

    record Result(
            Source at,
            @Nullable Leaf suggestion,
            @Nullable Leaf label,
            @Nullable Leaf scene,
            @Nullable Leaf rate) {}
}
