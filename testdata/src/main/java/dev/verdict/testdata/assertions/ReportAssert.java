package dev.verdict.testdata.assertions;

import dev.verdict.model.ModerationReport;
import org.jspecify.annotations.Nullable;

/** What a service said. */
public final class ReportAssert extends AbstractReportAssert<ReportAssert, ModerationReport> {
    ReportAssert(@Nullable ModerationReport actual) {
        super(actual, ReportAssert.class);
    }

    @Override
    ModerationReport reported() {
        isNotNull();
        return actual;
    }
}
