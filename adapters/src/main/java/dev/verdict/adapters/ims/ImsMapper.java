package dev.verdict.adapters.ims;

import dev.verdict.adapters.CanonicalMapping;
import dev.verdict.adapters.wire.AsGiven;
import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Declaration;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.ListedFrames;
import dev.verdict.adapters.wire.Locations;
import dev.verdict.adapters.wire.Positions;
import dev.verdict.adapters.wire.Positions.Position;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.SplitRows;
import dev.verdict.adapters.wire.Tag;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.Audio;
import dev.verdict.model.Configuration;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** The table from the words of QueryMediaCensorJobDetail to ours. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
interface ImsMapper {
    Words WORDS = new Words(ImsAdapter.Table.WORDS);

    /**
     * A detail with what was found out about it before it is mapped.
     *
     * @param operation which of the two operations that tell of jobs; null when the answer tells of none
     * @param detail without members where the answer is an error answer
     */
    record Answer(
            @Nullable Leaf requestId,
            @Nullable String operation,
            ImsResponse.Job detail,
            Status status,
            Optional<JobError> error) {}

    @Mapping(target = "service", constant = ImsAdapter.SERVICE)
    @Mapping(target = "operation", source = "operation")
    @Mapping(target = "status", source = "status")
    @Mapping(target = "statusSource", source = "detail.state")
    @Mapping(target = "declared", source = "detail")
    @Mapping(target = "job", source = "answer")
    @Mapping(target = "media", source = "detail.input")
    @Mapping(target = "configuration", source = "detail.videoCensorConfig")
    @Mapping(target = "parts", source = "detail")
    @Mapping(target = "timeline", source = "detail.vensorCensorResult")
    @Mapping(target = "audio", source = "detail.audioCensorResult")
    @Mapping(target = "pages", ignore = true)
    @Mapping(target = "issues", ignore = true)
    @Mapping(target = "unmapped", ignore = true)
    ModerationReport report(Answer answer, @Context Reading reading);

    @Mapping(target = "id", source = "detail.jobId")
    @Mapping(target = "requestId", source = "requestId")
    @Mapping(target = "type", ignore = true)
    @Mapping(target = "project", ignore = true)
    @Mapping(target = "pipeline", source = "detail.pipelineId")
    @Mapping(target = "eventId", ignore = true)
    @Mapping(target = "createdAt", source = "detail.creationTime")
    @Mapping(target = "startedAt", ignore = true)
    @Mapping(target = "finishedAt", source = "detail.finishTime")
    @Mapping(target = "state", source = "detail.state")
    @Mapping(target = "error", source = "error")
    @Mapping(target = "userData", source = "detail.userData", qualifiedBy = AsGiven.class)
    @Mapping(target = "bizType", source = "detail.videoCensorConfig.bizType")
    Job job(Answer answer, @Context Reading reading);

    @Mapping(target = "videoModerated", source = "config.videoCensor")
    @Mapping(target = "snapshotUri", source = "config.outputFile")
    @Mapping(target = "snapshotRegion", source = "config.outputFile.location")
    Configuration configuration(ImsResponse.Config config, @Context Reading reading);

    @Mapping(target = "uri", source = "input")
    @Mapping(target = "region", source = "input.location")
    @Mapping(target = "id", ignore = true)
    Media media(ImsResponse.Location input, @Context Reading reading);

