package dev.verdict.adapters.vod;

import dev.verdict.adapters.CanonicalMapping;
import dev.verdict.adapters.wire.AsGiven;
import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Declaration;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.SplitRows;
import dev.verdict.adapters.wire.Tag;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.Audio;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Job;
import dev.verdict.model.JobError;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Status;
import dev.verdict.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** The table from the words of GetMediaAuditResult and the operations around it to ours. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
interface VodMapper {
    Words WORDS = new Words(VodAdapter.Table.WORDS);

    /**
     * A result with what was found out about it before it is mapped.
     *
     * @param operation null when the answer does not tell
     * @param job without members where the answer names no job
     * @param result without members where the answer has none
     */
    record Answer(
            @Nullable Leaf requestId,
            @Nullable String operation,
            VodResponse.Job job,
            VodResponse.Result result,
            Status status,
            Optional<JobError> error,
            Optional<Timeline> timeline,
            Optional<Audio> audio) {}

    @Mapping(target = "service", constant = VodAdapter.SERVICE)
    @Mapping(target = "operation", source = "operation")
    @Mapping(target = "status", source = "status")
    @Mapping(target = "statusSource", source = "job.status")
    @Mapping(target = "declared", source = "result")
    @Mapping(target = "job", source = "answer")
    @Mapping(target = "media", source = "job")
    @Mapping(target = "configuration", ignore = true)
    @Mapping(target = "parts", source = "result")
    @Mapping(target = "timeline", source = "timeline")
    @Mapping(target = "audio", source = "audio")
    @Mapping(target = "pages", ignore = true)
    @Mapping(target = "issues", ignore = true)
    @Mapping(target = "unmapped", ignore = true)
    ModerationReport report(Answer answer, @Context Reading reading);

