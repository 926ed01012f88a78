package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Reason;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision tells about itself, to the last member. */
class ProofTest {
    private static final Source OVERALL = Source.root().member("Suggestion");
    private static final Source VIDEO = Source.root().member("Video");

    private static Source frame(int place) {
        return Source.root().member("Frames").element(place);
    }

    private static Source row(int place) {
        return VIDEO.member("Rows").element(place);
    }

    private static Finding.Builder finding(String scene, String label, String score) {
        return Finding.builder()
                .scene(Optional.of(scene).filter(word -> !word.isEmpty()))
                .label(label)
                .score(new BigDecimal(score));
    }

    private static Frame frame(int place, Finding.Builder finding) {
        return Frame.builder()
                .at(Duration.ofSeconds(place))
                .addFinding(finding.source(frame(place)).build())
                .source(frame(place))
                .build();
    }

    private static ModerationReport.Builder report(String service, Suggestion overall) {
        return ModerationReport.builder()
                .service(service)
                .status(Status.COMPLETED)
                .declared(Declared.builder().suggestion(overall).source(OVERALL).build());
    }

    private static Cause.Builder cause(Suggestion suggestion, Reason reason) {
        return Cause.builder().suggestion(suggestion).reason(reason);
    }

    @Test
    void whatARuleSoftensIsToldWithWhatItExplained() {
        ModerationReport report = report("vod", Suggestion.BLOCK)
                .addPart(Part.builder()
                        .part("video")
                        .suggestion(Suggestion.BLOCK)
                        .addFindings(
                                finding("ad", "qrcode", "90")
                                        .suggestion(Suggestion.BLOCK)
                                        .source(row(0))
                                        .build(),
                                finding("porn", "normal", "99")
                                        .suggestion(Suggestion.PASS)
                                        .source(row(1))
                                        .build())
                        .source(VIDEO)
                        .build())
                .build();
        Policy policy = Policy.builder("site")
                .rule(Rule.when("weak-ads").scene("ad").scoreBelow(95).then(Ruling.PASS))
                .build();

        Decision decision = policy.decide(report);

        assertThat(decision.suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(decision.declared()).contains(Suggestion.BLOCK);
        assertThat(decision.agrees()).contains(false);
        assertThat(decision.policy()).isEqualTo(policy.stamp());
        Cause.Builder ad = cause(Suggestion.PASS, Reason.RULED)
                .rule("weak-ads")
                .before(Suggestion.BLOCK)
                .part("video")
                .scene("ad")
                .label("qrcode")
                .source(row(0));
        Cause.Builder clean = cause(Suggestion.PASS, Reason.STATED)
                .part("video")
                .scene("porn")
                .label("normal")
                .source(row(1));
        assertThat(decision.causes()).containsExactly(ad.build(), clean.build());
        assertThat(decision.rules())
                .containsExactly(FiredRule.builder()
                        .rule("weak-ads")
                        .before(Suggestion.BLOCK)
                        .after(Ruling.PASS)
                        .part("video")
                        .scene("ad")
                        .label("qrcode")
                        .source(row(0))
                        .build());
        assertThat(decision.overruled())
                .containsExactly(
                        cause(Suggestion.BLOCK, Reason.STATED)
                                .part("video")
                                .source(VIDEO)
                                .build(),
                        cause(Suggestion.BLOCK, Reason.STATED).source(OVERALL).build(),
                        cause(Suggestion.BLOCK, Reason.STATED)
                                .rule("weak-ads")
                                .part("video")
                                .scene("ad")
                                .label("qrcode")
                                .source(row(0))
                                .build());
    }

    @Test
    void framesSpeakInThePlaceOfTheWholeOnceARuleReachesOne() {
        ModerationReport report = report("imm", Suggestion.BLOCK)
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrames(
                                frame(1, finding("", "porn", "60")),
                                frame(2, finding("", "porn", "65")),
                                frame(3, finding("", "porn", "90")),
                                frame(4, finding("", "normal", "90")))
                        .build())
                .build();
        Policy policy = Policy.builder("site")
                .rule(Rule.when("weak").service("imm").category("sexual").then(Ruling.PASS))
                .rule(Rule.when("doubt").label("porn").scoreBelow(70).then(Ruling.REVIEW))
                .build();

        Decision decision = policy.decide(report);

        assertThat(decision.suggestion()).isEqualTo(Suggestion.BLOCK);
        assertThat(decision.causes())
                .containsExactly(cause(Suggestion.BLOCK, Reason.IMPLIED)
                        .part("video")
                        .label("porn")
                        .at(Duration.ofSeconds(3))
                        .source(frame(3))
                        .build());
        assertThat(decision.rules())
                .containsExactly(FiredRule.builder()
                        .rule("doubt")
                        .before(Suggestion.BLOCK)
                        .after(Ruling.REVIEW)
                        .implied(true)
                        .part("video")
                        .label("porn")
                        .at(Duration.ofSeconds(1))
                        .count(2)
                        .source(frame(1))
                        .build());
        assertThat(decision.overruled()).isEmpty();
    }

