package dev.verdict.comparison.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.verdict.comparison.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static List<int[]> agreeing(double share, int rows, long seed) {
        Random random = new Random(seed);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int word = random.nextInt(3);
            pairs.add(new int[] {word, random.nextDouble() < share ? word : (word + 1) % 3});
        }
        return pairs;
    }

    @Test
    void sameSeedGivesTheSameInterval() {
        List<int[]> rows = agreeing(0.8, 50, 1);

        assertThat(new Bootstrap(7, 200).estimate(rows, Coefficients::kappa))
                .isEqualTo(new Bootstrap(7, 200).estimate(rows, Coefficients::kappa))
                .isNotEqualTo(new Bootstrap(8, 200).estimate(rows, Coefficients::kappa));
    }

    /** The raw agreement is a mean, whose interval is known: 1.96 standard errors to both sides. */
    @Test
    void intervalOfAMeanIsTheOneTheoryGives() {
        List<int[]> rows = agreeing(0.8, 400, 2);

        Estimate raw = Bootstrap.DEFAULT.estimate(rows, Coefficients::raw);

        double share = raw.value().value().orElseThrow();
        double error = 1.96 * Math.sqrt(share * (1 - share) / rows.size());
        assertThat(raw.low().value().orElseThrow()).isCloseTo(share - error, within(0.01));
        assertThat(raw.high().value().orElseThrow()).isCloseTo(share + error, within(0.01));
    }

    /** Over many corpora of one kind, about 95 of 100 intervals hold the true value. */
    @Test
    void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            Estimate kappa = new Bootstrap(seed, 200).estimate(agreeing(0.8, 100, seed), Coefficients::kappa);
            held += kappa.low().value().orElseThrow() <= 0.7
                            && kappa.high().value().orElseThrow() >= 0.7
                    ? 1
                    : 0;
        }

        assertThat(held)
                .as("kappa of 80 %% agreement over three equally frequent words is 0.7")
                .isBetween(180, 199);
    }

    @Test
    void undefinedValueHasAnUndefinedInterval() {
        Estimate none = Bootstrap.DEFAULT.estimate(List.of(), Coefficients::kappa);

        assertThat(none.value()).isInstanceOf(Measure.Undefined.class);
        assertThat(none.low()).isInstanceOf(Measure.Undefined.class);
        assertThat(none.high()).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void oneMediaHasNoInterval() {
        Estimate one = Bootstrap.DEFAULT.estimate(List.of(new int[] {0, 2}), Coefficients::raw);

        assertThat(one.value()).isEqualTo(Measure.of(0));
        assertThat(one.low()).isEqualTo(Measure.undefined("one media tells nothing of others"));
    }

    @Test
    void intervalThatWouldTellOnlyOfTheLuckyResamplesIsUndefined() {
        List<int[]> rows = new ArrayList<>(List.of(new int[] {2, 2}));
        for (int i = 0; i < 9; i++) {
            rows.add(new int[] {0, 0});
        }

        Estimate kappa = Bootstrap.DEFAULT.estimate(rows, Coefficients::kappa);

        assertThat(kappa.value()).isEqualTo(Measure.of(1));
        assertThat(kappa.low())
                .isInstanceOfSatisfying(
                        Measure.Undefined.class,
                        none -> assertThat(none.reason()).matches("undefined in \\d+ of 1000 resamples"));
    }

    @Test
    void mediaAreDrawnAtLeastOnce() {
        assertThatThrownBy(() -> new Bootstrap(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A coefficient that comes to the next of the given values with each draw, after the first call for its value. */
    private static Estimate drawing(int draws, IntFunction<Measure> value) {
        AtomicInteger calls = new AtomicInteger(-1);
        return new Bootstrap(1, draws).estimate(List.of(new int[] {0, 0}, new int[] {2, 2}), rows -> {
            int call = calls.getAndIncrement();
            return call < 0 ? Measure.of(0.5) : value.apply(call);
        });
    }

    @Test
    void intervalIsTheMiddleOfWhatWasDrawnWithStraightLinesBetween() {
        Estimate drawn = drawing(11, Measure::of);

        assertThat(drawn.value()).isEqualTo(Measure.of(0.5));
        assertThat(drawn.low().value().orElseThrow()).isCloseTo(0.25, within(1e-9));
        assertThat(drawn.high().value().orElseThrow()).isCloseTo(9.75, within(1e-9));
    }

    @Test
    void intervalMayLeaveOutOneResampleInTwenty() {
        Measure none = Measure.undefined("nothing to tell");

        assertThat(drawing(100, draw -> draw < 5 ? none : Measure.of(1)).low()).isEqualTo(Measure.of(1));
        assertThat(drawing(100, draw -> draw < 6 ? none : Measure.of(1)).low())
                .isEqualTo(Measure.undefined("undefined in 6 of 100 resamples"));
    }

    @Test
    void oneDrawIsEnough() {
        assertThat(drawing(1, draw -> Measure.of(0.7)).high()).isEqualTo(Measure.of(0.7));
    }
}
