package com.example.moderation.rekognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of GetContentModeration in the words of its document; and that of a request that was refused. */
record RekognitionResponse(
        Source at,
        @Nullable Leaf jobId,
        @Nullable Leaf jobTag,
        @Nullable Leaf jobStatus,
        @Nullable Leaf statusMessage,
        @Nullable Leaf moderationModelVersion,
        @Nullable Leaf nextToken,
        @Nullable Request getRequestMetadata,
        @Nullable Video video,
        @Nullable VideoMetadata videoMetadata,
        @Nullable List<Detection> moderationLabels,
        @JsonProperty("__type") @Nullable Leaf refusal,
        @Nullable Leaf message) {

    /** How the answer was asked for: sorted by TIMESTAMP or NAME, aggregated by TIMESTAMPS or SEGMENTS. */
    record Request(Source at, @Nullable Leaf sortBy, @Nullable Leaf aggregateBy) {}

    record Video(Source at, @JsonProperty("S3Object") @Nullable StoredObject stored) {}

    record StoredObject(Source at, @Nullable Leaf bucket, @Nullable Leaf name, @Nullable Leaf version) {}

    record VideoMetadata(
            Source at,
            @Nullable Leaf codec,
            @Nullable Leaf colorRange,
            @Nullable Leaf durationMillis,
            @Nullable Leaf format,
            @Nullable Leaf frameHeight,
            @Nullable Leaf frameRate,
            @Nullable Leaf frameWidth) {}

    /** One label at one moment; or, aggregated by SEGMENTS, over a stretch of the video. */
    record Detection(
            Source at,
            @Nullable Leaf timestamp,
            @Nullable Leaf startTimestampMillis,
            @Nullable Leaf endTimestampMillis,
            @Nullable Leaf durationMillis,
            @Nullable Label moderationLabel,
            @Nullable List<ContentType> contentTypes) {}

    /** The parent of a label of the highest level is an empty text. */
    record Label(
            Source at,
            @Nullable Leaf confidence,
            @Nullable Leaf name,
            @Nullable Leaf parentName,
            @Nullable Leaf taxonomyLevel) {}

    /** What sort of pictures these are: animated, a game, sports. */
    record ContentType(Source at, @Nullable Leaf confidence, @Nullable Leaf name) {}
}
