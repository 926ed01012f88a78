package dev.verdict.benchmarks.peers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of QueryMediaCensorJobDetail. */
public record ImsWire(@Nullable String requestId, @Nullable Job mediaCensorJobDetail) {

    public record Job(
            @Nullable String creationTime,
            @Nullable String finishTime,
            @Nullable String suggestion,
            @Nullable Covers coverImageCensorResults,
            @Nullable String state,
            @Nullable Result titleCensorResult,
            @Nullable String message,
            @Nullable Place input,
            @Nullable Result barrageCensorResult,
            @Nullable Result descCensorResult,
            @Nullable Config videoCensorConfig,
            @Nullable String jobId,
            @Nullable String userData,
            @Nullable String code,
            @Nullable Video vensorCensorResult,
            @Nullable String pipelineId) {}

    public record Covers(@Nullable List<Cover> coverImageCensorResult) {}

    public record Cover(
            @Nullable String object,
            @Nullable String location,
            @Nullable String bucket,
            @Nullable CoverResults results) {}

    public record CoverResults(@Nullable List<Result> result) {}

    public record Place(
            @Nullable String object,
            @Nullable String location,
            @Nullable String bucket) {}

    public record Config(
            @Nullable Place outputFile,
            @Nullable String videoCensor,
            @Nullable String bizType) {}

    public record Video(
            @Nullable Moments videoTimelines,
            @Nullable String nextPageToken,
            @Nullable Results censorResults) {}

    public record Moments(@Nullable List<Moment> videoTimeline) {}

    public record Moment(
            @Nullable String timestamp,
            @Nullable String object,
            @Nullable Results censorResults) {}

    public record Results(@Nullable List<Result> censorResult) {}

    public record Result(
            @Nullable String suggestion,
            @Nullable String label,
            @Nullable String scene,
            @Nullable String rate) {}
}
