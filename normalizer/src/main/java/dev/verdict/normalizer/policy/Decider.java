package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a report that speaks for a suggestion, and what it adds up to. The strictest wins; the package's
 * documentation has the table.
 */
final class Decider {
    /** As much as mostly speaks for something. */
    private static final int FEW = 4;

    private final Policy policy;
    private final ModerationReport report;
    private final Groups groups;
    /** Whether the frames are all that the service found worth listing, each with what was found. */
    private final boolean listsAll;

    private final List<Voice> spoken = new ArrayList<>(FEW);
    /** Summaries that do not count beside what explains them. */
    private final List<Voice> explained = new ArrayList<>();
    /** Where summaries stand in whose place the frames below them speak. */
    private Set<Level> replaced = Set.of();
    /** Whether a word of the service is left that counts. */
    private boolean stated;

    Decider(Policy policy, ModerationReport report) {
        this.policy = policy;
        this.report = report;
        groups = new Groups(report, policy.rules());
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
        Suggestion strictest = strictest(spoken);
        Decision.Builder decision = Decision.builder()
                .suggestion(strictest)
                .declared(report.declared().flatMap(Declared::suggestion))
                .policy(policy.stamp());
        addCauses(strictest, decision);
        return policy.rules().isEmpty()
                ? decision.build()
                : decision.rules(fired()).overruled(overruled(strictest)).build();
    }

    /** The strictest of what speaks. Where nothing does, nobody may pass it. */
    private static Suggestion strictest(List<Voice> voices) {
        Suggestion strictest = voices.isEmpty() ? Suggestion.REVIEW : Suggestion.PASS;
        for (Voice voice : voices) {
            strictest = strictest.or(voice.suggestion());
        }
        return strictest;
    }

    private void addCauses(Suggestion decided, Decision.Builder decision) {
        for (Voice voice : spoken) {
            if (voice.suggestion() == decided) {
                decision.addAllCauses(voice.causes());
            }
        }
    }

    /** Hears every stated word, a summary only where nothing below it explains it. */
    private void hearStatements() {
        Optional<Suggestion> onFrames = report.timeline().flatMap(Timeline::suggestion);
        Optional<Suggestion> below = onFrames;
        List<Voice> parts = new ArrayList<>();
        for (int i = 0; i < report.parts().size(); i++) {
            Part part = report.parts().get(i);
            boolean isVideo = part.part().equals(Above.VIDEO);
            Optional<Suggestion> inPart = strictest(part);
            Optional<Suggestion> evidence = isVideo ? Suggestion.stricter(inPart, onFrames) : inPart;
            if (part.suggestion().isPresent()) {
                hear(summary(part, part.suggestion().get()), evidence, isVideo ? Level.PART : null, parts);
            }
            hearRows(i, inPart, parts);
            below = Suggestion.stricter(below, Suggestion.stricter(inPart, part.suggestion()));
        }
        Optional<Suggestion> overall = report.declared().flatMap(Declared::suggestion);
        if (overall.isPresent()) {
            hear(overall(overall.get()), below, Level.OVERALL, spoken);
        }
        spoken.addAll(parts);
        hearFrames(onFrames);
    }

    /** The strictest word that a row of a part states, whatever rules make of it. */
    private static Optional<Suggestion> strictest(Part part) {
        List<Finding> rows = part.findings();
        Optional<Suggestion> strictest = Optional.empty();
        // By place: the iterator of a list that cannot change takes as long as all that is done here.
        for (int i = 0; i < rows.size(); i++) {
            strictest = Suggestion.stricter(strictest, rows.get(i).suggestion());
        }
        return strictest;
    }

    /**
     * Hears the rows of a part.
     *
     * @param strictest the strictest word that one of them states
     */
    private void hearRows(int part, Optional<Suggestion> strictest, List<Voice> voices) {
        if (!policy.rules().isEmpty()) {
            groups.part(part).forEach(row -> hear(row, voices));
        } else if (strictest.isPresent()) {
            Suggestion word = strictest.get();
            hearAll(new Voice(word, () -> groups.statements(part, word)), voices);
        }
    }

