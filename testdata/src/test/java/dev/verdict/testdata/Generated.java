package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.testdata.trees.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A body made up from the field tables of the vendor documents: any section may be missing, any word and score may stand
 * anywhere it is documented. The same service and seed give the same body.
 */
record Generated(String service, long seed, JsonNode tree) {
    private static final List<String> SERVICES = List.of("imm", "ims", "vod");

    /** The given number of bodies of each service. */
    static Stream<Generated> bodies(int each) {
        return SERVICES.stream().flatMap(service -> IntStream.range(0, each).mapToObj(seed -> of(service, seed)));
    }

    static Generated of(String service, long seed) {
        Maker maker = new Maker(new Random(seed * 31 + service.hashCode()));
        return new Generated(
                service,
                seed,
                switch (service) {
                    case "imm" -> maker.imm();
                    case "ims" -> maker.ims();
                    default -> maker.vod();
                });
    }

    @Override
    public String toString() {
        return service + " body " + seed;
    }

    /** Makes one body. */
    private static final class Maker {
        private static final List<String> SUGGESTIONS = List.of("pass", "review", "block");
        private static final List<String> SCENES = List.of("porn", "terrorism", "ad", "live", "logo", "antispam");
        private static final List<String> LABELS = List.of(
                ("normal sexy porn bloody explosion outfit logo weapon politics violence crowd parade carcrash flag"
                                + " location others ad abuse terrorism contraband spam npx qrcode programCode meaningless PIP"
                                + " smoking drivelive TV trademark flood live")
                        .split(" "));

        private final Random random;
        private int frames;

        private Maker(Random random) {
            this.random = random;
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private boolean mostly() {
            return random.nextInt(5) > 0;
        }

        private void maybe(ObjectNode object, String name, Supplier<? extends JsonNode> value) {
            if (mostly()) {
                object.set(name, value.get());
            }
        }

        private static TextNode text(String text) {
            return TextNode.valueOf(text);
        }

        private TextNode suggestion() {
            return text(oneOf(SUGGESTIONS));
        }

        private TextNode label() {
            return text(oneOf(LABELS));
        }

        /** The digits of documents, whatever digits the default locale writes. */
        private static TextNode text(String format, Object... digits) {
            return TextNode.valueOf(String.format(Locale.ROOT, format, digits));
        }

        private TextNode id() {
            return text(Long.toHexString(random.nextLong()) + "****");
        }

        private TextNode time() {
            String fraction = oneOf(List.of("", ".4", ".87", ".432"));
            return text(
                    "2025-0%d-1%dT0%d:20:4%d%sZ",
                    random.nextInt(9) + 1, random.nextInt(10), random.nextInt(10), random.nextInt(10), fraction);
        }

        /** A score in every form that is documented or was seen: text or number, short or with ten decimals. */
        private JsonNode score() {
            BigDecimal score = BigDecimal.valueOf(random.nextInt(10_001), 2);
            BigDecimal formed = random.nextInt(4) == 0 ? score.setScale(10) : score;
            return switch (random.nextInt(3)) {
                case 0 -> IntNode.valueOf(random.nextInt(101));
                case 1 -> DecimalNode.valueOf(formed);
                default -> text(formed.toPlainString());
            };
        }

        private ArrayNode list(int most, Supplier<? extends JsonNode> element) {
            ArrayNode list = Json.array();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                list.add(element.get());
            }
            return list;
        }

        private JsonNode imm() {
            ObjectNode body = Json.object();
            body.set("TaskType", text("VideoModeration"));
            body.set("RequestId", id());
            maybe(body, "ProjectName", () -> text("test-project"));
            maybe(body, "EventId", this::id);
            maybe(
                    body,
                    "Status",
                    () -> text(random.nextInt(4) > 0 ? "Succeeded" : oneOf(List.of("Running", "Failed"))));
            if (!mostly()) {
                body.set("Code", text("ResourceNotFound"));
                body.set("Message", text("The specified resource is not found."));
            }
            maybe(body, "StartTime", this::time);
            maybe(body, "EndTime", this::time);
            maybe(body, "UserData", () -> Json.object().put("id", random.nextInt(100)));
            maybe(body, "TaskId", this::id);
            maybe(body, "ModerationResult", this::immResult);
            return body;
        }

