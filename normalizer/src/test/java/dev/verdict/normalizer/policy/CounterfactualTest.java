package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Cause;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.normalizer.policy.Counterfactual.BoundMoved;
import dev.verdict.normalizer.policy.Counterfactual.EvidenceGone;
import dev.verdict.normalizer.policy.Counterfactual.RuleDropped;
import dev.verdict.normalizer.policy.Counterfactual.RulesAdded;
import dev.verdict.normalizer.policy.Counterfactual.ScoreMoved;
import dev.verdict.normalizer.policy.Counterfactual.WordChanged;
import dev.verdict.normalizer.policy.Counterfactual.WordStated;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CounterfactualTest {
    private static final int CASES = Integer.getInteger("generated.cases", 300);

    private static final Policy WEAK_ADS = Policy.builder("site")
            .rule(Rule.when("weak-ads").scene("ad").scoreBelow(95).then(Ruling.PASS))
            .build();

    private static Finding row(String scene, String label, String score, Suggestion word, int place) {
        return Finding.builder()
                .scene(scene)
                .label(label)
                .score(new BigDecimal(score))
                .suggestion(word)
                .source(Source.root().element(place))
                .build();
    }

    private static ModerationReport report(Finding... rows) {
        return ModerationReport.builder()
                .service("ims")
                .status(Status.COMPLETED)
                .addPart(Part.builder()
                        .part("video")
                        .addFindings(rows)
                        .source(Source.root())
                        .build())
                .build();
    }

    private static List<Counterfactual> of(Policy policy, ModerationReport report) {
        return Counterfactual.of(policy, report);
    }

    @Test
    void aBoundIsMovedJustAsFarAsItTakes() {
        ModerationReport report = report(row("ad", "qrcode", "96.3", Suggestion.BLOCK, 0));
        assertThat(of(WEAK_ADS, report))
                .contains(new Counterfactual(
                        new BoundMoved("weak-ads", "scoreBelow", new BigDecimal("95"), new BigDecimal("96.31")),
                        Suggestion.PASS));
    }

    @Test
    void aScoreIsMovedJustAsFarAsItTakes() {
        ModerationReport over = report(row("ad", "qrcode", "96.3", Suggestion.BLOCK, 0));
        assertThat(of(WEAK_ADS, over))
                .contains(new Counterfactual(
                        new ScoreMoved(
                                Source.root().element(0),
                                Optional.of("qrcode"),
                                new BigDecimal("96.3"),
                                new BigDecimal("94.99")),
                        Suggestion.PASS));
        ModerationReport under = report(row("ad", "qrcode", "94", Suggestion.BLOCK, 0));
        assertThat(of(WEAK_ADS, under))
                .contains(
                        new Counterfactual(
                                new ScoreMoved(
                                        Source.root().element(0),
                                        Optional.of("qrcode"),
                                        new BigDecimal("94"),
                                        new BigDecimal("95")),
                                Suggestion.BLOCK),
                        new Counterfactual(
                                new BoundMoved("weak-ads", "scoreBelow", new BigDecimal("95"), new BigDecimal("94")),
                                Suggestion.BLOCK));
    }

    @Test
    void withoutRulesTheRuleIsToldThatWouldDo() {
        ModerationReport report =
                report(row("ad", "qrcode", "96", Suggestion.BLOCK, 0), row("porn", "normal", "99", Suggestion.PASS, 1));
        Rule added =
                Rule.when("added-1").part("video").scene("ad").label("qrcode").then(Ruling.PASS);
        assertThat(of(Policy.strictest(), report))
                .contains(new Counterfactual(new RulesAdded(List.of(added)), Suggestion.PASS));
        assertThat(of(Policy.strictest(), report).get(1).change()).isInstanceOf(EvidenceGone.class);
        assertThat(of(Policy.strictest(), report).get(1).suggestion()).isEqualTo(Suggestion.PASS);
    }

    @Test
    void aWordOverFramesIsSoftenedByRulesOnTheFrames() {
        ModerationReport report = ModerationReport.builder()
                .service("imm")
                .status(Status.COMPLETED)
                .declared(Declared.builder()
                        .suggestion(Suggestion.BLOCK)
                        .source(Source.root().member("Suggestion"))
                        .build())
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrame(Frame.builder()
                                .at(Duration.ZERO)
                                .addFinding(Finding.builder()
                                        .label("weapons-of-ours")
                                        .source(Source.root().element(0))
                                        .build())
                                .source(Source.root())
                                .build())
                        .build())
                .build();
        assertThat(of(Policy.strictest(), report))
                .contains(new Counterfactual(
                        new RulesAdded(List.of(Rule.when("added-1")
                                .part("video")
                                .label("weapons-of-ours")
                                .then(Ruling.PASS))),
                        Suggestion.PASS));
    }

    @Test
    void whatIsNotFinishedIsAMatterOfThePolicysWords() {
        ModerationReport pending =
                ModerationReport.builder().service("ims").status(Status.PENDING).build();
        assertThat(of(Policy.strictest(), pending))
                .contains(
                        new Counterfactual(
                                new WordChanged("whenPending", Optional.of(Suggestion.REVIEW), Suggestion.PASS),
                                Suggestion.PASS),
                        new Counterfactual(
                                new WordChanged("whenPending", Optional.of(Suggestion.REVIEW), Suggestion.BLOCK),
                                Suggestion.BLOCK));
    }

    @Test
    void silenceEndsWithAWord() {
        ModerationReport silent = ModerationReport.builder()
                .service("ims")
                .status(Status.COMPLETED)
                .build();
        assertThat(of(Policy.strictest(), silent))
                .contains(
                        new Counterfactual(new WordStated(Suggestion.PASS), Suggestion.PASS),
                        new Counterfactual(new WordStated(Suggestion.BLOCK), Suggestion.BLOCK));
    }

    private static ModerationReport frames(int number) {
        Timeline.Builder timeline = Timeline.builder().complete(true);
        for (int i = 0; i < number; i++) {
            timeline.addFrame(Frame.builder()
                    .at(Duration.ofSeconds(i))
                    .addFinding(row("logo", "tv", "50", Suggestion.PASS, i))
                    .source(Source.root().element(i))
                    .build());
        }
        return ModerationReport.builder()
                .service("ims")
                .status(Status.COMPLETED)
                .timeline(timeline.build())
                .build();
    }

    @Test
    void aNumberOfFramesIsMovedJustAsFarAsItTakes() {
        Policy policy = Policy.builder("site")
                .rule(Rule.when("many").label("tv").minFrames(5).then(Ruling.BLOCK))
                .build();
        assertThat(of(policy, frames(3)))
                .contains(new Counterfactual(
                        new BoundMoved("many", "minFrames", BigDecimal.valueOf(5), BigDecimal.valueOf(3)),
                        Suggestion.BLOCK));
        assertThat(of(policy, frames(9)))
                .contains(new Counterfactual(
                        new BoundMoved("many", "minFrames", BigDecimal.valueOf(5), BigDecimal.valueOf(10)),
                        Suggestion.PASS));
    }

    @Test
    void onlyWhatIsSeenUnderTheOverallWordIsReachedByRules() {
        Finding stated = Finding.builder()
                .label("tv")
                .suggestion(Suggestion.PASS)
                .source(Source.root().element(8))
                .build();
        ModerationReport report = ModerationReport.builder()
                .service("imm")
                .status(Status.COMPLETED)
                .declared(Declared.builder().suggestion(Suggestion.BLOCK).build())
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrame(Frame.builder()
                                .at(Duration.ZERO)
                                .addFindings(
                                        Finding.builder()
                                                .label("porn")
                                                .source(Source.root().element(0))
                                                .build(),
                                        Finding.builder()
                                                .label("normal")
                                                .source(Source.root().element(1))
                                                .build(),
                                        stated)
                                .source(Source.root())
                                .build())
                        .build())
                .build();
        assertThat(of(Policy.strictest(), report).get(0).change())
                .isEqualTo(new RulesAdded(
                        List.of(Rule.when("added-1").part("video").label("porn").then(Ruling.PASS))));
    }

    @Test
    void aRuleThatBlocksIsTheOneToDrop() {
        Policy policy = Policy.builder("site")
                .rule(Rule.when("no-logos").scene("logo").then(Ruling.BLOCK))
                .build();
        assertThat(of(policy, report(row("logo", "tv", "50", Suggestion.PASS, 0))))
                .contains(new Counterfactual(new RuleDropped("no-logos"), Suggestion.PASS));
    }

    /** Each is made by hand and decided again; no smaller one of its kind would do. */
    @Test
    void everyCounterfactualIsTrueAndSmallest() {
        Random random = new Random(11);
        Map<Class<?>, Integer> seen = new HashMap<>();
        Map<Suggestion, Integer> towards = new EnumMap<>(Suggestion.class);
        for (int i = 0; i < CASES; i++) {
            Policy policy = RandomPolicies.policy(random);
            ModerationReport report = new RandomReports(random).next();
            Suggestion decided = policy.decide(report).suggestion();
            List<Counterfactual> found = of(policy, report);
            assertThat(found).hasSizeLessThanOrEqualTo(4);
            for (Counterfactual one : found) {
                assertThat(one.suggestion()).isNotEqualTo(decided);
                check(policy, report, one, decided);
                seen.merge(one.change().getClass(), 1, Integer::sum);
                towards.merge(one.suggestion(), 1, Integer::sum);
            }
        }
        assertThat(seen)
                .containsKeys(
                        BoundMoved.class,
                        WordChanged.class,
                        RuleDropped.class,
                        RulesAdded.class,
                        ScoreMoved.class,
                        EvidenceGone.class,
                        WordStated.class);
        assertThat(towards).containsOnlyKeys(Suggestion.values());
    }

    private static void check(Policy policy, ModerationReport report, Counterfactual one, Suggestion decided) {
        if (one.change() instanceof RuleDropped dropped) {
            List<Rule> rules = policy.rules().stream()
                    .filter(rule -> !rule.id().equals(dropped.rule()))
                    .toList();
            assertThat(policy.toBuilder().rules(rules).build().decide(report).suggestion())
                    .isEqualTo(one.suggestion());
        } else if (one.change() instanceof RulesAdded added) {
            Policy.Builder more = policy.toBuilder();
            added.rules().forEach(more::rule);
            assertThat(more.build().decide(report).suggestion()).isEqualTo(one.suggestion());
            assertThat(added.rules()).allSatisfy(rule -> {
                Policy.Builder less = policy.toBuilder();
                added.rules().stream().filter(other -> !other.equals(rule)).forEach(less::rule);
                assertThat(less.build().decide(report).suggestion()).isEqualTo(decided);
            });
        } else if (one.change() instanceof BoundMoved moved && !moved.member().equals("minFrames")) {
            assertThat(moved(policy, moved, moved.to(), report)).contains(one.suggestion());
            boolean isUp = moved.to().compareTo(moved.from()) > 0;
            for (int step = 1; step < 20; step++) {
                BigDecimal between =
                        moved.from().add(moved.to().subtract(moved.from()).multiply(BigDecimal.valueOf(step * 5L, 2)));
                boolean isLess = between.subtract(moved.to()).signum() == (isUp ? -1 : 1)
                        && between.subtract(moved.to()).abs().compareTo(new BigDecimal("0.02")) > 0;
                if (isLess) {
                    assertThat(moved(policy, moved, between, report).stream())
                            .as("%s at %s", moved, between)
                            .allSatisfy(word -> assertThat(towards(word, decided))
                                    .isNotEqualTo(towards(one.suggestion(), decided)));
                }
            }
        } else if (one.change() instanceof EvidenceGone gone) {
            ModerationReport left = report;
            List<Cause> rest = new ArrayList<>(gone.causes());
            while (!rest.isEmpty()) {
                List<Cause> causes = policy.decide(left).causes();
                assertThat(rest).containsAll(causes);
                assertThat(policy.decide(left).suggestion()).isEqualTo(decided);
                left = new Removal(policy, left).without(causes);
                rest.removeAll(causes);
            }
            assertThat(policy.decide(left).suggestion()).isEqualTo(one.suggestion());
        }
    }

    private static int towards(Suggestion word, Suggestion decided) {
        return Integer.signum(word.compareTo(decided));
    }

    private static Optional<Suggestion> moved(Policy policy, BoundMoved moved, BigDecimal to, ModerationReport report) {
        try {
            List<Rule> rules = policy.rules().stream()
                    .map(rule -> !rule.id().equals(moved.rule())
                            ? rule
                            : new Rule(
                                    rule.id(),
                                    moved.member().equals("scoreAtLeast")
                                            ? rule.when()
                                                    .withScores(
                                                            Optional.of(to),
                                                            rule.when().scoreBelow())
                                            : rule.when().withScores(rule.when().scoreAtLeast(), Optional.of(to)),
                                    rule.then()))
                    .toList();
            return Optional.of(
                    policy.toBuilder().rules(rules).build().decide(report).suggestion());
        } catch (MistakenPolicyException e) {
            return Optional.empty();
        }
    }
}
