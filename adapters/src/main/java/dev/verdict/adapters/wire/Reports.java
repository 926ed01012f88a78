package dev.verdict.adapters.wire;

import dev.verdict.adapters.LimitExceededException;
import dev.verdict.model.Issue;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Source;
import dev.verdict.model.Unmapped;
import dev.verdict.model.VerdictException.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The last step of an adapter: what the reading noted goes to the report it belongs to. */
public final class Reports {
    /** What stands outside the jobs is told with each of them, up to this number of notes in all. */
    private static final long MAX_SHARED = 1_000_000;

    private Reports() {}

    /** The report with all that the reading noted. */
    public static ModerationReport with(Reading reading, ModerationReport report) {
        if (reading.isClean()) {
            return report;
        }
        List<Unmapped> unmapped = reading.unmapped();
        return unmapped.isEmpty() ? report.replacingIssues(reading.issues()) : with(report, reading.issues(), unmapped);
    }

    /**
     * The reports of several jobs of one body, each with what was noted inside its job and outside all jobs.
     *
     * @param reports by the address of the job
     */
    public static List<ModerationReport> with(Reading reading, Map<Source, ModerationReport> reports) {
        if (reading.isClean()) {
            return List.copyOf(reports.values());
        }
        Map<@Nullable Source, List<Issue>> issues = byJob(reports.keySet(), reading.issues(), Issue::source);
        Map<@Nullable Source, List<Unmapped>> unmapped = byJob(reports.keySet(), reading.unmapped(), Unmapped::source);
        List<Issue> commonIssues = issues.getOrDefault(null, List.of());
        List<Unmapped> commonUnmapped = unmapped.getOrDefault(null, List.of());
        if ((long) reports.size() * (commonIssues.size() + commonUnmapped.size()) > MAX_SHARED) {
            throw new LimitExceededException(
                    "too many odd members beside a list of " + reports.size() + " jobs",
                    new Place(null, null, reading.body().root()),
                    null);
        }
        List<ModerationReport> noted = new ArrayList<>(reports.size());
        reports.forEach((job, report) -> noted.add(with(
                report,
                both(commonIssues, issues.getOrDefault(job, List.of())),
                both(commonUnmapped, unmapped.getOrDefault(job, List.of())))));
        return noted;
    }

    private static ModerationReport with(ModerationReport report, List<Issue> issues, List<Unmapped> unmapped) {
        return ModerationReport.builder()
                .from(report)
                .issues(issues.stream().sorted(Issue.ORDER).toList())
                .unmapped(unmapped)
                .build();
    }

    private static <T> List<T> both(List<T> common, List<T> own) {
        List<T> both = new ArrayList<>(common);
        both.addAll(own);
        return both;
    }

    /** The notes by the job they lie in; those outside all jobs under null. */
    private static <T> Map<@Nullable Source, List<T>> byJob(
            Set<Source> jobs, List<T> notes, Function<T, Source> source) {
        Map<@Nullable Source, List<T>> byJob = new HashMap<>();
        for (T note : notes) {
            byJob.computeIfAbsent(source.apply(note).within(jobs).orElse(null), any -> new ArrayList<>())
                    .add(note);
        }
        return byJob;
    }
}
