package dev.verdict.benchmarks.peers;

import com.alibaba.fastjson2.annotation.JSONField;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of GetVideoModerationResult. */
public record ImmWire(
        @Nullable String requestId,
        @Nullable String projectName,
        @Nullable String eventId,
        @Nullable String status,
        @Nullable String code,
        @Nullable String message,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable Object userData,
        @Nullable String taskType,
        @Nullable String taskId,
        @Nullable Result moderationResult) {

    public record Result(
            @JsonProperty("URI") @SerializedName("URI") @JSONField(name = "URI") @Nullable
            String uri,

            @Nullable String suggestion,
            @Nullable List<String> categories,
            @Nullable Frames frames) {}

    public record Frames(
            @Nullable Long totalCount, @Nullable List<BlockFrame> blockFrames) {}

    /** The document's table says that a label is a word, its sample has an object. */
    public record BlockFrame(
            @Nullable BigDecimal rate,
            @Nullable Long offset,
            @Nullable Object label) {}
}