    @Mapping(target = "part", constant = "video")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "labels", ignore = true)
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "findings", source = "censorResults")
    @Mapping(target = "original", ignore = true)
    @Mapping(target = "source", source = "at")
    Part video(ImsResponse.Video video, @Context Reading reading);

    @Mapping(target = "part", constant = "cover")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "labels", ignore = true)
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "uri", source = "cover")
    @Mapping(target = "region", source = "cover.location")
    @Mapping(target = "findings", source = "cover.results")
    @Mapping(target = "original", ignore = true)
    @Mapping(target = "source", source = "cover.at")
    Part cover(ImsResponse.Cover cover, @Context Reading reading);

    @Mapping(target = "part", source = "part")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "labels", ignore = true)
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "findings", source = "row")
    @Mapping(target = "original", ignore = true)
    @Mapping(target = "source", source = "row.at")
    Part text(String part, ImsResponse.Result row, @Context Reading reading);

    @Mapping(target = "scene", source = "tag.scene")
    @Mapping(target = "label", source = "tag.label")
    @Mapping(target = "category", source = "tag.category")
    @Mapping(target = "suggestion", source = "row.suggestion")
    @Mapping(target = "score", source = "row.rate")
    @Mapping(target = "maxScore", ignore = true)
    @Mapping(target = "averageScore", ignore = true)
    @Mapping(target = "counts", ignore = true)
    @Mapping(target = "snapshot", ignore = true)
    @Mapping(target = "original", source = "tag.original")
    @Mapping(target = "source", source = "row.at")
    Finding finding(ImsResponse.Result row, Tag tag, @Context Reading reading);

    default Optional<Declared> declared(ImsResponse.Job detail, @Context Reading reading) {
        return new Declaration(reading).suggestion(detail.suggestion()).declared();
    }

    default List<Part> parts(ImsResponse.Job detail, @Context Reading reading) {
        List<Part> parts = new ArrayList<>();
        if (detail.vensorCensorResult() != null) {
            parts.add(video(detail.vensorCensorResult(), reading));
        }
        addText(
                parts,
                "audio",
                detail.audioCensorResult() == null
                        ? null
                        : detail.audioCensorResult().row(),
                reading);
        SplitRows.joined(
                        detail.coverImageCensorResults(),
                        ImsResponse.Cover::isHead,
                        ImsResponse.Cover::isRest,
                        ImsResponse.Cover::with)
                .forEach(cover -> parts.add(cover(cover, reading)));
        addText(parts, "title", detail.titleCensorResult(), reading);
        addText(parts, "description", detail.descCensorResult(), reading);
        addText(parts, "comments", detail.barrageCensorResult(), reading);
        return parts;
    }

    private void addText(List<Part> parts, String part, ImsResponse.@Nullable Result row, Reading reading) {
        if (row != null) {
            parts.add(text(part, row, reading));
        }
    }

    /** What was heard; absent where the service does not list it. */
    default Optional<Audio> audio(ImsResponse.Audio audio, @Context Reading reading) {
        if (audio.audioDetailResultList() == null) {
            return Optional.empty();
        }
        Audio.Builder heard = Audio.builder();
        for (ImsResponse.Heard row : audio.audioDetailResultList()) {
            heard.addSegment(WORDS.segment(row.at(), row.startTime(), row.endTime(), row.text(), row.label(), reading));
        }
        return Optional.of(heard.build());
    }

    default Optional<String> uri(ImsResponse.Location location, @Context Reading reading) {
        return Locations.uri(location.bucket(), location.object(), reading);
    }

    default Optional<String> uri(ImsResponse.Cover cover, @Context Reading reading) {
        return Locations.uri(cover.bucket(), cover.object(), reading);
    }

    /** The frames; absent where the answer has no place for them, as when the service no longer keeps them. */
    default Optional<Timeline> timeline(ImsResponse.Video video, @Context Reading reading) {
        Leaf token = video.nextPageToken();
        boolean pagesLeft = token != null && !token.isBlank();
        if (video.videoTimelines() == null && !pagesLeft) {
            return Optional.empty();
        }
        ListedFrames listed = new ListedFrames(reading);
        SplitRows.joined(
                        video.videoTimelines(),
                        ImsResponse.Moment::isHead,
                        ImsResponse.Moment::isRest,
                        ImsResponse.Moment::with)
                .forEach(moment -> list(moment, listed, reading));
        Timeline.Builder timeline = listed.timeline(!pagesLeft);
        if (token != null && pagesLeft) {
            timeline.nextPageToken(token.stripped());
        }
        return Optional.of(timeline.build());
    }

    private void list(ImsResponse.Moment moment, ListedFrames listed, Reading reading) {
        Optional<Position> position = Positions.clock(moment.timestamp(), reading);
        if (moment.censorResults() != null) {
            for (ImsResponse.Result row : moment.censorResults()) {
                listed.found(tags(row, reading), row.suggestion(), row.rate(), row.at());
            }
        }
        listed.end(moment.at(), position, moment.timestamp(), moment.object());
    }

    private List<Tag> tags(ImsResponse.Result row, Reading reading) {
        reading.expectSuggestion(row.suggestion(), row.at());
        return WORDS.tags(row.scene(), row.label(), row.suggestion(), reading);
    }

    default List<Finding> findings(List<ImsResponse.Result> rows, @Context Reading reading) {
        List<Finding> findings = new ArrayList<>(rows.size());
        for (ImsResponse.Result row : rows) {
            for (Tag tag : tags(row, reading)) {
                findings.add(finding(row, tag, reading));
            }
        }
        return findings;
    }

    default List<Finding> findings(ImsResponse.Result row, @Context Reading reading) {
        return findings(List.of(row), reading);
    }
}
