package dev.verdict.comparison.agreement;

import dev.verdict.comparison.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How intervals are found: the media are drawn again with replacement, as many as there are, and the middle 95 % of what
 * the coefficient then comes to is its interval (the percentile bootstrap of Efron). The same seed draws the same media.
 *
 * @param seed where the random draws start
 * @param resamples how often the media are drawn, from 1
 */
public record Bootstrap(long seed, int resamples) {
    /** A thousand resamples: the ends of an interval then vary by about a hundredth from seed to seed. */
    public static final Bootstrap DEFAULT = new Bootstrap(1, 1_000);

    /** An interval that leaves out more resamples than this share would tell only of the lucky ones. */
    private static final double MOST_UNDEFINED = 0.05;

    private static final double LEVEL = 0.95;

    public Bootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException("the media are drawn at least once, not " + resamples + " times");
        }
    }

    /** The coefficient of the rows, and its interval. */
    Estimate estimate(List<int[]> rows, Function<List<int[]>, Measure> coefficient) {
        Measure value = coefficient.apply(rows);
        if (value instanceof Measure.Undefined) {
            return new Estimate(value, value, value);
        }
        if (rows.size() < 2) {
            Measure none = Measure.undefined("one media tells nothing of others");
            return new Estimate(value, none, none);
        }
        double[] drawn = IntStream.range(0, resamples)
                .parallel()
                .mapToObj(draw -> coefficient.apply(resample(rows, draw)).value())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        int undefined = resamples - drawn.length;
        if (undefined > MOST_UNDEFINED * resamples) {
            Measure none = Measure.undefined("undefined in " + undefined + " of " + resamples + " resamples");
            return new Estimate(value, none, none);
        }
        double tail = (1 - LEVEL) / 2;
        return new Estimate(value, Measure.of(quantile(drawn, tail)), Measure.of(quantile(drawn, 1 - tail)));
    }

    private List<int[]> resample(List<int[]> rows, int draw) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
        int[][] drawn = new int[rows.size()][];
        Arrays.setAll(drawn, i -> rows.get(random.nextInt(rows.size())));
        return new ArrayList<>(Arrays.asList(drawn));
    }

    /** The value below which the given share of ascending values lies, straight lines drawn between neighbours. */
    private static double quantile(double[] ascending, double share) {
        double place = share * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
