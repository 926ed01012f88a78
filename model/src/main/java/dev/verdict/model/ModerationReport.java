package dev.verdict.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What the service said, in canonical words. It decides nothing and leaves nothing out. */
@Value.Immutable
public interface ModerationReport {
    /** Which service answered: {@code imm}, {@code ims}, {@code vod}, or another service's id. */
    String service();

    /** The operation whose answer this is, as the vendor names it. */
    Optional<String> operation();

    Status status();

    /** Where the state stands in the body; absent where the service states none. */
    Optional<Source> statusSource();

    /** The service's own overall word; absent when it gave none at all. */
    Optional<Declared> declared();

    /** What is said about the job; empty rather than absent when nothing is. */
    Job job();

    /** Which media it is about; empty rather than absent when the answer does not tell. */
    Media media();

    /** How the job was set up; empty rather than absent when the answer does not tell. */
    Configuration configuration();

    /** Every label stated anywhere except {@code normal}, in alphabetical order. */
    @Value.Lazy
    default List<String> labels() {
        Labels labels = new Labels();
        if (declared().isPresent()) {
            labels.add(declared().get().labels());
        }
        for (Part part : parts()) {
            labels.add(part.labels());
            part.findings().forEach(labels::add);
        }
        audio().ifPresent(audio -> audio.segments().forEach(segment -> labels.add(segment.labels())));
        if (timeline().isPresent()) {
            ((StoredTimeline) timeline().get()).frames().addTo(labels);
        }
        return labels.hits();
    }

    /** What the rows of each scene add up to, in alphabetical order of the scenes. */
    @Value.Lazy
    default List<SceneSummary> scenes() {
        Scenes scenes = new Scenes();
        for (Part part : parts()) {
            part.findings().forEach(scenes::add);
        }
        if (timeline().isPresent()) {
            ((StoredTimeline) timeline().get()).frames().addTo(scenes);
        }
        return scenes.summaries();
    }

    /** The parts that were moderated by themselves. */
    List<Part> parts();

    /** The frames; absent where the answer has no place for them. */
    Optional<Timeline> timeline();

    /** What was heard when; absent where the answer does not tell. */
    Optional<Audio> audio();

    /** The bodies that were joined into this report, in the order of their names; empty for a body that came alone. */
    List<ReportPage> pages();

    /** What was odd about the body, in the order of the addresses. */
    List<Issue> issues();

    /** What found no place here, in the order of the addresses. */
    List<Unmapped> unmapped();

    /** Calls back for every row: those of the parts, then those of the timeline. */
    default void forEachFinding(Consumer<? super Finding> action) {
        for (Part part : parts()) {
            part.findings().forEach(action);
        }
        timeline().ifPresent(timeline -> {
            for (Frame frame : timeline.frames()) {
                frame.findings().forEach(action);
            }
        });
    }

    /** The same with other issues, which are in the order of the addresses. */
    default ModerationReport replacingIssues(List<Issue> issues) {
        return ((ImmutableModerationReport) ImmutableModerationReport.copyOf(this)).withIssues(issues);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableModerationReport.Builder {
        private static final Job NO_JOB = Job.builder().build();
        private static final Media NO_MEDIA = Media.builder().build();
        private static final Configuration NO_CONFIGURATION =
                Configuration.builder().build();

        Builder() {
            job(NO_JOB).media(NO_MEDIA).configuration(NO_CONFIGURATION);
        }
    }
}
