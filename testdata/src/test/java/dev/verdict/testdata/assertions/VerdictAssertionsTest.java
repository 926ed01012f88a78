package dev.verdict.testdata.assertions;

import static dev.verdict.testdata.assertions.VerdictAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verdict.comparison.Comparer;
import dev.verdict.comparison.Comparison;
import dev.verdict.comparison.FrameMatch;
import dev.verdict.comparison.Standing;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Reason;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import dev.verdict.normalizer.policy.Policy;
import dev.verdict.testdata.Corpus;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What passes, and what a person reads who wrote a claim that does not hold. */
@SuppressWarnings("NullAway") // nothing where a verdict is expected is one of the cases
class VerdictAssertionsTest {
    private static final Duration AT = Duration.ofMillis(10);

    private static final Verdict SAMPLE =
            Corpus.of(Service.VOD).body("documented-sample").verdict();

    private static final String IMM = """
            {"TaskType": "VideoModeration", "Status": "Succeeded", "New": 1, "ModerationResult": {"Suggestion": "block",
             "URI": "oss://b/o", "Frames": {"TotalCount": 9, "BlockFrames": [
              {"Offset": 1, "Label": "porn", "Rate": 90.5}, {"Offset": 60, "Label": "tv", "Rate": 70},
              {"Offset": 61, "Label": "sexy", "Rate": 50}]}}}""";

    private static final Verdict FRAMES = Normalizer.create().normalize(IMM);

    private static String failure(ThrowingCallable claim) {
        String[] message = new String[1];
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(claim)
                .satisfies(e -> message[0] = String.valueOf(e.getMessage()));
        return message[0];
    }

    private static Policy policy(String rules) {
        return Policy.read("{\"schema\":\"verdict-policy/1\",\"id\":\"site\",\"rules\":[" + rules + "]}");
    }

    @Test
    void whatHoldsPasses() {
        assertThat(SAMPLE)
                .isBlock()
                .isDecidedBecauseOf("ad")
                .isDecidedBecauseOf(Reason.STATED)
                .isDecidedAt("/MediaAuditResult/VideoResult/AdResult")
                .disagreesWithTheService()
                .hasDeclared(Suggestion.PASS)
                .hasLabels("ad", "logo")
                .hasFrameAt(AT)
                .isFrom(Service.VOD)
                .isCompleted()
                .hasPart("title")
                .hasIssue(IssueCode.DECLARED_DIFFERS)
                .hasIssue(IssueCode.DECLARED_DIFFERS, "/MediaAuditResult/Suggestion")
                .hasNothingUnmapped()
                .meansTheSameAs(SAMPLE);
        assertThat(SAMPLE).timeline().isIncomplete().hasFrames(3).hasNoFrameAt(Duration.ofHours(1));
        assertThat(SAMPLE).decision().isUnder("strictest").hasNoFiredRule();
        assertThat(SAMPLE.report()).hasCategory("advertising").hasStatus(Status.COMPLETED);
        assertThat(Corpus.of(Service.IMM).body("clean-pass").verdict())
                .isPass()
                .agreesWithTheService()
                .hasNoLabels()
                .hasNoIssues();
        assertThat(FRAMES)
                .hasFrameAt(Duration.ofMinutes(1), "tv")
                .hasOnlyLabels("porn", "tv", "sexy")
                .hasUnmapped("/New");
    }

    @Test
    void otherSuggestionIsToldWithItsCauses() {
        assertThat(failure(() -> assertThat(SAMPLE).isPass())).isEqualTo("""
                        expected pass, found block because:
                          block is stated on video ad/ad, /MediaAuditResult/VideoResult/AdResult
                          block is stated on video logo/logo, /MediaAuditResult/VideoResult/LogoResult
                          block is stated on video live/live, /MediaAuditResult/VideoResult/LiveResult""");
        assertThat(failure(() -> assertThat(SAMPLE).isReview())).startsWith("expected review, found block");
        assertThat(failure(() -> assertThat(SAMPLE.decision()).isReview())).startsWith("expected review, found block");
    }

