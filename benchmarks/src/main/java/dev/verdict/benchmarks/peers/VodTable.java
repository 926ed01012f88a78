package dev.verdict.benchmarks.peers;

import dev.verdict.adapters.CanonicalMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From the words of GetMediaAuditResult to the values. */
@Mapper(config = CanonicalMapping.class, uses = Conversions.class)
public interface VodTable {
    @Mapping(target = "service", constant = "vod")
    @Mapping(target = "status", source = "mediaAuditResult")
    @Mapping(target = "declared", source = "mediaAuditResult.suggestion")
    @Mapping(target = "labels", source = "mediaAuditResult.label", qualifiedByName = "words")
    @Mapping(target = "modules", source = "mediaAuditResult.abnormalModules", qualifiedByName = "modules")
    @Mapping(target = "job", source = "wire")
    @Mapping(target = "uri", ignore = true)
    @Mapping(target = "region", ignore = true)
    @Mapping(target = "setting", ignore = true)
    @Mapping(target = "parts", source = "mediaAuditResult")
    @Mapping(target = "timeline", source = "mediaAuditResult.videoResult")
    Answer answer(VodWire wire);

    @BeanMapping(ignoreByDefault = true)
    @Mapping(target = "requestId", source = "requestId")
    Job job(VodWire wire);

    @Mapping(target = "scene", source = "scene", qualifiedByName = "word")
    @Mapping(target = "label", source = "label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "suggestion")
    @Mapping(target = "score", source = "score")
    Row row(VodWire.Result result);

    @Mapping(target = "scene", source = "scene", qualifiedByName = "word")
    @Mapping(target = "label", source = "label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "suggestion")
    @Mapping(target = "score", source = "score")
    Row row(VodWire.Text text);

    @Mapping(target = "scene", source = "scene")
    @Mapping(target = "label", source = "section.label", qualifiedByName = "word")
    @Mapping(target = "suggestion", source = "section.suggestion")
    @Mapping(target = "maxScore", source = "section.maxScore")
    @Mapping(target = "averageScore", source = "section.averageScore")
    @Mapping(target = "counts", source = "section.counterList")
    Summary summary(String scene, VodWire.Section section);

    @Mapping(target = "scene", source = "scene")
    @Mapping(target = "label", source = "top.label", qualifiedByName = "word")
    @Mapping(target = "suggestion", ignore = true)
    @Mapping(target = "score", source = "top.score")
    Row row(String scene, VodWire.Top top);

    default Map<String, Long> counts(List<VodWire.Counter> counters) {
        Map<String, Long> counts = new TreeMap<>();
        for (VodWire.Counter counter : counters) {
            String label = Conversions.word(counter.label());
            if (label != null && counter.count() != null) {
                counts.put(label, counter.count());
            }
        }
        return counts;
    }

    default List<Part> parts(VodWire.Audit audit) {
        List<Part> parts = new ArrayList<>();
        if (audit.videoResult() != null) {
            parts.add(part(audit.videoResult()));
        }
        if (audit.audioResult() != null) {
            for (VodWire.Result result : audit.audioResult()) {
                parts.add(ImmutablePart.builder()
                        .name("audio")
                        .addRows(row(result))
                        .build());
            }
        }
        if (audit.imageResult() != null) {
            audit.imageResult().forEach(image -> parts.add(part(image)));
        }
        if (audit.textResult() != null) {
            for (VodWire.Text text : audit.textResult()) {
                parts.add(ImmutablePart.builder()
                        .name(text.type() == null ? "text" : text.type())
                        .text(text.content())
                        .addRows(row(text))
                        .build());
            }
        }
        return parts;
    }

    private Part part(VodWire.Video video) {
        ImmutablePart.Builder part = ImmutablePart.builder()
                .name("video")
                .suggestion(Conversions.suggestion(video.suggestion()))
                .labels(Conversions.words(video.label()));
        forEachSection(video, (scene, section) -> part.addScenes(summary(scene, section)));
        return part.build();
    }

    private Part part(VodWire.Image image) {
        ImmutablePart.Builder part = ImmutablePart.builder()
                .name(image.type() == null ? "image" : image.type())
                .suggestion(Conversions.suggestion(image.suggestion()))
                .labels(Conversions.words(image.label()))
                .uri(image.url());
        if (image.result() != null) {
            image.result().forEach(result -> part.addRows(row(result)));
        }
        return part.build();
    }

    /** The lists of a video hold what the service was surest of, never all; null where there is none. */
    default @Nullable Timeline timeline(VodWire.Video video) {
        List<Moment> moments = new ArrayList<>();
        boolean[] listed = new boolean[1];
        forEachSection(video, (scene, section) -> {
            if (section.topList() != null) {
                listed[0] = true;
                section.topList().forEach(top -> add(scene, top, moments));
            }
        });
        return listed[0]
                ? ImmutableTimeline.builder()
                        .complete(false)
                        .moments(Moments.inOrder(moments))
                        .build()
                : null;
    }

    private void add(String scene, VodWire.Top top, List<Moment> moments) {
        if (top.timestamp() != null) {
            moments.add(ImmutableMoment.builder()
                    .at(Duration.ofMillis(Long.parseLong(top.timestamp())))
                    .snapshot(top.url())
                    .addRows(row(scene, top))
                    .build());
        }
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
