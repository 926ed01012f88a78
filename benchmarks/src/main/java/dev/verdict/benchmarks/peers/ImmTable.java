package dev.verdict.benchmarks.peers;

import dev.verdict.adapters.CanonicalMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From the words of GetVideoModerationResult to the values. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
public interface ImmTable {
    @Mapping(target = "service", constant = "imm")
    @Mapping(target = "status", source = "status", qualifiedByName = "status")
    @Mapping(target = "declared", source = "moderationResult.suggestion")
    @Mapping(target = "labels", source = "moderationResult.categories")
    @Mapping(target = "modules", ignore = true)
    @Mapping(target = "job", source = "wire")
    @Mapping(target = "uri", source = "moderationResult.uri")
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "setting", ignore = true)
    @Mapping(target = "parts", ignore = true)
    @Mapping(target = "timeline", source = "moderationResult.frames")
    Answer answer(ImmWire wire);

    @Mapping(target = "id", source = "taskId")
    @Mapping(target = "requestId", source = "requestId")
    @Mapping(target = "type", source = "taskType")
    @Mapping(target = "project", source = "projectName")
    @Mapping(target = "pipeline", ignore = true)
    @Mapping(target = "eventId", source = "eventId")
    @Mapping(target = "createdAt", ignore = true)
    @Mapping(target = "startedAt", source = "startTime")
    @Mapping(target = "finishedAt", source = "endTime")
    @Mapping(target = "state", source = "status")
    @Mapping(target = "code", source = "code")
    @Mapping(target = "message", source = "message")
    @Mapping(target = "userData", source = "userData")
    @Mapping(target = "bizType", ignore = true)
    Job job(ImmWire wire);

    @Mapping(target = "scene", ignore = true)
    @Mapping(target = "label", source = "label", qualifiedByName = "word")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "score", source = "rate")
    Row row(ImmWire.BlockFrame frame);

    @Mapping(target = "complete", expression = "java(frames.blockFrames() != null)")
    @Mapping(target = "framesInspected", source = "totalCount")
    @Mapping(target = "nextPageToken", ignore = true)
    @Mapping(target = "moments", source = "blockFrames")
    Timeline timeline(ImmWire.Frames frames);

    default List<Moment> moments(@Nullable List<ImmWire.BlockFrame> frames) {
        if (frames == null) {
            return List.of();
        }
        List<Moment> moments = new ArrayList<>(frames.size());
        for (ImmWire.BlockFrame frame : frames) {
            if (frame.offset() != null) {
                moments.add(ImmutableMoment.builder()
                        .at(Duration.ofSeconds(frame.offset()))
                        .offset(frame.offset())
                        .addRows(row(frame))
                        .build());
            }
        }
        return Moments.inOrder(moments);
    }
}
