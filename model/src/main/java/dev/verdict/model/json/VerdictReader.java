package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.verdict.model.Audio;
import dev.verdict.model.AudioSegment;
import dev.verdict.model.Cause;
import dev.verdict.model.Configuration;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Job;
import dev.verdict.model.JobError;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Reason;
import dev.verdict.model.ReportPage;
import dev.verdict.model.Ruling;
import dev.verdict.model.SceneSummary;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@link VerdictWriter} writes, and nothing else: every member is known and of its kind, and what can be
 * derived from other members is held against them.
 */
final class VerdictReader extends ValueReader {
    VerdictReader(JsonParser json) {
        super(json);
    }

    Verdict document() {
        try {
            json.nextToken();
            Verdict verdict = verdict();
            if (json.nextToken() != null) {
                throw wrong("nothing more behind the verdict");
            }
            return verdict;
        } catch (IOException e) {
            throw MalformedVerdictException.of(json, e);
        }
    }

    Verdict verdict() throws IOException {
        Verdict.Builder verdict = Verdict.builder();
        Stated<Suggestion> suggestion = new Stated<>("suggestion");
        members(List.of("schema", "suggestion", "decision", "report"), name -> {
            switch (name) {
                case "schema" -> schema();
                case "suggestion" -> suggestion.read(this::suggestion);
                case "decision" -> verdict.decision(decision());
                case "report" -> verdict.report(report());
                default -> throw unknown(name);
            }
        });
        Verdict read = built(verdict::build);
        suggestion.mustBe(Optional.of(read.suggestion()));
        return read;
    }

    private void schema() throws IOException {
        String schema = text();
        if (!schema.equals(VerdictJson.SCHEMA)) {
            throw wrong("the schema \"" + VerdictJson.SCHEMA + "\", not " + quoted(schema));
        }
    }

    private Decision decision() throws IOException {
        Decision.Builder decision = Decision.builder();
        Stated<Boolean> agrees = new Stated<>("agrees");
        members(List.of("suggestion", "policy"), name -> {
            switch (name) {
                case "suggestion" -> decision.suggestion(suggestion());
                case "declared" -> decision.declared(suggestion());
                case "agrees" -> agrees.read(this::flag);
                case "policy" -> decision.policy(policy());
                case "causes" -> decision.causes(list(this::cause));
                case "rules" -> decision.rules(list(this::rule));
                case "overruled" -> decision.overruled(list(this::cause));
                default -> throw unknown(name);
            }
        });
        Decision read = built(decision::build);
        agrees.mustBe(read.agrees());
        return read;
    }

    private PolicyStamp policy() throws IOException {
        PolicyStamp.Builder policy = PolicyStamp.builder();
        members(List.of("id", "digest"), name -> {
            switch (name) {
                case "id" -> policy.id(text());
                case "digest" -> policy.digest(text());
                default -> throw unknown(name);
            }
        });
        return built(policy::build);
    }

    private Cause cause() throws IOException {
        Cause.Builder cause = Cause.builder();
        members(List.of("suggestion", "reason"), name -> {
            switch (name) {
                case "suggestion" -> cause.suggestion(suggestion());
                case "reason" -> cause.reason(word(Reason::of, Reason::values, Reason::word));
                case "rule" -> cause.rule(text());
                case "before" -> cause.before(suggestion());
                case "part" -> cause.part(text());
                case "scene" -> cause.scene(text());
                case "label" -> cause.label(text());
                case "atMs" -> cause.at(millis());
                case "count" -> cause.count(number(1));
                case "source" -> cause.source(source());
                default -> throw unknown(name);
            }
        });
        return built(cause::build);
    }

    private FiredRule rule() throws IOException {
        FiredRule.Builder fired = FiredRule.builder();
        members(List.of("rule", "after", "source"), name -> {
            switch (name) {
                case "rule" -> fired.rule(text());
                case "before" -> fired.before(suggestion());
                case "after" -> fired.after(word(Ruling::of, Ruling::values, Ruling::word));
                case "implied" -> fired.implied(onlyTrue());
                case "part" -> fired.part(text());
                case "scene" -> fired.scene(text());
                case "label" -> fired.label(text());
                case "atMs" -> fired.at(millis());
                case "count" -> fired.count(number(1));
                case "source" -> fired.source(source());
                default -> throw unknown(name);
            }
        });
        return built(fired::build);
    }

