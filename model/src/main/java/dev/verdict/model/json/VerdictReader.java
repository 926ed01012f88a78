package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.model.Audio;
import dev.verdict.model.AudioSegment;
import dev.verdict.model.Cause;
import dev.verdict.model.Configuration;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
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
import dev.verdict.model.SceneSummary;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what {@link VerdictWriter} writes, and nothing else: every member is known and of its kind, and what can be
 * derived from other members is held against them.
 */
final class VerdictReader {
    private final JsonParser json;

    VerdictReader(JsonParser json) {
        this.json = json;
    }

    /** Reads one member's value; the parser stands on its first token. */
    @FunctionalInterface
    private interface Member {
        void read(String name) throws IOException;
    }

    @FunctionalInterface
    private interface Read<T> {
        T value() throws IOException;
    }

    Verdict document() throws IOException {
        json.nextToken();
        Verdict verdict = verdict();
        if (json.nextToken() != null) {
            throw wrong("nothing more behind the verdict");
        }
        return verdict;
    }

    Verdict verdict() throws IOException {
        Verdict.Builder verdict = Verdict.builder();
        List<String> schema = new ArrayList<>(1);
        List<Suggestion> suggestion = new ArrayList<>(1);
        members(name -> {
            switch (name) {
                case "schema" -> schema.add(schema());
                case "suggestion" -> suggestion.add(suggestion());
                case "decision" -> verdict.decision(decision());
                case "report" -> verdict.report(report());
                default -> throw unknown(name);
            }
        });
        if (schema.isEmpty()) {
            throw wrong("a member \"schema\" with the value \"" + VerdictJson.SCHEMA + "\"");
        }
        Verdict read = built(verdict::build);
        holds("suggestion", suggestion, List.of(read.suggestion()));
        return read;
    }

    private String schema() throws IOException {
        String schema = text();
        if (!schema.equals(VerdictJson.SCHEMA)) {
            throw wrong("the schema \"" + VerdictJson.SCHEMA + "\", not \"" + schema + "\"");
        }
        return schema;
    }

    private Decision decision() throws IOException {
        Decision.Builder decision = Decision.builder();
        List<Boolean> agrees = new ArrayList<>(1);
        members(name -> {
            switch (name) {
                case "suggestion" -> decision.suggestion(suggestion());
                case "declared" -> decision.declared(suggestion());
                case "agrees" -> agrees.add(flag());
                case "policy" -> decision.policy(policy());
                case "causes" -> decision.causes(list(this::cause));
                default -> throw unknown(name);
            }
        });
        Decision read = built(decision::build);
        holds("agrees", agrees, read.agrees().stream().toList());
        return read;
    }

