package dev.verdict.normalizer.policy;

import dev.verdict.model.Decision;
import dev.verdict.model.FrameKind;
import dev.verdict.model.ModerationReport;
import dev.verdict.normalizer.policy.Counterfactual.Change;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tries changes, the smallest first, and keeps those under which the decision is another. */
final class Counterfactuals {
    /** Of changed reports that are decided again for one kind of change. */
    private static final long ROWS = 300_000;

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
        Search ofPolicy = new Search()
                .among(policies::bounds)
                .among(policies::words)
                .among(policies::dropped)
                .softerAmong(policies::added);
        EvidenceTrials evidence = new EvidenceTrials(policy, report, decision);
        Search ofEvidence =
                new Search().among(evidence::scores).softerAmong(evidence::gone).among(evidence::stated);
        return Stream.of(ofPolicy.softer, ofEvidence.softer, ofPolicy.stricter, ofEvidence.stricter)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first change that leads to something softer, and the first that leads to something stricter. */
    private final class Search {
        private Optional<Counterfactual> softer = Optional.empty();
        private Optional<Counterfactual> stricter = Optional.empty();

        /** Tries changes in their order, each once, until both are found. */
        private Search among(Supplier<Stream<Trial>> trials) {
            if (softer.isEmpty() || stricter.isEmpty()) {
                Iterator<Trial> next = trials.get().iterator();
                while (next.hasNext() && (softer.isEmpty() || stricter.isEmpty())) {
                    take(next.next().decided());
                }
            }
            return this;
        }

        private void take(Counterfactual decided) {
            int step = decided.suggestion().compareTo(decision.suggestion());
            if (step < 0 && softer.isEmpty()) {
                softer = Optional.of(decided);
            } else if (step > 0 && stricter.isEmpty()) {
                stricter = Optional.of(decided);
            }
        }

        /** Tries changes that make sense only on the way to something softer. */
        private Search softerAmong(Supplier<Stream<Trial>> trials) {
            if (softer.isEmpty()) {
                softer = trials.get()
                        .map(Trial::decided)
                        .filter(decided -> !decided.suggestion().isAtLeast(decision.suggestion()))
                        .findFirst();
            }
            return this;
        }
    }

    /** How many changes of a kind are tried: fewer where each takes long, so that an explanation stays a matter of seconds. */
    static int most(ModerationReport report, int limit) {
        long rows = report.parts().stream()
                        .mapToLong(part -> part.findings().size())
                        .sum()
                + report.timeline().stream()
                        .flatMap(timeline -> timeline.kinds().stream())
                        .mapToLong(FrameKind::count)
                        .sum();
        return (int) Math.min(limit, 1 + ROWS / (rows + 1));
    }
}
