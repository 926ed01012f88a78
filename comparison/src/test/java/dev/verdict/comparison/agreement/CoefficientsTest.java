package dev.verdict.comparison.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.verdict.comparison.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The coefficients against values that were printed in the literature. */
class CoefficientsTest {
    private static final int NONE = Coefficients.NONE;
    private static final Offset<Double> AS_PRINTED = within(0.0005);

    /** Two raters from the table of how often their ranks met. */
    private static List<int[]> table(int[][] counts) {
        List<int[]> rows = new ArrayList<>();
        for (int left = 0; left < counts.length; left++) {
            for (int right = 0; right < counts.length; right++) {
                rows.addAll(Collections.nCopies(counts[left][right], new int[] {left, right}));
            }
        }
        return rows;
    }

    private static double value(Measure measure) {
        return measure.value().orElseThrow();
    }

    /** J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), table 18.1. */
    @Test
    void kappaOfTheDiagnosesOfFleiss() {
        List<int[]> diagnoses = table(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});

        assertThat(value(Coefficients.raw(diagnoses))).isCloseTo(0.89, AS_PRINTED);
        assertThat(value(Coefficients.kappa(diagnoses))).isCloseTo(0.676, AS_PRINTED);
    }

    /** R. Artstein, M. Poesio, Inter-Coder Agreement for Computational Linguistics (2008), table 1. */
    @Test
    void kappaOfTheDialogueActsOfArtsteinAndPoesio() {
        List<int[]> acts = table(new int[][] {{20, 20}, {10, 50}});

        assertThat(value(Coefficients.raw(acts))).isCloseTo(0.7, AS_PRINTED);
        assertThat(value(Coefficients.kappa(acts))).isCloseTo(0.348, AS_PRINTED);
    }

    /**
     * The same, on weighted agreement: statements, checks and requests, a check half way between the other
     * two, which makes the weights those of one step each.
     */
    @Test
    void weightedKappaOfTheDialogueActsOfArtsteinAndPoesio() {
        List<int[]> acts = table(new int[][] {{46, 0, 6}, {0, 10, 6}, {0, 0, 32}});

        assertThat(value(Coefficients.kappa(acts))).isCloseTo(0.8013, AS_PRINTED);
        assertThat(value(Coefficients.weightedKappa(acts))).isCloseTo(0.8163, AS_PRINTED);
    }

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C with the ordinal metric. */
    @Test
    void alphaOfTheFourObserversOfKrippendorff() {
        assertThat(value(Coefficients.alpha(observers()))).isCloseTo(0.815, AS_PRINTED);
    }

    private static List<int[]> observers() {
        int[][] observers = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3},
            {NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE},
        };
        return IntStream.range(0, 12)
                .mapToObj(unit ->
                        Arrays.stream(observers).mapToInt(ranks -> ranks[unit]).toArray())
                .toList();
    }

    @Test
    void alphaDoesNotHearWhoSpeaksAlone() {
        List<int[]> more = new ArrayList<>(observers());
        for (int i = 0; i < 30; i++) {
            more.add(new int[] {NONE, NONE, 5, NONE});
        }

        assertThat(Coefficients.alpha(more)).isEqualTo(Coefficients.alpha(observers()));
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("generated.cases", 300));
    }

    private static List<int[]> random(Random random, int raters, boolean gaps) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 2 + random.nextInt(30); i > 0; i--) {
            rows.add(random.ints(raters, gaps ? NONE : 0, 3).toArray());
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alphaDependsOnNoOrder(int seed) {
        Random random = new Random(seed);
        List<int[]> rows = random(random, 4, true);
        List<Integer> columns = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(columns, random);
        List<int[]> shuffled = new ArrayList<>();
        rows.forEach(row ->
                shuffled.add(columns.stream().mapToInt(column -> row[column]).toArray()));
        Collections.shuffle(shuffled, random);

        assertSame(Coefficients.alpha(rows), Coefficients.alpha(shuffled));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void kappasDoNotTellTheRatersApart(int seed) {
        List<int[]> rows = random(new Random(seed), 2, false);
        List<int[]> swapped =
                rows.stream().map(row -> new int[] {row[1], row[0]}).toList();

        assertSame(Coefficients.kappa(rows), Coefficients.kappa(swapped));
        assertSame(Coefficients.weightedKappa(rows), Coefficients.weightedKappa(swapped));
    }

    /** An independent reading of the definitions, from the table of pairs alone. */
    @ParameterizedTest
    @MethodSource("seeds")
    void kappasAreWhatTheirDefinitionsSay(int seed) {
        List<int[]> rows = random(new Random(seed), 2, false);

        assertSame(Coefficients.kappa(rows), byDefinition(rows, (one, other) -> one == other ? 0 : 1));
        assertSame(Coefficients.weightedKappa(rows), byDefinition(rows, (one, other) -> Math.abs(one - other)));
    }

    @FunctionalInterface
    private interface Weight {
        double of(int one, int other);
    }

    /** One minus the disagreement that was seen by the one expected if each rater drew from its own words blindly. */
    private static Measure byDefinition(List<int[]> rows, Weight weight) {
        double seen = 0;
        double expected = 0;
        for (int[] row : rows) {
            seen += weight.of(row[0], row[1]) / rows.size();
            for (int[] other : rows) {
                expected += weight.of(row[0], other[1]) / rows.size() / rows.size();
            }
        }
        return expected == 0 ? Measure.undefined("") : Measure.of(1 - seen / expected);
    }

    private static void assertSame(Measure actual, Measure expected) {
        assertThat(actual.value().isPresent()).isEqualTo(expected.value().isPresent());
        assertThat(actual.value().orElse(0)).isCloseTo(expected.value().orElse(0), within(1e-9));
    }

    @Test
    void oneWordAloneDefinesNoCoefficient() {
        List<int[]> allPass = List.of(new int[] {0, 0}, new int[] {0, 0});

        for (Function<List<int[]>, Measure> coefficient : List.<Function<List<int[]>, Measure>>of(
                Coefficients::kappa, Coefficients::weightedKappa, Coefficients::alpha)) {
            assertThat(coefficient.apply(allPass))
                    .isEqualTo(Measure.undefined("all judgements are the same word, so chance explains all"));
        }
        assertThat(Coefficients.raw(allPass)).isEqualTo(Measure.of(1));
    }

    @Test
    void nothingInCommonDefinesNoCoefficient() {
        assertThat(Coefficients.raw(List.of()).value()).isEmpty();
        assertThat(Coefficients.kappa(List.of()).value()).isEmpty();
        assertThat(Coefficients.weightedKappa(List.of()).value()).isEmpty();
        assertThat(Coefficients.alpha(List.of()).value()).isEmpty();
        assertThat(Coefficients.alpha(List.of(new int[] {0, NONE}, new int[] {NONE, 2})))
                .isEqualTo(Measure.undefined("no media was judged by two or more"));
    }

    @Test
    void raterOfOneWordAgainstRaterOfAnotherAgreesByChanceAlone() {
        List<int[]> opposed = List.of(new int[] {0, 2}, new int[] {0, 2});

        assertThat(value(Coefficients.kappa(opposed))).isZero();
        assertThat(value(Coefficients.weightedKappa(opposed))).isZero();
    }
}