    @Test
    void descriptionStandsInFront() {
        assertThat(failure(() -> assertThat(SAMPLE).as("the 100% sample").isPass()))
                .startsWith("[the 100% sample] expected pass");
    }

    @Test
    void causeThatIsNoneIsToldWithWhatIsThere() {
        assertThat(failure(() -> assertThat(SAMPLE).isDecidedBecauseOf("lgo")))
                .startsWith("expected block because of \"lgo\", found it because:\n  block is stated on video ad/ad, ")
                .endsWith("\ndid you mean \"logo\"?");
        assertThat(failure(() -> assertThat(SAMPLE).isDecidedBecauseOf("outfit")))
                .contains("\n\"outfit\" is there, but decides nothing:\n  counted ")
                .contains(" times, /MediaAuditResult/VideoResult/TerrorismResult");
        assertThat(failure(() -> assertThat(SAMPLE).isDecidedBecauseOf(Reason.PENDING)))
                .startsWith("expected block because it is pending, found it because:\n  block is stated");
        assertThat(failure(() -> assertThat(SAMPLE).isDecidedAt("/MediaAuditResult")))
                .startsWith("expected a cause at /MediaAuditResult, found:\n  block is stated");
    }

    private static Verdict ruled(String labels) {
        return Normalizer.builder()
                .policy(policy("{\"id\":\"ads\",\"when\":{\"label\":" + labels + "},\"then\":\"pass\"}"))
                .build()
                .normalize(Corpus.of(Service.VOD).body("documented-sample").bytes());
    }

    @Test
    void rulesAndWhatTheyOverruleAreTold() {
        Verdict all = ruled("[\"ad\",\"logo\",\"live\"]");
        assertThat(all).isPass().agreesWithTheService().isDecidedBecauseOf("ads");
        assertThat(all).decision().isUnder("site").hasFiredRule("ads").overrules("ad");

        Verdict ruled = ruled("\"ad\"");
        assertThat(ruled).isBlock().isDecidedBecauseOf("logo");
        assertThat(failure(() -> assertThat(ruled).isDecidedBecauseOf("ad")))
                .contains("\"ad\" is there, but decides nothing:");
        assertThat(failure(() -> assertThat(ruled).decision().hasFiredRule("adds")))
                .isEqualTo("expected the rule adds to fire, found fired \"ads\"; did you mean \"ads\"?");
        assertThat(failure(() -> assertThat(ruled).decision().hasNoFiredRule()))
                .startsWith("expected no rule to fire, found:\n  ads gave pass, /MediaAuditResult/");
        assertThat(failure(() -> assertThat(ruled).decision().overrules("porn")))
                .isEqualTo("expected \"porn\" to be overruled, found overruled:\n  none");
        assertThat(failure(() -> assertThat(ruled).decision().isUnder("strictest")))
                .isEqualTo("expected a decision under the policy strictest, found one under site");
    }

    @Test
    void bothWordsAreToldWhereTheyShouldAgree() {
        assertThat(failure(() -> assertThat(SAMPLE).agreesWithTheService()))
                .startsWith("expected a decision that agrees with the service, found block, and the service says pass"
                        + " overall; decided because:\n  block is stated");
        assertThat(failure(() -> assertThat(
                                Corpus.of(Service.VOD).body("sibling-timeline").verdict())
                        .disagreesWithTheService()))
                .contains("the service says no word overall");
        assertThat(failure(() -> assertThat(SAMPLE).hasDeclared(Suggestion.BLOCK)))
                .isEqualTo("expected the service to say block overall, found pass, /MediaAuditResult/Suggestion");
    }

