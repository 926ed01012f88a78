package dev.verdict.comparison;

import static dev.verdict.comparison.Given.blockWith;
import static dev.verdict.comparison.Given.finding;
import static dev.verdict.comparison.Given.frame;
import static dev.verdict.comparison.Given.normal;
import static dev.verdict.comparison.Given.part;
import static dev.verdict.comparison.Given.pornAt;
import static dev.verdict.comparison.Given.report;
import static dev.verdict.comparison.Given.row;
import static dev.verdict.comparison.Given.scored;
import static dev.verdict.comparison.Given.timeline;
import static dev.verdict.comparison.Given.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.verdict.model.Cause;
import dev.verdict.model.Configuration;
import dev.verdict.model.Finding;
import dev.verdict.model.Part;
import dev.verdict.model.Reason;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ComparerTest {
    private static final Comparer COMPARER = Comparer.create();

    private static Verdict pass(String service, Part... parts) {
        return verdict(Suggestion.PASS, report(service).addParts(parts).build());
    }

    private static Verdict block(String service, Part... parts) {
        return verdict(Suggestion.BLOCK, report(service).addParts(parts).build());
    }

    @Test
    void aFlipTellsFromWhatToWhatAndWhy() {
        SuggestionComparison flip = COMPARER.compare(pass("a"), block("b")).suggestion();

        assertThat(flip.outcome()).isEqualTo(SuggestionComparison.Outcome.FLIPPED);
        assertThat(flip.left()).isEqualTo(Suggestion.PASS);
        assertThat(flip.right()).isEqualTo(Suggestion.BLOCK);
        assertThat(flip.rightCauses()).extracting(Cause::reason).containsExactly(Reason.STATED);
        assertThat(flip.samePolicy()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = Mode.INCLUDE,
            names = {"PENDING", "FAILED", "STATUS_UNKNOWN", "UNREADABLE", "NOTHING_STATED", "CONTRADICTED", "INCOMPLETE"
            })
    void aWordThatComesOfSilenceIsNoOpinion(Reason reason) {
        Verdict silent = verdict(Suggestion.REVIEW, reason, report("a").build());

        SuggestionComparison compared = COMPARER.compare(silent, block("b")).suggestion();

        assertThat(compared.outcome()).isEqualTo(SuggestionComparison.Outcome.NOT_COMPARABLE);
        assertThat(compared.reason().orElseThrow()).matches("a [a-z]+.*");
        assertThat(Judgement.of(silent)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = Mode.INCLUDE,
            names = {"STATED", "IMPLIED", "RULED"})
    void aWordOnWhatTheServiceStatedIsItsOpinion(Reason reason) {
        assertThat(Judgement.of(verdict(Suggestion.BLOCK, reason, report("a").build())))
                .contains(Suggestion.BLOCK);
    }

    @Test
    void whatOneFoundAndTheOtherLookedAtInVainIsADifference() {
        Comparison comparison = COMPARER.compare(
                block("a", part("title", finding("antispam", "abuse", "abuse"))),
                pass("b", part("title", normal("antispam"))));

        assertThat(comparison.parts()).extracting(PartComparison::standing).containsExactly(Standing.ONLY_LEFT);
        assertThat(comparison.scenes()).extracting(SceneComparison::standing).containsExactly(Standing.ONLY_LEFT);
        assertThat(comparison.categories())
                .extracting(CategoryComparison::category, CategoryComparison::standing)
                .containsExactly(tuple("abuse", Standing.ONLY_LEFT));
        assertThat(comparison.isAgreement()).isFalse();
    }

    @Test
    void whatAServiceDoesNotLookAtIsNotComparable() {
        Comparison comparison = COMPARER.compare(
                block("a", part("audio", finding("antispam", "abuse", "abuse"))),
                verdict(
                        Suggestion.BLOCK,
                        report("b").timeline(Optional.of(pornAt(0))).build()));

        assertThat(comparison.parts())
                .extracting(PartComparison::part, PartComparison::standing, PartComparison::reason)
                .containsExactly(
                        tuple("audio", Standing.NOT_COMPARABLE, Optional.of("b says nothing of audio")),
                        tuple("video", Standing.NOT_COMPARABLE, Optional.of("a says nothing of video")));
        assertThat(comparison.categories())
                .extracting(CategoryComparison::standing)
                .containsOnly(Standing.NOT_COMPARABLE);
        assertThat(comparison.scenes()).extracting(SceneComparison::standing).containsOnly(Standing.NOT_COMPARABLE);
        assertThat(comparison.timeline().reason()).hasValue("a gives no timeline");
    }

    @Test
    void theCallerCanKnowMoreThanTheReport() {
        Verdict left = block("a", part("audio", finding("antispam", "abuse", "abuse")));
        Comparer knowing = Comparer.builder()
                .coverage(report -> report.service().equals("b")
                        ? Coverage.of(report).withPart("audio").withScene("antispam")
                        : Coverage.of(report))
                .build();

        assertThat(knowing.compare(left, pass("b")).categories())
                .extracting(CategoryComparison::standing)
                .containsExactly(Standing.ONLY_LEFT);
        assertThat(knowing.compare(left, pass("b")).scenes())
                .extracting(SceneComparison::standing)
                .containsExactly(Standing.ONLY_LEFT);
    }

    @Test
    void theCallerCanTakeAPartAway() {
        Comparer knowing = Comparer.builder()
                .coverage(report -> Coverage.of(report).withoutPart("title").withoutScene("antispam"))
                .build();

        Comparison comparison = knowing.compare(
                block("a", part("title", finding("antispam", "abuse", "abuse"))),
                pass("b", part("title", normal("antispam"))));

        assertThat(comparison.parts()).extracting(PartComparison::standing).containsExactly(Standing.NOT_COMPARABLE);
        assertThat(comparison.scenes()).extracting(SceneComparison::standing).containsExactly(Standing.NOT_COMPARABLE);
    }

    @Test
    void aVideoThatWasNotToBeModeratedIsNotCovered() {
        Verdict without = verdict(
                Suggestion.PASS,
                report("b")
                        .timeline(Optional.of(timeline(true)))
                        .configuration(
                                Configuration.builder().videoModerated(false).build())
                        .build());

        Comparison comparison = COMPARER.compare(blockWith("a", pornAt(0)), without);

        assertThat(comparison.parts()).extracting(PartComparison::standing).containsExactly(Standing.NOT_COMPARABLE);
        assertThat(comparison.timeline().frames())
                .extracting(FrameMatch::kind)
                .containsExactly(FrameMatch.Kind.NOT_COMPARABLE);
    }

    @Test
    void aJobThatHasNotEndedCoversNothing() {
        Verdict running = verdict(
                Suggestion.REVIEW,
                Reason.PENDING,
                report("b")
                        .status(Status.PENDING)
                        .addParts(part("video", normal("porn")))
                        .timeline(Optional.of(timeline(true)))
                        .build());

        Comparison comparison = COMPARER.compare(blockWith("a", pornAt(0)), running);

        assertThat(comparison.categories())
                .extracting(CategoryComparison::standing)
                .containsExactly(Standing.NOT_COMPARABLE);
        assertThat(comparison.timeline().frames())
                .extracting(FrameMatch::reason)
                .containsExactly(Optional.of("b has not completed its job"));
    }

    @Test
    void labelsOfOneCategoryAreOneFinding() {
        assertThat(COMPARER.compare(
                                block("a", part("video", finding("logo", "tv", "logo"))),
                                block("b", part("video", finding("logo", "trademark", "logo"))))
                        .categories())
                .singleElement()
                .satisfies(category -> {
                    assertThat(category.standing()).isEqualTo(Standing.BOTH);
                    assertThat(category.left()).containsExactly("tv");
                    assertThat(category.right()).containsExactly("trademark");
                });
    }

    @Test
    void aLabelThatWasOnlyCountedHasTheCategoryItHasElsewhere() {
        Verdict counted = block(
                "a",
                part(
                        "video",
                        row("terrorism", "bloody", "violence")
                                .putCount("bloody", 4L)
                                .putCount("weapon", 2L)
                                .putCount("flag", 0L)
                                .build()));

        assertThat(COMPARER.compare(counted, block("b", part("video", finding("terrorism", "weapon", "weapon"))))
                        .categories())
                .extracting(CategoryComparison::category, CategoryComparison::standing)
                .containsExactly(tuple("violence", Standing.ONLY_LEFT), tuple("weapon", Standing.BOTH));
    }

    @Test
    void onlyScoresOfTheSameLabelAreSetAgainstEachOther() {
        Comparison comparison = COMPARER.compare(
                block(
                        "a",
                        part("video", scored("porn", "porn", "sexual", 90), scored("ad", "qrcode", "advertising", 99))),
                block(
                        "b",
                        part("video", scored("porn", "porn", "sexual", 97), scored("ad", "npx", "advertising", 50)),
                        part("title", normal("antispam"))));

        assertThat(comparison.scores())
                .containsExactly(new ScoreDifference("video", "porn", BigDecimal.valueOf(90), BigDecimal.valueOf(97)));
        assertThat(comparison.scores().get(0).difference()).isEqualByComparingTo("7");
    }

    @Test
    void framesAreMatchedWithinTheTolerance() {
        Comparison comparison = COMPARER.compare(
                blockWith("a", pornAt(0, 5_000, 20_000)),
                blockWith(
                        "b",
                        timeline(
                                true,
                                frame(900, finding("porn", "sexy", "sexual")),
                                frame(5_500, finding("ad", "qrcode", "advertising")),
                                frame(40_000, finding("porn", "porn", "sexual")))));

        assertThat(comparison.timeline().frames())
                .extracting(FrameMatch::kind, match -> match.at().orElseThrow().toMillis())
                .containsExactly(
                        tuple(FrameMatch.Kind.MATCHED, 0L),
                        tuple(FrameMatch.Kind.DIFFERENT_LABEL, 5_000L),
                        tuple(FrameMatch.Kind.ONLY_LEFT, 20_000L),
                        tuple(FrameMatch.Kind.ONLY_RIGHT, 40_000L));
        assertThat(comparison.timeline().count(FrameMatch.Kind.MATCHED)).isEqualTo(1);
    }

    @Test
    void framesThatAServiceMayHaveLeftOutAreNotComparable() {
        Timeline topFrames = timeline(
                false,
                frame(5_000, finding("porn", "porn", "sexual")),
                frame(9_000, normal("porn")),
                frame(12_000, normal("ad")));

        Comparison comparison =
                COMPARER.compare(blockWith("a", pornAt(0, 5_000, 9_000, 12_000)), blockWith("b", topFrames));

        assertThat(comparison.timeline().frames())
                .extracting(FrameMatch::kind)
                .as("nothing follows from silence at 0; 9,000 is listed as normal; 12,000 was looked at for ads alone")
                .containsExactly(
                        FrameMatch.Kind.NOT_COMPARABLE,
                        FrameMatch.Kind.MATCHED,
                        FrameMatch.Kind.ONLY_LEFT,
                        FrameMatch.Kind.NOT_COMPARABLE);
        assertThat(comparison.timeline().frames().get(0).reason()).hasValue("b lists only some of its frames");
        assertThat(comparison.timeline().segments())
                .extracting(SegmentComparison::overlap)
                .containsExactly(Measure.undefined("b lists only some of its frames"));
        assertThat(comparison.categories())
                .extracting(CategoryComparison::standing)
                .containsExactly(Standing.BOTH);
    }

    @Test
    void aMissingPageMayHoldAnything() {
        Timeline firstPage = Timeline.builder()
                .complete(false)
                .nextPageToken("more")
                .addFrames(frame(0, finding("porn", "porn", "sexual")))
                .build();

        Comparison comparison = COMPARER.compare(
                blockWith("a", timeline(true, frame(60_000, finding("ad", "ad", "advertising")))),
                blockWith("b", firstPage));

        assertThat(comparison.categories())
                .extracting(CategoryComparison::category, CategoryComparison::standing, CategoryComparison::reason)
                .containsExactly(
                        tuple(
                                "advertising",
                                Standing.NOT_COMPARABLE,
                                Optional.of("b has frames on pages that are not here")),
                        tuple("sexual", Standing.ONLY_RIGHT, Optional.empty()));
    }

    @Test
    void labelsThatWereCountedOverAllFramesAreAllThereAre() {
        Verdict topFrames = verdict(
                Suggestion.BLOCK,
                report("b")
                        .addParts(part(
                                "video",
                                row("porn", "porn", "sexual")
                                        .putCount("porn", 40)
                                        .build()))
                        .timeline(Optional.of(timeline(false, frame(0, finding("porn", "porn", "sexual")))))
                        .build());

        assertThat(COMPARER.compare(
                                blockWith("a", timeline(true, frame(60_000, finding("ad", "ad", "advertising")))),
                                topFrames)
                        .categories())
                .extracting(CategoryComparison::category, CategoryComparison::standing)
                .containsExactly(tuple("advertising", Standing.ONLY_LEFT), tuple("sexual", Standing.ONLY_RIGHT));
    }

    @Test
    void aFrameAtNoReadablePositionIsNotComparable() {
        Comparison comparison = COMPARER.compare(
                blockWith("a", timeline(true, Given.frameNowhere(finding("porn", "porn", "sexual")))),
                blockWith("b", pornAt(0)));

        assertThat(comparison.timeline().frames())
                .extracting(FrameMatch::kind)
                .containsExactly(FrameMatch.Kind.ONLY_RIGHT, FrameMatch.Kind.NOT_COMPARABLE);
    }

    @Test
    void segmentsAreJoinedByCategory() {
        Comparer comparer = Comparer.builder().gap(Duration.ofSeconds(2)).build();

        assertThat(comparer.compare(
                                blockWith("a", pornAt(0, 1_000, 2_000, 30_000)),
                                blockWith("b", pornAt(1_000, 2_000, 3_000)))
                        .timeline()
                        .segments())
                .containsExactly(new SegmentComparison(
                        "sexual",
                        List.of(
                                new Segment(Duration.ZERO, Duration.ofSeconds(2), 3),
                                new Segment(Duration.ofSeconds(30), Duration.ofSeconds(30), 1)),
                        List.of(new Segment(Duration.ofSeconds(1), Duration.ofSeconds(3), 3)),
                        Measure.of(1.0 / 3)));
    }

    @Test
    void nothingIsComparedBackwards() {
        assertThatThrownBy(() -> Comparer.builder().tolerance(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tolerance is a duration from zero, not PT-0.001S");
    }

    private static Verdict stated(String service, Optional<Suggestion> word, Finding... findings) {
        Part part = Part.builder()
                .part("title")
                .suggestion(word)
                .addFindings(findings)
                .source(Source.root())
                .build();
        return pass(service, part);
    }

    @Test
    void aPartTellsTheStrictestWordOnItAndInIt() {
        Finding reviewed =
                row("antispam", "abuse", "abuse").suggestion(Suggestion.REVIEW).build();
        Finding blocked =
                row("antispam", "spam", "spam").suggestion(Suggestion.BLOCK).build();

        Comparison comparison = COMPARER.compare(
                stated("a", Optional.of(Suggestion.PASS), blocked, reviewed),
                stated("b", Optional.of(Suggestion.REVIEW)));

        assertThat(comparison.parts())
                .extracting(PartComparison::left, PartComparison::right)
                .containsExactly(tuple(Optional.of(Suggestion.BLOCK), Optional.of(Suggestion.REVIEW)));
    }

    @Test
    void aPartOnWhichMoreThanPassIsSuggestedWasHitWhateverWasSeen() {
        for (Suggestion word : Suggestion.values()) {
            assertThat(COMPARER.compare(stated("a", Optional.of(word)), stated("b", Optional.of(Suggestion.PASS)))
                            .parts())
                    .extracting(PartComparison::standing)
                    .containsExactly(word == Suggestion.PASS ? Standing.NEITHER : Standing.ONLY_LEFT);
        }
    }

    @Test
    void aFrameThatIsNormalAndForReviewAllTheSameIsOfNoKnownCategory() {
        Finding doubted =
                row("porn", "normal", "normal").suggestion(Suggestion.REVIEW).build();

        assertThat(FrameMatch.categories(frame(0, doubted, normal("ad")))).containsExactly("unknown");
    }

    @Test
    void byDefaultASecondIsOneInstantAndFiveAreOneSegment() {
        Comparison comparison =
                Comparer.create().compare(blockWith("a", pornAt(0, 5_000, 10_001)), blockWith("b", pornAt(1_000)));

        assertThat(comparison.timeline().frames())
                .extracting(FrameMatch::kind)
                .containsExactly(FrameMatch.Kind.MATCHED, FrameMatch.Kind.ONLY_LEFT, FrameMatch.Kind.ONLY_LEFT);
        assertThat(comparison.timeline().segments().get(0).left())
                .extracting(Segment::frames)
                .containsExactly(2, 1);
    }

    @Test
    void theCallerSaysWhatIsOneInstant() {
        Comparer exact = Comparer.builder().tolerance(Duration.ZERO).build();

        assertThat(exact.compare(blockWith("a", pornAt(0, 2_000)), blockWith("b", pornAt(1, 2_000)))
                        .timeline()
                        .frames())
                .extracting(FrameMatch::kind)
                .containsExactly(FrameMatch.Kind.ONLY_LEFT, FrameMatch.Kind.ONLY_RIGHT, FrameMatch.Kind.MATCHED);
    }

    @Test
    void ofTwoFramesEquallyNearTheOneInTheSameCategoryIsThePartner() {
        Timeline around = timeline(
                true, frame(500, finding("ad", "ad", "advertising")), frame(1_500, finding("porn", "sexy", "sexual")));

        assertThat(COMPARER.compare(blockWith("a", pornAt(1_000)), blockWith("b", around))
                        .timeline()
                        .frames())
                .extracting(FrameMatch::kind)
                .containsExactly(FrameMatch.Kind.ONLY_RIGHT, FrameMatch.Kind.MATCHED);
    }

    /** Only a frame within the tolerance says that nothing was to be seen. */
    @Test
    void aCleanFrameDeniesWhatIsWithinTheTolerance() {
        for (long clean : new long[] {4_000, 6_000}) {
            assertThat(kindAt5000(clean)).containsExactly(FrameMatch.Kind.ONLY_LEFT);
        }
        for (long clean : new long[] {3_999, 6_001}) {
            assertThat(kindAt5000(clean)).containsExactly(FrameMatch.Kind.NOT_COMPARABLE);
        }
    }

    private static List<FrameMatch.Kind> kindAt5000(long clean) {
        return COMPARER
                .compare(blockWith("a", pornAt(5_000)), blockWith("b", timeline(false, frame(clean, normal("porn")))))
                .timeline()
                .frames()
                .stream()
                .map(FrameMatch::kind)
                .toList();
    }

    /** Each kind of difference alone is one. */
    @Test
    void agreementIsThatNothingComparableDiffers() {
        Comparison same = COMPARER.compare(blockWith("a", pornAt(0)), blockWith("b", pornAt(0)));
        assertThat(same.isAgreement()).isTrue();
        for (Standing standing : Standing.values()) {
            boolean isNone = standing != Standing.ONLY_LEFT && standing != Standing.ONLY_RIGHT;
            PartComparison part =
                    new PartComparison("title", standing, Optional.empty(), Optional.empty(), Optional.empty());
            CategoryComparison category = new CategoryComparison(
                    "title", "spam", standing, new TreeSet<>(), new TreeSet<>(), Optional.empty());
            SceneComparison scene = new SceneComparison("ad", standing, Optional.empty());
            assertThat(with(same, List.of(part), List.of(), List.of()).isAgreement())
                    .isEqualTo(isNone);
            assertThat(with(same, List.of(), List.of(scene), List.of()).isAgreement())
                    .isEqualTo(isNone);
            assertThat(with(same, List.of(), List.of(), List.of(category)).isAgreement())
                    .isEqualTo(isNone);
        }
        for (Timeline other :
                List.of(timeline(true, frame(0, finding("ad", "ad", "advertising"))), pornAt(), pornAt(0, 30_000))) {
            Comparison frames = COMPARER.compare(blockWith("a", pornAt(0)), blockWith("b", other));
            assertThat(with(same, frames.timeline()).isAgreement()).isFalse();
        }
    }

    private static Comparison with(
            Comparison comparison,
            List<PartComparison> parts,
            List<SceneComparison> scenes,
            List<CategoryComparison> categories) {
        return new Comparison(
                comparison.left(),
                comparison.right(),
                comparison.suggestion(),
                parts,
                scenes,
                categories,
                comparison.scores(),
                comparison.timeline());
    }

    private static Comparison with(Comparison comparison, TimelineComparison timeline) {
        return new Comparison(
                comparison.left(),
                comparison.right(),
                comparison.suggestion(),
                comparison.parts(),
                comparison.scenes(),
                comparison.categories(),
                comparison.scores(),
                timeline);
    }

    @Test
    void everyWordForAComparisonIsItsNameInLowerCase() {
        Stream.of(Standing.values())
                .forEach(standing -> assertThat(standing.word()).isEqualTo(word(standing)));
        Stream.of(FrameMatch.Kind.values())
                .forEach(kind -> assertThat(kind.word()).isEqualTo(word(kind)));
        Stream.of(SuggestionComparison.Outcome.values())
                .forEach(outcome -> assertThat(outcome.word()).isEqualTo(word(outcome)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