    private ModerationReport report() throws IOException {
        ModerationReport.Builder report = ModerationReport.builder();
        Stated<List<String>> labels = new Stated<>("labels");
        Stated<List<SceneSummary>> scenes = new Stated<>("scenes");
        members(List.of("service", "status"), name -> {
            switch (name) {
                case "service" -> report.service(text());
                case "operation" -> report.operation(text());
                case "status" -> report.status(word(Status::of, Status::values, Status::word));
                case "statusSource" -> report.statusSource(source());
                case "declared" -> report.declared(declared());
                case "job" -> report.job(job());
                case "media" -> report.media(media());
                case "configuration" -> report.configuration(configuration());
                case "labels" -> labels.read(() -> list(this::text));
                case "scenes" -> scenes.read(() -> list(this::scene));
                case "parts" -> report.parts(list(this::part));
                case "timeline" -> report.timeline(timeline());
                case "audio" -> report.audio(audio());
                case "pages" -> report.pages(list(this::page));
                case "issues" -> report.issues(list(this::issue));
                case "unmapped" -> report.unmapped(list(this::unmapped));
                default -> throw unknown(name);
            }
        });
        ModerationReport read = built(report::build);
        labels.mustBe(unlessEmpty(read.labels()));
        scenes.mustBe(unlessEmpty(read.scenes()));
        return read;
    }

    private Declared declared() throws IOException {
        Declared.Builder declared = Declared.builder();
        members(List.of(), name -> {
            switch (name) {
                case "suggestion" -> declared.suggestion(suggestion());
                case "labels" -> declared.labels(list(this::text));
                case "parts" -> declared.parts(list(this::text));
                case "original" -> entries(member -> declared.putOriginal(member, text()));
                case "source" -> declared.source(source());
                default -> throw unknown(name);
            }
        });
        return built(declared::build);
    }

    private Job job() throws IOException {
        Job.Builder job = Job.builder();
        notEmpty(members(List.of(), name -> {
            switch (name) {
                case "id" -> job.id(text());
                case "requestId" -> job.requestId(text());
                case "type" -> job.type(text());
                case "project" -> job.project(text());
                case "pipeline" -> job.pipeline(text());
                case "eventId" -> job.eventId(text());
                case "createdAt" -> job.createdAt(time());
                case "startedAt" -> job.startedAt(time());
                case "finishedAt" -> job.finishedAt(time());
                case "state" -> job.state(text());
                case "error" -> job.error(error());
                case "userData" -> job.userData(text());
                case "bizType" -> job.bizType(text());
                default -> throw unknown(name);
            }
        }));
        return built(job::build);
    }

    private JobError error() throws IOException {
        JobError.Builder error = JobError.builder();
        members(List.of(), name -> {
            switch (name) {
                case "code" -> error.code(text());
                case "message" -> error.message(text());
                default -> throw unknown(name);
            }
        });
        return built(error::build);
    }

    private Media media() throws IOException {
        Media.Builder media = Media.builder();
        notEmpty(members(List.of(), name -> {
            switch (name) {
                case "uri" -> media.uri(text());
                case "region" -> media.region(text());
                case "id" -> media.id(text());
                default -> throw unknown(name);
            }
        }));
        return built(media::build);
    }

    private Configuration configuration() throws IOException {
        Configuration.Builder configuration = Configuration.builder();
        notEmpty(members(List.of(), name -> {
            switch (name) {
                case "videoModerated" -> configuration.videoModerated(flag());
                case "snapshotUri" -> configuration.snapshotUri(text());
                case "snapshotRegion" -> configuration.snapshotRegion(text());
                default -> throw unknown(name);
            }
        }));
        return built(configuration::build);
    }

    private SceneSummary scene() throws IOException {
        SceneSummary.Builder scene = SceneSummary.builder();
        members(List.of("scene"), name -> {
            switch (name) {
                case "scene" -> scene.scene(text());
                case "suggestion" -> scene.suggestion(suggestion());
                case "labels" -> scene.labels(list(this::text));
                case "maxScore" -> scene.maxScore(score());
                default -> throw unknown(name);
            }
        });
        return built(scene::build);
    }