    private PolicyStamp policy() throws IOException {
        PolicyStamp.Builder policy = PolicyStamp.builder();
        members(name -> {
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
        members(name -> {
            switch (name) {
                case "suggestion" -> cause.suggestion(suggestion());
                case "reason" -> cause.reason(word(Reason::of, "reason"));
                case "part" -> cause.part(text());
                case "scene" -> cause.scene(text());
                case "label" -> cause.label(text());
                case "atMs" -> cause.at(millis());
                case "count" -> cause.count(number());
                case "source" -> cause.source(source());
                default -> throw unknown(name);
            }
        });
        return built(cause::build);
    }

    private ModerationReport report() throws IOException {
        ModerationReport.Builder report = ModerationReport.builder();
        List<String> labels = new ArrayList<>();
        List<SceneSummary> scenes = new ArrayList<>();
        members(name -> {
            switch (name) {
                case "service" -> report.service(text());
                case "operation" -> report.operation(text());
                case "status" -> report.status(word(Status::of, "status"));
                case "statusSource" -> report.statusSource(source());
                case "declared" -> report.declared(declared());
                case "job" -> report.job(job());
                case "media" -> report.media(media());
                case "configuration" -> report.configuration(configuration());
                case "labels" -> labels.addAll(list(this::text));
                case "scenes" -> scenes.addAll(list(this::scene));
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
        holds("labels", labels, read.labels());
        holds("scenes", scenes, read.scenes());
        return read;
    }

    private Declared declared() throws IOException {
        Declared.Builder declared = Declared.builder();
        members(name -> {
            switch (name) {
                case "suggestion" -> declared.suggestion(suggestion());
                case "labels" -> declared.labels(list(this::text));
                case "parts" -> declared.parts(list(this::text));
                case "original" -> members(member -> declared.putOriginal(member, text()));
                case "source" -> declared.source(source());
                default -> throw unknown(name);
            }
        });
        return built(declared::build);
    }

    private Job job() throws IOException {
        Job.Builder job = Job.builder();
        members(name -> {
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
        });
        return built(job::build);
    }

    private JobError error() throws IOException {
        JobError.Builder error = JobError.builder();
        members(name -> {
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
        members(name -> {
            switch (name) {
                case "uri" -> media.uri(text());
                case "region" -> media.region(text());
                case "id" -> media.id(text());
                default -> throw unknown(name);
            }
        });
        return built(media::build);
    }

    private Configuration configuration() throws IOException {
        Configuration.Builder configuration = Configuration.builder();
        members(name -> {
            switch (name) {
                case "videoModerated" -> configuration.videoModerated(flag());
                case "snapshotUri" -> configuration.snapshotUri(text());
                case "snapshotRegion" -> configuration.snapshotRegion(text());
                default -> throw unknown(name);
            }
        });
        return built(configuration::build);
    }

    private SceneSummary scene() throws IOException {
        SceneSummary.Builder scene = SceneSummary.builder();
        members(name -> {
            switch (name) {
                case "scene" -> scene.scene(text());
                case "suggestion" -> scene.suggestion(suggestion());
                case "labels" -> scene.labels(list(this::text));
                case "maxScore" -> scene.maxScore(decimal());
                default -> throw unknown(name);
            }
        });
        return built(scene::build);
    }

    private Part part() throws IOException {
        Part.Builder part = Part.builder();
        members(name -> {
            switch (name) {
                case "part" -> part.part(text());
                case "suggestion" -> part.suggestion(suggestion());
                case "labels" -> part.labels(list(this::text));
                case "text" -> part.text(text());
                case "uri" -> part.uri(text());
                case "region" -> part.region(text());
                case "findings" -> part.findings(list(this::finding));
                case "original" -> members(member -> part.putOriginal(member, text()));
                case "source" -> part.source(source());
                default -> throw unknown(name);
            }
        });
        return built(part::build);
    }

    private Finding finding() throws IOException {
        Finding.Builder finding = Finding.builder();
        members(name -> {
            switch (name) {
                case "scene" -> finding.scene(text());
                case "label" -> finding.label(text());
                case "category" -> finding.category(text());
                case "suggestion" -> finding.suggestion(suggestion());
                case "score" -> finding.score(decimal());
                case "maxScore" -> finding.maxScore(decimal());
                case "averageScore" -> finding.averageScore(decimal());
                case "counts" -> members(label -> finding.putCount(label, number()));
                case "snapshot" -> finding.snapshot(text());
                case "original" -> members(member -> finding.putOriginal(member, text()));
                case "source" -> finding.source(source());
                default -> throw unknown(name);
            }
        });
        return built(finding::build);
    }

    private Timeline timeline() throws IOException {
        Timeline.Builder timeline = Timeline.builder();
        members(name -> {
            switch (name) {
                case "complete" -> timeline.complete(flag());
                case "framesInspected" -> timeline.framesInspected(number());
                case "nextPageToken" -> timeline.nextPageToken(text());
                case "frames" -> timeline.frames(list(this::frame));
                default -> throw unknown(name);
            }
        });
        return built(timeline::build);
    }

    private Frame frame() throws IOException {
        Frame.Builder frame = Frame.builder();
        members(name -> {
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
        members(name -> {
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
        members(name -> {
            switch (name) {
                case "startMs" -> segment.start(millis());
                case "endMs" -> segment.end(millis());
                case "text" -> segment.text(text());
                case "labels" -> segment.labels(list(this::text));
                case "original" -> members(member -> segment.putOriginal(member, text()));
                case "source" -> segment.source(source());
                default -> throw unknown(name);
            }
        });
        return built(segment::build);
    }

    private ReportPage page() throws IOException {
        ReportPage.Builder page = ReportPage.builder();
        members(name -> {
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
        members(name -> {
            switch (name) {
                case "code" -> issue.code(word(IssueCode::of, "code of an issue"));
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
        members(name -> {
            switch (name) {
                case "source" -> unmapped.source(source());
                case "json" -> unmapped.json(text());
                default -> throw unknown(name);
            }
        });
        return built(unmapped::build);
    }

    private void members(Member member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("an object");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            member.read(name);
        }
    }

    private <T> List<T> list(Read<T> element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("a list");
        }
        List<T> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.value());
        }
        return values;
    }

    private String text() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong("a text");
        }
        return json.getText();
    }

    private Suggestion suggestion() throws IOException {
        return word(Suggestion::of, "suggestion");
    }

    private <T> T word(Function<String, Optional<T>> vocabulary, String kind) throws IOException {
        String text = text();
        Optional<T> word = vocabulary.apply(text);
        if (word.isEmpty()) {
            throw wrong("a known " + kind + ", not \"" + text + "\"");
        }
        return word.get();
    }

    private boolean flag() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw wrong("true or false");
        };
    }

    private long number() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong("a whole number");
        }
        return json.getLongValue();
    }

    private Duration millis() throws IOException {
        return Duration.ofMillis(number());
    }

    private BigDecimal decimal() throws IOException {
        if (!json.currentToken().isNumeric()) {
            throw wrong("a number");
        }
        return json.getDecimalValue();
    }

    private Instant time() throws IOException {
        String text = text();
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong("a time in UTC such as 2023-04-03T10:20:56.87Z, not \"" + text + "\"");
        }
    }

    private Source source() throws IOException {
        String text = text();
        try {
            return Source.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong("an address in the body such as /MediaAuditResult/Suggestion, not \"" + text + "\"");
        }
    }

    /** Builds a value; what it misses or must not be is told with the place of its object. */
    private <T> T built(Read<T> value) throws IOException {
        try {
            return value.value();
        } catch (IllegalStateException e) {
            throw MalformedVerdictException.at(json, String.valueOf(e.getMessage()));
        }
    }

    private <T> void holds(String member, List<T> stated, List<T> derived) {
        if (!stated.equals(derived)) {
            throw MalformedVerdictException.at(
                    json, "\"" + member + "\" says " + stated + " where the rest of the document gives " + derived);
        }
    }

    private MalformedVerdictException unknown(String name) {
        return MalformedVerdictException.at(
                json, "no member \"" + name + "\" belongs here in a document of " + VerdictJson.SCHEMA);
    }

    private MalformedVerdictException wrong(String expected) {
        return MalformedVerdictException.at(json, "expected " + expected);
    }
}
