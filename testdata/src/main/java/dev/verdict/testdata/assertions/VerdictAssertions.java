package dev.verdict.testdata.assertions;

import dev.verdict.comparison.Comparison;
import dev.verdict.model.Decision;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions begin. To be imported beside AssertJ's own:
 *
 * <pre>{@code
 * import static dev.verdict.testdata.assertions.VerdictAssertions.assertThat;
 *
 * assertThat(verdict).isBlock().isDecidedBecauseOf("ad").hasLabels("ad", "logo").hasFrameAt(Duration.ofMillis(10)).hasNoIssues();
 * }</pre>
 */
public final class VerdictAssertions {
    private VerdictAssertions() {}

    public static VerdictAssert assertThat(@Nullable Verdict verdict) {
        return new VerdictAssert(verdict);
    }

    public static ReportAssert assertThat(@Nullable ModerationReport report) {
        return new ReportAssert(report);
    }

    public static DecisionAssert assertThat(@Nullable Decision decision) {
        return new DecisionAssert(decision);
    }

    public static TimelineAssert assertThat(@Nullable Timeline timeline) {
        return new TimelineAssert(timeline);
    }

    public static ComparisonAssert assertThat(@Nullable Comparison comparison) {
        return new ComparisonAssert(comparison);
    }
}
