package dev.verdict.benchmarks.peers;

import dev.verdict.adapters.CanonicalMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From the words of GetMediaAuditResult to the values. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
public interface VodTable {
    @Mapping(target = "service", constant = "vod")
    @Mapping(target = "requestId", source = "requestId")
    @Mapping(target = "job", ignore = true)
    @Mapping(target = "state", ignore = true)
    @Mapping(target = "startedAt", ignore = true)
    @Mapping(target = "finishedAt", ignore = true)
    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "declared", source = "mediaAuditResult.suggestion")
    @Mapping(target = "labels", source = "mediaAuditResult")
    @Mapping(target = "nextPageToken", ignore = true)
    @Mapping(target = "rows", source = "mediaAuditResult")
    @Mapping(target = "moments", source = "mediaAuditResult.videoResult")
    Answer answer(VodWire wire);

    @Mapping(target = "part", source = "part")
    @Mapping(target = "scene", source = "result.scene", qualifiedByName = "word")
    @Mapping(target = "label", source = "result.label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "result.suggestion")
    @Mapping(target = "score", source = "result.score")
    Row row(VodWire.Result result, String part);

    @Mapping(target = "part", source = "type")
    @Mapping(target = "scene", source = "scene", qualifiedByName = "word")
    @Mapping(target = "label", source = "label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "suggestion")
    @Mapping(target = "score", source = "score")
    Row row(VodWire.Text text);

    @Mapping(target = "part", constant = "video")
    @Mapping(target = "scene", source = "scene")
    @Mapping(target = "label", source = "section.label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "section.suggestion")
    @Mapping(target = "score", source = "section.maxScore")
    Row row(VodWire.Section section, String scene);

    @Mapping(target = "part", constant = "frame")
    @Mapping(target = "scene", source = "scene")
    @Mapping(target = "label", source = "top.label", qualifiedByName = "word")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "score", source = "top.score")
    Row row(VodWire.Top top, String scene);

    /** The labels of the whole media, of its parts and of the counters that counted something. */
    default List<String> labels(VodWire.Audit audit) {
        List<String> labels = new ArrayList<>(Conversions.words(audit.label()));
        if (audit.imageResult() != null) {
            audit.imageResult().forEach(image -> labels.addAll(Conversions.words(image.label())));
        }
        if (audit.videoResult() != null) {
            labels.addAll(Conversions.words(audit.videoResult().label()));
            forEachSection(audit.videoResult(), (scene, section) -> addCounted(labels, section));
        }
        return labels;
    }

    default List<Row> rows(VodWire.Audit audit) {
        List<Row> rows = new ArrayList<>();
        add(rows, audit.audioResult(), "audio");
        if (audit.imageResult() != null) {
            for (VodWire.Image image : audit.imageResult()) {
                rows.add(summary("cover", image.suggestion()));
                add(rows, image.result(), "cover");
            }
        }
        if (audit.textResult() != null) {
            audit.textResult().forEach(text -> rows.add(row(text)));
        }
        if (audit.videoResult() != null) {
            rows.add(summary("video", audit.videoResult().suggestion()));
            forEachSection(audit.videoResult(), (scene, section) -> rows.add(row(section, scene)));
        }
        return rows;
    }

    default List<Moment> moments(VodWire.Video video) {
        List<Moment> moments = new ArrayList<>();
        forEachSection(video, (scene, section) -> {
            if (section.topList() != null) {
                section.topList().forEach(top -> add(moments, top, scene));
            }
        });
        return Moments.inOrder(moments);
    }

    private void add(List<Moment> moments, VodWire.Top top, String scene) {
        if (top.timestamp() != null) {
            moments.add(ImmutableMoment.builder()
                    .at(Duration.ofMillis(Long.parseLong(top.timestamp())))
                    .snapshot(top.url())
                    .addRows(row(top, scene))
                    .build());
        }
    }

    private void add(List<Row> rows, @Nullable List<VodWire.Result> results, String part) {
        if (results != null) {
            results.forEach(result -> rows.add(row(result, part)));
        }
    }

    private static void addCounted(List<String> labels, VodWire.Section section) {
        if (section.counterList() != null) {
            for (VodWire.Counter counter : section.counterList()) {
                if (counter.count() != null && counter.count() > 0) {
                    labels.addAll(Conversions.words(counter.label()));
                }
            }
        }
    }

    private static Row summary(String part, @Nullable String suggestion) {
        return ImmutableRow.builder()
                .part(part)
                .suggestion(Conversions.suggestion(suggestion))
                .build();
    }

    private static void forEachSection(VodWire.Video video, Sections sections) {
        sections.addIfPresent("porn", video.pornResult());
        sections.addIfPresent("ad", video.adResult());
        sections.addIfPresent("logo", video.logoResult());
        sections.addIfPresent("live", video.liveResult());
        sections.addIfPresent("terrorism", video.terrorismResult());
    }

    /** What takes the sections of a video. */
    interface Sections {
        void add(String scene, VodWire.Section section);

        default void addIfPresent(String scene, VodWire.@Nullable Section section) {
            if (section != null) {
                add(scene, section);
            }
        }
    }
}
