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
    @Mapping(target = "requestId", source = "requestId")
    @Mapping(target = "job", source = "mediaCensorJobDetail.jobId")
    @Mapping(target = "state", source = "mediaCensorJobDetail.state")
    @Mapping(target = "startedAt", source = "mediaCensorJobDetail.creationTime")
    @Mapping(target = "finishedAt", source = "mediaCensorJobDetail.finishTime")
    @Mapping(target = "uri", source = "mediaCensorJobDetail.input")
    @Mapping(target = "declared", source = "mediaCensorJobDetail.suggestion")
    @Mapping(target = "labels", ignore = true)
    @Mapping(target = "nextPageToken", source = "mediaCensorJobDetail.vensorCensorResult.nextPageToken")
    @Mapping(target = "rows", source = "mediaCensorJobDetail")
    @Mapping(target = "moments", source = "mediaCensorJobDetail.vensorCensorResult.videoTimelines")
    Answer answer(ImsWire wire);

    @Mapping(target = "part", source = "part")
    @Mapping(target = "scene", source = "result.scene", qualifiedByName = "word")
    @Mapping(target = "label", source = "result.label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "result.suggestion")
    @Mapping(target = "score", source = "result.rate")
    Row row(ImsWire.Result result, String part);

    default String uri(ImsWire.Place place) {
        return "oss://" + place.bucket() + "/" + place.object();
    }

    default List<Row> rows(ImsWire.Job job) {
        List<Row> rows = new ArrayList<>();
        if (job.coverImageCensorResults() != null
                && job.coverImageCensorResults().coverImageCensorResult() != null) {
            for (ImsWire.Cover cover : job.coverImageCensorResults().coverImageCensorResult()) {
                add(rows, cover.results() == null ? null : cover.results().result(), "cover");
            }
        }
        add(rows, job.titleCensorResult(), "title");
        add(rows, job.barrageCensorResult(), "comments");
        add(rows, job.descCensorResult(), "description");
        if (job.vensorCensorResult() != null && job.vensorCensorResult().censorResults() != null) {
            add(rows, job.vensorCensorResult().censorResults().censorResult(), "video");
        }
        return rows;
    }

    default List<Moment> moments(ImsWire.Moments timeline) {
        if (timeline.videoTimeline() == null) {
            return List.of();
        }
        List<Moment> moments = new ArrayList<>(timeline.videoTimeline().size());
        for (ImsWire.Moment frame : timeline.videoTimeline()) {
            if (frame.timestamp() != null) {
                ImmutableMoment.Builder moment = ImmutableMoment.builder()
                        .at(Conversions.clock(frame.timestamp()))
                        .snapshot(frame.object());
                if (frame.censorResults() != null && frame.censorResults().censorResult() != null) {
                    for (ImsWire.Result result : frame.censorResults().censorResult()) {
                        moment.addRows(row(result, "frame"));
                    }
                }
                moments.add(moment.build());
            }
        }
        return Moments.inOrder(moments);
    }

    private void add(List<Row> rows, @Nullable List<ImsWire.Result> results, String part) {
        if (results != null) {
            results.forEach(result -> rows.add(row(result, part)));
        }
    }

    private void add(List<Row> rows, ImsWire.@Nullable Result result, String part) {
        if (result != null) {
            rows.add(row(result, part));
        }
    }
}
