package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Reason;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds under every policy for every report. */
class PropertiesTest {
    private static final int CASES = Integer.getInteger("generated.cases", 2_000);

    @FunctionalInterface
    private interface Property {
        void check(Policy policy, ModerationReport report, Random random);
    }

    private static void forAll(long seed, Property property) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            property.check(RandomPolicies.policy(random), new RandomReports(random).next(), random);
        }
    }

    private static ModerationReport.Builder like(ModerationReport report) {
        return ModerationReport.builder().from(report);
    }

    @Test
    void theOrderOfFindingsPartsAndFramesDoesNotMatter() {
        forAll(1, (policy, report, random) -> {
            Decision decision = policy.decide(report);
            Decision other = policy.decide(shuffled(report, random));
            assertThat(other.suggestion()).isEqualTo(decision.suggestion());
            assertThat(kinds(other.causes())).isEqualTo(kinds(decision.causes()));
            assertThat(kinds(other.overruled())).isEqualTo(kinds(decision.overruled()));
            assertThat(count(other.rules(), PropertiesTest::withoutPlace))
                    .isEqualTo(count(decision.rules(), PropertiesTest::withoutPlace));
        });
    }

    private static ModerationReport shuffled(ModerationReport report, Random random) {
        List<Part> parts = new ArrayList<>();
        for (Part part : report.parts()) {
            parts.add(Part.builder()
                    .from(part)
                    .findings(shuffled(part.findings(), random))
                    .build());
        }
        return like(report)
                .parts(shuffled(parts, random))
                .timeline(report.timeline()
                        .map(timeline -> Timeline.builder()
                                .complete(timeline.complete())
                                .frames(shuffled(timeline.frames(), random).stream()
                                        .map(frame -> Frame.builder()
                                                .from(frame)
                                                .findings(shuffled(frame.findings(), random))
                                                .build())
                                        .toList())
                                .build()))
                .build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Map<Cause, Long> kinds(List<Cause> causes) {
        return count(
                causes,
                cause -> Cause.builder()
                        .from(cause)
                        .at(Optional.empty())
                        .source(Optional.empty())
                        .build());
    }

    private static FiredRule withoutPlace(FiredRule fired) {
        return FiredRule.builder()
                .from(fired)
                .at(Optional.empty())
                .source(Source.root())
                .build();
    }

    private static <T> Map<T, Long> count(List<T> list, Function<T, T> kind) {
        return list.stream().collect(Collectors.groupingBy(kind, Collectors.counting()));
    }

    @Test
    void addingAFindingThatNoRuleMatchesNeverSoftens() {
        forAll(2, (policy, report, random) -> {
            ModerationReport more = withOneMore(report, random);
            Set<Source> fired =
                    policy.decide(more).rules().stream().map(FiredRule::source).collect(Collectors.toSet());
            if (isStated(policy.decide(report))
                    && policy.rules().stream().noneMatch(rule -> matchesAny(rule, added(report, more)))) {
                assertThat(fired)
                        .doesNotContainAnyElementsOf(added(report, more).stream()
                                .map(Finding::source)
                                .toList());
                assertThat(policy.decide(more).suggestion())
                        .as("%s%nto %s%nunder %s", added(report, more), report, policy)
                        .isGreaterThanOrEqualTo(policy.decide(report).suggestion());
            }
        });
    }

    /** Where nothing is stated, or nothing is left of it, a first word can only be softer than the silence. */
    private static boolean isStated(Decision decision) {
        return decision.causes().stream().noneMatch(cause -> cause.reason() == Reason.NOTHING_STATED);
    }

    /** Told by the labels and scenes alone, so that it is sure. */
    private static boolean matchesAny(Rule rule, List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> rule.when()
                                .words(Trait.LABEL)
                                .map(labels ->
                                        finding.label().filter(labels::contains).isPresent())
                                .orElse(true)
                        && rule.when()
                                .words(Trait.SCENE)
                                .map(scenes ->
                                        finding.scene().filter(scenes::contains).isPresent())
                                .orElse(true));
    }

    @Test
    void underRulesThatOnlyBlockAddingAFindingNeverSoftens() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            Policy policy = RandomPolicies.policy(random, 4, Ruling.BLOCK);
            ModerationReport report = new RandomReports(random).next();
            if (isStated(policy.decide(report))) {
                assertThat(policy.decide(withOneMore(report, random)).suggestion())
                        .isGreaterThanOrEqualTo(policy.decide(report).suggestion());
            }
            assertThat(policy.decide(report).suggestion())
                    .isGreaterThanOrEqualTo(Policy.strictest().decide(report).suggestion());
        }
    }

    private static List<Finding> added(ModerationReport report, ModerationReport more) {
        Set<Source> before = findings(report).map(Finding::source).collect(Collectors.toSet());
        return findings(more)
                .filter(finding -> !before.contains(finding.source()))
                .toList();
    }

    private static Stream<Finding> findings(ModerationReport report) {
        List<Finding> findings = new ArrayList<>();
        report.forEachFinding(findings::add);
        return findings.stream();
    }

    private static ModerationReport withOneMore(ModerationReport report, Random random) {
        Source source = Source.root().member("More").element(random.nextInt(100));
        Finding finding = Finding.builder()
                .from(new RandomReports(random).finding(random.nextBoolean()))
                .source(source)
                .build();
        if (report.timeline().isPresent() && random.nextBoolean()) {
            return like(report)
                    .timeline(Timeline.builder()
                            .from(report.timeline().get())
                            .addFrame(Frame.builder()
                                    .at(Duration.ofSeconds(random.nextInt(8)))
                                    .addFinding(finding)
                                    .source(source)
                                    .build())
                            .build())
                    .build();
        }
        return like(report)
                .addPart(Part.builder()
                        .part("cover")
                        .addFinding(finding)
                        .source(source)
                        .build())
                .build();
    }

    @Test
    void aPolicyWithoutRulesIsStrictest() {
        forAll(4, (policy, report, random) -> {
            Decision strictest = Policy.strictest().decide(report);
            Decision other = Policy.builder("no-rules").build().decide(report);
            assertThat(other.suggestion()).isEqualTo(strictest.suggestion());
            assertThat(other.causes()).isEqualTo(strictest.causes());
            assertThat(other.rules()).isEmpty();
            assertThat(other.overruled()).isEmpty();
        });
    }

    @Test
    void rulesThatMatchNothingChangeNothing() {
        Policy idle = Policy.builder("idle")
                .custom(Trait.SERVICE, "nobody")
                .rule(Rule.when("idle").service("nobody").then(Ruling.BLOCK))
                .build();
        forAll(5, (policy, report, random) -> {
            Decision strictest = Policy.strictest().decide(report);
            Decision other = idle.decide(report);
            assertThat(other.suggestion()).isEqualTo(strictest.suggestion());
            assertThat(kinds(other.causes())).isEqualTo(kinds(strictest.causes()));
            assertThat(other.rules()).isEmpty();
            assertThat(other.overruled()).isEmpty();
        });
    }

    /** The report with every word of the service taken out. */
    private static ModerationReport silent(ModerationReport report) {
        return like(report)
                .declared(report.declared().map(declared -> Declared.builder().build()))
                .parts(report.parts().stream()
                        .map(part -> Part.builder()
                                .from(part)
                                .suggestion(Optional.empty())
                                .findings(part.findings().stream()
                                        .map(PropertiesTest::silent)
                                        .toList())
                                .build())
                        .toList())
                .timeline(report.timeline()
                        .map(timeline -> Timeline.builder()
                                .complete(timeline.complete())
                                .frames(timeline.frames().stream()
                                        .map(frame -> Frame.builder()
                                                .from(frame)
                                                .findings(frame.findings().stream()
                                                        .map(PropertiesTest::silent)
                                                        .toList())
                                                .build())
                                        .toList())
                                .build()))
                .build();
    }

    private static Finding silent(Finding finding) {
        return Finding.builder().from(finding).suggestion(Optional.empty()).build();
    }

    @Test
    void noPolicyPassesWhatStatesNothing() {
        forAll(
                6,
                (policy, report, random) -> assertThat(
                                policy.decide(silent(report)).suggestion())
                        .as("%s under %s", report, policy)
                        .isNotEqualTo(Suggestion.PASS));
    }

    @ParameterizedTest
    @EnumSource(Suggestion.class)
    void onlyTheExplicitWordsSayWhatSilenceIs(Suggestion word) {
        Policy policy = Policy.builder("explicit").whenUnreadable(word).build();
        ModerationReport nothing = ModerationReport.builder()
                .service("imm")
                .status(Status.COMPLETED)
                .build();
        assertThat(policy.decide(nothing).suggestion()).isEqualTo(word);
    }

    @Test
    void ignoringEverythingLeavesReviewAndNotPass() {
        Policy ignoring = Policy.builder("ignore")
                .rule(Rule.when("all").then(Ruling.IGNORE))
                .build();
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            RandomReports reports = new RandomReports(random);
            ModerationReport report = like(reports.next())
                    .status(Status.COMPLETED)
                    .issues(List.of())
                    .addPart(Part.builder()
                            .part("cover")
                            .addFinding(Finding.builder()
                                    .from(reports.finding(true))
                                    .suggestion(Suggestion.BLOCK)
                                    .build())
                            .source(Source.root())
                            .build())
                    .build();
            boolean partsAreExplained =
                    report.parts().stream().allMatch(part -> part.suggestion().isEmpty());
            if (partsAreExplained) {
                assertThat(ignoring.decide(report).suggestion()).isEqualTo(Suggestion.REVIEW);
            } else {
                assertThat(ignoring.decide(report).causes())
                        .allSatisfy(cause -> assertThat(cause.label()).isEmpty());
            }
        }
    }

    @Test
    void aRuleOnScoresFiresOnlyWhereAScoreSaysSomething() {
        forAll(8, (policy, report, random) -> {
            Map<Source, Finding> rows =
                    findings(report).collect(Collectors.toMap(Finding::source, Function.identity()));
            Map<String, Rule> rules = policy.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
            for (FiredRule fired : policy.decide(report).rules()) {
                When when = Objects.requireNonNull(rules.get(fired.rule())).when();
                if (when.scoreAtLeast().isPresent() || when.scoreBelow().isPresent()) {
                    Finding row = Objects.requireNonNull(rows.get(fired.source()));
                    assertThat(row.score().or(row::maxScore)).isPresent();
                    assertThat(row.label()).isPresent();
                    boolean namesNormal = Stream.of(Trait.LABEL, Trait.CATEGORY)
                            .flatMap(trait -> when.words(trait).stream())
                            .anyMatch(words -> words.contains("normal"));
                    assertThat(namesNormal || !row.label().get().equals("normal"))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void theDecisionProvesItself() {
        forAll(9, (policy, report, random) -> {
            Decision decision = policy.decide(report);
            assertThat(decision.causes()).isNotEmpty();
            assertThat(decision.causes())
                    .allSatisfy(cause -> assertThat(cause.suggestion()).isEqualTo(decision.suggestion()));
            assertThat(decision.overruled())
                    .allSatisfy(cause -> assertThat(cause.suggestion()).isGreaterThan(decision.suggestion()));
            assertThat(decision.policy()).isEqualTo(policy.stamp());
            List<String> order = policy.rules().stream().map(Rule::id).toList();
            assertThat(decision.rules().stream().map(FiredRule::rule).map(order::indexOf))
                    .isSorted()
                    .doesNotContain(-1);
            Set<String> fired = decision.rules().stream().map(FiredRule::rule).collect(Collectors.toSet());
            Stream.concat(decision.causes().stream(), decision.overruled().stream())
                    .flatMap(cause -> cause.rule().stream())
                    .forEach(rule -> assertThat(fired).contains(rule));
        });
    }

    @Test
    void withoutTheRulesThatFiredTheDecisionIsThatOfStrictest() {
        forAll(10, (policy, report, random) -> {
            Decision decision = policy.decide(report);
            if (decision.rules().isEmpty() && policy.whenIncomplete().isEmpty()) {
                assertThat(decision.suggestion())
                        .isEqualTo(Policy.strictest().decide(report).suggestion());
            }
        });
    }
}