    @Test
    void whatIsIgnoredIsOverruledByItsRule() {
        ModerationReport report = report("imm", Suggestion.BLOCK)
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrame(frame(1, finding("", "tv", "60")))
                        .build())
                .build();
        Decision decision = Policy.builder("site")
                .rule(Rule.when("tv").label("tv").then(Ruling.IGNORE))
                .build()
                .decide(report);

        assertThat(decision.suggestion()).isEqualTo(Suggestion.REVIEW);
        assertThat(decision.causes())
                .containsExactly(cause(Suggestion.REVIEW, Reason.NOTHING_STATED).build());
        assertThat(decision.overruled())
                .containsExactly(
                        cause(Suggestion.BLOCK, Reason.STATED).source(OVERALL).build(),
                        cause(Suggestion.BLOCK, Reason.IMPLIED)
                                .rule("tv")
                                .part("video")
                                .label("tv")
                                .at(Duration.ofSeconds(1))
                                .source(frame(1))
                                .build());
    }

    @Test
    void aPassThatItsFramesContradictIsUnreadable() {
        ModerationReport report = report("imm", Suggestion.PASS)
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrames(frame(1, finding("", "porn", "60")), frame(2, finding("", "porn", "70")))
                        .build())
                .build();

        assertThat(Policy.strictest().decide(report).causes())
                .containsExactly(cause(Suggestion.REVIEW, Reason.CONTRADICTED)
                        .part("video")
                        .label("porn")
                        .at(Duration.ofSeconds(1))
                        .count(2L)
                        .source(frame(1))
                        .build());
        assertThat(Policy.builder("harsh")
                        .whenUnreadable(Suggestion.BLOCK)
                        .build()
                        .decide(report)
                        .suggestion())
                .isEqualTo(Suggestion.BLOCK);
        assertThat(Policy.builder("lenient")
                        .whenUnreadable(Suggestion.PASS)
                        .build()
                        .decide(report)
                        .suggestion())
                .isEqualTo(Suggestion.PASS);
    }

    @Test
    void rulesAreToldInTheOrderOfThePolicy() {
        ModerationReport report = report("ims", Suggestion.PASS)
                .addPart(Part.builder()
                        .part("video")
                        .addFindings(
                                finding("ad", "qrcode", "90")
                                        .suggestion(Suggestion.PASS)
                                        .source(row(0))
                                        .build(),
                                finding("logo", "tv", "90").source(row(1)).build())
                        .source(VIDEO)
                        .build())
                .build();
        Decision decision = Policy.builder("site")
                .rule(Rule.when("logos").scene("logo").then(Ruling.BLOCK))
                .rule(Rule.when("ads").scene("ad").then(Ruling.PASS))
                .build()
                .decide(report);

        assertThat(decision.rules()).extracting(FiredRule::rule).containsExactly("logos", "ads");
        assertThat(decision.rules()).extracting(FiredRule::implied).containsExactly(true, false);
        assertThat(decision.suggestion()).isEqualTo(Suggestion.BLOCK);
        assertThat(decision.causes()).extracting(Cause::before).containsExactly(Optional.of(Suggestion.PASS));
    }

    @Test
    void aRuleThatSoftensSilenceDoesNotFire() {
        ModerationReport report = ModerationReport.builder()
                .service("vod")
                .status(Status.COMPLETED)
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrame(frame(1, finding("porn", "porn", "60")))
                        .build())
                .build();
        for (Ruling ruling : List.of(Ruling.PASS, Ruling.IGNORE)) {
            Decision decision = Policy.builder("site")
                    .rule(Rule.when("porn").label("porn").then(ruling))
                    .build()
                    .decide(report);
            assertThat(decision.rules()).isEmpty();
            assertThat(decision.suggestion()).isEqualTo(Suggestion.REVIEW);
        }
        for (Ruling ruling : List.of(Ruling.REVIEW, Ruling.BLOCK)) {
            Decision decision = Policy.builder("site")
                    .rule(Rule.when("porn").label("porn").then(ruling))
                    .build()
                    .decide(report);
            assertThat(decision.rules()).extracting(FiredRule::before).containsExactly(Optional.empty());
            assertThat(decision.rules().get(0).implied()).isFalse();
            assertThat(decision.suggestion()).isEqualTo(ruling.suggestion().orElseThrow());
            assertThat(decision.causes())
                    .extracting(Cause::reason)
                    .contains(Reason.RULED)
                    .doesNotContain(ruling == Ruling.BLOCK ? Reason.NOTHING_STATED : Reason.PENDING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "review, true,  false, pass",
        "review, false, false, review",
        "block,  false, false, block",
        "review, true,  true,  review",
        "'',     false, true,  pass",
    })
    void gapsSpeakOnlyWhereThePolicySaysForWhat(String word, boolean complete, boolean missing, String decided) {
        Policy.Builder policy = Policy.builder("site");
        Suggestion.of(word).ifPresent(policy::whenIncomplete);
        Source page = Source.parse("2#/Token");
        ModerationReport.Builder report = report("ims", Suggestion.PASS)
                .timeline(Timeline.builder().complete(complete).build());
        if (missing) {
            report.addIssue(Issue.builder()
                    .code(IssueCode.PAGE_MISSING)
                    .message("gone")
                    .source(page)
                    .build());
        }
        Decision decision = policy.build().decide(report.build());

        assertThat(decision.suggestion().word()).isEqualTo(decided);
        if (!decided.equals("pass")) {
            assertThat(decision.causes())
                    .containsExactly(cause(decision.suggestion(), Reason.INCOMPLETE)
                            .source(Optional.of(page).filter(any -> missing))
                            .build());
        }
    }

    @Test
    void anAnswerWithoutFramesHasNoGap() {
        Policy policy = Policy.builder("site").whenIncomplete(Suggestion.BLOCK).build();
        assertThat(policy.decide(report("vod", Suggestion.PASS).build()).suggestion())
                .isEqualTo(Suggestion.PASS);
    }

    @Test
    void aRowThatSumsUpFramesCountsThemItself() {
        Finding.Builder sum = Finding.builder()
                .scene("ad")
                .label("qrcode")
                .maxScore(new BigDecimal("97"))
                .suggestion(Suggestion.PASS)
                .putCount("qrcode", 4L)
                .source(row(0));
        ModerationReport report = report("vod", Suggestion.PASS)
                .addPart(Part.builder()
                        .part("video")
                        .addFinding(sum.build())
                        .source(VIDEO)
                        .build())
                .build();
        Rule.Builder many = Rule.when("many").scoreAtLeast(97).minFrames(4);
        assertThat(Policy.builder("site")
                        .rule(many.then(Ruling.BLOCK))
                        .build()
                        .decide(report)
                        .suggestion())
                .isEqualTo(Suggestion.BLOCK);
        Rule.Builder more = Rule.when("more").scoreAtLeast(97).minFrames(5);
        assertThat(Policy.builder("site")
                        .rule(more.then(Ruling.BLOCK))
                        .build()
                        .decide(report)
                        .suggestion())
                .isEqualTo(Suggestion.PASS);
    }

    @ParameterizedTest
    @CsvSource({"0, 2000, 1", "1000, 2000, 1", "1000, 2001, 2", "2001, 9000, 0", "2000, 9000, 1"})
    void aRangeHoldsItsFirstPositionAndNotItsLast(long from, long to, int fired) {
        ModerationReport report = report("ims", Suggestion.PASS)
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrames(
                                frame(1, finding("ad", "qrcode", "1").suggestion(Suggestion.PASS)),
                                frame(2, finding("ad", "npx", "1").suggestion(Suggestion.PASS)),
                                Frame.builder()
                                        .addFinding(finding("ad", "ad", "1")
                                                .suggestion(Suggestion.PASS)
                                                .source(frame(9))
                                                .build())
                                        .source(frame(9))
                                        .build())
                        .build())
                .build();
        Rule rule = Rule.when("range")
                .from(Duration.ofMillis(from))
                .to(Duration.ofMillis(to))
                .then(Ruling.BLOCK);
        assertThat(Policy.builder("site").rule(rule).build().decide(report).rules())
                .hasSize(fired);
    }

    /** What a rule finds on a row without a word of its own. */
    private static List<Optional<Suggestion>> carried(ModerationReport report) {
        Rule all = Rule.when("all").then(Ruling.BLOCK);
        return Policy.builder("site").rule(all).build().decide(report).rules().stream()
                .filter(fired -> fired.implied() || fired.before().isEmpty())
                .map(FiredRule::before)
                .toList();
    }

    @Test
    void aFrameCarriesTheNearestWordAboveIt() {
        Finding.Builder porn = finding("porn", "sexy", "1").suggestion(Suggestion.REVIEW);
        Finding.Builder again = finding("porn", "porn", "1").suggestion(Suggestion.BLOCK);
        Finding.Builder ad = finding("ad", "normal", "1").suggestion(Suggestion.PASS);
        ModerationReport report = report("vod", Suggestion.REVIEW)
                .addPart(Part.builder()
                        .part("video")
                        .suggestion(Suggestion.REVIEW)
                        .addFindings(
                                porn.source(row(0)).build(),
                                again.source(row(1)).build(),
                                ad.source(row(2)).build(),
                                finding("", "tv", "1").source(row(3)).build(),
                                finding("", "normal", "1").source(row(4)).build())
                        .source(VIDEO)
                        .build())
                .addPart(Part.builder()
                        .part("title")
                        .suggestion(Suggestion.BLOCK)
                        .addFinding(finding("live", "pip", "1")
                                .suggestion(Suggestion.BLOCK)
                                .source(row(5))
                                .build())
                        .source(VIDEO)
                        .build())
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrames(
                                frame(1, finding("porn", "sexy", "1")),
                                frame(2, finding("ad", "qrcode", "1")),
                                frame(3, finding("live", "pip", "1")),
                                frame(4, finding("porn", "normal", "1")),
                                frame(5, finding("ad", "normal", "1")))
                        .build())
                .build();
        assertThat(carried(report))
                .containsExactly(
                        Optional.of(Suggestion.REVIEW),
                        Optional.empty(),
                        Optional.of(Suggestion.BLOCK),
                        Optional.of(Suggestion.PASS),
                        Optional.of(Suggestion.REVIEW),
                        Optional.empty(),
                        Optional.of(Suggestion.PASS));
    }

    @Test
    void withoutAWordOfItsPartARowCarriesTheOverallWord() {
        ModerationReport.Builder report = report("vod", Suggestion.REVIEW)
                .addPart(Part.builder()
                        .part("title")
                        .addFindings(
                                finding("", "tv", "1").source(row(0)).build(),
                                finding("", "normal", "1").source(row(1)).build())
                        .source(VIDEO)
                        .build());
        assertThat(carried(report.build())).containsExactly(Optional.of(Suggestion.REVIEW), Optional.empty());
        assertThat(carried(report.declared(Optional.empty()).build()))
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void oddSuggestionsOfOneKindAreCounted() {
        Issue missing = Issue.builder()
                .code(IssueCode.SUGGESTION_MISSING)
                .message("none")
                .source(row(0))
                .build();
        Issue other = Issue.builder()
                .from(missing)
                .code(IssueCode.SUGGESTION_UNKNOWN)
                .source(row(1))
                .build();
        ModerationReport report = report("ims", Suggestion.PASS)
                .addIssues(missing, Issue.builder().from(missing).source(row(2)).build(), other)
                .build();
        assertThat(Policy.strictest().decide(report).causes())
                .containsExactly(
                        cause(Suggestion.REVIEW, Reason.UNREADABLE)
                                .count(2L)
                                .source(row(0))
                                .build(),
                        cause(Suggestion.REVIEW, Reason.UNREADABLE)
                                .source(row(1))
                                .build());
    }
}
