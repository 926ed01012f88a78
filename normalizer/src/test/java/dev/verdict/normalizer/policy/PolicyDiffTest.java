package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Finding;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Difference.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {
    private static final int CASES = Integer.getInteger("generated.cases", 1_000);

    private static final Rule ADS = Rule.when("ads").scene("ad").then(Ruling.PASS);
    private static final Rule CODES = Rule.when("codes").label("qrcode").then(Ruling.BLOCK);
    private static final Rule LOGOS = Rule.when("logos").scene("logo").then(Ruling.IGNORE);

    private static final Rule OTHER = Rule.when("other").label("tv").then(Ruling.REVIEW);

    private static Policy policy(Rule... rules) {
        return Policy.builder("site").rules(Arrays.asList(rules)).build();
    }

    private static ModerationReport report(Suggestion word) {
        return ModerationReport.builder()
                .service("ims")
                .status(Status.COMPLETED)
                .addPart(Part.builder()
                        .part("video")
                        .addFinding(Finding.builder()
                                .scene("ad")
                                .label("qrcode")
                                .suggestion(word)
                                .source(Source.root())
                                .build())
                        .source(Source.root())
                        .build())
                .build();
    }

    private static List<Difference> because(Policy old, Policy other, ModerationReport report) {
        return PolicyDiff.between(old, other).flip(report).map(Flip::because).orElse(List.of());
    }

    @Test
    void theRuleThatIsAddedDroppedOrChangedIsNamed() {
        ModerationReport block = report(Suggestion.BLOCK);
        Rule softer = Rule.when("ads").scene("ad").then(Ruling.REVIEW);
        assertThat(because(policy(LOGOS), policy(LOGOS, ADS, OTHER), block))
                .containsExactly(new Difference(Kind.RULE_ADDED, "ads"));
        assertThat(because(policy(ADS, LOGOS), policy(LOGOS), block))
                .containsExactly(new Difference(Kind.RULE_DROPPED, "ads"));
        assertThat(because(policy(ADS, LOGOS), policy(softer), block))
                .containsExactly(new Difference(Kind.RULE_CHANGED, "ads"));
    }

    @Test
    void aDroppedRuleStoodBeforeThoseItKeptFromFiring() {
        assertThat(because(policy(ADS, CODES), policy(LOGOS, CODES), report(Suggestion.PASS)))
                .containsExactly(new Difference(Kind.RULE_DROPPED, "ads"));
        assertThat(because(policy(LOGOS, ADS, CODES), policy(LOGOS, CODES, OTHER), report(Suggestion.PASS)))
                .containsExactly(new Difference(Kind.RULE_DROPPED, "ads"));
        assertThat(because(policy(CODES, ADS), policy(ADS, LOGOS), report(Suggestion.PASS)))
                .containsExactly(new Difference(Kind.RULE_DROPPED, "codes"));
        assertThat(because(policy(LOGOS, CODES), policy(LOGOS, OTHER), report(Suggestion.PASS)))
                .containsExactly(new Difference(Kind.RULE_DROPPED, "codes"));
    }

    @Test
    void anotherOrderIsADifference() {
        PolicyDiff diff = PolicyDiff.between(policy(ADS, LOGOS, CODES), policy(CODES, LOGOS, ADS));
        assertThat(diff.differences()).containsExactly(new Difference(Kind.ORDER_CHANGED, "rules"));
        Flip flip = diff.flip(report(Suggestion.PASS)).orElseThrow();
        assertThat(flip.because()).containsExactly(new Difference(Kind.ORDER_CHANGED, "rules"));
        assertThat(flip.isSofter()).isFalse();
        assertThat(flip.before().suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(flip.after().suggestion()).isEqualTo(Suggestion.BLOCK);
    }

    @Test
    void aRuleThatOnlyTheNewPolicyHasKeepsItsPlaceWhenTheOrderIsTakenBack() {
        Rule first = Rule.when("first").label("tv").then(Ruling.PASS);
        assertThat(because(policy(ADS, CODES), policy(first, CODES, ADS), report(Suggestion.PASS)))
                .containsExactly(new Difference(Kind.ORDER_CHANGED, "rules"));
        assertThat(because(policy(ADS, LOGOS, CODES), policy(CODES, ADS, first), report(Suggestion.PASS)))
                .containsExactly(new Difference(Kind.ORDER_CHANGED, "rules"));
    }

    @Test
    void theWordsForWhatIsNotFinishedAreDifferences() {
        ModerationReport.Builder report = ModerationReport.builder().service("ims");
        Policy other = Policy.builder("site")
                .whenPending(Suggestion.PASS)
                .whenFailed(Suggestion.BLOCK)
                .whenUnreadable(Suggestion.BLOCK)
                .whenIncomplete(Suggestion.BLOCK)
                .build();
        PolicyDiff diff = PolicyDiff.between(policy(), other);
        assertThat(diff.differences())
                .extracting(Difference::name)
                .containsExactly("whenPending", "whenFailed", "whenUnreadable", "whenIncomplete");
        Flip pending = diff.flip(report.status(Status.PENDING).build()).orElseThrow();
        assertThat(pending.because()).containsExactly(new Difference(Kind.WORD_CHANGED, "whenPending"));
        assertThat(pending.isSofter()).isTrue();
        assertThat(diff.flip(report.status(Status.FAILED).build()).orElseThrow().because())
                .containsExactly(new Difference(Kind.WORD_CHANGED, "whenFailed"));
        assertThat(diff.flip(report.status(Status.UNKNOWN).build())
                        .orElseThrow()
                        .because())
                .containsExactly(new Difference(Kind.WORD_CHANGED, "whenUnreadable"));
    }

    @Test
    void eachKindHasItsWord() {
        assertThat(Kind.values())
                .extracting(Kind::word)
                .containsExactly("rule-added", "rule-dropped", "rule-changed", "order-changed", "word-changed");
    }

    @Test
    void whereNoDifferenceDoesItAloneAllAreTold() {
        Rule weak = Rule.when("weak").label("qrcode").then(Ruling.PASS);
        assertThat(because(policy(), policy(weak, ADS), report(Suggestion.BLOCK)))
                .containsExactly(new Difference(Kind.RULE_ADDED, "weak"), new Difference(Kind.RULE_ADDED, "ads"));
    }

    @Test
    void wordsOfTheOldPolicysOwnComeBackWithItsRules() {
        Policy old = Policy.builder("site")
                .custom(Trait.SCENE, "ours")
                .rule(Rule.when("ads").scene("ours", "ad").then(Ruling.PASS))
                .build();
        assertThat(because(old, policy(LOGOS), report(Suggestion.BLOCK)))
                .containsExactly(new Difference(Kind.RULE_DROPPED, "ads"));
    }

    @Test
    void theDifferencesExplainEveryFlip() {
        Random random = new Random(21);
        int flips = 0;
        for (int i = 0; i < CASES; i++) {
            Policy old = RandomPolicies.policy(random);
            Policy other = RandomPolicies.policy(random);
            PolicyDiff diff = PolicyDiff.between(old, other);
            ModerationReport report = new RandomReports(random).next();
            Optional<Flip> flip = diff.flip(report);
            assertThat(flip.isPresent())
                    .isEqualTo(old.decide(report).suggestion()
                            != other.decide(report).suggestion());
            if (flip.isPresent()) {
                flips++;
                assertThat(diff.differences()).containsAll(flip.get().because());
                assertThat(flip.get().because()).isNotEmpty();
            }
            assertThat(PolicyDiff.between(old, old).differences()).isEmpty();
        }
        assertThat(flips).isPositive();
    }
}