    private void hearFrames(Optional<Suggestion> strictest) {
        if (!policy.rules().isEmpty()) {
            groups.frames().forEach(frames -> hear(frames, spoken));
        } else if (strictest.isPresent()) {
            Suggestion word = strictest.get();
            hearAll(new Voice(word, () -> groups.statements(word)), spoken);
        }
    }

    /** Without rules, rows that state less than others beside them decide nothing: the strictest speak for all. */
    private void hearAll(Voice strictest, List<Voice> voices) {
        voices.add(strictest);
        stated = true;
    }

    /**
     * @param evidence the strictest word below the summary
     * @param level where the summary stands, if frames may carry its word
     */
    private void hear(Voice summary, Optional<Suggestion> evidence, @Nullable Level level, List<Voice> voices) {
        boolean isExplained = evidence.isPresent() && evidence.get().isAtLeast(summary.suggestion());
        boolean isReplaced = !isExplained && level != null && isReplaced(summary, level);
        if (isReplaced) {
            replaced = replaced.isEmpty() ? EnumSet.noneOf(Level.class) : replaced;
            replaced.add(level);
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
    private boolean isReplaced(Voice summary, Level level) {
        return !policy.rules().isEmpty()
                && summary.suggestion() != Suggestion.PASS
                && listsAll
                && groups.frames().stream()
                        .anyMatch(frames ->
                                frames.carriesFrom(level) && frames.fired().isPresent())
                && report.timeline().stream()
                        .flatMap(timeline -> timeline.frames().stream())
                        .noneMatch(frame -> frame.findings().isEmpty());
    }

    private void hear(Group group, List<Voice> voices) {
        Optional<Voice> voice = group.spoken();
        if (voice.isEmpty() && isReplacing(group) && group.fired().isEmpty()) {
            voice = group.inPlaceOfTheWhole();
        }
        if (voice.isPresent()) {
            voices.add(voice.get());
            stated |= group.word().isPresent();
        }
    }

    private boolean isReplacing(Group group) {
        return !replaced.isEmpty() && replaced.stream().anyMatch(group::carriesFrom);
    }

    /** A service that says pass, and lists every frame worth listing with something on it, leaves open what it means. */
    private void hearContradictions() {
        if (listsAll
                && report.declared()
                        .flatMap(Declared::suggestion)
                        .filter(Suggestion.PASS::equals)
                        .isPresent()) {
            for (Group frames : groups.frames()) {
                if (frames.isHitUnderPass()) {
                    spoken.add(frames.contradiction(policy.whenUnreadable()));
                }
            }
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
        if (policy.whenIncomplete().isEmpty()) {
            return;
        }
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
        if (report.issues().isEmpty()) {
            return;
        }
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
        first.forEach((code, issue) -> spoken.add(Voice.of(
                policy.whenUnreadable(),
                () -> Cause.builder()
                        .suggestion(policy.whenUnreadable())
                        .reason(Reason.UNREADABLE)
                        .count(Optional.ofNullable(counts.get(code)).filter(count -> count > 1))
                        .source(issue.source())
                        .build())));
    }

    private void speak(Suggestion suggestion, Reason reason, Optional<Source> source) {
        spoken.add(voice(suggestion, reason, source));
    }

    private static Voice voice(Suggestion suggestion, Reason reason, Optional<Source> source) {
        return Voice.of(
                suggestion,
                () -> Cause.builder()
                        .suggestion(suggestion)
                        .reason(reason)
                        .source(source)
                        .build());
    }

    private Voice overall(Suggestion word) {
        return voice(word, Reason.STATED, report.declared().flatMap(Declared::source));
    }

    private static Voice summary(Part part, Suggestion word) {
        return Voice.of(
                word,
                () -> Cause.builder()
                        .suggestion(word)
                        .reason(Reason.STATED)
                        .part(part.part())
                        .source(part.source())
                        .build());
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
        return Stream.concat(explained.stream(), groups.all().flatMap(group -> group.overruled().stream()))
                .filter(voice -> !decided.isAtLeast(voice.suggestion()))
                .flatMap(voice -> voice.causes().stream())
                .toList();
    }
}
