package dev.verdict.adapters.vod;

import dev.verdict.adapters.wire.Leaf;
import dev.verdict.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of GetMediaAuditResult in the words of its document; an error answer has code and message alone. */
record VodResponse(
        Source at,
        @Nullable Leaf requestId,
        @Nullable Result mediaAuditResult,
        @Nullable Leaf code,
        @Nullable Leaf message) {

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
            @Nullable List<Row> result) {}

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

    record Top(
            Source at,
            @Nullable Leaf url,
            @Nullable Leaf score,
            @Nullable Leaf timestamp,
            @Nullable Leaf label) {}
}
