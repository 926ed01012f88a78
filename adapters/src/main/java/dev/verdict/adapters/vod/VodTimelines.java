package dev.verdict.adapters.vod;

import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.ListedFrames;
import dev.verdict.adapters.wire.Positions;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.SplitRows;
import dev.verdict.model.Audio;
import dev.verdict.model.Timeline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frames VOD lists, from each of its operations. Positions are in milliseconds. */
final class VodTimelines {
    private final Reading reading;
    private final ListedFrames frames;

    VodTimelines(Reading reading) {
        this.reading = reading;
        frames = new ListedFrames(reading);
    }

    /**
     * All frames of an answer; absent where it has no place for them. It is complete only where the operation lists
     * every frame worth listing.
     */
    Optional<Timeline> of(VodResponse response, VodResponse.@Nullable Result result) {
        boolean listed = false;
        if (result != null && result.videoResult() != null) {
            listed = addTops(result.videoResult());
        }
        if (response.mediaAuditResultDetail() != null) {
            addDetails(response.mediaAuditResultDetail());
            listed = true;
        }
        VodResponse.Moments moments = response.mediaAuditResultTimeline();
        boolean complete = moments != null;
        if (moments != null) {
            VodScenes.of(moments).forEach(named -> addRows(named.scene(), named.value()));
        }
        return listed || complete ? Optional.of(frames.timeline(complete).build()) : Optional.empty();
    }

    /** The top frames of each scene: by score, at most ten. */
    private boolean addTops(VodResponse.Video video) {
        boolean listed = false;
        for (VodScenes.Named<VodResponse.Scene> named : VodScenes.of(video)) {
            List<VodResponse.Top> topList = named.value().topList();
            listed |= topList != null;
            addRows(named.scene(), topList);
        }
        return listed;
    }

    /** One page of frames; its totals do not tell whether it is the last. */
    private void addDetails(VodResponse.Details details) {
        keepTotals(details.total(), details.pageTotal());
        if (details.rows() == null) {
            return;
        }
        for (VodResponse.Detail row : details.rows()) {
            for (VodScenes.Named<VodResponse.Top> named : VodScenes.of(row)) {
                VodResponse.Top columns = named.value();
                if (columns.label() != null || columns.score() != null) {
                    addFindings(named.scene(), columns);
                }
            }
            end(row.porn());
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

    private void addRows(String scene, @Nullable List<VodResponse.Top> rows) {
        SplitRows.joined(rows, VodResponse.Top::isHead, VodResponse.Top::isRest, VodResponse.Top::with)
                .forEach(top -> {
                    addFindings(scene, top);
                    end(top);
                });
    }

    private void addFindings(String scene, VodResponse.Top top) {
        frames.found(VodMapper.WORDS.tags(scene, top.label(), null, reading), null, top.score(), top.foundAt());
    }

    private void end(VodResponse.Top top) {
        frames.end(top.at(), Positions.number(top.timestamp(), 1, reading), top.timestamp(), top.url());
    }
}
