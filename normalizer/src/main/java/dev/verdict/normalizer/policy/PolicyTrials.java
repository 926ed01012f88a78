package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.FiredRule;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Reason;
import dev.verdict.model.Ruling;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.normalizer.policy.Counterfactual.BoundMoved;
import dev.verdict.normalizer.policy.Counterfactual.RuleDropped;
import dev.verdict.normalizer.policy.Counterfactual.RulesAdded;
import dev.verdict.normalizer.policy.Counterfactual.WordChanged;
import dev.verdict.normalizer.policy.Counterfactuals.Trial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Changes of a policy, the smallest of each kind first. */
final class PolicyTrials {
    /** How many values of one bound are tried. */
    private static final int MOST_VALUES = 32;

    /** More rules than that are no small change. */
    private static final int MOST_RULES = 6;

    private final Policy policy;
    private final ModerationReport report;
    private final Decision decision;

    PolicyTrials(Policy policy, ModerationReport report, Decision decision) {
        this.policy = policy;
        this.report = report;
        this.decision = decision;
    }

    /** One bound of one rule elsewhere. Between two scores that stand in the report no bound makes a difference. */
    Stream<Trial> bounds() {
        return policy.rules().stream()
                .flatMap(this::moved)
                .sorted(Comparator.comparing(
                        moved -> moved.to().subtract(moved.from()).abs()))
                .flatMap(moved -> with(moved).stream());
    }

    private Stream<BoundMoved> moved(Rule rule) {
        When when = rule.when();
        Set<BigDecimal> scores = scores(rule);
        return Stream.of(
                        moved(rule, "scoreAtLeast", when.scoreAtLeast(), scores),
                        moved(rule, "scoreBelow", when.scoreBelow(), scores),
                        moved(rule, "minFrames", when.minFrames().map(BigDecimal::valueOf), frames(rule)))
                .flatMap(trials -> trials);
    }

    private Stream<BoundMoved> moved(Rule rule, String member, Optional<BigDecimal> bound, Set<BigDecimal> values) {
        return bound.stream()
                .flatMap(from -> values.stream()
                        .filter(to -> to.compareTo(from) != 0)
                        .sorted(Comparator.comparing(to -> to.subtract(from).abs()))
                        .limit(Counterfactuals.most(report, MOST_VALUES))
                        .map(to -> new BoundMoved(rule.id(), member, from, to)));
    }

