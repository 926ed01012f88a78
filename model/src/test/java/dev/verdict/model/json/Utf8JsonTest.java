package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put together byte by byte is what Jackson writes character by character. */
class Utf8JsonTest {
    private static String written(ByCharacters.Writing writing) {
        try (Utf8Json json = Utf8Json.compact()) {
            writing.to(json);
            byte[] bytes = json.text().bytes();
            String text = json.text().string();
            assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String same(ByCharacters.Writing writing) {
        String text = written(writing);
        assertThat(text).isEqualTo(ByCharacters.text(writing));
        return text;
    }

    /** Every character where texts are short and where they are long, and where eight bytes are looked at together. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 11, 12, 13, 16, 23, 40})
    void everyCharacterIsWrittenWhereverItStands(int length) {
        List<Integer> characters = new ArrayList<>(List.of(0x80, 0x7FF, 0x800, 0xFFFF, 0x1_0000, 0x10_FFFF));
        for (int c = 0; c <= 0x7F; c++) {
            characters.add(c);
        }
        characters.addAll(List.of(0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000));
        for (int character : characters) {
            for (int place = 0; place < length; place++) {
                String value = "a".repeat(place) + Character.toString(character) + "b".repeat(length - place - 1);
                same(json -> {
                    json.startObject();
                    json.text("value", value);
                    json.entry(value, value);
                    json.entry(value, 1);
                    json.startList("values");
                    json.text(value);
                    json.text(value);
                    json.endList();
                    json.endObject();
                });
            }
        }
    }

    /** Pairs and halves of them in every order, with marks between them. */
    @Test
    void anyTextIsWritten() {
        String[] pieces = {
            "\ud83d", "\ude00", "\ud83d\ude00", "?", "\"", "a", "plain ASCII of some length", "\u4e2d", "\n"
        };
        Random random = new Random(31);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                value.append(pieces[random.nextInt(pieces.length)]);
            }
            same(json -> {
                json.startObject();
                json.text("value", value.toString());
                json.endObject();
            });
        }
    }

    static Stream<Long> numbers() {
        return Stream.of(
                0L,
                1L,
                9L,
                10L,
                99L,
                100L,
                (1L << 31) - 1,
                1L << 31,
                1L << 32,
                999_999_999L,
                1_000_000_000L,
                Long.MAX_VALUE,
                -1L,
                -10L,
                Long.MIN_VALUE);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersAreWrittenInFull(long number) {
        String text = same(json -> {
            json.startObject();
            json.number("number", number);
            json.entry("number\t", number);
            json.flag("positive", number > 0);
            json.endObject();
        });
        assertThat(text).startsWith("{\"number\":" + number + ",");
    }

    static Stream<BigDecimal> scores() {
        Random random = new Random(32);
        Stream<BigDecimal> any = Stream.generate(
                        () -> new BigDecimal(new BigInteger(random.nextInt(140), random), random.nextInt(45) - 3))
                .limit(2_000);
        Stream<BigDecimal> edges = Stream.of("0", "0.1", "0.0000001", "1E+2", "1E-18", "1E-19", "1.5E+3", "-0.5", "100")
                .map(BigDecimal::new);
        Stream<BigDecimal> widest = Stream.of(0, 1, 8, 9, 10, 18, 19)
                .flatMap(decimals -> Stream.of(0, 1, 2)
                        .flatMap(more -> Stream.of(Integer.MAX_VALUE, Long.MAX_VALUE)
                                .map(most ->
                                        BigInteger.valueOf(most.longValue()).add(BigInteger.valueOf(more))))
                        .map(digits -> new BigDecimal(digits, decimals)));
        return Stream.of(any, edges, widest).flatMap(stream -> stream);
    }

    @Test
    void scoresAreWrittenInFull() {
        scores().forEach(score -> {
            String text = same(json -> {
                json.startObject();
                json.score("score", score);
                json.endObject();
            });
            assertThat(text).isEqualTo("{\"score\":" + score.toPlainString() + "}");
        });
    }

    static Stream<Instant> times() {
        Random random = new Random(33);
        Stream<Instant> any = Stream.generate(() -> Instant.ofEpochSecond(
                        random.nextLong(-80_000_000_000L, 300_000_000_000L), random.nextInt(1_000_000_000)))
                .limit(5_000);
        Stream<Instant> edges = Stream.of(
                        "1970-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999999Z",
                        "2024-02-29T23:59:59.1Z",
                        "2023-12-31T00:00:00.000000001Z",
                        "9999-12-31T23:59:59.999Z",
                        "+10000-01-01T00:00:00Z",
                        "0000-01-01T00:00:00Z",
                        "-0001-12-31T00:00:00Z")
                .map(Instant::parse);
        return Stream.of(any, edges, Stream.of(Instant.MIN, Instant.MAX)).flatMap(stream -> stream);
    }

    @Test
    void timesAreWrittenInTheirOneForm() {
        times().forEach(time -> same(json -> {
            json.startObject();
            json.time("time", time);
            json.endObject();
        }));
    }

    /** Beyond what is at hand, and beyond what is kept for the next document. */
    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 5_000, 300_000})
    void documentsGrowAsTheyHaveTo(int elements) {
        String text = same(json -> {
            json.startObject();
            json.startList("values");
            for (int i = 0; i < elements; i++) {
                json.text("value " + i);
            }
            json.endList();
            json.endObject();
        });
        assertThat(text).hasSizeGreaterThan(10 * elements);
    }

    @Test
    void aDocumentMayBeWrittenWhileAnotherIs() {
        List<Verdict> verdicts = RandomVerdicts.some(34, 40).toList();
        List<String> alone = verdicts.stream().map(ByCharacters::text).toList();
        String nested = written(json -> {
            json.startObject();
            for (Verdict verdict : verdicts) {
                json.entry("json", VerdictJson.text(verdict));
            }
            json.endObject();
        });
        for (String text : alone) {
            assertThat(nested).contains(written(json -> json.text(text)));
        }
        Stream<String> atOnce = Stream.generate(() -> verdicts)
                .limit(50)
                .parallel()
                .flatMap(List::stream)
                .map(VerdictJson::text);
        assertThat(atOnce.distinct())
                .containsExactlyInAnyOrderElementsOf(alone.stream().distinct().toList());
    }
}
