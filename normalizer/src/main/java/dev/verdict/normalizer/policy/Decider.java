package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Reason;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.normalizer.policy.Carried.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything in a report that speaks for a suggestion, and what it adds up to. The strictest wins; the package's
 * documentation has the table.
 */
final class Decider {
    private final Policy policy;
    private final ModerationReport report;
    private final Groups groups;
    /** Whether the frames are all that the service found worth listing, each with what was found. */
    private final boolean listsAll;

    private final List<Cause> spoken = new ArrayList<>();
    /** Summaries that do not count beside what explains them. */
    private final List<Cause> explained = new ArrayList<>();
    /** Where summaries stand in whose place the frames below them speak. */
    private final Set<Level> replaced = EnumSet.noneOf(Level.class);
    /** Whether a word of the service is left that counts. */
    private boolean stated;

    Decider(Policy policy, ModerationReport report) {
        this.policy = policy;
        this.report = report;
        Above above = new Above(report);
        groups = policy.rules().isEmpty() ? Groups.stated(report, above) : Groups.ruled(report, above, policy.rules());
        listsAll = report.timeline().filter(Timeline::complete).isPresent();
    }

    Decision decision() {
        hearStatements();
        hearContradictions();
        hearStatus();
        hearGaps();
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
                .rules(fired())
                .overruled(overruled(strictest))
                .build();
    }

    /** Hears every stated word, a summary only where nothing below it explains it. */
    private void hearStatements() {
        Optional<Suggestion> onFrames = strictest(groups.frames());
        Optional<Suggestion> below = onFrames;
        List<Cause> parts = new ArrayList<>();
        for (int i = 0; i < report.parts().size(); i++) {
            Part part = report.parts().get(i);
            Collection<Group> rows = groups.parts().get(i);
            boolean isVideo = part.part().equals(Above.VIDEO);
            Optional<Suggestion> inPart = strictest(rows);
            Optional<Suggestion> evidence = isVideo ? Suggestion.stricter(inPart, onFrames) : inPart;
            Optional<Level> level = isVideo ? Optional.of(Level.PART) : Optional.empty();
            part.suggestion().ifPresent(word -> hear(summary(part, word), evidence, level, parts));
            rows.forEach(row -> hear(row, parts));
            below = Suggestion.stricter(below, Suggestion.stricter(inPart, part.suggestion()));
        }
        Optional<Suggestion> evidence = below;
        report.declared()
                .flatMap(Declared::suggestion)
                .ifPresent(word -> hear(overall(word), evidence, Optional.of(Level.OVERALL), spoken));
        spoken.addAll(parts);
        groups.frames().forEach(frames -> hear(frames, spoken));
    }

    /** The strictest word stated, whatever rules make of it. */
    private static Optional<Suggestion> strictest(Collection<Group> groups) {
        return groups.stream().flatMap(group -> group.stated().stream()).reduce(Suggestion::or);
    }

    private void hear(Cause summary, Optional<Suggestion> evidence, Optional<Level> level, List<Cause> voices) {
        boolean isExplained =
                evidence.filter(word -> word.isAtLeast(summary.suggestion())).isPresent();
        boolean isReplaced =
                !isExplained && level.filter(at -> isReplaced(summary, at)).isPresent();
        if (isReplaced) {
            level.ifPresent(replaced::add);
        }
        if (isExplained || isReplaced) {
            explained.add(summary);
        } else {
            voices.add(summary);
            stated = true;
        }
    }

    /**
     * Whether the frames that carry a summary's word speak in its place: once a rule has reached one of them, and only
     * where the service lists them all, so that what is left of them is all there is to it.
     */
    private boolean isReplaced(Cause summary, Level level) {
        return summary.suggestion() != Suggestion.PASS
                && listsAll
                && groups.frames().stream()
                        .anyMatch(frames ->
                                frames.carriesFrom(level) && frames.fired().isPresent())
                && report.timeline().stream()
                        .flatMap(timeline -> timeline.frames().stream())
                        .noneMatch(frame -> frame.findings().isEmpty());
    }

    private void hear(Group group, List<Cause> voices) {
        Optional<Cause> voice = group.spoken();
        if (voice.isEmpty() && group.fired().isEmpty() && replaced.stream().anyMatch(group::carriesFrom)) {
            voice = group.inPlaceOfTheWhole();
        }
        if (voice.isPresent()) {
            voices.add(voice.get());
            stated |= group.word().isPresent();
        }
    }

    /** A service that says pass, and lists every frame worth listing with something on it, leaves open what it means. */
    private void hearContradictions() {
        if (listsAll) {
            groups.frames().stream()
                    .filter(Group::isHitUnderPass)
                    .forEach(frames -> spoken.add(frames.contradiction(policy.whenUnreadable())));
        }
    }

    private void hearStatus() {
        switch (report.status()) {
            case COMPLETED -> {}
            case PENDING -> speak(policy.whenPending(), Reason.PENDING, report.statusSource());
            case FAILED -> speak(policy.whenFailed(), Reason.FAILED, report.statusSource());
            case UNKNOWN -> speak(policy.whenUnreadable(), Reason.STATUS_UNKNOWN, report.statusSource());
        }
    }

    /** Frames that are missing speak only where the policy says for what. */
    private void hearGaps() {
        Optional<Source> missingPage = report.issues().stream()
                .filter(issue -> issue.code() == IssueCode.PAGE_MISSING)
                .map(Issue::source)
                .findFirst();
        boolean isCut = report.timeline().isPresent() && !listsAll;
        policy.whenIncomplete()
                .filter(word -> isCut || missingPage.isPresent())
                .ifPresent(word -> speak(word, Reason.INCOMPLETE, missingPage));
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

    private Cause overall(Suggestion word) {
        return Cause.builder()
                .suggestion(word)
                .reason(Reason.STATED)
                .source(report.declared().flatMap(Declared::source))
                .build();
    }

    private static Cause summary(Part part, Suggestion word) {
        return Cause.builder()
                .suggestion(word)
                .reason(Reason.STATED)
                .part(part.part())
                .source(part.source())
                .build();
    }

    /** In the order of the policy, and under each rule in the order of the report. */
    private List<FiredRule> fired() {
        List<FiredRule> fired = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            groups.all()
                    .filter(group -> group.fired().filter(rule::equals).isPresent())
                    .forEach(group -> fired.add(group.told(rule)));
        }
        return fired;
    }

    /** What would be stricter than what was decided, if it counted. */
    private List<Cause> overruled(Suggestion decided) {
        return policy.rules().isEmpty()
                ? List.of()
                : Stream.concat(explained.stream(), groups.all().flatMap(group -> group.overruled().stream()))
                        .filter(cause -> !decided.isAtLeast(cause.suggestion()))
                        .toList();
    }
}
