package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Cause;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is taken out of a report is what stands behind the causes, and nothing else. */
class RemovalTest {
    private static final Source OVERALL = Source.root().member("Suggestion");
    private static final Source VIDEO = Source.root().member("Video");

    private static Finding row(String name, String label, Optional<Suggestion> word, String score) {
        return Finding.builder()
                .label(label)
                .suggestion(word)
                .score(new BigDecimal(score))
                .source(VIDEO.member(name))
                .build();
    }

    private static Frame frame(int second, Finding... findings) {
        return Frame.builder()
                .at(Duration.ofSeconds(second))
                .addFindings(findings)
                .source(VIDEO.element(second))
                .build();
    }

    private static Timeline complete(Frame... frames) {
        return Timeline.builder().complete(true).addFrames(frames).build();
    }

    private static Declared overall(Suggestion word) {
        return Declared.builder().suggestion(word).source(OVERALL).build();
    }

    private static ModerationReport.Builder report() {
        return ModerationReport.builder().service("ims").status(Status.COMPLETED);
    }

    private static Part.Builder part(String name, Source source, Finding... findings) {
        return Part.builder().part(name).source(source).addFindings(findings);
    }

    private static ModerationReport without(ModerationReport report, Policy policy) {
        return new Removal(policy, report).without(policy.decide(report).causes());
    }

    private static List<String> rows(ModerationReport report) {
        List<String> names = new ArrayList<>();
        report.forEachFinding(finding ->
                names.add(finding.source().pointer().substring(VIDEO.pointer().length() + 1)));
        return names;
    }

    private static final Optional<Suggestion> BLOCK = Optional.of(Suggestion.BLOCK);
    private static final Optional<Suggestion> PASS = Optional.of(Suggestion.PASS);
    private static final Optional<Suggestion> NONE = Optional.empty();

    @Test
    void rowsOfPartsGoByTheirAddressAndFramesByWhatTheySay() {
        ModerationReport report = report().addPart(
                        part("video", VIDEO, row("a", "tv", BLOCK, "1"), row("b", "tv", PASS, "1"))
                                .build())
                .addPart(part("title", VIDEO, row("c", "tv", BLOCK, "1")).build())
                .timeline(complete(
                        frame(1, row("d", "tv", BLOCK, "1"), row("e", "ad", PASS, "1")),
                        frame(2, row("f", "tv", BLOCK, "1")),
                        frame(3, row("g", "tv", PASS, "1"))))
                .build();
        ModerationReport left = without(report, Policy.strictest());

        assertThat(rows(left)).containsExactly("b", "e", "g");
        assertThat(left.timeline().orElseThrow().frames()).hasSize(2);
        Cause one = Cause.builder()
                .suggestion(Suggestion.BLOCK)
                .reason(Reason.STATED)
                .part("video")
                .label("tv")
                .source(VIDEO.member("a"))
                .build();
        Cause elsewhere = Cause.builder().from(one).label("ad").build();
        assertThat(rows(new Removal(Policy.strictest(), report).without(List.of(elsewhere))))
                .hasSize(7);
        Cause title = Cause.builder().from(one).part("title").build();
        assertThat(rows(new Removal(Policy.strictest(), report).without(List.of(title))))
                .hasSize(7);
        Cause scene = Cause.builder().from(one).scene("logo").build();
        assertThat(rows(new Removal(Policy.strictest(), report).without(List.of(scene))))
                .hasSize(7);
    }

    @Test
    void onlyTheRowsGoThatTheRuleTook() {
        ModerationReport report = report().addPart(part(
                                "video",
                                VIDEO,
                                row("a", "tv", PASS, "90"),
                                row("b", "tv", PASS, "10"),
                                row("c", "ad", BLOCK, "10"))
                        .build())
                .timeline(complete(
                        frame(1, row("d", "tv", PASS, "90")),
                        frame(2, row("e", "tv", PASS, "10")),
                        frame(3, row("f", "tv", BLOCK, "95"))))
                .build();
        Policy policy = Policy.builder("site")
                .rule(Rule.when("ads").label("ad").then(Ruling.PASS))
                .rule(Rule.when("sure").label("tv").scoreAtLeast(50).then(Ruling.BLOCK))
                .build();
        assertThat(rows(without(report, policy))).containsExactly("b", "c", "e");
    }

    @Test
    void carriedWordsGoWithTheirRows() {
        ModerationReport report = report().declared(overall(Suggestion.BLOCK))
                .timeline(complete(
                        frame(1, row("a", "tv", NONE, "10")),
                        frame(2, row("b", "tv", NONE, "90")),
                        frame(3, row("c", "tv", PASS, "90")),
                        frame(4, row("d", "normal", NONE, "90"))))
                .build();
        Policy policy = Policy.builder("site")
                .rule(Rule.when("weak").scoreBelow(50).then(Ruling.PASS))
                .build();
        assertThat(rows(without(report, policy))).containsExactly("a", "c", "d");
    }

