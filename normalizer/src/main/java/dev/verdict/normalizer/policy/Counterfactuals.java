package dev.verdict.normalizer.policy;

import dev.verdict.model.Decision;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Counterfactual.Change;
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
        PolicyTrials policies = new PolicyTrials(policy, report, decision);
        EvidenceTrials evidence = new EvidenceTrials(policy, report, decision);
        Predicate<Suggestion> softer = word -> !word.isAtLeast(decision.suggestion());
        Predicate<Suggestion> stricter = word -> !decision.suggestion().isAtLeast(word);
        return Stream.of(
                        first(
                                softer,
                                Stream.of(policies.bounds(), policies.words(), policies.dropped(), policies.added())),
                        first(softer, Stream.of(evidence.scores(), evidence.gone(), evidence.stated())),
                        first(stricter, Stream.of(policies.bounds(), policies.words(), policies.dropped())),
                        first(stricter, Stream.of(evidence.scores(), evidence.stated())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Lazy: what comes behind the first that leads there is not tried. */
    private static Optional<Counterfactual> first(Predicate<Suggestion> direction, Stream<Stream<Trial>> bySize) {
        return bySize.flatMap(trials -> trials)
                .map(Trial::decided)
                .filter(decided -> direction.test(decided.suggestion()))
                .findFirst();
    }
}
