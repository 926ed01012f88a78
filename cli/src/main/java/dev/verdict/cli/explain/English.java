package dev.verdict.cli.explain;

import dev.verdict.cli.told.Figures;
import dev.verdict.model.Cause;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Issue;
import dev.verdict.model.JobError;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.policy.Counterfactual;
import dev.verdict.normalizer.policy.Counterfactual.BoundMoved;
import dev.verdict.normalizer.policy.Counterfactual.Change;
import dev.verdict.normalizer.policy.Counterfactual.EvidenceGone;
import dev.verdict.normalizer.policy.Counterfactual.RuleDropped;
import dev.verdict.normalizer.policy.Counterfactual.RulesAdded;
import dev.verdict.normalizer.policy.Counterfactual.ScoreMoved;
import dev.verdict.normalizer.policy.Counterfactual.WordChanged;
import dev.verdict.normalizer.policy.Counterfactual.WordStated;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation in English. */
final class English implements Language {
    @Override
    public String word(Suggestion suggestion) {
        return suggestion.word();
    }

    @Override
    public String said(Verdict verdict) {
        String word = verdict.decision()
                .declared()
                .map(declared -> "says " + declared.word() + " overall"
                        + (declared == verdict.suggestion()
                                ? ", and so do we"
                                : ", we say " + verdict.suggestion().word()))
                .orElse("says no overall word that can be read");
        return Language.service(verdict.report()) + " " + word + "; the job is " + status(verdict.report());
    }

    private static String status(ModerationReport report) {
        return switch (report.status()) {
            case COMPLETED -> "completed";
            case PENDING -> "pending";
            case FAILED -> "failed" + report.job().error().map(English::error).orElse("");
            case UNKNOWN -> "in a state nobody knows";
        };
    }

