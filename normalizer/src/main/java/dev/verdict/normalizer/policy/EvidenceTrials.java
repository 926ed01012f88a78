package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Finding;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Reason;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Counterfactual.EvidenceGone;
import dev.verdict.normalizer.policy.Counterfactual.ScoreMoved;
import dev.verdict.normalizer.policy.Counterfactual.WordStated;
import dev.verdict.normalizer.policy.Counterfactuals.Trial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of what a report says, the smallest of each kind first. */
final class EvidenceTrials {
    /** How many scores are moved, one at a time. */
    private static final int MOST_SCORES = 32;

    private final Policy policy;
    private final ModerationReport report;
    private final Decision decision;

    EvidenceTrials(Policy policy, ModerationReport report, Decision decision) {
        this.policy = policy;
        this.report = report;
        this.decision = decision;
    }

    /** A row of the report with another score. */
    private record Moved(int row, ScoreMoved change) {
        BigDecimal distance() {
            return change.to().subtract(change.from()).abs();
        }
    }

    /** One score on the other side of a bound of a rule. */
    Stream<Trial> scores() {
        List<Moved> moved = new ArrayList<>();
        List<Row> rows = policy.rules().stream().anyMatch(rule -> rule.when().hasScoreBound())
                ? Groups.rows(report, new Above(report))
                : List.of();
        for (Rule rule : policy.rules()) {
            When unbound = rule.when().withScores(Optional.empty(), Optional.empty());
            for (int i = 0; rule.when().hasScoreBound() && i < rows.size(); i++) {
                if (unbound.matches(rows.get(i))) {
                    addMoves(moved, i, rows.get(i), rule.when());
                }
            }
        }
        return moved.stream()
                .sorted(Comparator.comparing(Moved::distance))
                .limit(Counterfactuals.most(report, MOST_SCORES))
                .map(move -> new Trial(move.change(), policy, with(move)));
    }

    private static void addMoves(List<Moved> moved, int place, Row row, When when) {
        Optional<BigDecimal> score = row.score();
        Stream.concat(
                        when.scoreAtLeast().stream().flatMap(bound -> Stream.of(bound, Steps.below(bound))),
                        when.scoreBelow().stream().flatMap(bound -> Stream.of(bound, Steps.below(bound))))
                .filter(to -> to.signum() >= 0)
                .forEach(to -> score.filter(from -> from.compareTo(to) != 0)
                        .ifPresent(from -> moved.add(new Moved(
                                place,
                                new ScoreMoved(
                                        row.finding().source(), row.finding().label(), from, to)))));
    }

    private ModerationReport with(Moved move) {
        return ReportEdit.rows(
                report, (place, finding) -> Optional.of(place == move.row() ? moved(finding, move) : finding));
    }

    private static Finding moved(Finding finding, Moved move) {
        Finding.Builder other = Finding.builder().from(finding);
        return (finding.score().isPresent()
                        ? other.score(move.change().to())
                        : other.maxScore(move.change().to()))
                .build();
    }

    /**
     * The least that would have to be missing for something softer: each cause alone gives the decision, so all of them,
     * and then whatever they kept from counting.
     */
    Stream<Trial> gone() {
        List<Cause> gone = new ArrayList<>();
        ModerationReport left = report;
        Decision last = decision;
        while (last.suggestion() == decision.suggestion()) {
            if (last.causes().stream().anyMatch(cause -> cause.reason() == Reason.NOTHING_STATED)) {
                return Stream.empty();
            }
            ModerationReport less = new Removal(policy, left).without(last.causes());
            if (less.equals(left)) {
                return Stream.empty();
            }
            gone.addAll(last.causes());
            left = less;
            last = policy.decide(left);
        }
        return Stream.of(new Trial(new EvidenceGone(List.copyOf(gone)), policy, left));
    }

    /** Where nothing is stated, a word that is. */
    Stream<Trial> stated() {
        boolean isSilent = decision.causes().stream().anyMatch(cause -> cause.reason() == Reason.NOTHING_STATED);
        return (isSilent ? Stream.of(Suggestion.PASS, Suggestion.BLOCK) : Stream.<Suggestion>empty())
                .map(word -> new Trial(new WordStated(word), policy, ReportEdit.declaring(report, word)));
    }
}