    /** The scores that the rule would meet without its bounds, and what is just above each. */
    private Set<BigDecimal> scores(Rule rule) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        if (rule.when().hasScoreBound()) {
            When unbound = rule.when().withScores(Optional.empty(), Optional.empty());
            for (Row row : Groups.rows(report, new Above(report))) {
                if (unbound.matches(row)) {
                    row.score().ifPresent(score -> values.addAll(List.of(score, Steps.above(score))));
                }
            }
        }
        return values;
    }

    private Set<BigDecimal> frames(Rule rule) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        rule.when()
                .minFrames()
                .ifPresent(least -> LongStream.rangeClosed(1, MOST_VALUES)
                        .forEach(distance -> values.addAll(
                                List.of(BigDecimal.valueOf(least + distance), BigDecimal.valueOf(least - distance)))));
        return values;
    }

    private Optional<Trial> with(BoundMoved moved) {
        return changed(
                moved,
                policy.rules().stream()
                        .map(rule -> rule.id().equals(moved.rule()) ? with(rule, moved) : rule)
                        .toList());
    }

    private static Rule with(Rule rule, BoundMoved moved) {
        When when = rule.when();
        Optional<BigDecimal> to = Optional.of(moved.to());
        return new Rule(
                rule.id(),
                switch (moved.member()) {
                    case "scoreAtLeast" -> when.withScores(to, when.scoreBelow());
                    case "scoreBelow" -> when.withScores(when.scoreAtLeast(), to);
                    default -> when.withMinFrames(moved.to().longValue());
                },
                rule.then());
    }

    /** Another word for what is not finished or cannot be read. */
    Stream<Trial> words() {
        return Stream.of(
                        words("whenPending", Optional.of(policy.whenPending()), Policy.Builder::whenPending),
                        words("whenFailed", Optional.of(policy.whenFailed()), Policy.Builder::whenFailed),
                        words("whenUnreadable", Optional.of(policy.whenUnreadable()), Policy.Builder::whenUnreadable),
                        words("whenIncomplete", policy.whenIncomplete(), Policy.Builder::whenIncomplete))
                .flatMap(trials -> trials);
    }

    private Stream<Trial> words(
            String member, Optional<Suggestion> from, BiFunction<Policy.Builder, Suggestion, Policy.Builder> change) {
        return Stream.of(Suggestion.REVIEW, Suggestion.PASS, Suggestion.BLOCK)
                .filter(to -> !from.equals(Optional.of(to)))
                .flatMap(to -> change.apply(policy.toBuilder(), to).buildIfRight().stream()
                        .map(other -> new Trial(new WordChanged(member, from, to), other, report)));
    }

    /** One of the rules that fired not there. */
    Stream<Trial> dropped() {
        return decision.rules().stream()
                .map(FiredRule::rule)
                .distinct()
                .flatMap(id ->
                        changed(
                                new RuleDropped(id),
                                policy.rules().stream()
                                        .filter(rule -> !rule.id().equals(id))
                                        .toList())
                                .stream());
    }

    /** Rules for what stands behind the causes, as many as it takes. */
    Stream<Trial> added() {
        Set<When> reaching = new LinkedHashSet<>();
        Decision reached = decision;
        while (reached.suggestion() == decision.suggestion()) {
            int before = reaching.size();
            for (Cause cause : reached.causes()) {
                reaching.addAll(reaching(cause));
            }
            Optional<Policy> next = with(rules(reaching));
            if (reaching.size() == before || reaching.size() > MOST_RULES || next.isEmpty()) {
                return Stream.empty();
            }
            reached = next.get().decide(report);
        }
        List<Rule> needed = rules(needed(reaching));
        return with(needed).stream().map(other -> new Trial(new RulesAdded(needed), other, report));
    }

    /** Without those that the others make needless. */
    private Set<When> needed(Set<When> reaching) {
        Set<When> needed = new LinkedHashSet<>(reaching);
        for (When one : reaching) {
            Set<When> fewer = new LinkedHashSet<>(needed);
            fewer.remove(one);
            boolean isEnough = with(rules(fewer))
                    .filter(other -> !other.decide(report).suggestion().isAtLeast(decision.suggestion()))
                    .isPresent();
            if (isEnough) {
                needed = fewer;
            }
        }
        return needed;
    }

    private static List<Rule> rules(Set<When> reaching) {
        List<Rule> rules = new ArrayList<>();
        reaching.forEach(when -> rules.add(new Rule("added-" + (rules.size() + 1), when, Ruling.PASS)));
        return rules;
    }

    /** What a rule would have to match to reach what is behind a cause; nothing where no rule can. */
    private List<When> reaching(Cause cause) {
        if (cause.label().isPresent() || cause.scene().isPresent()) {
            return List.of(when(cause.part(), cause.scene(), cause.label()));
        }
        boolean isOverall = cause.part().isEmpty() && cause.reason() == Reason.STATED;
        return (isOverall ? report.timeline() : Optional.<Timeline>empty())
                .map(Timeline::kinds).orElse(List.of()).stream()
                        .filter(kind -> kind.suggestion().isEmpty())
                        .filter(kind -> kind.label()
                                .filter(label -> !label.equals(When.NORMAL))
                                .isPresent())
                        .map(kind -> when(Optional.of(Above.VIDEO), kind.scene(), kind.label()))
                        .toList();
    }

    private static When when(Optional<String> part, Optional<String> scene, Optional<String> label) {
        Rule.Builder rule = Rule.when("");
        part.ifPresent(rule::part);
        scene.ifPresent(rule::scene);
        label.ifPresent(rule::label);
        return rule.when();
    }

    /** The policy with rules behind its own, which leave to the others what those take. */
    private Optional<Policy> with(List<Rule> added) {
        Policy.Builder builder = policy.toBuilder();
        for (Rule rule : added) {
            rule.when().words().forEach((trait, words) -> builder.custom(trait, words.toArray(String[]::new)));
            builder.rule(rule);
        }
        return builder.buildIfRight();
    }

    private Optional<Trial> changed(Counterfactual.Change change, List<Rule> rules) {
        return policy.toBuilder().rules(rules).buildIfRight().map(other -> new Trial(change, other, report));
    }
}
