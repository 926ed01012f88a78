package dev.verdict.comparison.agreement;

import dev.verdict.comparison.Measure;

/**
 * A coefficient of agreement and how sure it is.
 *
 * @param value 1 for perfect agreement, 0 for what chance would give (raw agreement: the share of equal words)
 * @param low the lower end of its 95 % bootstrap interval
 * @param high the upper end
 */
public record Estimate(Measure value, Measure low, Measure high) {}