    private Part part() throws IOException {
        Part.Builder part = Part.builder();
        members(List.of("part", "source"), name -> {
            switch (name) {
                case "part" -> part.part(text());
                case "suggestion" -> part.suggestion(suggestion());
                case "labels" -> part.labels(list(this::text));
                case "text" -> part.text(text());
                case "uri" -> part.uri(text());
                case "region" -> part.region(text());
                case "findings" -> part.findings(list(this::finding));
                case "original" -> entries(member -> part.putOriginal(member, text()));
                case "source" -> part.source(source());
                default -> throw unknown(name);
            }
        });
        return built(part::build);
    }

    private Finding finding() throws IOException {
        Finding.Builder finding = Finding.builder();
        members(List.of("source"), name -> {
            switch (name) {
                case "scene" -> finding.scene(text());
                case "label" -> finding.label(text());
                case "category" -> finding.category(text());
                case "suggestion" -> finding.suggestion(suggestion());
                case "score" -> finding.score(score());
                case "maxScore" -> finding.maxScore(score());
                case "averageScore" -> finding.averageScore(score());
                case "counts" -> entries(label -> finding.putCount(label, number(0)));
                case "snapshot" -> finding.snapshot(text());
                case "original" -> entries(member -> finding.putOriginal(member, text()));
                case "source" -> finding.source(source());
                default -> throw unknown(name);
            }
        });
        return built(finding::build);
    }

    private Timeline timeline() throws IOException {
        Timeline.Builder timeline = Timeline.builder();
        members(List.of("complete"), name -> {
            switch (name) {
                case "complete" -> timeline.complete(flag());
                case "framesInspected" -> timeline.framesInspected(number(0));
                case "nextPageToken" -> timeline.nextPageToken(text());
                case "frames" -> timeline.frames(list(this::frame));
                default -> throw unknown(name);
            }
        });
        return built(timeline::build);
    }

    private Frame frame() throws IOException {
        Frame.Builder frame = Frame.builder();
        members(List.of("source"), name -> {
            switch (name) {
                case "atMs" -> frame.at(millis());
                case "offset" -> frame.offset(text());
                case "snapshot" -> frame.snapshot(text());
                case "findings" -> frame.findings(list(this::finding));
                case "source" -> frame.source(source());
                default -> throw unknown(name);
            }
        });
        return built(frame::build);
    }

    private Audio audio() throws IOException {
        Audio.Builder audio = Audio.builder();
        members(List.of(), name -> {
            if (name.equals("segments")) {
                audio.segments(list(this::segment));
            } else {
                throw unknown(name);
            }
        });
        return built(audio::build);
    }

    private AudioSegment segment() throws IOException {
        AudioSegment.Builder segment = AudioSegment.builder();
        members(List.of("source"), name -> {
            switch (name) {
                case "startMs" -> segment.start(millis());
                case "endMs" -> segment.end(millis());
                case "text" -> segment.text(text());
                case "labels" -> segment.labels(list(this::text));
                case "original" -> entries(member -> segment.putOriginal(member, text()));
                case "source" -> segment.source(source());
                default -> throw unknown(name);
            }
        });
        return built(segment::build);
    }

    private ReportPage page() throws IOException {
        ReportPage.Builder page = ReportPage.builder();
        members(List.of("page"), name -> {
            switch (name) {
                case "page" -> page.page(text());
                case "operation" -> page.operation(text());
                case "requestId" -> page.requestId(text());
                case "nextPageToken" -> page.nextPageToken(text());
                default -> throw unknown(name);
            }
        });
        return built(page::build);
    }

    private Issue issue() throws IOException {
        Issue.Builder issue = Issue.builder();
        members(List.of("code", "message", "source"), name -> {
            switch (name) {
                case "code" -> issue.code(word(IssueCode::of, IssueCode::values, IssueCode::word));
                case "message" -> issue.message(text());
                case "source" -> issue.source(source());
                case "value" -> issue.value(text());
                default -> throw unknown(name);
            }
        });
        return built(issue::build);
    }

    private Unmapped unmapped() throws IOException {
        Unmapped.Builder unmapped = Unmapped.builder();
        members(List.of("source", "json"), name -> {
            switch (name) {
                case "source" -> unmapped.source(source());
                case "json" -> unmapped.json(text());
                default -> throw unknown(name);
            }
        });
        return built(unmapped::build);
    }

    private static <T> Optional<List<T>> unlessEmpty(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
