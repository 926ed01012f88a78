package dev.verdict.testdata.corpus;

import dev.verdict.model.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How often each suggestion is right, and how often each service says what instead. Services err independently of each
 * other. Rows and columns are in the order pass, review, block.
 *
 * @param truth how often each suggestion is the right one
 * @param says by service: for each right suggestion, how often the service says which
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares models
record NoiseModel(double[] truth, Map<String, double[][]> says) {
    private static final List<Suggestion> WORDS = List.of(Suggestion.values());

    /** One service misses much, one is nearly right, one is strict. */
    static final NoiseModel CORPUS = new NoiseModel(
            new double[] {0.5, 0.2, 0.3},
            Map.of(
                    "imm", new double[][] {{0.94, 0.04, 0.02}, {0.30, 0.60, 0.10}, {0.10, 0.15, 0.75}},
                    "ims", new double[][] {{0.95, 0.04, 0.01}, {0.08, 0.84, 0.08}, {0.02, 0.06, 0.92}},
                    "vod", new double[][] {{0.82, 0.12, 0.06}, {0.03, 0.72, 0.25}, {0.01, 0.04, 0.95}}));

    Suggestion drawTruth(Random random) {
        return draw(truth, random);
    }

    Suggestion drawWord(String service, Suggestion right, Random random) {
        return draw(of(service)[WORDS.indexOf(right)], random);
    }

    private double[][] of(String service) {
        double[][] rows = says.get(service);
        if (rows == null) {
            throw new IllegalArgumentException("no noise for " + service);
        }
        return rows;
    }

    /** How often a service says pass where something else is right. */
    double passes(String service, Suggestion right) {
        return of(service)[WORDS.indexOf(right)][0];
    }

    private static Suggestion draw(double[] shares, Random random) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return WORDS.get(i);
            }
        }
        return WORDS.get(shares.length - 1);
    }

    /** How often two services say which two words of one media, in the long run. */
    double[][] joint(String left, String right) {
        double[][] joint = new double[truth.length][truth.length];
        for (int t = 0; t < truth.length; t++) {
            for (int i = 0; i < truth.length; i++) {
                for (int j = 0; j < truth.length; j++) {
                    joint[i][j] += truth[t] * of(left)[t][i] * of(right)[t][j];
                }
            }
        }
        return joint;
    }
}
