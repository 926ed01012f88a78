package dev.verdict.normalizer;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.FrameKind;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Reason;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything in a report that speaks for a suggestion, and what it adds up to. The strictest wins; the package's
 * documentation has the table.
 */
final class Rules {
    private static final String VIDEO = "video";

    private final Policy policy;
    private final ModerationReport report;
    private final List<Cause> spoken = new ArrayList<>();

    private Rules(Policy policy, ModerationReport report) {
        this.policy = policy;
        this.report = report;
    }

    static Decision decide(Policy policy, ModerationReport report) {
        return new Rules(policy, report).decision();
    }

    private Decision decision() {
        boolean stated = hearStatements();
        hearStatus();
        hearIssues();
        if (!stated && report.status() == Status.COMPLETED) {
            speak(policy.whenUnreadable(), Reason.NOTHING_STATED, Optional.empty());
        }
        Suggestion strictest =
                spoken.stream().map(Cause::suggestion).reduce(Suggestion::or).orElse(Suggestion.REVIEW);
        return Decision.builder()
                .suggestion(strictest)
                .declared(report.declared().flatMap(Declared::suggestion))
                .policy(policy.stamp())
                .causes(spoken.stream()
                        .filter(cause -> cause.suggestion() == strictest)
                        .toList())
                .build();
    }

    /** Hears every stated word, a summary only where nothing below it explains it. */
    private boolean hearStatements() {
        List<Cause> frames = frames();
        Optional<Suggestion> below = strictest(frames);
        List<Cause> parts = new ArrayList<>();
        for (Part part : report.parts()) {
            List<Cause> rows = rows(part);
            Optional<Suggestion> inPart = part.part().equals(VIDEO)
                    ? Suggestion.stricter(strictest(rows), strictest(frames))
                    : strictest(rows);
            part.suggestion().filter(word -> !explains(inPart, word)).ifPresent(word -> parts.add(summary(part, word)));
            parts.addAll(rows);
        }
        below = Suggestion.stricter(below, strictest(parts));
        Optional<Suggestion> evidence = below;
        report.declared()
                .ifPresent(declared -> declared.suggestion()
                        .filter(word -> !explains(evidence, word))
                        .ifPresent(word -> speak(word, Reason.STATED, declared.source())));
        spoken.addAll(parts);
        spoken.addAll(frames);
        return !spoken.isEmpty();
    }

    private static boolean explains(Optional<Suggestion> evidence, Suggestion summary) {
        return evidence.filter(word -> word.isAtLeast(summary)).isPresent();
    }

    private static Cause summary(Part part, Suggestion word) {
        return Cause.builder()
                .suggestion(word)
                .reason(Reason.STATED)
                .part(part.part())
                .source(part.source())
                .build();
    }

    private static List<Cause> rows(Part part) {
        List<Cause> rows = new ArrayList<>();
        for (Finding finding : part.findings()) {
            finding.suggestion()
                    .ifPresent(word -> rows.add(Cause.builder()
                            .suggestion(word)
                            .reason(Reason.STATED)
                            .part(part.part())
                            .scene(finding.scene())
                            .label(finding.label())
                            .source(finding.source())
                            .build()));
        }
        return rows;
    }

    /** What frames of one scene and label state alike is one cause. */
    private List<Cause> frames() {
        List<Cause> causes = new ArrayList<>();
        for (FrameKind kind : report.timeline().map(Timeline::kinds).orElse(List.of())) {
            kind.suggestion()
                    .ifPresent(word -> causes.add(Cause.builder()
                            .suggestion(word)
                            .reason(Reason.STATED)
                            .part(VIDEO)
                            .scene(kind.scene())
                            .label(kind.label())
                            .at(kind.at())
                            .count(Optional.of(kind.count()).filter(count -> count > 1))
                            .source(kind.source())
                            .build()));
        }
        return causes;
    }

    private void hearStatus() {
        switch (report.status()) {
            case COMPLETED -> {}
            case PENDING -> speak(policy.whenPending(), Reason.PENDING, report.statusSource());
            case FAILED -> speak(policy.whenFailed(), Reason.FAILED, report.statusSource());
            case UNKNOWN -> speak(policy.whenUnreadable(), Reason.STATUS_UNKNOWN, report.statusSource());
        }
    }

    /** A suggestion that could not be read speaks for the policy's word, and for its own where one can be made out. */
    private void hearIssues() {
        Map<IssueCode, Issue> first = new LinkedHashMap<>();
        Map<IssueCode, Long> counts = new LinkedHashMap<>();
        for (Issue issue : report.issues()) {
            if (issue.code().isAboutSuggestion()) {
                first.putIfAbsent(issue.code(), issue);
                counts.merge(issue.code(), 1L, Long::sum);
                issue.value()
                        .flatMap(Suggestion::of)
                        .ifPresent(word -> speak(word, Reason.STATED, Optional.of(issue.source())));
            }
        }
        first.forEach((code, issue) -> spoken.add(Cause.builder()
                .suggestion(policy.whenUnreadable())
                .reason(Reason.UNREADABLE)
                .count(Optional.ofNullable(counts.get(code)).filter(count -> count > 1))
                .source(issue.source())
                .build()));
    }

    private void speak(Suggestion suggestion, Reason reason, Optional<Source> source) {
        spoken.add(Cause.builder()
                .suggestion(suggestion)
                .reason(reason)
                .source(source)
                .build());
    }

    private static Optional<Suggestion> strictest(List<Cause> causes) {
        return causes.stream().map(Cause::suggestion).reduce(Suggestion::or);
    }
}
