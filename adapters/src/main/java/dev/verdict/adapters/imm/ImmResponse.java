package dev.verdict.adapters.imm;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.verdict.adapters.wire.AnyJson;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of GetVideoModerationResult in the words of its document. */
record ImmResponse(
        Source at,
        @Nullable Leaf requestId,
        @Nullable Leaf projectName,
        @Nullable Leaf eventId,
        @Nullable Leaf status,
        @Nullable Leaf code,
        @Nullable Leaf message,
        @Nullable Leaf startTime,
        @Nullable Leaf endTime,
        @AnyJson @Nullable Leaf userData,
        @Nullable Leaf taskType,
        @Nullable Leaf taskId,
        @Nullable Result moderationResult) {

    record Result(
            Source at,
            @JsonProperty("URI") @Nullable Leaf uri,
            @Nullable Leaf suggestion,
            @Nullable List<Leaf> categories,
            @Nullable Frames frames) {}

    record Frames(
            Source at, @Nullable Leaf totalCount, @Nullable List<BlockFrame> blockFrames) {}

    /** A label is a word in the table of the document and an object in its sample. */
    record BlockFrame(
            Source at,
            @Nullable Leaf rate,
            @Nullable Leaf offset,
            @AnyJson @Nullable Leaf label) {}
}
