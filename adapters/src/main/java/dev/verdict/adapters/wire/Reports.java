package dev.verdict.adapters.wire;

import dev.verdict.model.ModerationReport;

/** The last step of an adapter. */
public final class Reports {
    private Reports() {}

    /** The report with all that the reading noted. */
    public static ModerationReport with(Reading reading, ModerationReport report) {
        return reading.isClean()
                ? report
                : ModerationReport.builder()
                        .from(report)
                        .issues(reading.issues())
                        .unmapped(reading.unmapped())
                        .build();
    }
}
