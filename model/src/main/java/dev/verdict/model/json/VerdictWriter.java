package dev.verdict.model.json;

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
import dev.verdict.model.Job;
import dev.verdict.model.JobError;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.ReportPage;
import dev.verdict.model.SceneSummary;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes each value's members in the published order and leaves out what is absent or empty. */
final class VerdictWriter {
    private static final Job NO_JOB = Job.builder().build();
    private static final Media NO_MEDIA = Media.builder().build();
    private static final Configuration NO_CONFIGURATION =
            Configuration.builder().build();

    private final JsonOutput json;
    /** Writes frames from their columns; null where each of them is written by its members. */
    private final @Nullable FrameBytes frames;

    /** Writes to whatever takes members. */
    VerdictWriter(JsonOutput json) {
        this.json = json;
        frames = json instanceof Utf8Json utf8 && utf8.isCompact() ? new FrameBytes(utf8, this) : null;
    }

    void write(Verdict verdict) throws IOException {
        json.startObject();
        json.text("schema", VerdictJson.SCHEMA);
        json.text("suggestion", verdict.suggestion().word());
        decision("decision", verdict.decision());
        report("report", verdict.report());
        json.endObject();
    }

    private void decision(String name, Decision decision) throws IOException {
        json.startObject(name);
        json.text("suggestion", decision.suggestion().word());
        suggestion("declared", decision.declared());
        flag("agrees", decision.agrees());
        policy("policy", decision.policy());
        causes("causes", decision.causes());
        rules("rules", decision.rules());
        causes("overruled", decision.overruled());
        json.endObject();
    }

    private void rules(String name, List<FiredRule> rules) throws IOException {
        if (startList(name, rules)) {
            for (FiredRule fired : rules) {
                rule(fired);
            }
            json.endList();
        }
    }

    private void rule(FiredRule fired) throws IOException {
        json.startObject();
        json.text("rule", fired.rule());
        suggestion("before", fired.before());
        json.text("after", fired.after().word());
        if (fired.implied()) {
            json.flag("implied", true);
        }
        text("part", fired.part());
        text("scene", fired.scene());
        text("label", fired.label());
        millis("atMs", fired.at());
        number("count", fired.count());
        source("source", fired.source());
        json.endObject();
    }

    private void policy(String name, PolicyStamp policy) throws IOException {
        json.startObject(name);
        json.text("id", policy.id());
        json.text("digest", policy.digest());
        json.endObject();
    }

    private void causes(String name, List<Cause> causes) throws IOException {
        if (startList(name, causes)) {
            for (Cause cause : causes) {
                cause(cause);
            }
            json.endList();
        }
    }

    private void cause(Cause cause) throws IOException {
        json.startObject();
        json.text("suggestion", cause.suggestion().word());
        json.text("reason", cause.reason().word());
        text("rule", cause.rule());
        suggestion("before", cause.before());
        text("part", cause.part());
        text("scene", cause.scene());
        text("label", cause.label());
        millis("atMs", cause.at());
        number("count", cause.count());
        source("source", cause.source());
        json.endObject();
    }

    private void report(String name, ModerationReport report) throws IOException {
        json.startObject(name);
        json.text("service", report.service());
        text("operation", report.operation());
        json.text("status", report.status().word());
        source("statusSource", report.statusSource());
        if (report.declared().isPresent()) {
            declared("declared", report.declared().get());
        }
        if (!report.job().equals(NO_JOB)) {
            job("job", report.job());
        }
        if (!report.media().equals(NO_MEDIA)) {
            media("media", report.media());
        }
        if (!report.configuration().equals(NO_CONFIGURATION)) {
            configuration("configuration", report.configuration());
        }
        texts("labels", report.labels());
        scenes("scenes", report.scenes());
        parts("parts", report.parts());
        if (report.timeline().isPresent()) {
            timeline("timeline", report.timeline().get());
        }
        if (report.audio().isPresent()) {
            audio("audio", report.audio().get());
        }
        pages("pages", report.pages());
        issues("issues", report.issues());
        unmapped("unmapped", report.unmapped());
        json.endObject();
    }

    private void declared(String name, Declared declared) throws IOException {
        json.startObject(name);
        suggestion("suggestion", declared.suggestion());
        texts("labels", declared.labels());
        texts("parts", declared.parts());
        spelling("original", declared.original());
        source("source", declared.source());
        json.endObject();
    }

    private void job(String name, Job job) throws IOException {
        json.startObject(name);
        text("id", job.id());
        text("requestId", job.requestId());
        text("type", job.type());
        text("project", job.project());
        text("pipeline", job.pipeline());
        text("eventId", job.eventId());
        time("createdAt", job.createdAt());
        time("startedAt", job.startedAt());
        time("finishedAt", job.finishedAt());
        text("state", job.state());
        if (job.error().isPresent()) {
            error("error", job.error().get());
        }
        text("userData", job.userData());
        text("bizType", job.bizType());
        json.endObject();
    }

    private void error(String name, JobError error) throws IOException {
        json.startObject(name);
        text("code", error.code());
        text("message", error.message());
        json.endObject();
    }

    private void media(String name, Media media) throws IOException {
        json.startObject(name);
        text("uri", media.uri());
        text("region", media.region());
        text("id", media.id());
        json.endObject();
    }

    private void configuration(String name, Configuration configuration) throws IOException {
        json.startObject(name);
        flag("videoModerated", configuration.videoModerated());
        text("snapshotUri", configuration.snapshotUri());
        text("snapshotRegion", configuration.snapshotRegion());
        json.endObject();
    }

