package dev.verdict.benchmarks.bodies;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes an answer of QueryMediaCensorJobDetail, the members in the order of the document's sample. */
record ImsAnswer(JsonGenerator json, SplittableRandom random) {
    void write(int frames) throws IOException {
        json.writeStartObject();
        json.writeStringField("RequestId", "B42299E6-F71F-465F-8FE9-4FC2E3D3C2CA");
        json.writeObjectFieldStart("MediaCensorJobDetail");
        json.writeStringField("CreationTime", "2024-09-13T16:32:24Z");
        json.writeStringField("FinishTime", "2024-09-13T16:38:24Z");
        json.writeStringField("Suggestion", "block");
        covers();
        json.writeStringField("State", "Success");
        text("TitleCensorResult");
        json.writeObjectFieldStart("Input");
        place("test/ai/censor/test-video.mp4", "bucket-test-in");
        json.writeEndObject();
        text("BarrageCensorResult");
        text("DescCensorResult");
        configuration();
        json.writeStringField("JobId", "f8f166eea7a44e9bb0a4aecf9543abcd");
        json.writeStringField("UserData", "example userdata");
        video(frames);
        json.writeStringField("PipelineId", "c5b30b7c0d0e4a0abde1d5f9e751abcd");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void covers() throws IOException {
        json.writeObjectFieldStart("CoverImageCensorResults");
        json.writeArrayFieldStart("CoverImageCensorResult");
        for (int i = 0; i < 2; i++) {
            json.writeStartObject();
            place("test/ai/censor/v2/vme-" + Chance.hex(8, random) + ".jpg", "bucket-out-test");
            results("Results", "Result", List.of(Scene.PORN, Scene.TERRORISM));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void place(String object, String bucket) throws IOException {
        json.writeStringField("Object", object);
        json.writeStringField("Location", "oss-cn-shanghai");
        json.writeStringField("Bucket", bucket);
    }

    private void configuration() throws IOException {
        json.writeObjectFieldStart("VideoCensorConfig");
        json.writeObjectFieldStart("OutputFile");
        place("output{Count}.jpg", "test-bucket");
        json.writeEndObject();
        json.writeStringField("VideoCensor", "true");
        json.writeStringField("BizType", "common");
        json.writeEndObject();
    }

    private void video(int frames) throws IOException {
        json.writeObjectFieldStart("VensorCensorResult");
        json.writeObjectFieldStart("VideoTimelines");
        json.writeArrayFieldStart("VideoTimeline");
        long at = 0;
        for (int i = 1; i <= frames; i++) {
            // A million frames still fit below the hundred hours that the documented form of a position can tell.
            at += random.nextInt(40, 120);
            frame(i, at);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringField("NextPageToken", "ea04afcca7cd4e80b9ece8fbb251abcd");
        results("CensorResults", "CensorResult", Scene.ALL);
        json.writeEndObject();
    }

    private void frame(int number, long at) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "Timestamp",
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d.%03d",
                        at / 3_600_000,
                        at / 60_000 % 60,
                        at / 1_000 % 60,
                        at % 1_000));
        json.writeStringField("Object", String.format(Locale.ROOT, "output%05d-%s.jpg", number, Chance.hex(6, random)));
        results("CensorResults", "CensorResult", Scene.some(random.nextInt(1, 4), random));
        json.writeEndObject();
    }

    private void results(String holder, String list, List<Scene> scenes) throws IOException {
        json.writeObjectFieldStart(holder);
        json.writeArrayFieldStart(list);
        for (Scene scene : scenes) {
            String label = scene.label(random);
            json.writeStartObject();
            result(Chance.suggestion(label, random), label, scene.word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String member) throws IOException {
        json.writeObjectFieldStart(member);
        result("pass", "normal", "antispam");
        json.writeEndObject();
    }

    private void result(String suggestion, String label, String scene) throws IOException {
        json.writeStringField("Suggestion", suggestion);
        json.writeStringField("Label", label);
        json.writeStringField("Scene", scene);
        json.writeStringField("Rate", Chance.rate(random));
    }
}
