package dev.verdict.benchmarks.peers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of GetMediaAuditResult. */
public record VodWire(@Nullable String requestId, @Nullable Audit mediaAuditResult) {

    public record Audit(
            @Nullable String suggestion,
            @Nullable String abnormalModules,
            @Nullable String label,
            @Nullable List<Result> audioResult,
            @Nullable List<Image> imageResult,
            @Nullable List<Text> textResult,
            @Nullable Video videoResult) {}

    public record Result(
            @Nullable String score,
            @Nullable String suggestion,
            @Nullable String label,
            @Nullable String scene) {}

    public record Image(
            @Nullable String type,
            @Nullable String url,
            @Nullable String suggestion,
            @Nullable String label,
            @Nullable List<Result> result) {}

    public record Text(
            @Nullable String type,
            @Nullable String suggestion,
            @Nullable String score,
            @Nullable String label,
            @Nullable String content,
            @Nullable String scene) {}

    public record Video(
            @Nullable String label,
            @Nullable String suggestion,
            @Nullable Section pornResult,
            @Nullable Section adResult,
            @Nullable Section logoResult,
            @Nullable Section liveResult,
            @Nullable Section terrorismResult) {}

    public record Section(
            @Nullable String suggestion,
            @Nullable String averageScore,
            @Nullable String label,
            @Nullable String maxScore,
            @Nullable List<Counter> counterList,
            @Nullable List<Top> topList) {}

    public record Counter(@Nullable String label, @Nullable Long count) {}

    public record Top(
            @Nullable String url,
            @Nullable String score,
            @Nullable String timestamp,
            @Nullable String label) {}
}
