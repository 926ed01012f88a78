package dev.verdict.model;

import java.math.BigDecimal;
import java.util.Optional;

/** The one form of each score: 0 to 100, no zeros at the end, no exponent, of a length that can be printed. */
final class Scores {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int MAX_DIGITS = 1_000;

    /** Up to as many digits behind the point, a score times the power of ten is a whole number that a double holds. */
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private Scores() {}

    static boolean isCanonical(Optional<BigDecimal> score) {
        return score.isEmpty() || isCanonical(score.get());
    }

    private static boolean isCanonical(BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) {
            throw new IllegalStateException("a score is a confidence from 0 to 100, not " + score);
        }
        int scale = score.scale();
        if (scale >= 0 && scale < POWERS.length) {
            return scale == 0 || Math.round(score.doubleValue() * POWERS[scale]) % 10 != 0;
        }
        int digits = canonical(score).scale();
        if (digits > MAX_DIGITS) {
            throw new IllegalStateException("a score is a confidence from 0 to 100 with at most " + MAX_DIGITS
                    + " digits behind the point, not " + score);
        }
        return scale == digits;
    }

    /** The score in its one form. */
    static Optional<BigDecimal> canonical(Optional<BigDecimal> score) {
        return isCanonical(score) ? score : score.map(Scores::canonical);
    }

    static BigDecimal canonical(BigDecimal score) {
        BigDecimal stripped = score.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
