package dev.verdict.benchmarks.peers;

import dev.verdict.adapters.CanonicalMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From the words of QueryMediaCensorJobDetail to the values. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
public interface ImsTable {
    @Mapping(target = "service", constant = "ims")
    @Mapping(target = "status", source = "mediaCensorJobDetail.state", qualifiedByName = "status")
    @Mapping(target = "declared", source = "mediaCensorJobDetail.suggestion")
    @Mapping(target = "labels", ignore = true)
    @Mapping(target = "modules", ignore = true)
    @Mapping(target = "job", source = "wire")
    @Mapping(target = "uri", source = "mediaCensorJobDetail.input")
    @Mapping(target = "region", source = "mediaCensorJobDetail.input.location")
    @Mapping(target = "setting", source = "mediaCensorJobDetail.videoCensorConfig")
    @Mapping(target = "parts", source = "mediaCensorJobDetail")
    @Mapping(target = "timeline", source = "mediaCensorJobDetail.vensorCensorResult")
    Answer answer(ImsWire wire);

    @Mapping(target = "id", source = "mediaCensorJobDetail.jobId")
    @Mapping(target = "requestId", source = "requestId")
    @Mapping(target = "type", ignore = true)
    @Mapping(target = "project", ignore = true)
    @Mapping(target = "pipeline", source = "mediaCensorJobDetail.pipelineId")
    @Mapping(target = "eventId", ignore = true)
    @Mapping(target = "createdAt", source = "mediaCensorJobDetail.creationTime")
    @Mapping(target = "startedAt", ignore = true)
    @Mapping(target = "finishedAt", source = "mediaCensorJobDetail.finishTime")
    @Mapping(target = "state", source = "mediaCensorJobDetail.state")
    @Mapping(target = "code", source = "mediaCensorJobDetail.code")
    @Mapping(target = "message", source = "mediaCensorJobDetail.message")
    @Mapping(target = "userData", source = "mediaCensorJobDetail.userData", qualifiedByName = "given")
    @Mapping(target = "bizType", source = "mediaCensorJobDetail.videoCensorConfig.bizType")
    Job job(ImsWire wire);

    @Mapping(target = "videoModerated", source = "videoCensor")
    @Mapping(target = "snapshotUri", source = "outputFile")
    @Mapping(target = "snapshotRegion", source = "outputFile.location")
    Setting setting(ImsWire.Config config);

    @Mapping(target = "scene", source = "scene", qualifiedByName = "word")
    @Mapping(target = "label", source = "label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "suggestion")
    @Mapping(target = "score", source = "rate")
    Row row(ImsWire.Result result);

    default String uri(ImsWire.Place place) {
        return uri(place.bucket(), place.object());
    }

    private static String uri(@Nullable String bucket, @Nullable String object) {
        return "oss://" + bucket + "/" + object;
    }

    default List<Part> parts(ImsWire.Job job) {
        List<Part> parts = new ArrayList<>();
        if (job.vensorCensorResult() != null) {
            parts.add(part("video", rows(job.vensorCensorResult().censorResults())));
        }
        if (job.coverImageCensorResults() != null
                && job.coverImageCensorResults().coverImageCensorResult() != null) {
            job.coverImageCensorResults().coverImageCensorResult().forEach(cover -> parts.add(part(cover)));
        }
        add("title", job.titleCensorResult(), parts);
        add("description", job.descCensorResult(), parts);
        add("comments", job.barrageCensorResult(), parts);
        return parts;
    }

    private void add(String name, ImsWire.@Nullable Result result, List<Part> parts) {
        if (result != null) {
            parts.add(part(name, List.of(row(result))));
        }
    }

    private static Part part(String name, List<Row> rows) {
        return ImmutablePart.builder().name(name).rows(rows).build();
    }

    private Part part(ImsWire.Cover cover) {
        return ImmutablePart.builder()
                .name("cover")
                .uri(uri(cover.bucket(), cover.object()))
                .region(cover.location())
                .rows(cover.results() == null ? List.of() : rows(cover.results().result()))
                .build();
    }

    private List<Row> rows(ImsWire.@Nullable Results results) {
        return results == null ? List.of() : rows(results.censorResult());
    }

    private List<Row> rows(@Nullable List<ImsWire.Result> results) {
        if (results == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(results.size());
        for (ImsWire.Result result : results) {
            rows.add(row(result));
        }
        return rows;
    }

    default @Nullable Timeline timeline(ImsWire.Video video) {
        boolean pagesLeft =
                video.nextPageToken() != null && !video.nextPageToken().isEmpty();
        if (video.videoTimelines() == null && !pagesLeft) {
            return null;
        }
        return ImmutableTimeline.builder()
                .complete(!pagesLeft)
                .nextPageToken(pagesLeft ? video.nextPageToken() : null)
                .moments(moments(video.videoTimelines()))
                .build();
    }

    private List<Moment> moments(ImsWire.@Nullable Moments timeline) {
        if (timeline == null || timeline.videoTimeline() == null) {
            return List.of();
        }
        List<Moment> moments = new ArrayList<>(timeline.videoTimeline().size());
        for (ImsWire.Moment frame : timeline.videoTimeline()) {
            if (frame.timestamp() != null) {
                moments.add(ImmutableMoment.builder()
                        .at(Conversions.clock(frame.timestamp()))
                        .snapshot(frame.object())
                        .rows(rows(frame.censorResults()))
                        .build());
            }
        }
        return Moments.inOrder(moments);
    }
}
