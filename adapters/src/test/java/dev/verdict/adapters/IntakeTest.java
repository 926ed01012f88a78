package dev.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verdict.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a document, in which encodings, and how long it may be. */
class IntakeTest {
    private static final Intake INTAKE = Intake.of(Limits.DEFAULT);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode read(Body body) throws IOException {
        try (JsonParser json = body.open()) {
            return MAPPER.readTree(json);
        }
    }

    /** Also documents of one character, in which nothing stands behind a zero. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void everyEncodingOfJsonIsRead(String charset) throws IOException {
        for (String json :
                List.of("1", "12", "{}", "[3]", "\"输出 😀\"", "[\"\u0100\"]", "[\"\u8bf4\"]", " {\"说\": \"é\"}")) {
            for (String text : List.of(json, "\ufeff" + json)) {
                byte[] bytes = text.getBytes(Charset.forName(charset));
                assertThat(read(INTAKE.body(bytes)))
                        .as("%s in %s", text, charset)
                        .isEqualTo(MAPPER.readTree(json));
            }
        }
    }

    /** The first character of a text may be any, so also one whose bytes hold a zero. */
    @ParameterizedTest
    @CsvSource({"UTF-16LE, 0022005f", "UTF-16LE, 2200", "UTF-16BE, 0022", "UTF-32BE, 000000", "UTF-32LE, 220000"})
    void aWideDocumentThatBreaksOffIsMalformed(String charset, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThatExceptionOfType(BodyException.class).as(charset).isThrownBy(() -> {
            Body body = INTAKE.body(bytes);
            try (JsonParser json = body.open()) {
                while (json.nextToken() != null) {
                    // to the end
                }
            } catch (IOException e) {
                throw body.exception(e, body.open());
            }
        });
    }

