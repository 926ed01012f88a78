package dev.verdict.adapters.imm;

import dev.verdict.adapters.CanonicalMapping;
import dev.verdict.adapters.wire.AsGiven;
import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Declaration;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.ListedFrames;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.Declared;
import dev.verdict.model.Job;
import dev.verdict.model.JobError;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import dev.verdict.model.Timeline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** The table from the words of GetVideoModerationResult to ours. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
interface ImmMapper {
    Words WORDS = new Words(ImmAdapter.Table.WORDS);

    /**
     * A response with what was found out about it before it is mapped.
     *
     * @param operation which of the two operations that answer in this shape; null when the answer does not tell
     */
    record Answer(
            ImmResponse response,
            @Nullable String operation,
            Status status,
            Optional<JobError> error,
            OffsetUnit offsetUnit) {}

    /** The unit of a frame's offset, which the document does not name. */
    record OffsetUnit(long millis) {}

    @Mapping(target = "service", constant = ImmAdapter.SERVICE)
    @Mapping(target = "operation", source = "operation")
    @Mapping(target = "status", source = "status")
    @Mapping(target = "statusSource", source = "response.status")
    @Mapping(target = "declared", source = "response.moderationResult")
    @Mapping(target = "job", source = "answer")
    @Mapping(target = "media", source = "response.moderationResult")
    @Mapping(target = "configuration", ignore = true)
    @Mapping(target = "parts", ignore = true)
    @Mapping(target = "timeline", source = "answer")
    @Mapping(target = "audio", ignore = true)
    @Mapping(target = "pages", ignore = true)
    @Mapping(target = "issues", ignore = true)
    @Mapping(target = "unmapped", ignore = true)
    ModerationReport report(Answer answer, @Context Reading reading);

    @Mapping(target = "id", source = "response.taskId")
    @Mapping(target = "requestId", source = "response.requestId")
    @Mapping(target = "type", source = "response.taskType")
    @Mapping(target = "project", source = "response.projectName")
    @Mapping(target = "pipeline", ignore = true)
    @Mapping(target = "eventId", source = "response.eventId")
    @Mapping(target = "createdAt", ignore = true)
    @Mapping(target = "startedAt", source = "response.startTime")
    @Mapping(target = "finishedAt", source = "response.endTime")
    @Mapping(target = "state", source = "response.status")
    @Mapping(target = "error", source = "error")
    @Mapping(target = "userData", source = "response.userData", qualifiedBy = AsGiven.class)
    @Mapping(target = "bizType", ignore = true)
    Job job(Answer answer, @Context Reading reading);

    @Mapping(target = "uri", source = "uri")
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "id", ignore = true)
    Media media(ImmResponse.Result result, @Context Reading reading);

    default Optional<Declared> declared(ImmResponse.Result result, @Context Reading reading) {
        List<Leaf> categories = result.categories();
        return new Declaration(reading)
                .suggestion(result.suggestion())
                .labels(categories == null ? List.of() : categories, WORDS)
                .declared();
    }

    default Optional<Timeline> timeline(Answer answer, @Context Reading reading) {
        ImmResponse.Result result = answer.response().moderationResult();
        ImmResponse.Frames frames = result == null ? null : result.frames();
        if (frames == null) {
            return Optional.empty();
        }
        ListedFrames listed = new ListedFrames(reading);
        List<ImmResponse.BlockFrame> rows = frames.blockFrames();
        if (rows != null) {
            rows.forEach(row -> list(row, listed, answer.offsetUnit().millis(), reading));
        }
        Timeline.Builder timeline = listed.timeline(rows != null);
        if (frames.totalCount() != null) {
            timeline.framesInspected(new Conversions().count(frames.totalCount(), reading));
        }
        return Optional.of(timeline.build());
    }

    /** A frame that states neither label nor rate is a position alone. */
    private void list(ImmResponse.BlockFrame row, ListedFrames listed, long offsetUnit, Reading reading) {
        if (row.label() != null || row.rate() != null) {
            listed.found(WORDS.tags(row.label(), reading), null, row.rate(), row.at());
        }
        listed.end(row.at(), row.offset(), offsetUnit);
    }
}