    private static String error(JobError error) {
        return Stream.of(error.code(), error.message())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(": ", " (", ")"));
    }

    @Override
    public String why(Suggestion suggestion) {
        return "why " + suggestion.word() + ":";
    }

    @Override
    public String cause(Cause cause) {
        return reason(cause) + times(cause.count(), cause.at());
    }

    private static String reason(Cause cause) {
        String subject = subject(cause.part(), cause.scene(), cause.label());
        String on = subject.isEmpty() ? "" : " on " + subject;
        String word = cause.suggestion().word();
        return switch (cause.reason()) {
            case STATED -> word + " is stated" + (on.isEmpty() ? " overall" : on);
            case IMPLIED -> word + " is stated above, for the whole, and carried" + on;
            case RULED ->
                word + " is given by the rule " + cause.rule().orElse("")
                        + cause.before()
                                .map(before -> " instead of " + before.word())
                                .orElse("") + on;
            case CONTRADICTED -> "the service says pass overall and lists frames with something" + on;
            case PENDING -> "the job has not ended";
            case FAILED -> "the job failed";
            case STATUS_UNKNOWN -> "it is not known whether the job ended";
            case UNREADABLE -> "a suggestion is missing or is no word we know" + on;
            case NOTHING_STATED -> "the answer states no suggestion at all, or none that counts";
            case INCOMPLETE -> "frames are missing: pages are left, or only some frames are listed";
        };
    }

    private static String subject(Optional<String> part, Optional<String> scene, Optional<String> label) {
        return Stream.of(part, scene.map(word -> "scene " + word), label.map(word -> "label " + word))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String times(Optional<Long> count, Optional<Duration> at) {
        String times = count.filter(n -> n > 1).map(n -> ", " + n + " times").orElse("");
        return times
                + at.map(Figures::clock)
                        .map(clock -> (times.isEmpty() ? ", at " : ", first at ") + clock)
                        .orElse("");
    }

    @Override
    public String fired() {
        return "rules that fired:";
    }

    @Override
    public String fired(FiredRule fired) {
        String before = fired.before()
                .map(word -> word.word() + (fired.implied() ? " (stated above, for the whole)" : ""))
                .orElse("no word");
        String on = subject(fired.part(), fired.scene(), fired.label());
        String after = fired.after()
                .suggestion()
                .map(word -> " becomes " + word.word())
                .orElse(" is ignored");
        return fired.rule() + ": " + before + after + (on.isEmpty() ? "" : " on " + on)
                + times(fired.count(), fired.at());
    }

    @Override
    public String overruled() {
        return "overruled:";
    }

    @Override
    public String overruled(Cause cause) {
        String subject = subject(cause.part(), cause.scene(), cause.label());
        return cause.suggestion().word()
                + (subject.isEmpty() ? " overall" : " on " + subject)
                + times(cause.count(), cause.at())
                + cause.rule().map(rule -> ", by the rule " + rule).orElse(", for what it stood for no longer says so");
    }

    @Override
    public String changes() {
        return "what would change it:";
    }

    @Override
    public String change(Counterfactual counterfactual, Verdict verdict) {
        return change(counterfactual.change(), verdict) + ": "
                + counterfactual.suggestion().word();
    }

    private static String change(Change change, Verdict verdict) {
        if (change instanceof BoundMoved moved) {
            return "a policy with " + moved.member() + " " + moved.to().toPlainString() + " instead of "
                    + moved.from().toPlainString() + " in the rule " + moved.rule();
        } else if (change instanceof WordChanged changed) {
            return "a policy with " + changed.member() + " " + changed.to().word()
                    + changed.from().map(from -> " instead of " + from.word()).orElse("");
        } else if (change instanceof RuleDropped dropped) {
            return "a policy without the rule " + dropped.rule();
        } else if (change instanceof RulesAdded added) {
            return "a policy with "
                    + (added.rules().size() == 1
                            ? "a rule that says"
                            : added.rules().size() + " rules that say")
                    + " pass on "
                    + added.rules().stream()
                            .map(Reached::by)
                            .map(kind -> subject(kind.part(), kind.scene(), kind.label()))
                            .collect(Collectors.joining("; on "));
        } else if (change instanceof ScoreMoved moved) {
            return "a body with a score of " + moved.to().toPlainString() + " instead of "
                    + moved.from().toPlainString()
                    + moved.label().map(label -> " for " + label).orElse("") + " at " + moved.source();
        } else if (change instanceof EvidenceGone gone) {
            int more = gone.causes().size() - verdict.decision().causes().size();
            return "a body without the above" + (more > 0 ? " and " + more + " more that would count then" : "");
        }
        return "a body that states " + ((WordStated) change).word().word() + " overall";
    }

    @Override
    public String odd() {
        return "odd about the body:";
    }

    @Override
    public String issue(Issue issue) {
        return issue.code().word() + ": " + issue.message();
    }

    @Override
    public String kept() {
        return "kept as it stood, for nobody reads it:";
    }

    @Override
    public String at() {
        return "at ";
    }

    @Override
    public String colon() {
        return ": ";
    }

    @Override
    public String root() {
        return "the root";
    }

    @Override
    public String more(int number) {
        return "… and " + number + " more, which verdict normalize lists";
    }

    @Override
    public String timeline(Optional<Timeline> timeline) {
        return "timeline: " + timeline.map(English::frames).orElse("none in this answer");
    }

    private static String frames(Timeline timeline) {
        int frames = timeline.frames().size();
        String inspected =
                timeline.framesInspected().map(n -> " of " + n + " inspected").orElse("");
        String whole = timeline.complete()
                ? "complete"
                : timeline.nextPageToken().isPresent()
                        ? "not complete: more pages are left"
                        : "not complete: the service lists only some of its frames";
        return frames + (frames == 1 ? " frame" : " frames") + inspected + ", " + whole;
    }

    @Override
    public String policy(PolicyStamp policy) {
        return "policy: " + policy.id();
    }
}