    @Test
    void wideTextThatIsNotWellFormedIsMalformed() {
        byte[] half = "[\"\ud83d\"]".getBytes(StandardCharsets.UTF_16LE);
        half[4] = 0x3d;
        half[5] = (byte) 0xd8;

        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> INTAKE.body(half, Source.ofPage("7")))
                .withMessageContaining("not valid UTF-16LE")
                .satisfies(e -> assertThat(e.source()).hasValue(Source.ofPage("7")));
    }

    /** Wherever it stands: the bytes are looked at in steps of 32, of 8 thousand characters, and one by one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 30, 31, 32, 33, 63, 64, 100, 8_191, 8_192, 20_000})
    void theFirstByteThatIsNoUtf8IsNamed(int before) {
        for (String front : List.of("a".repeat(before), "a".repeat(before / 2) + "\n" + "é".repeat(before / 2))) {
            byte[] text = front.getBytes(StandardCharsets.UTF_8);
            byte[] json = new byte[text.length + 40];
            System.arraycopy(text, 0, json, 0, text.length);
            Arrays.fill(json, text.length, json.length, (byte) ' ');
            json[text.length] = (byte) 0xff;
            int newline = front.indexOf('\n');

            assertThatExceptionOfType(MalformedBodyException.class)
                    .isThrownBy(() -> INTAKE.body(json).open())
                    .withMessageContaining("the byte 0xFF cannot stand here")
                    .satisfies(e -> {
                        assertThat(e.line()).hasValue(newline < 0 ? 1 : 2);
                        assertThat(e.column()).hasValue(text.length - newline);
                    });
        }
    }

    /** Its bytes are handed over only to those who know that nobody has looked at them. */
    @Test
    void aBodyThatIsNoUtf8IsTaken() {
        byte[] json = {'"', (byte) 0xC3, '"'};
        Body body = INTAKE.body(json);

        assertThat(body.isWellFormed()).isFalse();
        assertThat(body.uncheckedBytes()).containsSame(json);
        for (Body same : List.of(body, body.under(Source.ofPage("7")), body.inEnvelope(List.of("body")))) {
            assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(same::bytes);
            assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(same::open);
        }
    }

    @Test
    void aBodyThatIsUtf8OrNoBytesIsWellFormed() {
        byte[] json = "\"é\"".getBytes(StandardCharsets.UTF_8);

        assertThat(INTAKE.body(json).isWellFormed()).isTrue();
        assertThat(INTAKE.body(json).bytes()).containsSame(json);
        assertThat(INTAKE.body("\"\ud83d\"").isWellFormed()).isTrue();
        assertThat(INTAKE.body("{}").uncheckedBytes()).isEmpty();
    }

    @Test
    void longTextInOtherLettersIsUtf8() throws IOException {
        for (int length : new int[] {1, 15, 16, 8_191, 8_192, 8_193, 30_000}) {
            String text = "a".repeat(length) + "说".repeat(length) + "😀";
            assertThat(read(INTAKE.body(('"' + text + '"').getBytes(StandardCharsets.UTF_8)))
                            .textValue())
                    .isEqualTo(text);
        }
    }

    @Test
    void aDocumentMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
        byte[] five = "[111]".getBytes(StandardCharsets.UTF_8);
        Intake exact = Intake.of(Limits.DEFAULT.withMaxBytes(5));
        Intake less = Intake.of(Limits.DEFAULT.withMaxBytes(4));

        assertThat(read(exact.body(five))).isEqualTo(read(exact.body("[111]")));
        assertThat(read(exact.body(new ByteArrayInputStream(five)))).isEqualTo(read(exact.body(five)));
        for (Runnable tooLong :
                List.<Runnable>of(() -> less.body(five), () -> less.body("[111]"), () -> fromStream(less, five))) {
            assertThatExceptionOfType(LimitExceededException.class)
                    .isThrownBy(tooLong::run)
                    .withMessageContaining("longer than 4 ");
        }
    }

    private static Body fromStream(Intake intake, byte[] json) {
        try {
            return intake.body(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachElementOfAListIsABodyWithItsAddress() throws IOException {
        List<String> elements = new ArrayList<>();
        INTAKE.forEachElement(
                INTAKE.body(" [{\"a\": 1}, [2], \"3\"] "), body -> elements.add(body.root() + " " + text(body)));
        assertThat(elements).containsExactly("/0 {\"a\":1}", "/1 [2]", "/2 \"3\"");

        List<String> alone = new ArrayList<>();
        INTAKE.forEachElement(INTAKE.body("{\"a\": [1]}"), body -> alone.add(body.root() + " " + text(body)));
        assertThat(alone).containsExactly(" {\"a\":[1]}");
    }

    private static String text(Body body) {
        try {
            return read(body).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2", "[1] 2", "[1] ]", "[1,, 2]"})
    void aBrokenListHandsOverWhatStoodBeforeTheBreak(String json) {
        List<String> elements = new ArrayList<>();

        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> INTAKE.forEachElement(INTAKE.body(json), body -> elements.add(text(body))));
        assertThat(elements).isNotEmpty().first().isEqualTo("1");
    }

    @Test
    void aLimitIsAtLeastOne() {
        List<Limits> least = List.of(
                Limits.DEFAULT.withMaxBytes(1),
                Limits.DEFAULT.withMaxDepth(1),
                Limits.DEFAULT.withMaxStringLength(1),
                Limits.DEFAULT.withMaxNumberLength(1),
                Limits.DEFAULT.withMaxRows(1));
        assertThat(least).doesNotHaveDuplicates().doesNotContain(Limits.DEFAULT);
        for (Runnable none : List.<Runnable>of(
                () -> Limits.DEFAULT.withMaxBytes(0),
                () -> Limits.DEFAULT.withMaxDepth(0),
                () -> Limits.DEFAULT.withMaxStringLength(0),
                () -> Limits.DEFAULT.withMaxNumberLength(0),
                () -> Limits.DEFAULT.withMaxRows(0))) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(none::run);
        }
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "revew, review",
        "reveiw, review",
        "review, review",
        "reviews, review",
        "blok, block",
        "pass, pass",
        "pas, pass",
        "psas, pass",
        "sspa, ",
        "sneces, scenes",
        "--servic=vod, --service",
        "x, ",
        "zzzzzz, ",
        "blo, "
    })
    void aWordThatIsNearlyKnownIsProbablyMeant(String given, String meant) {
        assertThat(Similar.to(given, List.of("review", "block", "pass", "scenes", "--service"))
                        .orElse(null))
                .isEqualTo(meant);
    }

    @Test
    void ofTwoEquallyNearWordsTheFirstInTheAlphabetIsMeant() {
        assertThat(Similar.to("bat", List.of("cat", "bad", "hat"))).hasValue("bad");
        assertThat(Similar.to("label", List.of("babels", "labels"))).hasValue("labels");
    }
}
