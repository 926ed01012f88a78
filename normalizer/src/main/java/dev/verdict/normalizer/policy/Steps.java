package dev.verdict.normalizer.policy;

import java.math.BigDecimal;

/** The scores next to a score: one hundredth away, or one of its own last digit where it is finer. */
final class Steps {
    private static final int DIGITS = 2;

    private Steps() {}

    static BigDecimal above(BigDecimal score) {
        return score.add(step(score));
    }

    static BigDecimal below(BigDecimal score) {
        return score.subtract(step(score));
    }

    private static BigDecimal step(BigDecimal score) {
        return BigDecimal.ONE.movePointLeft(Math.max(DIGITS, score.scale()));
    }
}
