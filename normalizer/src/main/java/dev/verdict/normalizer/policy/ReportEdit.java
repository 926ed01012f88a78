package dev.verdict.normalizer.policy;

import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A report as it would be if something had been otherwise. */
final class ReportEdit {
    private ReportEdit() {}

    /** Gives each row another form, or takes it out. */
    @FunctionalInterface
    interface Edit {
        /** The row instead of this one, which has this number in the order of {@code forEachFinding}. */
        Optional<Finding> of(int place, Finding finding);
    }

    static ModerationReport rows(ModerationReport report, Edit edit) {
        int[] next = {0};
        List<Part> parts = new ArrayList<>();
        for (Part part : report.parts()) {
            parts.add(Part.builder()
                    .from(part)
                    .findings(edited(part.findings(), edit, next))
                    .build());
        }
        Optional<Timeline> timeline = report.timeline().map(before -> {
            List<Frame> frames = new ArrayList<>();
            for (Frame frame : before.frames()) {
                List<Finding> rows = edited(frame.findings(), edit, next);
                if (!rows.isEmpty() || frame.findings().isEmpty()) {
                    frames.add(Frame.builder().from(frame).findings(rows).build());
                }
            }
            return Timeline.builder()
                    .complete(before.complete())
                    .nextPageToken(before.nextPageToken())
                    .frames(frames)
                    .build();
        });
        return ModerationReport.builder()
                .from(report)
                .parts(parts)
                .timeline(timeline)
                .build();
    }

    private static List<Finding> edited(List<Finding> findings, Edit edit, int[] next) {
        List<Finding> edited = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            edit.of(next[0]++, finding).ifPresent(edited::add);
        }
        return edited;
    }

    static ModerationReport declaring(ModerationReport report, Suggestion word) {
        Declared.Builder declared = Declared.builder();
        report.declared().ifPresent(declared::from);
        return ModerationReport.builder()
                .from(report)
                .declared(declared.suggestion(word).build())
                .build();
    }

    /** As it would be once its job had completed. */
    static ModerationReport completed(ModerationReport report) {
        return ModerationReport.builder().from(report).status(Status.COMPLETED).build();
    }

    /** With every frame listed and no page missing. */
    static ModerationReport whole(ModerationReport report) {
        return ModerationReport.builder()
                .from(withoutIssues(report, issue -> issue.code() == IssueCode.PAGE_MISSING))
                .timeline(report.timeline()
                        .map(timeline ->
                                Timeline.builder().from(timeline).complete(true).build()))
                .build();
    }

    static ModerationReport withoutIssues(ModerationReport report, Predicate<Issue> gone) {
        return ModerationReport.builder()
                .from(report)
                .issues(report.issues().stream().filter(gone.negate()).toList())
                .build();
    }

    /** Without the overall word. */
    static ModerationReport withoutOverall(ModerationReport report) {
        return ModerationReport.builder()
                .from(report)
                .declared(report.declared()
                        .map(declared -> Declared.builder()
                                .from(declared)
                                .suggestion(Optional.empty())
                                .build()))
                .build();
    }

    /** Without the words of these parts. */
    static ModerationReport withoutWords(ModerationReport report, Predicate<Part> silent) {
        return ModerationReport.builder()
                .from(report)
                .parts(report.parts().stream()
                        .map(part -> silent.test(part)
                                ? Part.builder()
                                        .from(part)
                                        .suggestion(Optional.empty())
                                        .build()
                                : part)
                        .toList())
                .build();
    }
}
