package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Frame;
import dev.verdict.model.FrameCursor;
import dev.verdict.model.FrameRows;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.RowKind;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many frames written from their columns are what each of them is when it is written alone. */
class FrameBytesTest {
    private static final Source LIST = Source.root().member("Video").member("Rows");
    private static final List<String> WORDS = List.of(
            "ad", "porn", "", "a \"b\"", "back\\slash", "tab\t", "\u0001", "热线", "😀", "half \ud83d", "é\u007f");

    /** Lists of a report, among them some whose addresses have to be escaped. */
    private static final List<Source> LISTS = List.of(
            LIST,
            Source.ofPage("page 2").member("Rows"),
            LIST.element(3).member("a/b~c"),
            Source.root().member("say \"so\""),
            Source.root().member("é"),
            Source.root().member("back\\"),
            Source.root().member("\ud83d"));

    private static final List<List<String>> INNER = List.of(
            List.of(), List.of("Results", "Result"), List.of("a/b", "~"), List.of("\"", "é"), List.of("\u0002"));

    private static String written(Timeline timeline) {
        Verdict verdict = verdict(timeline);
        byte[] bytes = VerdictJson.bytes(verdict);
        String text = ByCharacters.text(verdict);
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        int differs = Arrays.mismatch(bytes, expected);
        assertThat(differs < 0 ? "" : excerpt(bytes, differs)).isEqualTo(differs < 0 ? "" : excerpt(expected, differs));
        assertThat(VerdictJson.read(bytes)).isEqualTo(verdict);
        return text;
    }

    private static String excerpt(byte[] bytes, int place) {
        int from = Math.max(0, place - 100);
        return new String(bytes, from, Math.min(bytes.length - from, 200), StandardCharsets.UTF_8);
    }

    private static Verdict verdict(Timeline timeline) {
        Verdict small = VerdictJson.read(Samples.SMALL);
        return Verdict.of(
                small.decision(),
                ModerationReport.builder()
                        .service("vod")
                        .status(small.report().status())
                        .timeline(timeline)
                        .build());
    }

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Mostly what services send, now and then whatever there is. */
    private static FrameRows rows(Random random, int size, boolean odd) {
        FrameRows rows = new FrameRows();
        Source list = LIST;
        List<String> inner = List.of();
        long unit = 0;
        int millis = 0;
        for (int i = 0; i < size; i++) {
            if (random.nextInt(40) == 0) {
                list = odd ? one(random, LISTS) : LIST.element(random.nextInt(3));
                inner = odd ? one(random, INNER) : INNER.get(1);
                unit = random.nextBoolean() ? 0 : 1_000;
            }
            millis = random.nextInt(9) == 0 && odd ? random.nextInt(100) : millis + random.nextInt(3) * 1_000;
            Source row = list.element(i);
            int findings = inner.isEmpty() ? random.nextInt(2) : random.nextInt(4);
            Source found = row;
            for (String member : inner) {
                found = found.member(member);
            }
            for (int k = 0; k < findings; k++) {
                rows.addFinding(kind(random, odd), score(random, odd), inner.isEmpty() ? row : found.element(k));
            }
            String snapshot = random.nextInt(3) == 0 ? null : "snapshots/" + i + (odd ? one(random, WORDS) : ".jpg");
            boolean read = !odd || random.nextInt(20) > 0;
            rows.endRow(row, read ? millis : -1, unit == 0 ? null : Long.toString(millis / 1_000), snapshot);
        }
        return rows;
    }

    private static RowKind kind(Random random, boolean odd) {
        Suggestion suggestion = Suggestion.of(one(random, List.of("pass", "review", "block", "none")))
                .orElse(null);
        String scene = random.nextBoolean() ? null : one(random, List.of("porn", "ad"));
        String label = random.nextInt(4) == 0 ? null : odd ? one(random, WORDS) : "npx";
        boolean respelled = random.nextInt(4) == 0;
        return new RowKind(
                suggestion,
                scene,
                label,
                label == null ? null : "advertising",
                respelled ? Map.of("label", one(random, WORDS), "scene", "Ad") : Map.of());
    }

