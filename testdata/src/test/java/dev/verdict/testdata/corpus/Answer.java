package dev.verdict.testdata.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.Suggestion;
import dev.verdict.testdata.trees.Json;
import java.util.List;
import java.util.Locale;

/**
 * What one service answers about one media, in its own shape.
 *
 * @param media the media's name
 * @param word what the service says of it
 * @param theme what it says is wrong, where it says that something is
 * @param hits the frames on which it sees it
 */
record Answer(String media, Suggestion word, Truth.Theme theme, List<Hit> hits) {
    /** How many frames a service that lists only the top ones lists. */
    private static final int TOP = 10;

    /** A frame: its second, and how sure the service is, in hundredths. */
    record Hit(int second, int score) {
        String percent() {
            return String.format(Locale.ROOT, "%d.%02d", score / 100, score % 100);
        }
    }

    private boolean isClean() {
        return word == Suggestion.PASS;
    }

    ObjectNode imm(boolean running) {
        ObjectNode body = Json.object();
        body.put("RequestId", "imm-" + media).put("TaskType", "VideoModeration").put("TaskId", "task-" + media);
        body.put("Status", running ? "Running" : "Succeeded");
        ObjectNode result = body.putObject("ModerationResult");
        result.put("URI", "oss://corpus-****/" + media + ".mp4");
        if (running) {
            return body;
        }
        result.put("Suggestion", word.word());
        ArrayNode categories = result.putArray("Categories");
        ObjectNode frames = result.putObject("Frames").put("TotalCount", 60);
        ArrayNode list = frames.putArray("BlockFrames");
        if (!isClean()) {
            categories.add(theme.scene());
            hits.forEach(hit -> list.addObject()
                    .put("Rate", hit.score() / 100.0)
                    .put("Offset", hit.second())
                    .put("Label", theme.label()));
        }
        return body;
    }

    ObjectNode ims() {
        ObjectNode body = Json.object().put("RequestId", "ims-" + media);
        ObjectNode job = body.putObject("MediaCensorJobDetail");
        job.put("JobId", "job-" + media).put("State", "Success").put("Suggestion", word.word());
        job.putObject("Input")
                .put("Bucket", "corpus-****")
                .put("Object", media + ".mp4")
                .put("Location", "oss-cn-shanghai");
        row(job.putObject("TitleCensorResult"), "antispam", "normal", "pass", "99.10");
        ObjectNode video = job.putObject("VensorCensorResult");
        ArrayNode summaries = video.putObject("CensorResults").putArray("CensorResult");
        for (String scene : List.of("porn", "terrorism", "ad")) {
            boolean hit = !isClean() && scene.equals(theme.scene());
            row(
                    summaries.addObject(),
                    scene,
                    hit ? theme.label() : "normal",
                    hit ? word.word() : "pass",
                    hit ? best().percent() : "99.80");
        }
        ArrayNode timeline = video.putObject("VideoTimelines").putArray("VideoTimeline");
        if (!isClean()) {
            for (Hit hit : hits) {
                ObjectNode frame = timeline.addObject();
                frame.put(
                                "Timestamp",
                                String.format(Locale.ROOT, "00:%02d:%02d.005", hit.second() / 60, hit.second() % 60))
                        .put("Object", media + "/" + hit.second() + ".jpg");
                row(
                        frame.putObject("CensorResults")
                                .putArray("CensorResult")
                                .addObject(),
                        theme.scene(),
                        theme.label(),
                        word.word(),
                        hit.percent());
            }
        }
        return body;
    }

    private static void row(ObjectNode row, String scene, String label, String suggestion, String rate) {
        row.put("Suggestion", suggestion)
                .put("Label", label)
                .put("Scene", scene)
                .put("Rate", rate);
    }

    ObjectNode vod(boolean failed) {
        ObjectNode body = Json.object().put("RequestId", "vod-" + media);
        ObjectNode job = body.putObject("MediaAuditJob");
        job.put("JobId", "audit-" + media).put("MediaId", media).put("Type", "AIMediaAudit");
        if (failed) {
            job.put("Status", "fail").put("Code", "MediaNotFound").put("Message", "The media does not exist.");
            return body;
        }
        job.put("Status", "success");
        ObjectNode data = job.putObject("Data");
        data.put("Suggestion", word.word());
        row(data.putArray("AudioResult").addObject(), "antispam", "normal", "pass", "99.50");
        ObjectNode video = data.putObject("VideoResult");
        video.put("Suggestion", word.word()).put("Label", isClean() ? "normal" : theme.scene());
        section(video.putObject("PornResult"), "porn");
        section(video.putObject("TerrorismResult"), "terrorism");
        section(video.putObject("AdResult"), "ad");
        data.withArray("AudioResult")
                .forEach(row -> ((ObjectNode) row)
                        .put("Score", ((ObjectNode) row).remove("Rate").asText()));
        return body;
    }

    private void section(ObjectNode section, String scene) {
        boolean hit = !isClean() && scene.equals(theme.scene());
        String label = hit ? theme.label() : "normal";
        section.put("Suggestion", hit ? word.word() : "pass").put("Label", label);
        section.put("MaxScore", hit ? best().percent() : "99.90");
        section.putArray("CounterList").addObject().put("Label", label).put("Count", hit ? hits.size() : 60);
        ArrayNode top = section.putArray("TopList");
        if (hit) {
            hits.stream()
                    .sorted((one, other) -> Integer.compare(other.score(), one.score()))
                    .limit(TOP)
                    .forEach(frame -> top.addObject()
                            .put("Label", label)
                            .put("Score", frame.percent())
                            .put("Timestamp", String.valueOf(frame.second() * 1000 + 5))
                            .put("Url", "http://corpus-****/" + media + "/" + frame.second() + ".jpg"));
        }
    }

    private Hit best() {
        return hits.stream()
                .max((one, other) -> Integer.compare(one.score(), other.score()))
                .orElseThrow();
    }
}
