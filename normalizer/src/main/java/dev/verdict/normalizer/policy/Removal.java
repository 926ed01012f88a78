package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Takes out of a report what stands behind causes, and nothing else. */
final class Removal {
    private final ModerationReport report;
    private final List<Row> rows;
    private final List<Optional<Rule>> first;

    Removal(Policy policy, ModerationReport report) {
        this.report = report;
        rows = Groups.rows(report, new Above(report));
        first = new Matching(rows).first(policy.rules());
    }

    ModerationReport without(List<Cause> causes) {
        BitSet gone = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            gone.set(i, causes.stream().anyMatch(cause -> isBehind(cause, rows.get(place), first.get(place))));
        }
        ModerationReport left =
                ReportEdit.rows(report, (place, finding) -> Optional.of(finding).filter(any -> !gone.get(place)));
        for (Cause cause : causes) {
            left = withoutOthers(left, cause);
        }
        return left;
    }

    /** Whether a row is what a cause tells of: a row of a part by its address, rows of frames by what they say. */
    private static boolean isBehind(Cause cause, Row row, Optional<Rule> rule) {
        Finding finding = row.finding();
        return cause.part().equals(Optional.of(row.part()))
                && cause.scene().equals(finding.scene())
                && cause.label().equals(finding.label())
                && (row.isOnFrame() || cause.source().equals(Optional.of(finding.source())))
                && speaksAs(cause, row, rule);
    }

    private static boolean speaksAs(Cause cause, Row row, Optional<Rule> rule) {
        Optional<Suggestion> stated = row.finding().suggestion();
        return switch (cause.reason()) {
            case STATED -> rule.isEmpty() && stated.equals(Optional.of(cause.suggestion()));
            case IMPLIED -> rule.isEmpty() && stated.isEmpty() && row.word().equals(Optional.of(cause.suggestion()));
            case CONTRADICTED ->
                rule.isEmpty() && stated.isEmpty() && row.word().equals(Optional.of(Suggestion.PASS));
            case RULED -> rule.map(Rule::id).equals(cause.rule()) && row.word().equals(cause.before());
            default -> false;
        };
    }

    private static ModerationReport withoutOthers(ModerationReport report, Cause cause) {
        return switch (cause.reason()) {
            case PENDING, FAILED, STATUS_UNKNOWN -> ReportEdit.completed(report);
            case INCOMPLETE -> ReportEdit.whole(report);
            case UNREADABLE -> withoutAlike(report, cause);
            case STATED -> withoutSummaries(report, cause);
            default -> report;
        };
    }

    /** Issues of one kind are told as one. */
    private static ModerationReport withoutAlike(ModerationReport report, Cause cause) {
        List<IssueCode> codes = report.issues().stream()
                .filter(issue -> isAt(issue.source(), cause))
                .map(Issue::code)
                .filter(IssueCode::isAboutSuggestion)
                .toList();
        return ReportEdit.withoutIssues(report, issue -> codes.contains(issue.code()));
    }

    private static ModerationReport withoutSummaries(ModerationReport report, Cause cause) {
        ModerationReport left = ReportEdit.withoutWords(report, part -> isSummary(part, cause));
        boolean isOverall = cause.part().isEmpty()
                && report.declared().flatMap(Declared::source).equals(cause.source());
        return cause.part().isPresent()
                ? left
                : isOverall ? ReportEdit.withoutOverall(left) : withoutAlike(left, cause);
    }

    private static boolean isSummary(Part part, Cause cause) {
        return cause.part().equals(Optional.of(part.part()))
                && part.suggestion().equals(Optional.of(cause.suggestion()))
                && isAt(part.source(), cause);
    }

    private static boolean isAt(Source source, Cause cause) {
        return cause.source().equals(Optional.of(source));
    }
}
