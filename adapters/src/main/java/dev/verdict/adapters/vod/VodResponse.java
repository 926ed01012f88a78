package dev.verdict.adapters.vod;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.verdict.adapters.wire.EvenEmpty;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of GetMediaAuditResult, GetAIMediaAuditJob and the three operations that list evidence, and the event
 * AIMediaAuditComplete, in the words of their documents; an error answer has code and message alone.
 */
record VodResponse(
        Source at,
        @Nullable Leaf requestId,
        @Nullable Result mediaAuditResult,
        @Nullable Job mediaAuditJob,
        @EvenEmpty @Nullable Moments mediaAuditResultTimeline,
        @EvenEmpty @Nullable Details mediaAuditResultDetail,
        @EvenEmpty @Nullable Sounds mediaAuditAudioResultDetail,
        @Nullable Leaf eventTime,
        @Nullable Leaf eventType,
        @Nullable Leaf jobId,
        @Nullable Leaf mediaId,
        @Nullable Leaf status,
        @Nullable Leaf code,
        @Nullable Leaf message,
        @Nullable Result data) {

    /** The event in the shape of the job it tells of; the event comes when the job ends. */
    Job event() {
        return new Job(at, jobId, mediaId, null, status, code, message, null, eventTime, data);
    }

    record Job(
            Source at,
            @Nullable Leaf jobId,
            @Nullable Leaf mediaId,
            @Nullable Leaf type,
            @Nullable Leaf status,
            @Nullable Leaf code,
            @Nullable Leaf message,
            @Nullable Leaf creationTime,
            @Nullable Leaf completeTime,
            @Nullable Result data) {}

    record Result(
            Source at,
            @Nullable Leaf suggestion,
            @Nullable Leaf abnormalModules,
            @Nullable Leaf label,
            @Nullable List<Row> audioResult,
            @Nullable List<Image> imageResult,
            @Nullable List<Text> textResult,
            @Nullable Video videoResult) {
        /** The result of an answer that has none. */
        static Result none(Source at) {
            return new Result(at, null, null, null, null, null, null, null);
        }
    }

    record Row(
            Source at,
            @Nullable Leaf score,
            @Nullable Leaf suggestion,
            @Nullable Leaf label,
            @Nullable Leaf scene) {}

    record Image(
            Source at,
            @Nullable Leaf type,
            @Nullable Leaf url,
            @Nullable Leaf suggestion,
            @Nullable Leaf label,
            @Nullable List<Row> result) {
        boolean isHead() {
            return suggestion == null && label == null && (result == null || result.isEmpty());
        }

        boolean isRest() {
            return type == null && url == null && (suggestion != null || label != null || result != null);
        }

        Image with(Image rest) {
            return new Image(at, type, url, rest.suggestion, rest.label, rest.result);
        }
    }

    record Text(
            Source at,
            @Nullable Leaf type,
            @Nullable Leaf suggestion,
            @Nullable Leaf score,
            @Nullable Leaf label,
            @Nullable Leaf content,
            @Nullable Leaf scene) {
        /** The row without the text it is about. */
        Row row() {
            return new Row(at, score, suggestion, label, scene);
        }
    }

    record Video(
            Source at,
            @Nullable Leaf label,
            @Nullable Leaf suggestion,
            @Nullable Scene pornResult,
            @Nullable Scene adResult,
            @Nullable Scene logoResult,
            @Nullable Scene liveResult,
            @Nullable Scene terrorismResult) {}

    record Scene(
            Source at,
            @Nullable Leaf suggestion,
            @Nullable Leaf averageScore,
            @Nullable Leaf label,
            @Nullable Leaf maxScore,
            @Nullable List<Counter> counterList,
            @Nullable List<Top> topList) {}

    record Counter(
            Source at, @Nullable Leaf label, @Nullable Leaf count) {}

    /** Also a row of GetMediaAuditResultTimeline, which has no picture. */
    record Top(
            Source at,
            @Nullable Leaf url,
            @Nullable Leaf score,
            @Nullable Leaf timestamp,
            @Nullable Leaf label) {
        boolean isHead() {
            return score == null && label == null;
        }

        boolean isRest() {
            return url == null && timestamp == null && (score != null || label != null);
        }

        /** Where label and score stand; in a row that came as two it is the second. */
        Source foundAt() {
            Leaf found = label != null ? label : score;
            return found == null ? at : found.holder();
        }

        Top with(Top rest) {
            return new Top(at, url, rest.score, timestamp, rest.label);
        }
    }

    /** GetMediaAuditResultTimeline: the frames of each scene. */
    record Moments(
            Source at,
            @Nullable List<Top> porn,
            @Nullable List<Top> ad,
            @Nullable List<Top> logo,
            @Nullable List<Top> live,
            @Nullable List<Top> terrorism) {}

    /** GetMediaAuditResultDetail: one row a frame, one pair of columns a scene. */
    record Details(
            Source at,
            @Nullable Leaf total,
            @Nullable Leaf pageTotal,
            @JsonProperty("List") @Nullable List<Detail> rows) {}

    record Detail(
            Source at,
            @Nullable Leaf pornLabel,
            @Nullable Leaf pornScore,
            @Nullable Leaf adLabel,
            @Nullable Leaf adScore,
            @Nullable Leaf logoLabel,
            @Nullable Leaf logoScore,
            @Nullable Leaf liveLabel,
            @Nullable Leaf liveScore,
            @Nullable Leaf terrorismLabel,
            @Nullable Leaf terrorismScore,
            @Nullable Leaf timestamp,
            @Nullable Leaf url) {
        /** The columns of one scene as a row of their own. */
        private Top scene(@Nullable Leaf label, @Nullable Leaf score) {
            return new Top(at, url, score, timestamp, label);
        }

        Top porn() {
            return scene(pornLabel, pornScore);
        }

        Top ad() {
            return scene(adLabel, adScore);
        }

        Top logo() {
            return scene(logoLabel, logoScore);
        }

        Top live() {
            return scene(liveLabel, liveScore);
        }

        Top terrorism() {
            return scene(terrorismLabel, terrorismScore);
        }
    }

    /** GetMediaAuditAudioResultDetail: what was heard, start and end in seconds. */
    record Sounds(
            Source at,
            @Nullable Leaf total,
            @Nullable Leaf pageTotal,
            @JsonProperty("List") @Nullable List<Heard> rows) {}

    record Heard(
            Source at,
            @Nullable Leaf startTime,
            @Nullable Leaf endTime,
            @Nullable Leaf text,
            @Nullable Leaf label) {}
}
