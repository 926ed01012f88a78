package dev.verdict.adapters.vod;

import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Positions;
import dev.verdict.adapters.wire.Positions.Position;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.SplitRows;
import dev.verdict.adapters.wire.Tag;
import dev.verdict.model.Audio;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frames VOD lists, from each of its operations. Positions are in milliseconds. */
final class VodTimelines {
    private final VodMapper mapper;
    private final Reading reading;

    VodTimelines(VodMapper mapper, Reading reading) {
        this.mapper = mapper;
        this.reading = reading;
    }

    /**
     * All frames of an answer; absent where it has no place for them. It is complete only where the operation lists
     * every frame worth listing.
     */
    Optional<Timeline> of(VodResponse response, VodResponse.@Nullable Result result) {
        List<Frame> frames = new ArrayList<>();
        boolean listed = false;
        if (result != null && result.videoResult() != null) {
            listed = addTops(frames, result.videoResult());
        }
        if (response.mediaAuditResultDetail() != null) {
            addDetails(frames, response.mediaAuditResultDetail());
            listed = true;
        }
        VodResponse.Moments moments = response.mediaAuditResultTimeline();
        boolean complete = moments != null;
        if (moments != null) {
            VodScenes.of(moments).forEach((scene, rows) -> addRows(frames, scene, rows));
        }
        return listed || complete
                ? Optional.of(
                        Timeline.builder().complete(complete).frames(frames).build())
                : Optional.empty();
    }

    /** The top frames of each scene: by score, at most ten. */
    private boolean addTops(List<Frame> frames, VodResponse.Video video) {
        boolean listed = false;
        for (Map.Entry<String, VodResponse.Scene> scene : VodScenes.of(video).entrySet()) {
            List<VodResponse.Top> topList = scene.getValue().topList();
            listed |= topList != null;
            addRows(frames, scene.getKey(), topList);
        }
        return listed;
    }

    /** One page of frames; its totals do not tell whether it is the last. */
    private void addDetails(List<Frame> frames, VodResponse.Details details) {
        keepTotals(details.total(), details.pageTotal());
        if (details.rows() == null) {
            return;
        }
        for (VodResponse.Detail row : details.rows()) {
            List<Finding> findings = new ArrayList<>();
            VodScenes.of(row).forEach((scene, columns) -> {
                if (columns.label() != null || columns.score() != null) {
                    findings.addAll(findings(scene, columns));
                }
            });
            frames.add(frame(row.porn(), findings));
        }
    }

    /** What was heard; start and end are in seconds. */
    Optional<Audio> sound(VodResponse response) {
        VodResponse.Sounds sounds = response.mediaAuditAudioResultDetail();
        if (sounds == null) {
            return Optional.empty();
        }
        keepTotals(sounds.total(), sounds.pageTotal());
        Audio.Builder audio = Audio.builder();
        if (sounds.rows() != null) {
            for (VodResponse.Heard row : sounds.rows()) {
                audio.addSegment(VodMapper.WORDS.segment(
                        row.at(), row.startTime(), row.endTime(), row.text(), row.label(), reading));
            }
        }
        return Optional.of(audio.build());
    }

    /** The documents disagree on what the totals count, so they are kept as they stood. */
    private void keepTotals(@Nullable Leaf total, @Nullable Leaf pageTotal) {
        reading.unmapped(total, pageTotal);
    }

    private void addRows(List<Frame> frames, String scene, @Nullable List<VodResponse.Top> rows) {
        SplitRows.joined(rows, VodResponse.Top::isHead, VodResponse.Top::isRest, VodResponse.Top::with)
                .forEach(top -> frames.add(frame(top, findings(scene, top))));
    }

    private List<Finding> findings(String scene, VodResponse.Top top) {
        List<Finding> findings = new ArrayList<>(1);
        for (Tag tag : VodMapper.WORDS.tags(scene, top.label(), null, reading)) {
            findings.add(mapper.top(top, tag, reading));
        }
        return findings;
    }

    private Frame frame(VodResponse.Top top, List<Finding> findings) {
        Leaf timestamp = top.timestamp();
        Optional<Position> position = Positions.number(timestamp, 1, reading);
        boolean inexact = position.isPresent() && !position.get().exact();
        String raw = inexact && timestamp != null ? timestamp.stripped() : null;
        return mapper.frame(top.at(), top.url(), position.orElse(null), raw, findings, reading);
    }
}