    @Test
    void missingLabelIsToldWithTheNearestAndItsPlace() {
        assertThat(failure(() -> assertThat(FRAMES).hasLabels("porn", "sex"))).isEqualTo("""
                        expected the labels "porn", "sex", found "porn", "sexy", "tv"; missing are "sex"; did you mean "sexy"?
                        findings:
                          porn 90.5, /ModerationResult/Frames/BlockFrames/0
                          tv 70, /ModerationResult/Frames/BlockFrames/1
                          sexy 50, /ModerationResult/Frames/BlockFrames/2""");
        assertThat(failure(() -> assertThat(FRAMES).hasOnlyLabels("porn", "tv")))
                .isEqualTo("expected no labels but \"porn\", \"tv\", found also \"sexy\"\n"
                        + "  sexy 50, /ModerationResult/Frames/BlockFrames/2");
        assertThat(failure(() -> assertThat(FRAMES).hasNoLabels()))
                .startsWith("expected no labels but none, found also");
        assertThat(failure(() -> assertThat(FRAMES).hasCategory("sexua")))
                .startsWith("expected something of the category \"sexua\", found \"logo\", \"sexual\", \"suggestive\";"
                        + " did you mean \"sexual\"?");
    }

    @Test
    void missingFrameIsToldWithTheNearest() {
        assertThat(failure(() -> assertThat(FRAMES).hasFrameAt(Duration.ofSeconds(59))))
                .isEqualTo("""
                        expected a frame at 00:00:59.000, found none among 3; nearest:
                          00:01:00.000 (tv 70, /ModerationResult/Frames/BlockFrames/1)
                          00:01:01.000 (sexy 50, /ModerationResult/Frames/BlockFrames/2)
                          00:00:01.000 (porn 90.5, /ModerationResult/Frames/BlockFrames/0)""");
        assertThat(failure(() -> assertThat(FRAMES).hasFrameAt(Duration.ofMinutes(1), "sexy")))
                .isEqualTo("""
                        expected "sexy" on the frame at 00:01:00.000, found 00:01:00.000 (tv 70, /ModerationResult/Frames/BlockFrames/1)
                        nearest frames that have it:
                          00:01:01.000 (sexy 50, /ModerationResult/Frames/BlockFrames/2)""");
        assertThat(failure(() -> assertThat(FRAMES).timeline().hasNoFrameAt(Duration.ofSeconds(1))))
                .startsWith("expected no frame at 00:00:01.000, found 00:00:01.000 (porn 90.5");
        assertThat(failure(() -> assertThat(FRAMES).timeline().hasFrames(2)))
                .startsWith("expected 2 frames, found 3:\n");
    }

    @Test
    void timelineSaysHowFarItGoes() {
        assertThat(FRAMES).timeline().isComplete();
        assertThat(failure(() -> assertThat(FRAMES).timeline().isIncomplete()))
                .isEqualTo("expected a timeline that lists only some frames, found a complete one with 3");
        assertThat(failure(() -> assertThat(SAMPLE).timeline().isComplete()))
                .isEqualTo("expected a complete timeline, found one that lists only some of its frames");
        assertThat(failure(() -> assertThat(
                                Corpus.of(Service.IMS).body("first-page").verdict())
                        .timeline()
                        .isComplete()))
                .startsWith("expected a complete timeline, found one with a page left, \"");
        assertThat(failure(() -> assertThat(
                                Corpus.of(Service.IMM).body("missing-result").verdict())
                        .hasFrameAt(AT)))
                .startsWith("expected a timeline, but the report of imm")
                .endsWith(" has no timeline");
    }

    @Test
    void odditiesAreToldWithTheirPlaces() {
        assertThat(failure(() -> assertThat(FRAMES).hasNoIssues()))
                .isEqualTo("expected nothing odd about the body, found 1 oddity:\n"
                        + "  member-unmapped at /New: nobody reads this member; its value is kept as it stood");
        assertThat(failure(() -> assertThat(FRAMES).hasIssue(IssueCode.LABEL_UNKNOWN)))
                .startsWith("expected the issue label-unknown, found:\n  member-unmapped at /New");
        assertThat(failure(() -> assertThat(FRAMES).hasIssue(IssueCode.MEMBER_UNMAPPED, "/Old")))
                .startsWith("expected the issue member-unmapped at /Old, found:\n  member-unmapped at /New");
        assertThat(failure(() -> assertThat(FRAMES).hasNothingUnmapped()))
                .isEqualTo("expected a place for every member of the body, found none for:\n  /New: 1");
        assertThat(failure(() -> assertThat(FRAMES).hasUnmapped("/Old")))
                .isEqualTo("expected /Old to be kept as it stood, found kept:\n  /New: 1");
    }