    @Test
    void framesThatContradictAPassGo() {
        ModerationReport report = report().declared(overall(Suggestion.PASS))
                .timeline(complete(
                        frame(1, row("a", "tv", NONE, "10")),
                        frame(2, row("b", "tv", PASS, "90")),
                        frame(3, row("c", "normal", NONE, "90"))))
                .build();
        ModerationReport left = without(report, Policy.strictest());
        assertThat(rows(left)).containsExactly("b", "c");
        assertThat(left.declared()).isEqualTo(report.declared());
    }

    @Test
    void summariesGoWhereTheyStand() {
        ModerationReport overall = report().declared(Declared.builder()
                        .suggestion(Suggestion.BLOCK)
                        .addLabel("tv")
                        .source(OVERALL)
                        .build())
                .addPart(part("video", VIDEO).suggestion(Suggestion.PASS).build())
                .build();
        ModerationReport left = without(overall, Policy.strictest());
        assertThat(left.declared().orElseThrow().suggestion()).isEmpty();
        assertThat(left.declared().orElseThrow().labels()).containsExactly("tv");
        assertThat(left.parts()).isEqualTo(overall.parts());

        Source cover = Source.root().member("Cover");
        ModerationReport ofPart = report().declared(overall(Suggestion.BLOCK))
                .addParts(
                        part("cover", cover).suggestion(Suggestion.BLOCK).build(),
                        part("cover", VIDEO).suggestion(Suggestion.PASS).build(),
                        part("title", cover).suggestion(Suggestion.PASS).build())
                .build();
        ModerationReport rest = without(ofPart, Policy.strictest());
        assertThat(rest.declared()).isEqualTo(ofPart.declared());
        assertThat(rest.parts()).extracting(Part::suggestion).containsExactly(NONE, PASS, PASS);
    }

    @Test
    void issuesOfOneKindGoTogetherAndOthersStay() {
        Issue missing = Issue.builder()
                .code(IssueCode.SUGGESTION_MISSING)
                .message("none")
                .source(VIDEO)
                .build();
        Issue alike = Issue.builder().from(missing).source(OVERALL).build();
        Issue odd = Issue.builder().from(missing).code(IssueCode.LABEL_UNKNOWN).build();
        Issue word = Issue.builder()
                .code(IssueCode.SUGGESTION_UNMAPPED)
                .message("odd")
                .source(VIDEO.member("x"))
                .value("block")
                .build();
        ModerationReport report = report().addIssues(missing, alike, odd).build();
        assertThat(without(report, Policy.builder("a").build()).issues()).containsExactly(odd);
        ModerationReport stating = report().addIssues(missing, odd, word).build();
        assertThat(without(stating, Policy.strictest()).issues()).containsExactly(missing, odd);
    }

    @Test
    void statesAndGapsAreMadeGood() {
        ModerationReport pending = report().status(Status.PENDING).build();
        assertThat(without(pending, Policy.strictest()).status()).isEqualTo(Status.COMPLETED);

        Issue gone = Issue.builder()
                .code(IssueCode.PAGE_MISSING)
                .message("gone")
                .source(VIDEO)
                .build();
        Issue odd = Issue.builder().from(gone).code(IssueCode.LABEL_UNKNOWN).build();
        ModerationReport cut = report().declared(overall(Suggestion.PASS))
                .timeline(Timeline.builder().complete(false).addFrame(frame(1)).build())
                .addIssues(gone, odd)
                .build();
        ModerationReport whole = without(
                cut, Policy.builder("a").whenIncomplete(Suggestion.BLOCK).build());
        assertThat(whole.issues()).containsExactly(odd);
        assertThat(whole.timeline().orElseThrow().complete()).isTrue();
        assertThat(whole.timeline().orElseThrow().frames())
                .isEqualTo(cut.timeline().orElseThrow().frames());
        assertThat(whole.declared()).isEqualTo(cut.declared());
    }

    @Test
    void aRowIsChangedInItsPlaceAndFramesWithoutRowsStay() {
        ModerationReport report = report().addPart(
                        part("video", VIDEO, row("a", "tv", PASS, "1")).build())
                .timeline(Timeline.builder()
                        .complete(false)
                        .nextPageToken("t")
                        .addFrames(frame(1), frame(2, row("b", "tv", PASS, "1"), row("c", "tv", PASS, "1")))
                        .build())
                .build();
        assertThat(ReportEdit.rows(report, (place, finding) -> Optional.of(finding)))
                .isEqualTo(report);
        ModerationReport changed = ReportEdit.rows(
                report,
                (place, finding) -> Optional.of(
                        place == 2 ? Finding.builder().from(finding).label("ad").build() : finding));
        List<String> labels = new ArrayList<>();
        changed.forEachFinding(finding -> labels.add(finding.label().orElse("")));
        assertThat(labels).containsExactly("tv", "tv", "ad");
        ModerationReport declaring = ReportEdit.declaring(
                report().declared(Declared.builder().addLabel("tv").build()).build(), Suggestion.PASS);
        assertThat(declaring.declared().orElseThrow().labels()).containsExactly("tv");
        assertThat(declaring.declared().orElseThrow().suggestion()).isEqualTo(PASS);
    }
}
