package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as services send them go into columns, row after row of one list. */
class FrameFitTest {
    private static final Source LIST = Source.root().member("Video").member("Rows");

    private final KindTable kinds = new KindTable();

    private static Frame.Builder row(int index, long millis) {
        return Frame.builder().at(Duration.ofMillis(millis)).source(LIST.element(index));
    }

    private static Finding finding(Source source) {
        return Finding.builder()
                .label("ad")
                .score(new BigDecimal("99.9999999"))
                .source(source)
                .build();
    }

    private final FrameFit fit = new FrameFit(kinds);

    /** The list that takes a frame as a row; null if none can. */
    private @Nullable RowList list(Frame frame, @Nullable RowList last, int row) {
        fit.begin();
        frame.findings().forEach(fit::add);
        int millis = (int) frame.at().orElseThrow().toMillis();
        return fit.list(frame.source(), millis, frame.offset().orElse(null), row, last);
    }

    private @Nullable RowList list(Frame frame) {
        return list(frame, null, 0);
    }

    private RowList begun(Frame frame) {
        RowList list = list(frame);
        assertThat(list).as("the list of %s", frame).isNotNull();
        return Objects.requireNonNull(list);
    }

    private void assertThatItGoesOn(RowList list, Frame.Builder frame) {
        assertThat(list(frame.build(), list, 1)).isSameAs(list);
    }

    private void assertThatItBegins(RowList list, Frame.Builder frame) {
        assertThat(list(frame.build(), list, 1)).isNotNull().isNotEqualTo(list);
    }

    @Test
    void rowsOfOneListGoOnWithIt() {
        RowList list = begun(row(3, 40)
                .snapshot("a.jpg")
                .addFinding(finding(LIST.element(3)))
                .build());
        assertThat(list).isEqualTo(new RowList(LIST, 0, 3, List.of(), 0, 0));

        assertThatItGoesOn(list, row(4, 80).addFinding(finding(LIST.element(4))));
        assertThatItGoesOn(list, row(4, 80));
        assertThatItBegins(list, row(5, 80)); // another element
        assertThatItBegins(list, row(4, 80).source(LIST.member("more").element(4)));
        assertThatItBegins(list, row(4, 80).offset("2"));
    }

    @Test
    void findingsMayStandInAListInsideTheirRow() {
        Frame.Builder frame = row(0, 0);
        for (int i = 0; i < 3; i++) {
            frame.addFinding(
                    finding(LIST.element(0).member("Results").member("Result").element(i)));
        }
        RowList list = begun(frame.build());
        assertThat(list.inner()).containsExactly("Results", "Result");

        Source next = LIST.element(1);
        assertThatItGoesOn(
                list,
                row(1, 1)
                        .addFinding(
                                finding(next.member("Results").member("Result").element(0))));
        assertThatItGoesOn(list, row(1, 1));
        assertThatItBegins(list, row(1, 1).addFinding(finding(next)));
        assertThatItBegins(
                list, row(1, 1).addFinding(finding(next.member("Results").element(0))));
        assertThat(list(
                        row(1, 1)
                                .addFinding(finding(LIST.element(0)
                                        .member("Results")
                                        .member("Result")
                                        .element(0)))
                                .build(),
                        list,
                        1))
                .as("a finding of another row")
                .isNull();
    }

    @Test
    void aListOfOffsetsGoesOnWithOffsetsAlone() {
        RowList list = begun(row(0, 3_000).offset("3").build());
        assertThatItGoesOn(list, row(1, 12_000).offset("12"));
        assertThatItGoesOn(list, row(1, 0).offset("0"));
        for (String other : List.of("012", "2", "112", "1 2", "")) {
            assertThat(list(row(1, 12_000).offset(other).build(), list, 1))
                    .as(other)
                    .isNotSameAs(list);
        }
        assertThatItBegins(list, row(1, 12_000));
    }

    @ParameterizedTest(name = "an offset of {0} at {1} ms counts units of {2} ms")
    @CsvSource({
        "1, 40, 40",
        "3, 120, 40",
        "0, 0, 1000",
        "2, 2000, 1000",
        "7, 3, 1",
        "007, 7000, none",
        "1e1, 10, none",
        "'', 0, none",
        "1000000000, 1000, none",
        "5, 0, none",
        "-1, 0, none",
        "/, 0, none",
        ":, 0, none"
    })
    void anOffsetThatIsAMultipleOfTheTimeIsKeptByItsUnit(String offset, long millis, String unit) {
        RowList list = list(row(0, millis).offset(offset).build());

        if (unit.equals("none") || unit.equals("1")) {
            assertThat(list).isNull();
        } else {
            assertThat(Objects.requireNonNull(list).offsetUnit()).isEqualTo(Long.parseLong(unit));
        }
    }

    @Test
    void scoresAndKindsGoIntoColumns() {
        begun(row(0, 0).addFinding(finding(LIST.element(0))).build());
        assertThat(fit.size()).isEqualTo(1);
        assertThat(fit.score(0)).isEqualTo(999_999_999);
        assertThat(fit.kind(0)).isEqualTo(0);

        begun(row(1, 0).addFinding(finding(LIST.element(1))).build());
        assertThat(fit.kind(0)).as("the same kind").isEqualTo(0);
        assertThat(kinds.size()).isEqualTo(1);
    }