    private void scenes(String name, List<SceneSummary> scenes) throws IOException {
        if (startList(name, scenes)) {
            for (SceneSummary scene : scenes) {
                json.startObject();
                json.text("scene", scene.scene());
                suggestion("suggestion", scene.suggestion());
                texts("labels", scene.labels());
                score("maxScore", scene.maxScore());
                json.endObject();
            }
            json.endList();
        }
    }

    private void parts(String name, List<Part> parts) throws IOException {
        if (startList(name, parts)) {
            for (Part part : parts) {
                json.startObject();
                json.text("part", part.part());
                suggestion("suggestion", part.suggestion());
                texts("labels", part.labels());
                text("text", part.text());
                text("uri", part.uri());
                text("region", part.region());
                findings("findings", part.findings());
                spelling("original", part.original());
                source("source", part.source());
                json.endObject();
            }
            json.endList();
        }
    }

    private void findings(String name, List<Finding> findings) throws IOException {
        if (startList(name, findings)) {
            for (Finding finding : findings) {
                finding(finding);
            }
            json.endList();
        }
    }

    private void finding(Finding finding) throws IOException {
        json.startObject();
        words(finding);
        score("score", finding.score());
        score("maxScore", finding.maxScore());
        score("averageScore", finding.averageScore());
        counts("counts", finding.counts());
        text("snapshot", finding.snapshot());
        spelling(finding);
        source("source", finding.source());
        json.endObject();
    }

    /** The members of a finding that stand before its score. */
    void words(Finding finding) throws IOException {
        text("scene", finding.scene());
        text("label", finding.label());
        text("category", finding.category());
        suggestion("suggestion", finding.suggestion());
    }

    /** The member of a finding that stands before its address. */
    void spelling(Finding finding) throws IOException {
        spelling("original", finding.original());
    }

    private void timeline(String name, Timeline timeline) throws IOException {
        json.startObject(name);
        json.flag("complete", timeline.complete());
        number("framesInspected", timeline.framesInspected());
        text("nextPageToken", timeline.nextPageToken());
        if (startList("frames", timeline.frames())) {
            if (frames != null) {
                frames.write(timeline);
            } else {
                for (Frame frame : timeline.frames()) {
                    frame(frame);
                }
            }
            json.endList();
        }
        json.endObject();
    }

    /** A frame by its members. */
    void frame(Frame frame) throws IOException {
        json.startObject();
        millis("atMs", frame.at());
        text("offset", frame.offset());
        text("snapshot", frame.snapshot());
        findings("findings", frame.findings());
        source("source", frame.source());
        json.endObject();
    }

    private void audio(String name, Audio audio) throws IOException {
        json.startObject(name);
        if (startList("segments", audio.segments())) {
            for (AudioSegment segment : audio.segments()) {
                json.startObject();
                millis("startMs", segment.start());
                millis("endMs", segment.end());
                text("text", segment.text());
                texts("labels", segment.labels());
                spelling("original", segment.original());
                source("source", segment.source());
                json.endObject();
            }
            json.endList();
        }
        json.endObject();
    }

    private void pages(String name, List<ReportPage> pages) throws IOException {
        if (startList(name, pages)) {
            for (ReportPage page : pages) {
                json.startObject();
                json.text("page", page.page());
                text("operation", page.operation());
                text("requestId", page.requestId());
                text("nextPageToken", page.nextPageToken());
                json.endObject();
            }
            json.endList();
        }
    }

    private void issues(String name, List<Issue> issues) throws IOException {
        if (startList(name, issues)) {
            for (Issue issue : issues) {
                json.startObject();
                json.text("code", issue.code().word());
                json.text("message", issue.message());
                json.address("source", issue.source());
                text("value", issue.value());
                json.endObject();
            }
            json.endList();
        }
    }

    private void unmapped(String name, List<Unmapped> unmapped) throws IOException {
        if (startList(name, unmapped)) {
            for (Unmapped leaf : unmapped) {
                json.startObject();
                json.address("source", leaf.source());
                json.text("json", leaf.json());
                json.endObject();
            }
            json.endList();
        }
    }

    /** Starts the list of some values, unless there is none of them. */
    private boolean startList(String name, List<?> values) throws IOException {
        if (values.isEmpty()) {
            return false;
        }
        json.startList(name);
        return true;
    }

    private void texts(String name, List<String> values) throws IOException {
        if (startList(name, values)) {
            for (String value : values) {
                json.text(value);
            }
            json.endList();
        }
    }

    private void spelling(String name, Map<String, String> words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        json.startObject(name);
        for (Map.Entry<String, String> word : words.entrySet()) {
            json.entry(word.getKey(), word.getValue());
        }
        json.endObject();
    }

    private void counts(String name, Map<String, Long> counts) throws IOException {
        if (counts.isEmpty()) {
            return;
        }
        json.startObject(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.entry(count.getKey(), count.getValue());
        }
        json.endObject();
    }

    private void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.text(name, value.get());
        }
    }

    private void suggestion(String name, Optional<Suggestion> value) throws IOException {
        if (value.isPresent()) {
            json.text(name, value.get().word());
        }
    }

    private void flag(String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            json.flag(name, value.get());
        }
    }

    private void number(String name, Optional<Long> value) throws IOException {
        if (value.isPresent()) {
            json.number(name, value.get());
        }
    }

    private void score(String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.score(name, value.get());
        }
    }

    private void millis(String name, Optional<Duration> value) throws IOException {
        if (value.isPresent()) {
            json.number(name, value.get().toMillis());
        }
    }

    private void time(String name, Optional<Instant> value) throws IOException {
        if (value.isPresent()) {
            json.time(name, value.get());
        }
    }

    private void source(String name, Optional<Source> value) throws IOException {
        if (value.isPresent()) {
            json.address(name, value.get());
        }
    }

    private void source(String name, Source value) throws IOException {
        json.address(name, value);
    }
}
