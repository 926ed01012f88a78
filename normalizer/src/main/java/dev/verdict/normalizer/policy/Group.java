package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Reason;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Carried.Level;
import java.time.Duration;
import java.util.Optional;

/** Findings that are alike in all that a decision tells of them: one row of a part, or all frames of one kind. */
final class Group {
    private static final Carried PASS_OVERALL = new Carried(Suggestion.PASS, Level.OVERALL);

    private final Kind kind;
    private final Optional<Duration> at;
    private final Source source;
    private long count;

    /**
     * What findings of a group have in common.
     *
     * @param stated their own word
     * @param carried the word of the whole above them, where they have none of their own
     * @param rule the first rule that matched them
     */
    record Kind(
            String part,
            Optional<String> scene,
            Optional<String> label,
            Optional<Suggestion> stated,
            Optional<Carried> carried,
            Optional<Rule> rule) {}

    /** A group without members yet, whose first stands at the given place. */
    Group(Kind kind, Optional<Duration> at, Source source) {
        this.kind = kind;
        this.at = at;
        this.source = source;
    }

    Group add(long findings) {
        count += findings;
        return this;
    }

    /** What they spoke for before any rule. */
    Optional<Suggestion> word() {
        return kind.stated().isPresent() ? kind.stated() : kind.carried().map(Carried::word);
    }

    /** Whether they have no word of their own and carry the one that stands there. */
    boolean carriesFrom(Level level) {
        return kind.carried().isPresent() && kind.carried().get().level() == level;
    }

    /** Whether something was seen under nothing but an overall pass, and no rule says what to make of it. */
    boolean isHitUnderPass() {
        return kind.rule().isEmpty()
                && (kind.label().isEmpty() || !kind.label().get().equals(When.NORMAL))
                && kind.carried().isPresent()
                && kind.carried().get().equals(PASS_OVERALL);
    }

    /** The rule that fired on them. One that softens does nothing where nothing is said: silence is no pass. */
    Optional<Rule> fired() {
        Optional<Rule> rule = kind.rule();
        return rule.isEmpty() || word().isPresent() || !rule.get().then().softens(Suggestion.REVIEW)
                ? rule
                : Optional.empty();
    }

    /** What they speak for by themselves: their own word, or the rule's. Empty where they only carry a word. */
    Optional<Voice> spoken() {
        return kind.rule().isPresent()
                ? fired().map(Rule::then).flatMap(Ruling::suggestion).map(word -> Voice.of(word, () -> ruled(word)))
                : kind.stated().map(word -> voice(word, Reason.STATED));
    }

    /** What they speak for in the place of the whole above them. */
    Optional<Voice> inPlaceOfTheWhole() {
        return kind.carried().map(carried -> voice(carried.word(), Reason.IMPLIED));
    }

    /** The word that a rule took from them. */
    Optional<Voice> overruled() {
        return fired().flatMap(rule -> word().map(word ->
                Voice.of(word, () -> cause(word, before()).rule(rule.id()).build())));
    }

    Voice contradiction(Suggestion speaksFor) {
        return voice(speaksFor, Reason.CONTRADICTED);
    }

    private Voice voice(Suggestion word, Reason reason) {
        return Voice.of(word, () -> cause(word, reason).build());
    }

    private Reason before() {
        return kind.stated().isPresent() ? Reason.STATED : Reason.IMPLIED;
    }

    private Cause ruled(Suggestion word) {
        return cause(word, Reason.RULED)
                .rule(kind.rule().map(Rule::id))
                .before(word())
                .build();
    }

    private Cause.Builder cause(Suggestion word, Reason reason) {
        return cause(word, reason, kind.part(), kind.scene(), kind.label())
                .at(at)
                .count(several(count))
                .source(source);
    }

    /** A cause as far as what speaks tells it; where it stands is still to be told. */
    static Cause.Builder cause(
            Suggestion word, Reason reason, String part, Optional<String> scene, Optional<String> label) {
        return Cause.builder()
                .suggestion(word)
                .reason(reason)
                .part(part)
                .scene(scene)
                .label(label);
    }

    /** What became of them under the rule that fired. */
    FiredRule told(Rule rule) {
        return FiredRule.builder()
                .rule(rule.id())
                .before(word())
                .after(rule.then())
                .implied(kind.stated().isEmpty() && word().isPresent())
                .part(kind.part())
                .scene(kind.scene())
                .label(kind.label())
                .at(at)
                .count(several(count))
                .source(source)
                .build();
    }

    /** A number of findings, where it is worth telling. */
    static Optional<Long> several(long findings) {
        return findings > 1 ? Optional.of(findings) : Optional.empty();
    }
}
