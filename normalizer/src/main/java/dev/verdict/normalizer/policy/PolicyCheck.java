package dev.verdict.normalizer.policy;

import dev.verdict.adapters.Similar;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.VerdictException.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds in a policy what cannot be what its author means. */
final class PolicyCheck {
    static final String NO_WORDS = "expected at least one word; without the member, any word will do";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String NAME_FORM = "1 to 100 letters, digits, dots, dashes or underscores";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_DIGITS = 10;
    private static final Duration LAST = Duration.ofMillis((1L << 53) - 1);

    private final Policy.Builder policy;
    private final List<Draft> drafts;
    private final List<PolicyMistake> mistakes = new ArrayList<>();

    /**
     * A rule on its way to a policy.
     *
     * @param at where it stands in the policy
     * @param rule empty where something about it could not even be read
     */
    record Draft(Source at, Optional<String> id, When when, Optional<Rule> rule) {
        private static Draft of(Rule rule, int place) {
            Source at = Source.root().member("rules").element(place);
            return new Draft(at, Optional.of(rule.id()), rule.when(), Optional.of(rule));
        }

        private Source condition(String member) {
            return at.member("when").member(member);
        }
    }

    PolicyCheck(Policy.Builder policy, List<Draft> drafts) {
        this.policy = policy;
        this.drafts = drafts;
    }

    static PolicyCheck of(Policy.Builder policy) {
        List<Draft> drafts = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            drafts.add(Draft.of(rule, drafts.size()));
        }
        return new PolicyCheck(policy, drafts);
    }

    List<PolicyMistake> mistakes() {
        checkName(policy.id(), "policy", Source.root().member("id"));
        if (policy.whenIncomplete().filter(word -> word == Suggestion.PASS).isPresent()) {
            mistake(
                    Source.root().member("whenIncomplete"),
                    "expected review or block, found pass; without this member, what is incomplete speaks for nothing");
        }
        checkNames();
        drafts.forEach(draft -> {
            checkWords(draft);
            checkScores(draft);
            checkFrames(draft);
        });
        checkCoverage();
        return mistakes;
    }

    private void checkName(String name, String kind, Source at) {
        if (!NAME.matcher(name).matches()) {
            mistake(at, "the id of a " + kind + " is " + NAME_FORM + ", not " + PlacedJson.quoted(name));
        }
    }

    private void checkNames() {
        Map<String, Draft> named = new HashMap<>();
        for (Draft draft : drafts) {
            draft.id().ifPresent(id -> {
                checkName(id, "rule", draft.at().member("id"));
                Draft first = named.putIfAbsent(id, draft);
                if (first != null) {
                    mistake(
                            draft.at().member("id"),
                            "the rule at " + first.at() + " has the id \"" + id + "\" too; give each its own");
                }
            });
        }
    }

    private void checkWords(Draft draft) {
        draft.when().words().forEach((trait, words) -> {
            if (words.isEmpty()) {
                mistake(draft.condition(trait.word()), NO_WORDS);
            }
            words.forEach(word -> checkWord(trait, word, draft.condition(trait.word())));
        });
    }

    private void checkWord(Trait trait, String word, Source at) {
        NavigableSet<String> known = new TreeSet<>(KnownWords.of(trait));
        known.addAll(policy.customWords().getOrDefault(trait, Collections.emptyNavigableSet()));
        if (!known.contains(word)) {
            Optional<String> meant = Similar.to(word.strip().toLowerCase(Locale.ROOT), known);
            mistake(
                    at,
                    "no " + trait.word() + " " + PlacedJson.quoted(word) + " is known; "
                            + meant.map(like -> "did you mean \"" + like + "\"? A")
                                    .orElse("a")
                            + " word of your own goes into \"custom\": {\"" + trait.word() + "\": […]} of the policy");
        }
    }

    private void checkScores(Draft draft) {
        When when = draft.when();
        boolean least = when.scoreAtLeast()
                .filter(score -> isScore(score, draft, "scoreAtLeast"))
                .isPresent();
        boolean below = when.scoreBelow()
                .filter(score -> isScore(score, draft, "scoreBelow"))
                .isPresent();
        if (below && when.scoreBelow().filter(score -> score.signum() == 0).isPresent()) {
            mistake(draft.condition("scoreBelow"), "no score is below 0; the lowest is 0");
        } else if (least && below && isAtLeast(when.scoreAtLeast(), when.scoreBelow())) {
            mistake(
                    draft.condition("scoreBelow"),
                    "no score is at least " + when.scoreAtLeast().get() + " and below "
                            + when.scoreBelow().get() + "; scoreBelow must be the larger");
        }
    }

    private boolean isScore(BigDecimal score, Draft draft, String member) {
        if (score.signum() < 0 || score.compareTo(HUNDRED) > 0 || score.scale() > MAX_DIGITS) {
            mistake(
                    draft.condition(member),
                    "a score is from 0 to 100, with at most " + MAX_DIGITS + " digits behind the point");
            return false;
        }
        return true;
    }

    private void checkFrames(Draft draft) {
        When when = draft.when();
        when.from().ifPresent(position -> checkPosition(position, draft.condition("fromMs")));
        when.to().ifPresent(position -> checkPosition(position, draft.condition("toMs")));
        if (when.to().filter(Duration::isZero).isPresent()) {
            mistake(draft.condition("toMs"), "no position is before 0; the first is 0");
        } else if (isAtLeast(when.from(), when.to())) {
            mistake(
                    draft.condition("toMs"),
                    "no position is at " + when.from().get().toMillis() + " or behind and before "
                            + when.to().get().toMillis() + "; toMs must be the larger");
        }
        if (when.minFrames().filter(least -> least < 1).isPresent()) {
            mistake(draft.condition("minFrames"), "expected at least 1; without the member, one frame will do");
        }
        boolean canBeVideo = when.words(Trait.PART)
                .filter(parts -> !parts.contains(Above.VIDEO))
                .isEmpty();
        if (when.hasRange() && !canBeVideo) {
            mistake(draft.condition("part"), "only frames have a position, and frames are of the part \"video\"");
        }
    }

    private void checkPosition(Duration position, Source at) {
        if (position.isNegative() || position.compareTo(LAST) > 0 || position.toNanosPart() % 1_000_000 != 0) {
            mistake(at, "a position is a whole number of milliseconds from 0");
        }
    }

    /** A rule is dead where an earlier one takes all that it could match. */
    private void checkCoverage() {
        for (int later = 1; later < drafts.size(); later++) {
            Draft dead = drafts.get(later);
            Optional<Draft> covering = drafts.subList(0, later).stream()
                    .filter(earlier -> earlier.when().covers(dead.when()))
                    .findFirst();
            covering.ifPresent(earlier -> mistake(
                    dead.at(),
                    "this rule can never fire: the rule "
                            + earlier.id().map(id -> "\"" + id + "\" ").orElse("")
                            + "at " + earlier.at() + " matches all that it could match; put this one before it,"
                            + " or drop it"));
        }
    }

    private static <T extends Comparable<T>> boolean isAtLeast(Optional<T> one, Optional<T> other) {
        return one.isPresent()
                && other.filter(value -> one.get().compareTo(value) >= 0).isPresent();
    }

    private void mistake(Source at, String message) {
        mistakes.add(new PolicyMistake(message, new Place(null, null, at)));
    }
}