        private ObjectNode immResult() {
            ObjectNode result = Json.object();
            maybe(result, "URI", () -> text("oss://test-bucket/" + random.nextInt(1000) + ".mp4"));
            maybe(result, "Suggestion", this::suggestion);
            maybe(result, "Categories", () -> list(3, () -> text(oneOf(SCENES))));
            maybe(result, "Frames", () -> {
                ObjectNode inspected = Json.object();
                maybe(inspected, "TotalCount", () -> IntNode.valueOf(random.nextInt(500)));
                maybe(inspected, "BlockFrames", () -> list(6, this::blockFrame));
                return inspected;
            });
            return result;
        }

        private ObjectNode blockFrame() {
            ObjectNode frame = Json.object();
            maybe(frame, "Rate", this::score);
            maybe(frame, "Offset", () -> IntNode.valueOf(random.nextInt(20)));
            maybe(frame, "Label", this::label);
            return frame;
        }

        private JsonNode ims() {
            ObjectNode body = Json.object();
            body.set("RequestId", id());
            ObjectNode job = body.putObject("MediaCensorJobDetail");
            maybe(job, "CreationTime", this::time);
            maybe(job, "FinishTime", this::time);
            maybe(job, "Suggestion", this::suggestion);
            maybe(job, "CoverImageCensorResults", () -> held("CoverImageCensorResult", list(3, this::imsCover)));
            maybe(
                    job,
                    "State",
                    () -> text(random.nextInt(4) > 0 ? "Success" : oneOf(List.of("Queuing", "Analysing", "Fail"))));
            maybe(job, "TitleCensorResult", this::imsRow);
            if (!mostly()) {
                job.set("Code", text("404"));
                job.set("Message", text("The resource operated cannot be found"));
            }
            maybe(job, "Input", this::location);
            maybe(job, "BarrageCensorResult", this::imsRow);
            maybe(job, "DescCensorResult", this::imsRow);
            maybe(job, "VideoCensorConfig", () -> {
                ObjectNode config = Json.object();
                maybe(config, "OutputFile", this::location);
                maybe(config, "VideoCensor", () -> random.nextBoolean() ? text("true") : BooleanNode.FALSE);
                maybe(config, "BizType", () -> text("common"));
                return config;
            });
            maybe(job, "JobId", this::id);
            maybe(job, "UserData", () -> text("example userdata"));
            maybe(job, "VensorCensorResult", this::imsVideo);
            maybe(job, "PipelineId", this::id);
            return body;
        }

        private static ObjectNode held(String holder, JsonNode list) {
            return Json.object().set(holder, list);
        }

        private ObjectNode location() {
            ObjectNode location = Json.object();
            maybe(location, "Object", () -> text("test/ai/" + random.nextInt(1000) + ".mp4"));
            maybe(location, "Location", () -> text("oss-cn-shanghai"));
            maybe(location, "Bucket", () -> text("bucket-test-****"));
            return location;
        }

        private ObjectNode imsCover() {
            ObjectNode cover = location();
            maybe(cover, "Results", () -> held("Result", list(3, this::imsRow)));
            return cover;
        }

        private ObjectNode imsRow() {
            ObjectNode row = Json.object();
            maybe(row, "Suggestion", this::suggestion);
            maybe(row, "Label", this::label);
            maybe(row, "Scene", () -> text(oneOf(SCENES)));
            maybe(row, "Rate", this::score);
            return row;
        }

