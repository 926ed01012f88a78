package dev.verdict.benchmarks.contenders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.verdict.benchmarks.peers.Answer;
import dev.verdict.benchmarks.peers.Cause;
import dev.verdict.benchmarks.peers.ImmutableAnswer;
import dev.verdict.benchmarks.peers.ImmutableJob;
import dev.verdict.benchmarks.peers.ImmutableMoment;
import dev.verdict.benchmarks.peers.ImmutablePart;
import dev.verdict.benchmarks.peers.ImmutableRow;
import dev.verdict.benchmarks.peers.ImmutableSetting;
import dev.verdict.benchmarks.peers.ImmutableSummary;
import dev.verdict.benchmarks.peers.ImmutableTimeline;
import dev.verdict.benchmarks.peers.Job;
import dev.verdict.benchmarks.peers.Judged;
import dev.verdict.benchmarks.peers.Moment;
import dev.verdict.benchmarks.peers.Part;
import dev.verdict.benchmarks.peers.Row;
import dev.verdict.benchmarks.peers.Setting;
import dev.verdict.benchmarks.peers.Summary;
import dev.verdict.benchmarks.peers.Timeline;
import dev.verdict.model.Configuration;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.JobError;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every contender that claims the same answer must have seen in a body: all that a verdict tells but addresses,
 * issues, other spellings and what fits nowhere. Scores in their shortest form, a value in the place of user data as its
 * JSON.
 *
 * @param labels every label but {@code normal}, in alphabetical order
 */
public record Seen(Suggestion suggestion, List<Cause> causes, List<String> labels, Answer answer) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a contender's result says. */
    public static Seen in(Object result) {
        if (result instanceof Judged judged) {
            return new Seen(judged.suggestion(), judged.causes(), judged.labels(), plain(judged.answer()));
        }
        return of(result instanceof byte[] json ? VerdictJson.read(json) : (Verdict) result);
    }

    private static Answer plain(Answer answer) {
        return ImmutableAnswer.copyOf(answer)
                .withJob(plain(answer.job()))
                .withParts(answer.parts().stream().map(Seen::plain).toList())
                .withTimeline(answer.timeline() == null ? null : plain(answer.timeline()));
    }

    private static Job plain(Job job) {
        Object given = job.userData();
        try {
            return ImmutableJob.copyOf(job)
                    .withUserData(given == null || given instanceof String ? given : JSON.writeValueAsString(given));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part plain(Part part) {
        return ImmutablePart.copyOf(part)
                .withRows(part.rows().stream().map(Seen::plain).toList())
                .withScenes(part.scenes().stream()
                        .map(scene -> ImmutableSummary.copyOf(scene)
                                .withMaxScore(plain(scene.maxScore()))
                                .withAverageScore(plain(scene.averageScore())))
                        .toList());
    }

    private static Timeline plain(Timeline timeline) {
        return ImmutableTimeline.copyOf(timeline)
                .withMoments(timeline.moments().stream()
                        .map(moment -> ImmutableMoment.copyOf(moment)
                                .withRows(
                                        moment.rows().stream().map(Seen::plain).toList()))
                        .toList());
    }

    private static Row plain(Row row) {
        return ImmutableRow.copyOf(row).withScore(plain(row.score()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal score) {
        return score == null ? null : score.stripTrailingZeros();
    }

    private static Seen of(Verdict verdict) {
        return new Seen(
                verdict.suggestion(),
                verdict.decision().causes().stream().map(Seen::cause).toList(),
                verdict.report().labels(),
                plain(answer(verdict.report())));
    }

    private static Cause cause(dev.verdict.model.Cause cause) {
        return new Cause(
                cause.suggestion(),
                cause.part().orElse(null),
                cause.scene().orElse(null),
                cause.label().orElse(null),
                cause.at().orElse(null),
                cause.count().orElse(1L));
    }

    private static Answer answer(ModerationReport report) {
        ImmutableAnswer.Builder answer = ImmutableAnswer.builder()
                .service(report.service())
                .status(report.status())
                .job(job(report.job()))
                .uri(report.media().uri().orElse(null))
                .region(report.media().region().orElse(null))
                .setting(setting(report.configuration()))
                .parts(report.parts().stream().map(Seen::part).toList())
                .timeline(report.timeline().map(Seen::timeline).orElse(null));
        report.declared()
                .ifPresent(declared -> answer.declared(declared.suggestion().orElse(null))
                        .labels(declared.labels())
                        .modules(declared.parts()));
        return answer.build();
    }

    private static Job job(dev.verdict.model.Job job) {
        return ImmutableJob.builder()
                .id(job.id().orElse(null))
                .requestId(job.requestId().orElse(null))
                .type(job.type().orElse(null))
                .project(job.project().orElse(null))
                .pipeline(job.pipeline().orElse(null))
                .eventId(job.eventId().orElse(null))
                .createdAt(job.createdAt().orElse(null))
                .startedAt(job.startedAt().orElse(null))
                .finishedAt(job.finishedAt().orElse(null))
                .state(job.state().orElse(null))
                .code(job.error().flatMap(JobError::code).orElse(null))
                .message(job.error().flatMap(JobError::message).orElse(null))
                .userData(job.userData().orElse(null))
                .bizType(job.bizType().orElse(null))
                .build();
    }

    private static @Nullable Setting setting(Configuration configuration) {
        if (configuration.equals(Configuration.builder().build())) {
            return null;
        }
        return ImmutableSetting.builder()
                .videoModerated(configuration.videoModerated().orElse(null))
                .snapshotUri(configuration.snapshotUri().orElse(null))
                .snapshotRegion(configuration.snapshotRegion().orElse(null))
                .build();
    }

    private static Part part(dev.verdict.model.Part part) {
        ImmutablePart.Builder seen = ImmutablePart.builder()
                .name(part.part())
                .suggestion(part.suggestion().orElse(null))
                .labels(part.labels())
                .text(part.text().orElse(null))
                .uri(part.uri().orElse(null))
                .region(part.region().orElse(null));
        for (Finding finding : part.findings()) {
            if (finding.maxScore().isPresent() || !finding.counts().isEmpty()) {
                seen.addScenes(summary(finding));
            } else {
                seen.addRows(row(finding));
            }
        }
        return seen.build();
    }

    private static Summary summary(Finding finding) {
        return ImmutableSummary.builder()
                .scene(finding.scene().orElseThrow())
                .label(finding.label().orElse(null))
                .suggestion(finding.suggestion().orElse(null))
                .maxScore(finding.maxScore().orElse(null))
                .averageScore(finding.averageScore().orElse(null))
                .counts(finding.counts())
                .build();
    }

    private static Row row(Finding finding) {
        return ImmutableRow.builder()
                .scene(finding.scene().orElse(null))
                .label(finding.label().orElse(null))
                .suggestion(finding.suggestion().orElse(null))
                .score(finding.score().orElse(null))
                .build();
    }

    private static Timeline timeline(dev.verdict.model.Timeline timeline) {
        return ImmutableTimeline.builder()
                .complete(timeline.complete())
                .framesInspected(timeline.framesInspected().orElse(null))
                .nextPageToken(timeline.nextPageToken().orElse(null))
                .moments(timeline.frames().stream().map(Seen::moment).toList())
                .build();
    }

    private static Moment moment(Frame frame) {
        return ImmutableMoment.builder()
                .at(frame.at().orElseThrow())
                .offset(frame.offset().map(Long::valueOf).orElse(null))
                .snapshot(frame.snapshot().orElse(null))
                .rows(frame.findings().stream().map(Seen::row).toList())
                .build();
    }
}
