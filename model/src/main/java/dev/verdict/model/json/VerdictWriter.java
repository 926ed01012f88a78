package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
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
    private final JsonGenerator json;
    private final boolean isText;
    private final @Nullable Addresses addresses;
    /** Takes the bytes of many frames; null to write each of them by the generator. */
    private final @Nullable ByteArrayBuilder bytes;

    private VerdictWriter(JsonGenerator json, @Nullable Addresses addresses, @Nullable ByteArrayBuilder bytes) {
        this.json = json;
        this.addresses = addresses;
        this.bytes = bytes;
        isText = writesText(json);
    }

    /** Writes whatever the generator makes: text, or a tree. */
    static VerdictWriter to(JsonGenerator json) {
        return new VerdictWriter(json, null, null);
    }

    /** Writes to a generator of UTF-8 without white space. */
    static VerdictWriter toUtf8(JsonGenerator json) {
        return new VerdictWriter(json, new Addresses(json), null);
    }

    /**
     * Writes to a generator of UTF-8 without white space.
     *
     * @param bytes where the generator writes, for many frames to be written there
     */
    static VerdictWriter toUtf8(JsonGenerator json, ByteArrayBuilder bytes) {
        return new VerdictWriter(json, new Addresses(json), bytes);
    }

    @FunctionalInterface
    private interface Write<T> {
        void accept(T value) throws IOException;
    }

    void write(Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", VerdictJson.SCHEMA);
        json.writeStringField("suggestion", verdict.suggestion().word());
        object("decision", verdict.decision(), this::decision);
        object("report", verdict.report(), this::report);
        json.writeEndObject();
    }

    private void decision(Decision decision) throws IOException {
        json.writeStringField("suggestion", decision.suggestion().word());
        suggestion("declared", decision.declared());
        flag("agrees", decision.agrees());
        object("policy", decision.policy(), this::policy);
        objects("causes", decision.causes(), this::cause);
        objects("rules", decision.rules(), this::rule);
        objects("overruled", decision.overruled(), this::cause);
    }

    private void rule(FiredRule fired) throws IOException {
        json.writeStringField("rule", fired.rule());
        suggestion("before", fired.before());
        json.writeStringField("after", fired.after().word());
        flag("implied", Optional.of(fired.implied()).filter(implied -> implied));
        text("part", fired.part());
        text("scene", fired.scene());
        text("label", fired.label());
        millis("atMs", fired.at());
        number("count", fired.count());
        source("source", fired.source());
    }

    private void policy(PolicyStamp policy) throws IOException {
        json.writeStringField("id", policy.id());
        json.writeStringField("digest", policy.digest());
    }

    private void cause(Cause cause) throws IOException {
        json.writeStringField("suggestion", cause.suggestion().word());
        json.writeStringField("reason", cause.reason().word());
        text("rule", cause.rule());
        suggestion("before", cause.before());
        text("part", cause.part());
        text("scene", cause.scene());
        text("label", cause.label());
        millis("atMs", cause.at());
        number("count", cause.count());
        source("source", cause.source());
    }

    private void report(ModerationReport report) throws IOException {
        json.writeStringField("service", report.service());
        text("operation", report.operation());
        json.writeStringField("status", report.status().word());
        source("statusSource", report.statusSource());
        object("declared", report.declared(), this::declared);
        unlessEmpty("job", report.job(), Job.builder().build(), this::job);
        unlessEmpty("media", report.media(), Media.builder().build(), this::media);
        unlessEmpty(
                "configuration", report.configuration(), Configuration.builder().build(), this::configuration);
        texts("labels", report.labels());
        objects("scenes", report.scenes(), this::scene);
        objects("parts", report.parts(), this::part);
        object("timeline", report.timeline(), this::timeline);
        object("audio", report.audio(), this::audio);
        objects("pages", report.pages(), this::page);
        objects("issues", report.issues(), this::issue);
        objects("unmapped", report.unmapped(), this::unmapped);
    }

    private void declared(Declared declared) throws IOException {
        suggestion("suggestion", declared.suggestion());
        texts("labels", declared.labels());
        texts("parts", declared.parts());
        spelling("original", declared.original());
        source("source", declared.source());
    }

    private void job(Job job) throws IOException {
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
        object("error", job.error(), this::error);
        text("userData", job.userData());
        text("bizType", job.bizType());
    }

    private void error(JobError error) throws IOException {
        text("code", error.code());
        text("message", error.message());
    }

    private void media(Media media) throws IOException {
        text("uri", media.uri());
        text("region", media.region());
        text("id", media.id());
    }

    private void configuration(Configuration configuration) throws IOException {
        flag("videoModerated", configuration.videoModerated());
        text("snapshotUri", configuration.snapshotUri());
        text("snapshotRegion", configuration.snapshotRegion());
    }

    private void scene(SceneSummary scene) throws IOException {
        json.writeStringField("scene", scene.scene());
        suggestion("suggestion", scene.suggestion());
        texts("labels", scene.labels());
        score("maxScore", scene.maxScore());
    }

    private void part(Part part) throws IOException {
        json.writeStringField("part", part.part());
        suggestion("suggestion", part.suggestion());
        texts("labels", part.labels());
        text("text", part.text());
        text("uri", part.uri());
        text("region", part.region());
        objects("findings", part.findings(), this::finding);
        spelling("original", part.original());
        source("source", part.source());
    }

    private void finding(Finding finding) throws IOException {
        words(finding);
        score("score", finding.score());
        score("maxScore", finding.maxScore());
        score("averageScore", finding.averageScore());
        if (!finding.counts().isEmpty()) {
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, Long> count : finding.counts().entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
        }
        text("snapshot", finding.snapshot());
        spelling(finding);
        source("source", finding.source());
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

    private void timeline(Timeline timeline) throws IOException {
        json.writeBooleanField("complete", timeline.complete());
        number("framesInspected", timeline.framesInspected());
        text("nextPageToken", timeline.nextPageToken());
        if (bytes == null || timeline.frames().size() <= FrameBytes.FEW) {
            objects("frames", timeline.frames(), this::frame);
            return;
        }
        json.writeArrayFieldStart("frames");
        json.flush();
        try (FrameBytes frames = new FrameBytes(bytes)) {
            frames.write(timeline);
        }
        json.writeEndArray();
    }

    /** A frame that stands alone. */
    void whole(Frame frame) throws IOException {
        json.writeStartObject();
        frame(frame);
        json.writeEndObject();
    }

    private void frame(Frame frame) throws IOException {
        millis("atMs", frame.at());
        text("offset", frame.offset());
        text("snapshot", frame.snapshot());
        objects("findings", frame.findings(), this::finding);
        source("source", frame.source());
    }

    private void audio(Audio audio) throws IOException {
        objects("segments", audio.segments(), this::segment);
    }

    private void segment(AudioSegment segment) throws IOException {
        millis("startMs", segment.start());
        millis("endMs", segment.end());
        text("text", segment.text());
        texts("labels", segment.labels());
        spelling("original", segment.original());
        source("source", segment.source());
    }

    private void page(ReportPage page) throws IOException {
        json.writeStringField("page", page.page());
        text("operation", page.operation());
        text("requestId", page.requestId());
        text("nextPageToken", page.nextPageToken());
    }

    private void issue(Issue issue) throws IOException {
        json.writeStringField("code", issue.code().word());
        json.writeStringField("message", issue.message());
        source("source", issue.source());
        text("value", issue.value());
    }

    private void unmapped(Unmapped unmapped) throws IOException {
        source("source", unmapped.source());
        json.writeStringField("json", unmapped.json());
    }

    private <T> void object(String name, T value, Write<T> members) throws IOException {
        json.writeObjectFieldStart(name);
        members.accept(value);
        json.writeEndObject();
    }

    private <T> void object(String name, Optional<T> value, Write<T> members) throws IOException {
        if (value.isPresent()) {
            object(name, value.get(), members);
        }
    }

    private <T> void unlessEmpty(String name, T value, T empty, Write<T> members) throws IOException {
        if (!value.equals(empty)) {
            object(name, value, members);
        }
    }

    private <T> void objects(String name, List<? extends T> values, Write<T> members) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void spelling(String name, Map<String, String> words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> word : words.entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        json.writeEndObject();
    }

    private void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private void suggestion(String name, Optional<Suggestion> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().word());
        }
    }

    private void flag(String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            json.writeBooleanField(name, value.get());
        }
    }

    private void number(String name, Optional<Long> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }

    private void score(String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            score(value.get());
        }
    }

    /** {@code 100}, {@code 99.91}: no exponent, and as the model keeps it no zeros at the end; into a tree, as the number. */
    private void score(BigDecimal score) throws IOException {
        if (isText) {
            json.writeNumber(score.toPlainString());
        } else if (score.scale() <= 0) {
            json.writeNumber(score.intValueExact());
        } else {
            json.writeNumber(score);
        }
    }

    /** Whether it writes JSON text; the one that writes UTF-8 does not say so itself. */
    private static boolean writesText(JsonGenerator json) {
        JsonGenerator inner = json;
        while (inner instanceof JsonGeneratorDelegate delegate) {
            inner = delegate.delegate();
        }
        return inner instanceof JsonGeneratorImpl || inner.canWriteFormattedNumbers();
    }

    private void millis(String name, Optional<Duration> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get().toMillis());
        }
    }

    private void time(String name, Optional<Instant> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, utc(value.get()));
        }
    }

    private void source(String name, Optional<Source> value) throws IOException {
        if (value.isPresent()) {
            source(name, value.get());
        }
    }

    private void source(String name, Source value) throws IOException {
        json.writeFieldName(name);
        if (addresses == null) {
            json.writeString(value.toString());
        } else {
            addresses.write(value);
        }
    }

    /** {@code 2023-04-03T10:20:56.87Z}: no zeros at the end of the fraction, no fraction when there is none. */
    static String utc(Instant time) {
        String text = time.toString();
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end) + "Z";
    }
}
