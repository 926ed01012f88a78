package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows of one list in any order of their members and with any white space: most like the row before, some not. The quick
 * reader learns how rows are laid out, and must not take one row for another.
 */
class RowLayoutsTest {
    private static final int BODIES = 500;
    private static final List<String> SPACES = List.of("", " ", "\n      ", "\t", "\r\n");

    /** A service whose rows are flat: what stands around its rows, and what a row may say. */
    private record Rows(String service, String around, Map<String, List<String>> plain, Map<String, List<String>> odd) {
        @Override
        public String toString() {
            return service;
        }
    }

    static Stream<Rows> services() {
        return Stream.of(
                new Rows(
                        "imm",
                        "{\"Status\":\"Success\",\"TaskType\":\"VideoModeration\",\"ModerationResult\":{\"Suggestion\":\"block\","
                                + "\"Frames\":{\"TotalCount\":99,\"BlockFrames\":[%s]}}}",
                        Map.of(
                                "Rate", List.of("98.95", "7", "100", "52.3", "0"),
                                "Offset", List.of("766", "5", "1234567", "52"),
                                "Label", List.of("\"explosion\"", "\"ad\"", "\"normal\"", "\"PIP\"")),
                        Map.of(
                                "Rate", List.of("\"98.95\"", "\"\"", "1e2", "-1", "100.1", "007", "null"),
                                "Offset", List.of("\"766\"", "123456789", "2147483648", "-1", "1.5", "null"),
                                "Label", List.of("\"Unheard1\"", "\"\"", "{\"a\":1}", "\"a\\n\"", "null"))),
                new Rows(
                        "vod",
                        "{\"MediaAuditResult\":{\"Suggestion\":\"block\",\"VideoResult\":{\"Suggestion\":\"block\",\"PornResult\":"
                                + "{\"Suggestion\":\"review\",\"TopList\":[%s]}}}}",
                        Map.of(
                                "Url", List.of("\"http://a.b/c/1.jpg\"", "\"http://a.b/c/22.jpg\"", "\"http://a\""),
                                "Score", List.of("\"98.9500\"", "\"100\"", "\"7.5\""),
                                "Timestamp", List.of("\"766\"", "\"12034\"", "\"123456789\""),
                                "Label", List.of("\"porn\"", "\"sexy\"", "\"normal\"", "\"TV\"")),
                        Map.of(
                                "Url", List.of("\"\"", "\"http://a.b/\u8bf4\"", "\" http\"", "\"a\\/b\"", "null"),
                                "Score", List.of("98.95", "\"\"", "\"1e2\"", "\"-1\"", "\"100.1\"", "null"),
                                "Timestamp", List.of("766", "\"007\"", "\"2147483648\"", "\"\"", "null"),
                                "Label", List.of("\"Unheard1\"", "\"\"", "\"a b\"", "null"))));
    }

    /** How a row is written: its members in an order, and white space before names, colons and values. */
    private record Layout(List<String> members, String beforeName, String beforeColon, String beforeValue) {
        static Layout any(Rows rows, Random random) {
            List<String> members = new ArrayList<>(new TreeMap<>(rows.plain()).keySet());
            Collections.shuffle(members, random);
            return new Layout(members, one(SPACES, random), random.nextInt(4) == 0 ? " " : "", one(SPACES, random));
        }

        String row(Map<String, String> values) {
            return members.stream()
                    .filter(values::containsKey)
                    .map(name -> beforeName + '"' + name + '"' + beforeColon + ':' + beforeValue + values.get(name))
                    .collect(Collectors.joining(",", "{", beforeName + "}"));
        }
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Map<String, String> values(Rows rows, boolean odd, Random random) {
        Map<String, String> values = new TreeMap<>();
        new TreeMap<>(rows.plain()).forEach((name, some) -> values.put(name, one(some, random)));
        if (odd) {
            Map.Entry<String, List<String>> member = one(List.copyOf(new TreeMap<>(rows.odd()).entrySet()), random);
            if (random.nextInt(5) == 0) {
                values.remove(member.getKey());
            } else {
                values.put(member.getKey(), one(member.getValue(), random));
            }
        }
        return values;
    }

    private static byte[] body(Rows rows, int oddOfTen, Random random) {
        Layout usual = Layout.any(rows, random);
        return rows.around()
                .formatted(IntStream.range(0, 6 + random.nextInt(60))
                        .mapToObj(i -> (random.nextInt(8) == 0 ? Layout.any(rows, random) : usual)
                                .row(values(rows, random.nextInt(10) < oddOfTen, random)))
                        .collect(Collectors.joining(usual.beforeName() + ",")))
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyLayoutOfPlainRowsIsRead(Rows rows) {
        Random random = new Random(11);
        for (int i = 0; i < BODIES; i++) {
            byte[] json = body(rows, 0, random);
            assertThat(ExpressTest.isPlain(json)).isTrue();
            ExpressTest.assertAlike(json);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRowThatIsNotAsTheOthersIsReadAsItIs(Rows rows) {
        Random random = new Random(12);
        for (int i = 0; i < BODIES; i++) {
            ExpressTest.assertAlike(body(rows, 1, random));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void damagedRowsReadAlike(Rows rows) {
        Random random = new Random(13);
        for (int i = 0; i < BODIES; i++) {
            ExpressTest.assertAlike(ExpressTest.damaged(body(rows, 0, random), random));
        }
    }
}