    @Test
    void anyNumberOfFindingsMakesARow() {
        Source results = LIST.element(0).member("Results");
        Frame.Builder frame = row(0, 0);
        for (int i = 0; i < 50; i++) {
            frame.addFinding(finding(results.element(i)));
        }
        begun(frame.build());
        assertThat(fit.size()).isEqualTo(50);

        Frame odd = frame.addFinding(Finding.builder()
                        .source(results.element(50))
                        .putCount("ad", 1)
                        .build())
                .addFinding(finding(results.element(51)))
                .build();
        assertThat(list(odd)).isNull();
        assertThat(fit.frame(odd.source(), 0, null, null)).isEqualTo(odd);
    }

    /** Whatever has no column of its own. */
    @Test
    void everythingElseIsKeptAsItIs() {
        Source row = LIST.element(0);
        List<Finding> odd = new ArrayList<>(List.of(
                Finding.builder().source(row).putCount("ad", 1).build(),
                Finding.builder().source(row).maxScore(BigDecimal.ONE).build(),
                Finding.builder().source(row).averageScore(BigDecimal.ONE).build(),
                Finding.builder().source(row).snapshot("own.jpg").build(),
                Finding.builder()
                        .source(row)
                        .score(new BigDecimal("1.00000001"))
                        .build(),
                finding(row.element(0)),
                finding(row.member("Results").element(1)),
                finding(LIST.element(1).member("Results").element(0)),
                finding(Source.root())));
        for (Finding finding : odd) {
            assertThat(list(row(0, 0).addFinding(finding).build()))
                    .as("%s", finding)
                    .isNull();
        }
        assertThat(list(row(0, 0)
                        .addFinding(finding(row.member("a").element(0)))
                        .addFinding(finding(row.member("b").element(1)))
                        .build()))
                .as("findings in two lists")
                .isNull();
        assertThat(list(Frame.builder().at(Duration.ZERO).source(Source.root()).build()))
                .isNull();
        assertThat(list(Frame.builder().at(Duration.ZERO).source(LIST).build())).isNull();
    }

    @Test
    void namesAreKeptInUtf8() {
        assertThat(FrameFit.utf8("a/b.jpg")).isEqualTo("a/b.jpg".getBytes(StandardCharsets.UTF_8));
        assertThat(FrameFit.utf8("输出?😀")).isEqualTo("输出?😀".getBytes(StandardCharsets.UTF_8));
        for (String none : List.of("", "\ud83d", "a\ude00b", "\ude00\ud83d")) {
            assertThat(FrameFit.utf8(none)).as(none).isNull();
        }
    }

    /** Also where it is a number, but not as the columns would write it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "7", "10", "100", "07", "00", "010", "1", "70", "+7", "7 ", "7.0", "x", "", "2147483648"})
    void anOffsetIsKeptToTheLetter(String offset) {
        for (String first : List.of("7", "0", offset)) {
            FrameRows rows = new FrameRows();
            rows.endRow(LIST.element(0), 7_000, first, null);
            rows.endRow(LIST.element(1), 7_001, offset, null);
            rows.endRow(LIST.element(2), 0, offset, null);
            rows.endRow(LIST.element(3), 10_000, offset, null);
            assertThat(Timeline.builder().complete(true).addRows(rows).build().frames())
                    .extracting(
                            frame -> frame.source().token(),
                            frame -> frame.offset().orElseThrow())
                    .containsExactlyInAnyOrder(
                            tuple("0", first), tuple("1", offset), tuple("2", offset), tuple("3", offset));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jpg",
                "a.jpg?x=1",
                "?",
                "a long name of a snapshot.jpg",
                "a long \uDC00 name of a snapshot",
                "0123456?",
                "输出?",
                "\uD800",
                "?\uD800",
                "a\uDC00.jpg",
                "\uD83D\uDE00"
            })
    void aNameIsKeptToTheLetter(String name) {
        FrameRows rows = new FrameRows();
        rows.endRow(LIST.element(0), 1, null, name);
        assertThat(Timeline.builder().complete(true).addRows(rows).build().frames())
                .singleElement()
                .extracting(frame -> frame.snapshot().orElseThrow())
                .isEqualTo(name);
    }

    /** Readers keep kinds from body to body, and each timeline numbers them anew. */
    @Test
    void rowsOfSeveralTimelinesMayBeOfTheSameKinds() {
        List<RowKind> kinds = new ArrayList<>();
        for (String label : List.of("a", "b", "c")) {
            kinds.add(new RowKind(null, null, label, "unknown", Map.of()));
        }
        FrameRows some = new FrameRows();
        FrameRows others = new FrameRows();
        for (int i = 0; i < 30; i++) {
            some.addFinding(kinds.get(i % 3), i, LIST.element(i));
            some.endRow(LIST.element(i), i, null, null);
            others.addFinding(kinds.get(2 - i % 2), i, LIST.element(i));
            others.endRow(LIST.element(i), i, null, null);
        }
        assertThat(labels(some)).startsWith("a", "b", "c", "a").hasSize(30);
        assertThat(labels(others)).startsWith("c", "b", "c").doesNotContain("a").hasSize(30);
    }

    private static List<String> labels(FrameRows rows) {
        return Timeline.builder().complete(true).addRows(rows).build().frames().stream()
                .map(frame -> frame.findings().get(0).label().orElseThrow())
                .toList();
    }
}
