/**
 * Verdicts side by side. {@link dev.verdict.comparison.Comparer} sets two verdicts on one media against each other: the
 * suggestion, the parts, the scenes, the categories, the scores, the timelines. {@code comparison.agreement} does it for
 * services over a corpus.
 *
 * <pre>{@code
 * Comparison comparison = Comparer.create().compare(before, after);
 * if (comparison.suggestion().outcome() == SuggestionComparison.Outcome.FLIPPED) {
 *     …
 * }
 * }</pre>
 *
 * <p><b>What a service does not look at is not clean.</b> A category that only one verdict names is a disagreement only
 * if the other service looked at the place and would have named it. So each verdict comes with its {@link
 * dev.verdict.comparison.Coverage}: by default what its report speaks of, for a service that inspects a part says so even
 * where it finds nothing. Whatever one side has and the other does not cover is {@link
 * dev.verdict.comparison.Standing#NOT_COMPARABLE}, with the reason, and counts for and against nobody.
 */
@NullMarked
package dev.verdict.comparison;

import org.jspecify.annotations.NullMarked;
