package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.LimitExceededException;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 10: hostile input is bounded. */
@Timeout(60)
class HostileInputTest {
    private static final String CLEAN =
            "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"VideoResult\":{\"Suggestion\":\"pass\",\"Label\":\"normal\"}}}";

    private final Normalizer normalizer = Normalizer.create();

    private static String ims(String members) {
        return "{\"RequestId\":\"r\",\"MediaCensorJobDetail\":{\"State\":\"Success\",\"Suggestion\":\"pass\"," + members
                + "}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "["})
    void nestingPastTheLimitIsRefused(String opening) {
        String deep = opening.repeat(100_000);
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(
                        () -> normalizer.normalizeAll(ims("\"Unknown\":" + deep).getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.line()).hasValue(1))
                .withMessageContaining("depth");
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalize(deep.getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalizeAll(deep.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "\"1e999999999\"",
                "\"1e-999999999\"",
                "0.00000000000000000000000000000001",
                "123456789012345678901234567890"
            })
    void numbersThatAreShortToWriteAndLongToPrintStayShort(String number) {
        Verdict verdict =
                normalizer.normalize(ims("\"TitleCensorResult\":{\"Suggestion\":\"pass\",\"Label\":\"normal\","
                        + "\"Rate\":" + number
                        + "},\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":[{\"Timestamp\":"
                        + number + "}]}},\"Unknown\":" + number));
        assertThat(VerdictJson.bytes(verdict).length).isLessThan(6_000);
        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
    }

    @Test
    void aNumberOfMoreDigitsThanTheLimitIsRefused() {
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> normalizer.normalize(ims("\"Unknown\":" + "9".repeat(1_001))));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> normalizer.normalize(ims("\"UserData\":" + "9".repeat(2_000_000))));
    }

    @Test
    void aTextLongerThanTheLimitIsRefusedBeforeItIsKept() {
        byte[] long100Mb =
                ims("\"UserData\":\"" + "x".repeat(100_000_000) + "\"").getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> normalizer.normalize(long100Mb));
    }

    /** Whose answer it is cannot be told, but that it is too long can. */
    @Test
    void whatIsLongerThanTheLimitIsRefusedInABodyOfNobody() {
        Normalizer brief = Normalizer.builder()
                .limits(Limits.DEFAULT.withMaxStringLength(10_000))
                .build();
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> brief.normalize("{\"Nobodys\":\"" + "x".repeat(20_000) + "\"}"));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> brief.normalize(
                        ("{\"Nobodys\":\"" + "x".repeat(20_000) + "\"}").getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> normalizer.normalize(
                        ("{\"Nobodys\":" + "9".repeat(1_001) + "}").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMillionRepeatedMembersAreReadAndKept() {
        StringBuilder members = new StringBuilder("\"Code\":\"0\"");
        for (int i = 1; i <= 1_000_000; i++) {
            members.append(",\"Code\":").append(i);
        }
        Verdict verdict = normalizer.normalize(ims(members.toString()));
        assertThat(verdict.report().unmapped()).hasSize(1_000_000);
        assertThat(verdict.report().issues()).extracting(issue -> issue.code()).contains(IssueCode.MEMBER_REPEATED);
    }

    @Test
    void aRepeatedSuggestionNeverSoftens() {
        for (String repeated : new String[] {"Suggestion", "suggestion", "SUGGESTION", "suggestion2"}) {
            Verdict verdict = normalizer.normalize(ims("\"" + repeated + "\":\"block\""));
            assertThat(verdict.suggestion()).as(repeated).isEqualTo(Suggestion.BLOCK);
        }
        assertThat(normalizer.normalize(ims("\"suggestion\":\"maybe\"")).suggestion())
                .isEqualTo(Suggestion.REVIEW);
    }

    @Test
    void moreRowsThanTheLimitAreRefused() {
        String rows = "\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":["
                + "{\"Timestamp\":\"00:00:00\"},".repeat(100) + "{}]}}";
        Normalizer small =
                Normalizer.builder().limits(Limits.DEFAULT.withMaxRows(100)).build();
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> small.normalize(ims(rows)))
                .withMessageContaining("100 rows")
                .satisfies(e -> assertThat(e.source().orElseThrow().toString())
                        .isEqualTo("/MediaCensorJobDetail/VensorCensorResult/VideoTimelines/VideoTimeline"));
        assertThat(normalizer.normalize(ims(rows)).suggestion()).isEqualTo(Suggestion.PASS);
    }

    @Test
    void aDocumentLongerThanTheLimitIsRefusedAtEveryDoor() throws Exception {
        byte[] json = CLEAN.getBytes(StandardCharsets.UTF_8);
        Normalizer exact = Normalizer.builder()
                .limits(Limits.DEFAULT.withMaxBytes(json.length))
                .build();
        Normalizer tooSmall = Normalizer.builder()
                .limits(Limits.DEFAULT.withMaxBytes(json.length - 1))
                .build();
        assertThat(exact.normalize(json).suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(exact.normalize(new ByteArrayInputStream(json)).suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(exact.normalize(CLEAN).suggestion()).isEqualTo(Suggestion.PASS);
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> tooSmall.normalize(json));
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> tooSmall.normalize(CLEAN));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> tooSmall.normalize(new ByteArrayInputStream(json)));
    }

    @Test
    void anEndlessStreamIsReadNoFurtherThanTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                Arrays.fill(buffer, from, from + length, (byte) ' ');
                return length;
            }
        };
        Normalizer small = Normalizer.builder()
                .limits(Limits.DEFAULT.withMaxBytes(1 << 20))
                .build();
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> small.normalize(endless));
    }

    static Stream<Charset> unicode() {
        return Stream.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"),
                Charset.forName("UTF-32BE"));
    }

    @ParameterizedTest
    @MethodSource("unicode")
    void everyUnicodeEncodingReadsAlikeWithAndWithoutAByteOrderMark(Charset charset) {
        Verdict expected = normalizer.normalize(CLEAN);
        assertThat(normalizer.normalize(CLEAN.getBytes(charset))).isEqualTo(expected);
        assertThat(normalizer.normalize(("\uFEFF" + CLEAN).getBytes(charset))).isEqualTo(expected);
        assertThat(normalizer.normalize("\uFEFF" + CLEAN)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "80",
                "C0",
                "C1",
                "E0",
                "ED",
                "F5",
                "FF",
                "C0AF",
                "C180",
                "E080AF",
                "EDA080",
                "EDBFBF",
                "F0808080",
                "F4908080",
                "F5808080",
                "C3",
                "E282",
                "F09F98"
            })
    void bytesThatAreNoUtf8AreMalformed(String hex) {
        byte[] bad = HexFormat.of().parseHex(hex);
        String json = ims("\"UserData\":\n\"#\"");
        int at = json.indexOf('#');
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        broken.writeBytes(json.substring(0, at).getBytes(StandardCharsets.UTF_8));
        broken.writeBytes(bad);
        broken.writeBytes(json.substring(at + 1).getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(broken.toByteArray()))
                .withMessageContaining("UTF-8")
                .satisfies(e -> assertThat(e.line()).hasValue(2))
                .satisfies(e -> assertThat(e.column())
                        .hasValueSatisfying(column -> assertThat(column).isBetween(2, 4)));
    }

    @ParameterizedTest
    @MethodSource("unicode")
    void aCutDocumentIsMalformedInEveryEncoding(Charset charset) {
        byte[] json = CLEAN.getBytes(charset);
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalize(Arrays.copyOf(json, json.length - 1)));
    }

    @Test
    void loneSurrogatesAreKept() {
        Verdict verdict = normalizer.normalize(ims("\"UserData\":\"\\ud83d\",\"Unknown\":[\"\\udc00\"]"));
        assertThat(verdict.report().job().userData()).hasValue("\ud83d");
        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-", "01", "+1", "'x'", "{a:1}", "/* */1", "tru", "nul"})
    void whatJsonDoesNotKnowIsMalformed(String value) {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(ims("\"UserData\":" + value)))
                .satisfies(e -> assertThat(e.line()).hasValue(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "\u0000", ",", "\"\""})
    void nothingMayFollowTheBody(String garbage) {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(CLEAN + garbage))
                .satisfies(e -> assertThat(e.column())
                        .hasValueSatisfying(column -> assertThat(column).isGreaterThan(CLEAN.length() - 1)));
    }

    @Test
    void jsonTextInsideJsonTextIsBounded() {
        String text = CLEAN;
        for (int i = 0; i < 12; i++) {
            text = "{\"body\":" + new com.fasterxml.jackson.databind.node.TextNode(text) + "}";
        }
        String nested = text;
        assertThatExceptionOfType(BodyException.class).isThrownBy(() -> normalizer.normalize(nested));
    }

    @Test
    void manyJobsWithManyOdditiesAreReadInTimeThatGrowsWithTheirNumber() {
        int jobs = 60_000;
        StringBuilder list = new StringBuilder("{\"MediaCensorJobList\":{\"MediaCensorJob\":[");
        for (int i = 0; i < jobs; i++) {
            list.append(i == 0 ? "" : ",").append("{\"State\":\"Success\",\"Suggestion\":\"pass\",\"Odd\":1}");
        }
        byte[] json = list.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(normalizer.normalizeAll(json)).hasSize(jobs);
    }

    @Test
    void timeGrowsWithTheSizeOfTheBodyAndNoFaster() {
        long small = time(timeline(20_000));
        long large = time(timeline(200_000));
        assertThat(Duration.ofNanos(large))
                .as("ten times the frames took %d ns instead of %d ns", large, small)
                .isLessThan(Duration.ofNanos(small).multipliedBy(60).plusSeconds(2));
    }

    private long time(byte[] json) {
        normalizer.normalize(json);
        long start = System.nanoTime();
        normalizer.normalize(json);
        return System.nanoTime() - start;
    }

    /** Frames in falling order, each with an oddity: the worst order for the timeline and for the issues. */
    private static byte[] timeline(int frames) {
        StringBuilder rows = new StringBuilder();
        for (int i = frames; i > 0; i--) {
            rows.append(i == frames ? "" : ",")
                    .append("{\"Timestamp\":\"")
                    .append(String.format("%02d:%02d:%02d", i / 3600, i / 60 % 60, i % 60))
                    .append("\",\"CensorResults\":{\"CensorResult\":[{\"Suggestion\":\"pass\",\"Label\":\"x\"}]}}");
        }
        return ims("\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":[" + rows + "]}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
