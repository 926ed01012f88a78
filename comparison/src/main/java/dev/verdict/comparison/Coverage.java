package dev.verdict.comparison;

import dev.verdict.model.Finding;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.SceneSummary;
import dev.verdict.model.Status;
import dev.verdict.model.Timeline;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a service looked at when it made a report, so that its silence there means "nothing found". Everything else it
 * may have seen or not; its silence means nothing.
 *
 * <p>{@link #of} takes it from the report alone: a service that inspects a part or a scene has a row for it even where it
 * finds nothing. What only the caller knows, such as the scenes a job was set up with, is added or taken away:
 *
 * <pre>{@code
 * Coverage.of(report).withPart("audio").withoutScene("logo")
 * }</pre>
 */
public final class Coverage {
    /** The part to which the frames of a timeline belong. */
    static final String VIDEO = "video";

    private final String service;
    private final NavigableSet<String> parts;
    private final NavigableSet<String> scenes;
    private final Optional<String> unlisted;
    private final Optional<String> framesUnlisted;

    /**
     * @param unlisted why not every category found in the video is named; empty if each is
     * @param framesUnlisted why not every violating frame is listed; empty if each is
     */
    private Coverage(
            String service,
            NavigableSet<String> parts,
            NavigableSet<String> scenes,
            Optional<String> unlisted,
            Optional<String> framesUnlisted) {
        this.service = service;
        this.parts = Collections.unmodifiableNavigableSet(parts);
        this.scenes = Collections.unmodifiableNavigableSet(scenes);
        this.unlisted = unlisted;
        this.framesUnlisted = framesUnlisted;
    }

    /**
     * What the report speaks of. A job that has not ended, or failed, covers nothing. The video is covered where it has a
     * part or a timeline of its own, unless the job was set up without it; every category of it is named where the
     * timeline is complete or the labels were counted over all frames.
     */
    public static Coverage of(ModerationReport report) {
        NavigableSet<String> parts = new TreeSet<>();
        NavigableSet<String> scenes = new TreeSet<>();
        Optional<String> framesUnlisted = framesUnlisted(report);
        if (report.status() == Status.COMPLETED) {
            report.parts().stream().map(Part::part).forEach(parts::add);
            report.scenes().stream().map(SceneSummary::scene).forEach(scenes::add);
            report.timeline().ifPresent(timeline -> parts.add(VIDEO));
            if (report.configuration().videoModerated().equals(Optional.of(false))) {
                parts.remove(VIDEO);
            }
        }
        boolean everyLabelCounted = report.parts().stream()
                .filter(part -> part.part().equals(VIDEO))
                .flatMap(part -> part.findings().stream())
                .map(Finding::counts)
                .anyMatch(counts -> !counts.isEmpty());
        Optional<String> unlisted =
                everyLabelCounted || report.timeline().isEmpty() ? Optional.empty() : framesUnlisted;
        return new Coverage(report.service(), parts, scenes, unlisted, framesUnlisted);
    }

    private static Optional<String> framesUnlisted(ModerationReport report) {
        String service = report.service();
        if (report.status() != Status.COMPLETED) {
            return Optional.of(service + " has not completed its job");
        }
        Optional<Timeline> timeline = report.timeline();
        if (timeline.isEmpty()) {
            return Optional.of(service + " gives no timeline");
        }
        if (timeline.get().complete()) {
            return Optional.empty();
        }
        boolean pageLeft =
                timeline.get().nextPageToken().isPresent() || !report.pages().isEmpty();
        return Optional.of(
                service + (pageLeft ? " has frames on pages that are not here" : " lists only some of its frames"));
    }

    /** The same, with a part that the service looked at. */
    public Coverage withPart(String part) {
        return new Coverage(service, with(parts, part), scenes, unlisted, framesUnlisted);
    }

    /** The same, without a part: the service did not look at it, whatever the report says. */
    public Coverage withoutPart(String part) {
        return new Coverage(service, without(parts, part), scenes, unlisted, framesUnlisted);
    }

    /** The same, with a scene that the service looked for. */
    public Coverage withScene(String scene) {
        return new Coverage(service, parts, with(scenes, scene), unlisted, framesUnlisted);
    }

    /** The same, without a scene: the service did not look for it, whatever the report says. */
    public Coverage withoutScene(String scene) {
        return new Coverage(service, parts, without(scenes, scene), unlisted, framesUnlisted);
    }

    /** The same, where the caller knows that every violating frame is listed and every category named. */
    public Coverage withEveryFrame() {
        return new Coverage(service, parts, scenes, Optional.empty(), Optional.empty());
    }

    /** The parts the service looked at. */
    public NavigableSet<String> parts() {
        return parts;
    }

    /** The scenes it looked for. */
    public NavigableSet<String> scenes() {
        return scenes;
    }

    /** Why the silence about a part means nothing; empty where it means that nothing was found. */
    Optional<String> gapAt(String part) {
        return parts.contains(part) ? Optional.empty() : Optional.of(service + " says nothing of " + part);
    }

    /** Why the silence about a scene means nothing; empty where it means that nothing was found. */
    Optional<String> gapFor(String scene) {
        return scenes.contains(scene) ? Optional.empty() : Optional.of(service + " says nothing of " + scene);
    }

    /** Why the silence about a category in a part means nothing; empty where it means that it was not found there. */
    Optional<String> gapInNamesOf(String part) {
        return gapAt(part).or(() -> part.equals(VIDEO) ? unlisted : Optional.empty());
    }

    /** Why a frame that is not listed may have been found all the same; empty where every one is listed. */
    Optional<String> gapInFrames() {
        return parts.contains(VIDEO) ? framesUnlisted : framesUnlisted.or(() -> gapAt(VIDEO));
    }

    private static NavigableSet<String> with(NavigableSet<String> words, String word) {
        NavigableSet<String> more = new TreeSet<>(words);
        more.add(word);
        return more;
    }

    private static NavigableSet<String> without(NavigableSet<String> words, String word) {
        NavigableSet<String> fewer = new TreeSet<>(words);
        fewer.remove(word);
        return fewer;
    }

    /** Where the service looked and what it left out; equal for equal coverage. */
    @Override
    public String toString() {
        return service + " looked at " + parts + " for " + scenes
                + unlisted.map(gap -> ", but " + gap).orElse("");
    }
}
