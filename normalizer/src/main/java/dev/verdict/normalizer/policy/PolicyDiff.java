package dev.verdict.normalizer.policy;

import dev.verdict.model.Decision;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a change of policy makes of reports. Immutable, and used by many threads at once. */
public final class PolicyDiff {
    private final Policy old;
    private final Policy other;
    /** The new policy with one difference taken back; empty where that gives no policy. */
    private final Map<Difference, Optional<Policy>> takenBack = new LinkedHashMap<>();

    private PolicyDiff(Policy old, Policy other) {
        this.old = old;
        this.other = other;
        compareRules();
        compareWord("whenPending", Policy::whenPending, builder -> builder.whenPending(old.whenPending()));
        compareWord("whenFailed", Policy::whenFailed, builder -> builder.whenFailed(old.whenFailed()));
        compareWord("whenUnreadable", Policy::whenUnreadable, builder -> builder.whenUnreadable(old.whenUnreadable()));
        compareWord("whenIncomplete", Policy::whenIncomplete, builder -> builder.whenIncomplete(old.whenIncomplete()));
    }

    /** The difference between two policies. */
    public static PolicyDiff between(Policy old, Policy other) {
        return new PolicyDiff(old, other);
    }

    /** In what they differ: rules in the order of the new policy, dropped rules, their order, words. */
    public List<Difference> differences() {
        return List.copyOf(takenBack.keySet());
    }

    /** What flips; empty where both policies suggest the same. */
    public Optional<Flip> flip(ModerationReport report) {
        Decision before = old.decide(report);
        Decision after = other.decide(report);
        return before.suggestion() == after.suggestion()
                ? Optional.empty()
                : Optional.of(new Flip(before, after, because(report, before.suggestion())));
    }

    private List<Difference> because(ModerationReport report, Suggestion before) {
        List<Difference> alone = new ArrayList<>();
        takenBack.forEach((difference, policy) -> policy.filter(
                        back -> back.decide(report).suggestion() == before)
                .ifPresent(back -> alone.add(difference)));
        return alone.isEmpty() ? differences() : List.copyOf(alone);
    }

    private void compareRules() {
        for (Rule rule : other.rules()) {
            Optional<Rule> was = named(old, rule.id());
            if (was.isEmpty()) {
                takeBack(Kind.RULE_ADDED, rule.id(), without(rule));
            } else if (!was.get().equals(rule)) {
                takeBack(Kind.RULE_CHANGED, rule.id(), replaced(rule, was.get()));
            }
        }
        for (Rule rule : old.rules()) {
            if (named(other, rule.id()).isEmpty()) {
                takeBack(Kind.RULE_DROPPED, rule.id(), with(rule));
            }
        }
        if (!shared(old, other).equals(shared(other, old))) {
            takeBack(Kind.ORDER_CHANGED, "rules", inOldOrder());
        }
    }

    private static Optional<Rule> named(Policy policy, String id) {
        return policy.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The names of the rules of a policy that another has as well. */
    private static List<String> shared(Policy policy, Policy another) {
        return policy.rules().stream()
                .map(Rule::id)
                .filter(id -> named(another, id).isPresent())
                .toList();
    }

    private List<Rule> without(Rule added) {
        return other.rules().stream().filter(rule -> !rule.equals(added)).toList();
    }

    private List<Rule> replaced(Rule changed, Rule was) {
        return other.rules().stream()
                .map(rule -> rule.equals(changed) ? was : rule)
                .toList();
    }

    /** The dropped rule before the first of those that it stood before. */
    private List<Rule> with(Rule dropped) {
        List<String> behind = old.rules().stream()
                .map(Rule::id)
                .dropWhile(id -> !id.equals(dropped.id()))
                .toList();
        List<Rule> rules = new ArrayList<>(other.rules());
        int place = 0;
        while (place < rules.size() && !behind.contains(rules.get(place).id())) {
            place++;
        }
        rules.add(place, dropped);
        return rules;
    }

    /** The rules both have in the order of the old policy; where one stood that only the new one has, it stays. */
    private List<Rule> inOldOrder() {
        List<String> order = shared(old, other);
        List<Rule> sorted = other.rules().stream()
                .filter(rule -> order.contains(rule.id()))
                .sorted(Comparator.comparing(rule -> order.indexOf(rule.id())))
                .toList();
        List<Rule> rules = new ArrayList<>();
        int next = 0;
        for (Rule rule : other.rules()) {
            rules.add(order.contains(rule.id()) ? sorted.get(next++) : rule);
        }
        return rules;
    }

    private void compareWord(String member, Function<Policy, Object> word, UnaryOperator<Policy.Builder> takeBack) {
        if (!word.apply(old).equals(word.apply(other))) {
            takenBack.put(
                    new Difference(Kind.WORD_CHANGED, member),
                    takeBack.apply(other.toBuilder()).buildIfRight());
        }
    }

    private void takeBack(Kind kind, String name, List<Rule> rules) {
        Policy.Builder builder = other.toBuilder().rules(rules);
        old.custom().forEach((trait, words) -> builder.custom(trait, words.toArray(String[]::new)));
        takenBack.put(new Difference(kind, name), builder.buildIfRight());
    }
}
