package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Timelines long enough for what readers learn from their first rows. A row deep inside that is written otherwise reads as
 * it would read alone, on both roads.
 */
class LongTimelinesTest {
    private static final int ROWS = 60;

    private static final List<String> SERVICES = List.of("imm", "ims", "vod");

    private static final List<String> LABELS =
            List.of("normal", "porn", "sexy", "bloody", "explosion", "programCode", "PIP", "Normal", "abuse");
    private static final List<String> SCORES =
            List.of("0", "7", "7.5", "50", "99.9", "99.91", "99.9123", "99.91234", "99.9100000", "100", "100.00");
    private static final List<String> NAMES = List.of(
            "output", "output-1234567.jpg", "o", "http://bucket.oss/a/long/way/to/the/picture/of/a/frame", "输出", "x y");

    /** What stands in the place of a value, a name or a mark. */
    private static final List<String> OTHERS = List.of(
            "null",
            "\"\"",
            "\" \"",
            "7",
            "101",
            "1e1",
            "true",
            "{}",
            "[]",
            "\"perhaps\"",
            "\"a\\u0041\"",
            "\"007\"",
            "\"00:61:00.000\"",
            "\"99:59:59.999\"",
            "{\"a\":1}",
            "[{}]",
            "\"porn,ad\"",
            "\"Block\"",
            "9999999999",
            "");

    /** Writes the rows of one body. */
    private record Writer(String service, Random random) {
        private String oneOf(List<String> values) {
            return values.get(random.nextInt(values.size()));
        }

        private String text(String value) {
            return '"' + value + '"';
        }

        private String name(int row) {
            return oneOf(NAMES) + (random.nextInt(3) > 0 ? row + ".jpg" : "");
        }

        /** The members of a row in the documented order. */
        private List<String> members(int row) {
            return switch (service) {
                case "imm" ->
                    List.of(
                            "\"Rate\":" + oneOf(SCORES),
                            "\"Offset\":" + row * random.nextInt(3),
                            "\"Label\":" + text(oneOf(LABELS)));
                case "ims" ->
                    List.of(
                            "\"Timestamp\":" + text(clock(row)),
                            "\"Object\":" + text(name(row)),
                            "\"CensorResults\":{\"CensorResult\":[" + results() + "]}");
                default ->
                    List.of(
                            "\"Url\":" + text(name(row)),
                            "\"Score\":" + text(oneOf(SCORES)),
                            "\"Timestamp\":" + text("" + row * random.nextInt(2_000)),
                            "\"Label\":" + text(oneOf(LABELS)));
            };
        }

        private String clock(int row) {
            return String.format(
                    Locale.ROOT, "%02d:%02d:%02d.%03d", row / 20, row % 60, random.nextInt(60), random.nextInt(1_000));
        }

        private String results() {
            List<String> results = new ArrayList<>();
            int most = random.nextInt(20) == 0 ? 18 : 3;
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                results.add("{\"Suggestion\":" + text(oneOf(List.of("pass", "review", "block"))) + ",\"Label\":"
                        + text(oneOf(LABELS)) + ",\"Scene\":"
                        + text(oneOf(List.of("porn", "ad", "terrorism", "antispam")))
                        + ",\"Rate\":" + text(oneOf(SCORES)) + "}");
            }
            return String.join(",", results);
        }

