package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.adapters.Body;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.adapters.vod.VodAdapter;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The express reader gives what the reference reader gives, or nothing. */
class ExpressTest {
    private static final Normalizer EXPRESS = Normalizer.create();
    private static final Normalizer REFERENCE =
            Normalizer.builder().express(false).build();
    private static final Intake INTAKE = Intake.of(Limits.DEFAULT);
    private static final List<ServiceAdapter> ADAPTERS = List.of(new ImmAdapter(), new ImsAdapter(), new VodAdapter());
    private static final Set<String> DOCUMENTED =
            Set.of("GetVideoModerationResult", "QueryMediaCensorJobDetail", "GetMediaAuditResult");
    /** What the samples in the documents give themselves. */
    private static final Set<IssueCode> HARMLESS =
            Set.of(IssueCode.DECLARED_DIFFERS, IssueCode.ERROR_BESIDE_SUCCESS, IssueCode.LABEL_UNREADABLE);

    private static final Pattern OTHERWISE_SPELLED = Pattern.compile("^(wild|sibling)-");
    /** Nulls, empty objects, suggestions in capitals, missing addresses, scores with more than seven digits. */
    private static final List<String> NOT_PLAIN = List.of(
            "imm/empty-frame-item",
            "imm/empty-frames",
            "imm/explicit-nulls",
            "imm/label-as-json-text",
            "imm/missing-offset",
            "imm/null-result",
            "imm/odd-case-words",
            "ims/cover-without-address",
            "ims/empty-frame-results",
            "ims/empty-objects",
            "ims/explicit-nulls",
            "ims/odd-case-words",
            "ims/rates-with-ten-decimals",
            "vod/empty-list-items",
            "vod/empty-lists",
            "vod/empty-video-results",
            "vod/explicit-nulls",
            "vod/odd-case-words");

    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @TestFactory
    Stream<DynamicTest> everySampleReadsAlikeOnBothRoads() {
        return Corpus.all().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> assertAlike(sample.bytes())));
    }

    /** Nobody looks at the bytes of a plain body but the express reader itself. */
    @TestFactory
    Stream<DynamicTest> bytesThatAreNoUtf8AreRefusedWhereverTheyStand() {
        return Corpus.all().stream()
                .filter(sample -> sample.toString().contains("documented-sample"))
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> {
                    int read = 0;
                    for (int at = 0; at <= sample.bytes().length; at++) {
                        byte[] letter = inserted(sample.bytes(), at, 0xC3, 0xA9);
                        assertAlike(letter);
                        read += isPlain(letter) ? 1 : 0;
                        for (int[] wrong : new int[][] {{0xC3}, {0x80}, {0xFF}, {0xC3, 0xA9, 0xE2, 0x82}}) {
                            byte[] body = inserted(sample.bytes(), at, wrong);
                            assertThat(isPlain(body))
                                    .as("0x%02X at %d", wrong[0], at)
                                    .isFalse();
                            assertAlike(body);
                        }
                    }
                    assertThat(read).as("letters read").isGreaterThan(50);
                }));
    }

    private static byte[] inserted(byte[] text, int at, int... bytes) {
        byte[] longer = Arrays.copyOf(text, text.length + bytes.length);
        System.arraycopy(text, at, longer, at + bytes.length, text.length - at);
        for (int i = 0; i < bytes.length; i++) {
            longer[at + i] = (byte) bytes[i];
        }
        return longer;
    }

    static boolean isPlain(byte[] json) {
        try {
            Body body = INTAKE.body(json);
            return ADAPTERS.stream().anyMatch(adapter -> adapter.readPlain(body).isPresent());
        } catch (BodyException e) {
            return false;
        }
    }

    static void assertAlike(byte[] json) {
        assertThat(outcome(EXPRESS, json))
                .as(() -> new String(json, StandardCharsets.UTF_8))
                .isEqualTo(outcome(REFERENCE, json));
    }

    private static String outcome(Normalizer normalizer, byte[] json) {
        try {
            return VerdictJson.indentedText(normalizer.normalize(json));
        } catch (BodyException e) {
            return e.toString();
        }
    }

    /** Says when a change has put plain bodies on the slow road. */
    @Test
    void plainSamplesTakeTheExpressRoad() {
        List<String> declined = Corpus.all().stream()
                .filter(sample -> !OTHERWISE_SPELLED.matcher(sample.name()).find())
                .filter(sample -> isClean(sample.bytes()) && !isPlain(sample.bytes()))
                .map(CorpusBody::toString)
                .sorted()
                .toList();
        assertThat(declined).containsExactlyElementsOf(NOT_PLAIN);
    }

    private static boolean isClean(byte[] json) {
        try {
            ModerationReport report = REFERENCE.normalize(json).report();
            return DOCUMENTED.contains(report.operation().orElse(""))
                    && report.unmapped().isEmpty()
                    && report.issues().stream().map(Issue::code).allMatch(HARMLESS::contains);
        } catch (BodyException e) {
            return false;
        }
    }

    /** A transfer may break off anywhere, also between a member's name and its value. */
    @TestFactory
    Stream<DynamicTest> aCompactBodyThatBreaksOffReadsAlikeAtEveryByte() {
        return Stream.of(
                        "imm/block-every-category",
                        "ims/every-documented-label",
                        "ims/one-of-each",
                        "vod/documented-sample")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    byte[] whole = Json.tree(Corpus.resource(name + ".response.json"))
                            .toString()
                            .getBytes(StandardCharsets.UTF_8);
                    for (int length = 0; length < whole.length; length++) {
                        assertAlike(Arrays.copyOf(whole, length));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> generatedBodiesReadAlikeInEveryForm() {
        return Generated.bodies(400)
                .map(body -> DynamicTest.dynamicTest(body.toString(), () -> {
                    byte[] compact = body.tree().toString().getBytes(StandardCharsets.UTF_8);
                    assertAlike(compact);
                    assertAlike(PRETTY.writeValueAsBytes(body.tree()));
                    Random random = new Random(body.seed());
                    for (int i = 0; i < 20; i++) {
                        assertAlike(damaged(compact, random));
                    }
                }));
    }

    /** Names of snapshots are the longest texts of a timeline. The last row is read otherwise than the first ones. */
    @ParameterizedTest
    @CsvSource({
        "ims/every-documented-label, Object, /MediaCensorJobDetail/VensorCensorResult/VideoTimelines/VideoTimeline",
        "vod/top-list-by-score, Url, /MediaAuditResult/VideoResult/PornResult/TopList",
        "vod/rows-of-another-printer, Url, /MediaAuditResult/VideoResult/PornResult/TopList"
    })
    void aTextLongerThanAllowedIsRefusedOnBothRoads(String name, String member, String list) throws IOException {
        JsonNode tree = Json.tree(Corpus.resource(name + ".response.json"));
        JsonNode rows = tree.at(list);
        ((ObjectNode) rows.get(rows.size() - 1)).put(member, "http://" + "folder/".repeat(12) + "1.jpg");
        byte[] compact = tree.toString().getBytes(StandardCharsets.UTF_8);
        byte[] pretty = PRETTY.writeValueAsBytes(tree);
        boolean read = false;
        boolean refused = false;
        for (int longest = 64; longest < 128; longest++) {
            Limits limits = Limits.DEFAULT.withMaxStringLength(longest);
            Normalizer express = Normalizer.builder().limits(limits).build();
            Normalizer reference =
                    Normalizer.builder().limits(limits).express(false).build();
            for (byte[] json : List.of(compact, pretty)) {
                String outcome = outcome(reference, json);
                assertThat(outcome(express, json)).as("%d characters", longest).isEqualTo(outcome);
                read |= outcome.startsWith("{");
                refused |= !outcome.startsWith("{");
            }
        }
        assertThat(List.of(read, refused)).containsExactly(true, true);
    }

    /** Rows are counted where they are read one by one, and where they are known at a glance. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "imm/documented-sample",
                "imm/rows-of-another-printer",
                "ims/documented-sample",
                "ims/every-documented-label",
                "vod/documented-sample",
                "vod/top-list-by-score"
            })
    void moreRowsThanAllowedAreRefusedOnBothRoads(String name) throws IOException {
        byte[] compact =
                Json.tree(Corpus.resource(name + ".response.json")).toString().getBytes(StandardCharsets.UTF_8);
        boolean read = false;
        for (int rows = 1; !read; rows++) {
            Limits limits = Limits.DEFAULT.withMaxRows(rows);
            Normalizer express = Normalizer.builder().limits(limits).build();
            Normalizer reference =
                    Normalizer.builder().limits(limits).express(false).build();
            String outcome = outcome(reference, compact);
            for (int again = 0; again < 2; again++) {
                assertThat(outcome(express, compact)).as("%d rows", rows).isEqualTo(outcome);
            }
            read = outcome.startsWith("{");
            assertThat(read && rows == 1).isFalse();
        }
    }

    /** What a value is changed to: of another kind, empty, at the edges of a range, with escapes, in another spelling. */
    private static final List<JsonNode> OTHERS = Stream.of(
                    "null",
                    "\"\"",
                    "\" \"",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e2",
                    "100.0000001",
                    "99.99999999",
                    "2147483648",
                    "\"007\"",
                    "\"00:00:60\"",
                    "\"99:59:59.9999\"",
                    "\"2024-02-30T00:00:00Z\"",
                    "\"Block\"",
                    "\"porn,ad\"",
                    "\"a\\u0000b\"",
                    "\"\\ud83d\"",
                    "\"\\\"q\\\"\"",
                    "\"{\\\"a\\\": 1}\"",
                    "\"\u8bf4\"",
                    "{}",
                    "[]",
                    "{\"a\":[1,null]}",
                    "[{}]",
                    "{\"Suggestion\":\"block\"}")
            .map(Json::tree)
            .toList();

    @TestFactory
    Stream<DynamicTest> changedBodiesReadAlike() {
        return Generated.bodies(200)
                .map(body -> DynamicTest.dynamicTest(body.toString(), () -> {
                    Random random = new Random(body.seed());
                    List<Trees.Place> places = Trees.places(body.tree(), node -> true);
                    JsonNode tree = body.tree();
                    for (int i = 0; i < 30; i++) {
                        Trees.Place place = places.get(1 + random.nextInt(places.size() - 1));
                        JsonNode other = OTHERS.get(random.nextInt(OTHERS.size()));
                        byte[] json = Trees.with(tree, place, other).toString().getBytes(StandardCharsets.UTF_8);
                        assertAlike(json);
                    }
                }));
    }

    static byte[] damaged(byte[] json, Random random) {
        byte[] copy = json.clone();
        int at = random.nextInt(copy.length);
        switch (random.nextInt(4)) {
            case 0 -> copy[at] = (byte) random.nextInt(128);
            case 1 -> copy[at] = copy[random.nextInt(copy.length)];
            case 2 -> {
                return Arrays.copyOf(copy, at);
            }
            default -> {
                int length = Math.min(random.nextInt(12), copy.length - at);
                int to = random.nextInt(copy.length - length + 1);
                System.arraycopy(copy, at, copy, to, length);
            }
        }
        return copy;
    }
}
