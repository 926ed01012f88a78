package dev.verdict.benchmarks.bodies;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.SplittableRandom;

/** Writes an answer of GetVideoModerationResult. */
record ImmAnswer(JsonGenerator json, SplittableRandom random) {
    void write(int frames) throws IOException {
        json.writeStartObject();
        json.writeStringField("RequestId", "B42299E6-F71F-465F-8FE9-4FC2E3D3C2CA");
        json.writeStringField("ProjectName", "test-project");
        json.writeStringField("EventId", "05C-1XBQvsG2Tn5kBx2dUWo43abcdef");
        json.writeStringField("Status", "Succeeded");
        json.writeStringField("StartTime", "2024-04-03T10:20:41.432Z");
        json.writeStringField("EndTime", "2024-04-03T10:20:56.87Z");
        json.writeStringField("UserData", "{\"id\":\"test-id\",\"name\":\"test-name\"}");
        json.writeStringField("TaskType", "VideoModeration");
        json.writeStringField("TaskId", "VideoModeration-d0f0df1d-531d-4ab4-b353-e7f4750abcde");
        json.writeObjectFieldStart("ModerationResult");
        json.writeStringField("URI", "oss://test-bucket/test-object");
        json.writeStringField("Suggestion", "block");
        json.writeArrayFieldStart("Categories");
        json.writeString("porn");
        json.writeString("terrorism");
        json.writeString("ad");
        json.writeEndArray();
        json.writeObjectFieldStart("Frames");
        json.writeNumberField("TotalCount", 3L * frames);
        json.writeArrayFieldStart("BlockFrames");
        int second = 0;
        for (int i = 0; i < frames; i++) {
            second += random.nextInt(1, 4);
            frame(second);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void frame(int second) throws IOException {
        json.writeStartObject();
        json.writeNumberField("Rate", new BigDecimal(Chance.rate(random)));
        json.writeNumberField("Offset", second);
        json.writeStringField("Label", Scene.some(1, random).get(0).label(random));
        json.writeEndObject();
    }
}
