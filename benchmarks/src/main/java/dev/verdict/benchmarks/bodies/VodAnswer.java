package dev.verdict.benchmarks.bodies;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** Writes an answer of GetMediaAuditResult, the members in the order of the document's sample. */
record VodAnswer(JsonGenerator json, SplittableRandom random) {
    private static final List<Scene> SECTIONS = List.of(Scene.PORN, Scene.AD, Scene.LOGO, Scene.LIVE, Scene.TERRORISM);

    void write(int frames) throws IOException {
        json.writeStartObject();
        json.writeStringField("RequestId", "CB7D7232-1AB2-40FE-B8D5-0123456789AB");
        json.writeObjectFieldStart("MediaAuditResult");
        json.writeStringField("Suggestion", "block");
        json.writeStringField("AbnormalModules", "video,image-cover");
        json.writeStringField("Label", "porn,terrorism");
        sound();
        cover();
        title();
        json.writeObjectFieldStart("VideoResult");
        json.writeStringField("Label", "porn,ad");
        json.writeStringField("Suggestion", "block");
        long at = 0;
        for (Scene scene : SECTIONS) {
            at = section(scene, frames / SECTIONS.size(), at);
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void sound() throws IOException {
        json.writeArrayFieldStart("AudioResult");
        result("99.91", "pass", "normal", "antispam");
        json.writeEndArray();
    }

    private void cover() throws IOException {
        json.writeArrayFieldStart("ImageResult");
        json.writeStartObject();
        json.writeStringField("Type", "cover");
        json.writeStringField("Url", "http://www.test.com/" + Chance.hex(16, random) + ".jpg");
        json.writeStringField("Suggestion", "review");
        json.writeStringField("Label", "porn,terrorism");
        json.writeArrayFieldStart("Result");
        result("100.00000", "review", "sexy", "porn");
        result("88.12345", "pass", "normal", "terrorism");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void title() throws IOException {
        json.writeArrayFieldStart("TextResult");
        json.writeStartObject();
        json.writeStringField("Type", "title");
        json.writeStringField("Suggestion", "pass");
        json.writeStringField("Score", "100.00000");
        json.writeStringField("Label", "ad");
        json.writeStringField("Content", "hot line 12345678");
        json.writeStringField("Scene", "antispam");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void result(String score, String suggestion, String label, String scene) throws IOException {
        json.writeStartObject();
        json.writeStringField("Score", score);
        json.writeStringField("Suggestion", suggestion);
        json.writeStringField("Label", label);
        json.writeStringField("Scene", scene);
        json.writeEndObject();
    }

    /** One scene of the video; its frames begin behind those of the scene before. */
    private long section(Scene scene, int frames, long begin) throws IOException {
        json.writeObjectFieldStart(scene.capitalized() + "Result");
        json.writeStringField("Suggestion", "review");
        json.writeStringField("AverageScore", Chance.rate(random));
        json.writeStringField("Label", scene.hit());
        json.writeStringField("MaxScore", "100");
        json.writeArrayFieldStart("CounterList");
        counter("normal", 12);
        counter(scene.hit(), 3);
        json.writeEndArray();
        json.writeArrayFieldStart("TopList");
        long at = begin;
        for (int i = 0; i < frames; i++) {
            at += random.nextInt(500, 1_500);
            top(scene, at);
        }
        json.writeEndArray();
        json.writeEndObject();
        return at;
    }

    private void counter(String label, int count) throws IOException {
        json.writeStartObject();
        json.writeStringField("Label", label);
        json.writeNumberField("Count", count);
        json.writeEndObject();
    }

    private void top(Scene scene, long at) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "Url",
                "http://temp-testbucket.oss-cn-shanghai.aliyuncs.com/aivideocensor/" + Chance.hex(12, random) + ".jpg");
        json.writeStringField("Score", Chance.longRate(random));
        json.writeStringField("Timestamp", Long.toString(at));
        json.writeStringField("Label", scene.label(random));
        json.writeEndObject();
    }
}
