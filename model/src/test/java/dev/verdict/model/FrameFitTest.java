package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private @Nullable FrameFit fit(Frame frame, @Nullable RowList list, int row) {
        return FrameFit.of(frame, list, row, kinds);
    }

    private FrameFit fitted(Frame frame, @Nullable RowList list, int row) {
        FrameFit fit = fit(frame, list, row);
        assertThat(fit).as("%s", frame).isNotNull();
        return Objects.requireNonNull(fit);
    }

    private RowList begun(Frame frame) {
        RowList list = fitted(frame, null, 0).list();
        assertThat(list).as("the list of %s", frame).isNotNull();
        return Objects.requireNonNull(list);
    }

    @Test
    void rowsOfOneListGoOnWithIt() {
        RowList list = begun(row(3, 40)
                .snapshot("a.jpg")
                .addFinding(finding(LIST.element(3)))
                .build());
        assertThat(list).isEqualTo(new RowList(LIST, 0, 3, List.of(), 0, 0));

        assertThat(fitted(row(4, 80).addFinding(finding(LIST.element(4))).build(), list, 1)
                        .list())
                .isNull();
        assertThat(fitted(row(4, 80).build(), list, 1).list()).isNull();
        assertThat(fitted(row(5, 80).build(), list, 1).list())
                .as("another element")
                .isNotNull();
        assertThat(fitted(row(4, 80).source(LIST.member("more").element(4)).build(), list, 1)
                        .list())
                .as("another list")
                .isNotNull();
        assertThat(fitted(row(4, 80).offset("2").build(), list, 1).list())
                .as("an offset")
                .isNotNull();
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
        assertThat(fitted(
                                row(1, 1)
                                        .addFinding(finding(next.member("Results")
                                                .member("Result")
                                                .element(0)))
                                        .build(),
                                list,
                                1)
                        .list())
                .isNull();
        assertThat(fitted(row(1, 1).addFinding(finding(next)).build(), list, 1).list())
                .as("another place for its findings")
                .isNotNull();
        assertThat(fitted(
                                row(1, 1)
                                        .addFinding(
                                                finding(next.member("Results").element(0)))
                                        .build(),
                                list,
                                1)
                        .list())
                .isNotNull();
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
        FrameFit fit = fit(row(0, millis).offset(offset).build(), null, 0);

        if (unit.equals("none") || unit.equals("1")) {
            assertThat(fit).isNull();
        } else {
            RowList list = Objects.requireNonNull(fit).list();
            assertThat(Objects.requireNonNull(list).offsetUnit()).isEqualTo(Long.parseLong(unit));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, Integer.MAX_VALUE})
    void positionsAreNumbersOfMilliseconds(long millis) {
        assertThat(fitted(row(0, millis).build(), null, 0).millis()).isEqualTo((int) millis);
        assertThat(fit(row(0, (1L << 31) + millis).build(), null, 0)).isNull();
        assertThat(fit(Frame.builder().source(LIST.element(0)).build(), null, 0))
                .isNull();
    }

    @Test
    void scoresAndKindsGoIntoColumns() {
        FrameFit fit = fitted(row(0, 0).addFinding(finding(LIST.element(0))).build(), null, 0);

        assertThat(fit.scores()).containsExactly(999_999_999);
        assertThat(fit.kinds()).containsExactly(0);
        assertThat(fitted(row(1, 0).addFinding(finding(LIST.element(1))).build(), null, 1)
                        .kinds())
                .as("the same kind")
                .containsExactly(0);
        assertThat(kinds.size()).isEqualTo(1);
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
            assertThat(fit(row(0, 0).addFinding(finding).build(), null, 0))
                    .as("%s", finding)
                    .isNull();
        }
        assertThat(fit(
                        row(0, 0)
                                .addFinding(finding(row.member("a").element(0)))
                                .addFinding(finding(row.member("b").element(1)))
                                .build(),
                        null,
                        0))
                .as("findings in two lists")
                .isNull();
        assertThat(fit(row(0, 0).snapshot("").build(), null, 0)).isNull();
        assertThat(fit(row(0, 0).snapshot("\ud83d").build(), null, 0)).isNull();
        assertThat(fit(Frame.builder().at(Duration.ZERO).source(Source.root()).build(), null, 0))
                .isNull();
        assertThat(fit(Frame.builder().at(Duration.ZERO).source(LIST).build(), null, 0))
                .isNull();
    }
}
