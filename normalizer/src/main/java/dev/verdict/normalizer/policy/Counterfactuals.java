package dev.verdict.normalizer.policy;

import dev.verdict.model.Decision;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Counterfactual.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tries changes, the smallest first, and keeps those under which the decision is another. */
final class Counterfactuals {
    private final Policy policy;
    private final ModerationReport report;
    private final Decision decision;

    Counterfactuals(Policy policy, ModerationReport report) {
        this.policy = policy;
        this.report = report;
        this.decision = policy.decide(report);
    }

    /** A change, and the policy and the report with it made. */
    record Trial(Change change, Policy policy, ModerationReport report) {
        Counterfactual decided() {
            return new Counterfactual(change, policy.decide(report).suggestion());
        }
    }

    List<Counterfactual> smallest() {
        List<Counterfactual> found = new ArrayList<>();
        List<Predicate<Suggestion>> directions = List.of(
                word -> !word.isAtLeast(decision.suggestion()),
                word -> !decision.suggestion().isAtLeast(word));
        for (Predicate<Suggestion> direction : directions) {
            PolicyTrials policies = new PolicyTrials(policy, report, decision);
            first(direction, Stream.of(policies.bounds(), policies.words(), policies.dropped(), policies.added()))
                    .ifPresent(found::add);
            EvidenceTrials evidence = new EvidenceTrials(policy, report, decision);
            first(direction, Stream.of(evidence.scores(), evidence.gone(), evidence.stated()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Lazy: what comes behind the first that leads there is not tried. */
    private static Optional<Counterfactual> first(Predicate<Suggestion> direction, Stream<Stream<Trial>> bySize) {
        return bySize.flatMap(trials -> trials)
                .map(Trial::decided)
                .filter(decided -> direction.test(decided.suggestion()))
                .findFirst();
    }
}