    private static Optional<BigDecimal> score(Random random, boolean odd) {
        return switch (random.nextInt(odd ? 6 : 5)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(BigDecimal.valueOf(random.nextInt(101)));
            case 2 -> Optional.of(BigDecimal.valueOf(random.nextInt(10_001), 2));
            case 3 -> Optional.of(BigDecimal.valueOf(random.nextInt(1_000_000_001), 7));
            case 4 -> Optional.of(BigDecimal.valueOf(random.nextInt(100), 7));
            default -> Optional.of(new BigDecimal("0.123456789"));
        };
    }

    static List<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothWaysGiveTheSameBytes(long seed) {
        Random random = new Random(seed);
        FrameRows rows = rows(random, 20 + random.nextInt(600), seed % 2 == 0);
        String text = written(Timeline.builder().complete(true).addRows(rows).build());
        assertThat(text).contains("\"frames\":[{");
    }

    /** More than is handed over at once, and more than one chunk of columns. */
    @Test
    void manyFramesAreWrittenWhole() {
        Timeline timeline = Timeline.builder()
                .complete(true)
                .addRows(rows(new Random(5), 9_000, false))
                .build();
        assertThat(written(timeline)).hasSizeGreaterThan(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 34})
    void fewFramesAreWrittenToo(int size) {
        FrameRows rows = new FrameRows();
        for (int i = 0; i < size; i++) {
            rows.endRow(LIST.element(i), i * 40L, null, i % 2 == 0 ? "a.jpg" : null);
        }
        Timeline timeline = Timeline.builder().complete(false).addRows(rows).build();
        assertThat(written(timeline)).contains(size == 0 ? "\"timeline\":{\"complete\":false}" : "/Video/Rows/0");
    }

    /** Every byte at every place of a name, in the whole words of it and behind them. */
    @Test
    void everyCharacterOfANameIsEscapedWhereItHasToBe() {
        List<Character> characters = new ArrayList<>(List.of('é', '热', '\u2028', '\u007f', '\u0080'));
        for (char c = 0; c < 0x80; c++) {
            characters.add(c);
        }
        FrameRows rows = new FrameRows();
        int row = 0;
        for (char c : characters) {
            for (int place = 0; place < 19; place++) {
                String name = "a".repeat(place) + c + "b".repeat(18 - place);
                rows.endRow(LIST.element(row), row, null, name);
                row++;
            }
        }
        written(Timeline.builder().complete(true).addRows(rows).build());
    }

    @Test
    void aCursorTellsWhatTheFramesSay() {
        Timeline timeline = Timeline.builder()
                .complete(true)
                .addRows(rows(new Random(8), 500, true))
                .build();
        FrameCursor cursor = new FrameCursor(timeline);
        int plain = 0;
        for (int i = 0; i < timeline.frames().size(); i++) {
            if (cursor.moveTo(i)) {
                assertThatItTells(cursor, timeline.frames().get(i));
                plain++;
            }
        }
        assertThat(plain).isBetween(50, 499);
    }

    private static void assertThatItTells(FrameCursor cursor, Frame frame) {
        assertThat(frame.at()).hasValue(Duration.ofMillis(cursor.millis()));
        assertThat(frame.offset().map(Long::valueOf).orElse(-1L)).isEqualTo(cursor.offset());
        assertThat(frame.source()).isEqualTo(cursor.list().element(cursor.element()));
        assertThat(frame.findings()).hasSize(cursor.findings());
        byte[] name = new byte[cursor.snapshotLength()];
        cursor.copySnapshot(name, 0);
        assertThat(frame.snapshot().orElse("")).isEqualTo(new String(name, StandardCharsets.UTF_8));
        for (int k = 0; k < cursor.findings(); k++) {
            assertThat(cursor.kind(k)).isLessThan(cursor.kinds());
            assertThat(cursor.said(cursor.kind(k)).label())
                    .isEqualTo(frame.findings().get(k).label());
            assertThat(FrameRows.score(cursor.score(k)))
                    .isEqualTo(frame.findings().get(k).score());
        }
    }
}