    @Mapping(target = "id", source = "job.jobId")
    @Mapping(target = "requestId", source = "requestId")
    @Mapping(target = "type", source = "job.type")
    @Mapping(target = "project", ignore = true)
    @Mapping(target = "pipeline", ignore = true)
    @Mapping(target = "eventId", ignore = true)
    @Mapping(target = "createdAt", source = "job.creationTime")
    @Mapping(target = "startedAt", ignore = true)
    @Mapping(target = "finishedAt", source = "job.completeTime")
    @Mapping(target = "state", source = "job.status")
    @Mapping(target = "error", source = "error")
    @Mapping(target = "userData", ignore = true)
    @Mapping(target = "bizType", ignore = true)
    Job job(Answer answer, @Context Reading reading);

    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "id", source = "mediaId")
    Media media(VodResponse.Job job, @Context Reading reading);

    @Mapping(target = "part", constant = "video")
    @Mapping(target = "suggestion", source = "suggestion")
    @Mapping(target = "labels", source = "label", qualifiedByName = "labels")
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "findings", source = "video")
    @Mapping(target = "original", source = "video")
    @Mapping(target = "source", source = "at")
    Part video(VodResponse.Video video, @Context Reading reading);

    @Mapping(target = "part", constant = "audio")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "labels", ignore = true)
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "findings", source = "row")
    @Mapping(target = "original", ignore = true)
    @Mapping(target = "source", source = "at")
    Part audio(VodResponse.Row row, @Context Reading reading);

    @Mapping(target = "part", source = "part")
    @Mapping(target = "suggestion", source = "image.suggestion")
    @Mapping(target = "labels", source = "image.label", qualifiedByName = "labels")
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "uri", source = "image.url")
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "findings", source = "image.result")
    @Mapping(target = "original", source = "image")
    @Mapping(target = "source", source = "image.at")
    Part image(String part, VodResponse.Image image, @Context Reading reading);

    @Mapping(target = "part", source = "part")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "labels", ignore = true)
    @Mapping(target = "text", source = "text.content", qualifiedBy = AsGiven.class)
    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "findings", source = "text")
    @Mapping(target = "original", source = "text")
    @Mapping(target = "source", source = "text.at")
    Part text(String part, VodResponse.Text text, @Context Reading reading);

    @Mapping(target = "scene", source = "tag.scene")
    @Mapping(target = "label", source = "tag.label")
    @Mapping(target = "category", source = "tag.category")
    @Mapping(target = "suggestion", source = "row.suggestion")
    @Mapping(target = "score", source = "row.score")
    @Mapping(target = "maxScore", ignore = true)
    @Mapping(target = "averageScore", ignore = true)
    @Mapping(target = "counts", ignore = true)
    @Mapping(target = "snapshot", ignore = true)
    @Mapping(target = "original", source = "tag.original")
    @Mapping(target = "source", source = "row.at")
    Finding finding(VodResponse.Row row, Tag tag, @Context Reading reading);

    @Mapping(target = "scene", source = "tag.scene")
    @Mapping(target = "label", source = "tag.label")
    @Mapping(target = "category", source = "tag.category")
    @Mapping(target = "suggestion", source = "scene.suggestion")
    @Mapping(target = "score", ignore = true)
    @Mapping(target = "maxScore", source = "scene.maxScore")
    @Mapping(target = "averageScore", source = "scene.averageScore")
    @Mapping(target = "counts", source = "counters.counts")
    @Mapping(target = "snapshot", ignore = true)
    @Mapping(target = "original", source = "counters.original")
    @Mapping(target = "source", source = "scene.at")
    Finding summary(VodResponse.Scene scene, Tag tag, VodCounters counters, @Context Reading reading);

    default Optional<Declared> declared(VodResponse.Result result, @Context Reading reading) {
        return new Declaration(reading)
                .suggestion(result.suggestion())
                .labels(result.label(), WORDS)
                .parts(result.abnormalModules(), VodParts::ofModule)
                .declared();
    }

    default List<Part> parts(VodResponse.Result result, @Context Reading reading) {
        List<Part> parts = new ArrayList<>();
        if (result.videoResult() != null) {
            parts.add(video(result.videoResult(), reading));
        }
        if (result.audioResult() != null) {
            result.audioResult().forEach(row -> parts.add(audio(row, reading)));
        }
        SplitRows.joined(
                        result.imageResult(),
                        VodResponse.Image::isHead,
                        VodResponse.Image::isRest,
                        VodResponse.Image::with)
                .forEach(image -> {
                    reading.expectSuggestion(image.suggestion(), image.at());
                    parts.add(image(VodParts.name(image.type(), "cover", "image", reading), image, reading));
                });
        if (result.textResult() != null) {
            result.textResult()
                    .forEach(text ->
                            parts.add(text(VodParts.name(text.type(), "title", "text", reading), text, reading)));
        }
        return parts;
    }

    default List<Finding> findings(VodResponse.Video video, @Context Reading reading) {
        reading.expectSuggestion(video.suggestion(), video.at());
        List<Finding> findings = new ArrayList<>();
        for (VodScenes.Named<VodResponse.Scene> named : VodScenes.of(video)) {
            VodResponse.Scene scene = named.value();
            reading.expectSuggestion(scene.suggestion(), scene.at());
            VodCounters counters = VodCounters.of(scene.counterList(), reading);
            for (Tag tag : WORDS.tags(named.scene(), scene.label(), scene.suggestion(), reading)) {
                findings.add(summary(scene, tag, counters.beside(tag), reading));
                counters = VodCounters.NONE;
            }
        }
        return findings;
    }

    default List<Finding> findings(List<VodResponse.Row> rows, @Context Reading reading) {
        List<Finding> findings = new ArrayList<>(rows.size());
        for (VodResponse.Row row : rows) {
            reading.expectSuggestion(row.suggestion(), row.at());
            for (Tag tag : WORDS.tags(row.scene(), row.label(), row.suggestion(), reading)) {
                findings.add(finding(row, tag, reading));
            }
        }
        return findings;
    }

    default List<Finding> findings(VodResponse.Row row, @Context Reading reading) {
        return findings(List.of(row), reading);
    }

    default List<Finding> findings(VodResponse.Text text, @Context Reading reading) {
        return findings(text.row(), reading);
    }

    default Map<String, String> original(VodResponse.Video video, @Context Reading reading) {
        return VodParts.original(null, video.label(), video.suggestion(), reading);
    }

    default Map<String, String> original(VodResponse.Image image, @Context Reading reading) {
        return VodParts.original(image.type(), image.label(), image.suggestion(), reading);
    }

    default Map<String, String> original(VodResponse.Text text, @Context Reading reading) {
        return VodParts.original(text.type(), null, null, reading);
    }

    @Named("labels")
    default List<String> labels(Leaf label, @Context Reading reading) {
        return WORDS.summary(label, reading);
    }
}