        private List<String> rows() {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                rows.add("{" + String.join(",", members(row)) + "}");
            }
            return rows;
        }

        /** A row that is as plain, but not compact or not in the documented order, or without some of its members. */
        private String otherwise(int row) {
            List<String> members = new ArrayList<>(members(row));
            switch (random.nextInt(5)) {
                case 0 -> Collections.reverse(members);
                case 1 -> members.add(members.remove(0));
                case 2 -> members.remove(service.equals("imm") ? 2 : service.equals("ims") ? 1 : 3);
                case 3 -> members.remove(0);
                default -> members.replaceAll(member -> member.replace("\":", "\": "));
            }
            if (members.stream().noneMatch(member -> member.contains("Timestamp") || member.contains("Offset"))) {
                return "{" + String.join(",", members(row)) + "}";
            }
            return "{" + String.join(random.nextBoolean() ? "," : ",\n    ", members) + "}";
        }

        /** A row in which one thing is something else. */
        private String odd(String row) {
            int quote = row.indexOf(':', random.nextInt(row.length()));
            int from = quote < 0 ? row.lastIndexOf(':') + 1 : quote + 1;
            int to = from;
            while (to < row.length() && ",}]".indexOf(row.charAt(to)) < 0) {
                to++;
            }
            return row.substring(0, from) + oneOf(OTHERS) + row.substring(to);
        }

        private String body(List<String> rows) {
            String list = "[" + String.join(",", rows) + "]";
            return switch (service) {
                case "imm" ->
                    "{\"RequestId\":\"r\",\"Status\":\"Succeeded\",\"TaskType\":\"VideoModeration\",\"ModerationResult\":"
                            + "{\"Suggestion\":\"review\",\"Frames\":{\"TotalCount\":500,\"BlockFrames\":" + list
                            + "}}}";
                case "ims" ->
                    "{\"RequestId\":\"r\",\"MediaCensorJobDetail\":{\"Suggestion\":\"review\",\"State\":\"Success\","
                            + "\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":" + list + "}}}}";
                default ->
                    "{\"RequestId\":\"r\",\"MediaAuditResult\":{\"Suggestion\":\"review\",\"VideoResult\":{\"Suggestion\":"
                            + "\"review\",\"TerrorismResult\":{\"Suggestion\":\"review\",\"Label\":\"normal\","
                            + "\"TopList\":" + list + "}}}}";
            };
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertPlain(byte[] json) {
        assertThat(ExpressTest.isPlain(json))
                .as(() -> "on the express road: " + new String(json, StandardCharsets.UTF_8))
                .isTrue();
    }

    /** One test for each service and seed. */
    private static Stream<DynamicTest> each(int seeds, Consumer<Writer> check) {
        return SERVICES.stream()
                .flatMap(service -> IntStream.range(0, seeds)
                        .mapToObj(seed -> DynamicTest.dynamicTest(
                                service + " timeline " + seed,
                                () -> check.accept(new Writer(service, new Random(seed))))));
    }

    @TestFactory
    Stream<DynamicTest> compactRowsAreReadQuicklyAndAlike() {
        return each(6, writer -> {
            byte[] json = bytes(writer.body(writer.rows()));
            assertPlain(json);
            ExpressTest.assertAlike(json);
        });
    }

    @TestFactory
    Stream<DynamicTest> rowsInAnotherFormAmongThemToo() {
        return each(6, writer -> {
            List<String> rows = writer.rows();
            for (int row = 0; row < ROWS; row += 1 + writer.random().nextInt(5)) {
                rows.set(row, writer.otherwise(row));
            }
            byte[] json = bytes(writer.body(rows));
            assertPlain(json);
            ExpressTest.assertAlike(json);
        });
    }

    @TestFactory
    Stream<DynamicTest> anOddValueDeepInsideReadsAlike() {
        return each(3, writer -> {
            List<String> rows = writer.rows();
            for (int turn = 0; turn < 30; turn++) {
                int row = 30 + writer.random().nextInt(ROWS - 30);
                List<String> changed = new ArrayList<>(rows);
                changed.set(row, writer.odd(rows.get(row)));
                ExpressTest.assertAlike(bytes(writer.body(changed)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aWrongByteDeepInsideAndAnEarlyEndReadAlike() {
        return each(1, writer -> {
            byte[] json = bytes(writer.body(writer.rows()));
            int deep = json.length * 4 / 5;
            for (int at = deep; at < json.length; at += 1 + writer.random().nextInt(30)) {
                byte[] wrong = json.clone();
                wrong[at] = (byte) "\",:{}[]\\ 0x\n".charAt(writer.random().nextInt(12));
                ExpressTest.assertAlike(wrong);
                ExpressTest.assertAlike(Arrays.copyOf(json, at));
            }
        });
    }
}
