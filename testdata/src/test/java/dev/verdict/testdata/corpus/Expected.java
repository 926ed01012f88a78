package dev.verdict.testdata.corpus;

import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.ToDoubleBiFunction;

/** Coefficients of agreement from shares or counts, by their definitions and without the library. */
final class Expected {
    private Expected() {}

    static double raw(double[][] joint) {
        double agreed = 0;
        for (int i = 0; i < joint.length; i++) {
            agreed += joint[i][i];
        }
        return agreed / total(joint);
    }

    static double kappa(double[][] joint) {
        return chanceCorrected(joint, (i, j) -> i == j ? 0 : 1);
    }

    static double weightedKappa(double[][] joint) {
        return chanceCorrected(joint, (i, j) -> Math.abs(i - j));
    }

    private static double chanceCorrected(double[][] joint, IntBinaryOperator weight) {
        double[] rows = new double[joint.length];
        double[] columns = new double[joint.length];
        each(joint, (i, j) -> {
            rows[i] += joint[i][j];
            columns[j] += joint[i][j];
            return 0;
        });
        double seen = each(joint, (i, j) -> joint[i][j] * weight.applyAsInt(i, j)) / total(joint);
        double expected =
                each(joint, (i, j) -> rows[i] * columns[j] * weight.applyAsInt(i, j)) / (total(joint) * total(joint));
        return 1 - seen / expected;
    }

    /**
     * Krippendorff's alpha with the ordinal metric, of endless data: every pair of services meets in its table and in the
     * table turned round.
     */
    static double alpha(List<double[][]> pairs) {
        int words = pairs.get(0).length;
        double[][] met = new double[words][words];
        pairs.forEach(joint -> each(met, (i, j) -> met[i][j] += joint[i][j] + joint[j][i]));
        double[] marginals = new double[words];
        each(met, (i, j) -> marginals[i] += met[i][j]);
        double seen = each(met, (i, j) -> met[i][j] * ordinal(marginals, i, j)) / total(met);
        double expected =
                each(met, (i, j) -> marginals[i] * marginals[j] * ordinal(marginals, i, j)) / (total(met) * total(met));
        return 1 - seen / expected;
    }

    private static double ordinal(double[] marginals, int i, int j) {
        double between = -(marginals[i] + marginals[j]) / 2;
        for (int k = Math.min(i, j); k <= Math.max(i, j); k++) {
            between += marginals[k];
        }
        return i == j ? 0 : between * between;
    }

    private static double total(double[][] joint) {
        return each(joint, (i, j) -> joint[i][j]);
    }

    private static double each(double[][] joint, ToDoubleBiFunction<Integer, Integer> cell) {
        double sum = 0;
        for (int i = 0; i < joint.length; i++) {
            for (int j = 0; j < joint.length; j++) {
                sum += cell.applyAsDouble(i, j);
            }
        }
        return sum;
    }
}
