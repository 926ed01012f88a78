package dev.verdict.benchmarks.peers;

import dev.verdict.adapters.CanonicalMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From the words of GetVideoModerationResult to the values. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
public interface ImmTable {
    @Mapping(target = "service", constant = "imm")
    @Mapping(target = "requestId", source = "requestId")
    @Mapping(target = "job", source = "taskId")
    @Mapping(target = "state", source = "status")
    @Mapping(target = "startedAt", source = "startTime")
    @Mapping(target = "finishedAt", source = "endTime")
    @Mapping(target = "uri", source = "moderationResult.uri")
    @Mapping(target = "declared", source = "moderationResult.suggestion")
    @Mapping(target = "labels", source = "moderationResult.categories")
    @Mapping(target = "nextPageToken", ignore = true)
    @Mapping(target = "rows", ignore = true)
    @Mapping(target = "moments", source = "moderationResult.frames")
    Answer answer(ImmWire wire);

    @Mapping(target = "part", constant = "frame")
    @Mapping(target = "scene", ignore = true)
    @Mapping(target = "label", source = "label", qualifiedByName = "word")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "score", source = "rate")
    Row row(ImmWire.BlockFrame frame);

    default List<Moment> moments(ImmWire.Frames frames) {
        if (frames.blockFrames() == null) {
            return List.of();
        }
        List<Moment> moments = new ArrayList<>(frames.blockFrames().size());
        for (ImmWire.BlockFrame frame : frames.blockFrames()) {
            if (frame.offset() != null) {
                moments.add(ImmutableMoment.builder()
                        .at(Duration.ofSeconds(frame.offset()))
                        .addRows(row(frame))
                        .build());
            }
        }
        return Moments.inOrder(moments);
    }
}
