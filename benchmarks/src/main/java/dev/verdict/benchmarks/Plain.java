package dev.verdict.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body as strict records of texts: what binding costs without tolerance, addresses or anything kept aside. */
record Plain(
        @JsonProperty("RequestId") @Nullable String requestId,
        @JsonProperty("MediaCensorJobDetail") @Nullable Job job) {

    record Job(
            @JsonProperty("CreationTime") @Nullable String creationTime,
            @JsonProperty("Suggestion") @Nullable String suggestion,
            @JsonProperty("State") @Nullable String state,
            @JsonProperty("JobId") @Nullable String jobId,
            @JsonProperty("VensorCensorResult") @Nullable Video video) {}

    record Video(@JsonProperty("VideoTimelines") @Nullable Moments timelines) {}

    record Moments(@JsonProperty("VideoTimeline") @Nullable List<Moment> timeline) {}

    record Moment(
            @JsonProperty("Timestamp") @Nullable String timestamp,
            @JsonProperty("Object") @Nullable String object,
            @JsonProperty("CensorResults") @Nullable Results results) {}

    record Results(@JsonProperty("CensorResult") @Nullable List<Result> results) {}

    record Result(
            @JsonProperty("Suggestion") @Nullable String suggestion,
            @JsonProperty("Label") @Nullable String label,
            @JsonProperty("Scene") @Nullable String scene,
            @JsonProperty("Rate") @Nullable String rate) {}
}