    @Test
    void jobPartMediaAndServiceAreToldAsTheyAre() {
        Verdict running = Corpus.of(Service.IMM).body("running-without-result").verdict();
        assertThat(running).hasStatus(Status.PENDING).isReview().isDecidedBecauseOf(Reason.PENDING);
        assertThat(failure(() -> assertThat(running).isCompleted()))
                .isEqualTo("expected a job that is completed, found one that is pending: the service says \"Running\","
                        + " /Status");
        assertThat(failure(() -> assertThat(SAMPLE).hasPart("tittle")))
                .startsWith("expected the part \"tittle\", found ")
                .endsWith("; did you mean \"title\"?");
        assertThat(failure(() -> assertThat(FRAMES).isAboutMedia("m-1")))
                .isEqualTo("expected media m-1, found oss://b/o");
        assertThat(failure(() -> assertThat(FRAMES).isFrom(Service.IMS)))
                .isEqualTo("expected an answer of ims, found one of imm");
    }

    @Test
    void otherMeaningIsToldAsADifference() {
        Verdict other = Normalizer.create().normalize(IMM.replace("70", "71"));
        assertThat(failure(() -> assertThat(other).meansTheSameAs(FRAMES)))
                .isEqualTo("expected a verdict that means the same (expected → actual)\n"
                        + "  frame 00:01:00.000, tv: score 70 → 71");
    }

    @Test
    void nothingIsNoVerdict() {
        assertThat(failure(() -> assertThat((Verdict) null).isBlock())).contains("Expecting actual not to be null");
        assertThat(failure(() -> assertThat((Verdict) null).hasLabels("ad"))).contains("not to be null");
    }

    @Test
    void comparisonsAreToldByWhatDiffers() {
        Verdict pass = Corpus.of(Service.IMS).body("clean-pass").verdict();
        Verdict block = Corpus.of(Service.IMS).body("title-alone-blocks").verdict();
        Comparison same = Comparer.create().compare(pass, pass);
        Comparison flip = Comparer.create().compare(pass, block);

        assertThat(same).isAgreement().hasSameSuggestion().hasFrames(FrameMatch.Kind.MATCHED, 0);
        assertThat(flip)
                .isDisagreement()
                .isFlipped(Suggestion.PASS, Suggestion.BLOCK)
                .hasCategory("title", "contraband", Standing.ONLY_RIGHT);

        assertThat(failure(() -> assertThat(flip).isAgreement()))
                .startsWith("expected ims and ims to agree, found:\n  suggestion flipped, ims pass and ims block\n"
                        + "  part title only-right\n  title contraband only-right ( | contraband)");
        assertThat(failure(() -> assertThat(same).isDisagreement()))
                .isEqualTo("expected ims and ims to disagree, found no difference");
        assertThat(failure(() -> assertThat(flip).hasSameSuggestion()))
                .isEqualTo("expected the suggestions of ims and ims to be same, found flipped, ims pass and ims block");
        assertThat(failure(() -> assertThat(flip).isFlipped(Suggestion.BLOCK, Suggestion.PASS)))
                .isEqualTo("expected a flip from block to pass, found flipped, ims pass and ims block");
        assertThat(failure(() -> assertThat(flip).hasCategory("title", "spam", Standing.BOTH)))
                .isEqualTo("expected spam on title to be both, found that neither has it; all categories:\n"
                        + "  title contraband only-right ( | contraband)");
        assertThat(failure(() -> assertThat(flip).hasFrames(FrameMatch.Kind.MATCHED, 2)))
                .isEqualTo("expected 2 frames matched, found 0:\n  none");
    }
}