        private ObjectNode imsVideo() {
            ObjectNode video = Json.object();
            maybe(
                    video,
                    "VideoTimelines",
                    () -> held("VideoTimeline", list(5, () -> {
                        ObjectNode frame = Json.object();
                        frames += 1 + random.nextInt(3);
                        maybe(frame, "Timestamp", () -> text("00:00:%02d.%03d", frames % 60, random.nextInt(1000)));
                        maybe(frame, "Object", () -> text("output" + frames + "-****.jpg"));
                        maybe(frame, "CensorResults", () -> held("CensorResult", list(3, this::imsRow)));
                        return frame;
                    })));
            if (!mostly()) {
                video.set("NextPageToken", id());
            }
            maybe(video, "CensorResults", () -> held("CensorResult", list(5, this::imsRow)));
            return video;
        }

        private JsonNode vod() {
            ObjectNode body = Json.object();
            body.set("RequestId", id());
            ObjectNode result = body.putObject("MediaAuditResult");
            maybe(result, "Suggestion", this::suggestion);
            maybe(
                    result,
                    "AbnormalModules",
                    () -> text(oneOf(List.of("video", "image-cover,text-title", "text-title"))));
            maybe(result, "Label", () -> text(oneOf(List.of("porn", "terrorism", "normal", "ad,live"))));
            maybe(result, "AudioResult", () -> list(2, this::vodRow));
            maybe(
                    result,
                    "ImageResult",
                    () -> list(2, () -> {
                        ObjectNode image = Json.object();
                        maybe(image, "Type", () -> text("cover"));
                        maybe(image, "Url", () -> text("http://www.test.com/" + random.nextInt(100) + "****.jpg"));
                        maybe(image, "Suggestion", this::suggestion);
                        maybe(image, "Label", this::label);
                        maybe(image, "Result", () -> list(3, this::vodRow));
                        return image;
                    }));
            maybe(
                    result,
                    "TextResult",
                    () -> list(2, () -> {
                        ObjectNode row = vodRow();
                        maybe(row, "Type", () -> text("title"));
                        maybe(row, "Content", () -> text("hot line 123****"));
                        return row;
                    }));
            maybe(result, "VideoResult", () -> {
                ObjectNode video = Json.object();
                maybe(video, "Label", this::label);
                maybe(video, "Suggestion", this::suggestion);
                for (String scene : List.of("PornResult", "AdResult", "LogoResult", "LiveResult", "TerrorismResult")) {
                    maybe(video, scene, this::vodScene);
                }
                return video;
            });
            return body;
        }

        private ObjectNode vodRow() {
            ObjectNode row = Json.object();
            maybe(row, "Score", this::score);
            maybe(row, "Suggestion", this::suggestion);
            maybe(row, "Label", this::label);
            maybe(row, "Scene", () -> text(oneOf(SCENES)));
            return row;
        }

        private ObjectNode vodScene() {
            ObjectNode scene = Json.object();
            maybe(scene, "Suggestion", this::suggestion);
            maybe(scene, "AverageScore", this::score);
            maybe(scene, "Label", this::label);
            maybe(scene, "MaxScore", this::score);
            maybe(scene, "CounterList", () -> {
                ArrayNode counters = Json.array();
                for (String label : LABELS) {
                    if (random.nextInt(8) == 0) {
                        counters.addObject().put("Label", label).put("Count", random.nextInt(20));
                    }
                }
                return counters;
            });
            maybe(
                    scene,
                    "TopList",
                    () -> list(4, () -> {
                        ObjectNode top = Json.object();
                        maybe(top, "Url", () -> text("http://test/" + random.nextInt(100) + "****.jpg"));
                        maybe(top, "Score", this::score);
                        maybe(top, "Timestamp", () -> {
                            int at = random.nextInt(8) * 1000 + 5;
                            return random.nextBoolean() ? IntNode.valueOf(at) : text(String.valueOf(at));
                        });
                        maybe(top, "Label", this::label);
                        return top;
                    }));
            return scene;
        }
    }
}
