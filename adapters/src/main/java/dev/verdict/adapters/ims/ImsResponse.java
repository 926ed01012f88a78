package dev.verdict.adapters.ims;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.verdict.adapters.wire.AnyJson;
import dev.verdict.adapters.wire.Holder;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of QueryMediaCensorJobDetail and QueryMediaCensorJobList in the words of their documents; an error answer
 * has code and message alone.
 */
record ImsResponse(
        Source at,
        @Nullable Leaf requestId,
        @Nullable Job mediaCensorJobDetail,
        @Holder("MediaCensorJob") @Nullable List<Job> mediaCensorJobList,
        @Holder("String") @Nullable List<Leaf> nonExistIds,
        @Nullable Leaf nextPageToken,
        @Nullable Leaf code,
        @Nullable Leaf message) {

    record Job(
            Source at,
            @Nullable Leaf creationTime,
            @Nullable Leaf finishTime,
            @Nullable Leaf suggestion,
            @Holder("CoverImageCensorResult") @Nullable List<Cover> coverImageCensorResults,
            @Nullable Leaf state,
            @Nullable Result titleCensorResult,
            @Nullable Leaf message,
            @Nullable Location input,
            @Nullable Result barrageCensorResult,
            @Nullable Result descCensorResult,
            @Nullable Config videoCensorConfig,
            @JsonAlias("Id") @Nullable Leaf jobId,
            @AnyJson @Nullable Leaf userData,
            @Nullable Leaf code,
            @Nullable Video vensorCensorResult,
            @Nullable Leaf pipelineId,
            @Nullable Audio audioCensorResult) {
        /** The detail of an answer that has none, or of which only the id is known. */
        static Job none(Source at, @Nullable Leaf id) {
            return new Job(
                    at, null, null, null, null, null, null, null, null, null, null, null, id, null, null, null, null,
                    null);
        }
    }

    record Cover(
            Source at,
            @Nullable Leaf object,
            @Nullable Leaf location,
            @Nullable Leaf bucket,
            @Holder("Result") @Nullable List<Result> results) {
        boolean isHead() {
            return results == null;
        }

        boolean isRest() {
            return results != null && object == null && location == null && bucket == null;
        }

        Cover with(Cover rest) {
            return new Cover(at, object, location, bucket, rest.results);
        }
    }

    record Result(
            Source at,
            @Nullable Leaf suggestion,
            @Nullable Leaf label,
            @Nullable Leaf scene,
            @Nullable Leaf rate) {}

    record Location(
            Source at,
            @Nullable Leaf object,
            @Nullable Leaf location,
            @Nullable Leaf bucket) {}

    record Config(
            Source at,
            @Nullable Location outputFile,
            @Nullable Leaf videoCensor,
            @Nullable Leaf bizType) {}

    /** "VensorCensorResult": the vendor's spelling. */
    record Video(
            Source at,
            @Holder("VideoTimeline") @Nullable List<Moment> videoTimelines,
            @Nullable Leaf nextPageToken,

            @Holder("CensorResult") @JsonAlias("CensorCensorResult") @Nullable
            List<Result> censorResults) {}

    record Moment(
            Source at,
            @Nullable Leaf timestamp,
            @Nullable Leaf object,

            @Holder("CensorResult") @JsonAlias("CensorCensorResult") @Nullable
            List<Result> censorResults) {
        boolean isHead() {
            return censorResults == null;
        }

        boolean isRest() {
            return censorResults != null && timestamp == null && object == null;
        }

        Moment with(Moment rest) {
            return new Moment(at, timestamp, object, rest.censorResults);
        }
    }

    /** Only Media Processing Service looks at the sound. */
    record Audio(
            Source at,
            @Nullable Leaf suggestion,
            @Nullable Leaf label,
            @Holder("AudioDetailResult") @Nullable List<Heard> audioDetailResultList) {
        Result row() {
            return new Result(at, suggestion, label, null, null);
        }
    }

    /** Start and end are in seconds. */
    record Heard(
            Source at,
            @Nullable Leaf startTime,
            @Nullable Leaf endTime,
            @Nullable Leaf text,
            @Nullable Leaf label) {}
}
