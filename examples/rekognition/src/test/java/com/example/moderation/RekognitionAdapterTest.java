package com.example.moderation;

import static dev.verdict.testdata.assertions.VerdictAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.moderation.rekognition.RekognitionAdapter;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Reason;
import dev.verdict.model.Status;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Page;
import dev.verdict.normalizer.Service;
import dev.verdict.normalizer.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a moderator wants to know of the fourth service. */
class RekognitionAdapterTest {
    private static final Service REKOGNITION = Service.of("rekognition");
    private static final Normalizer NORMALIZER = Normalizer.create();

    static byte[] body(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/rekognition", name + ".json"));
    }

    private static Verdict verdict(String name) throws IOException {
        return NORMALIZER.normalize(body(name));
    }

    private static Policy policy() throws IOException {
        try (InputStream policy = RekognitionAdapter.class.getResourceAsStream("site.policy.json")) {
            return Policy.read(policy.readAllBytes());
        }
    }

    private static Verdict ruled(String name) throws IOException {
        return Normalizer.builder().policy(policy()).build().normalize(body(name));
    }

    @Test
    void isFoundOnTheClassPath() {
        assertThat(NORMALIZER.accepted()).containsKey(REKOGNITION);
    }

    @Test
    void detectionsWithoutAWordAreForReview() throws IOException {
        assertThat(verdict("explicit-chain-of-three-levels"))
                .isFrom(REKOGNITION)
                .isCompleted()
                .isReview()
                .isDecidedBecauseOf(Reason.NOTHING_STATED)
                .hasOnlyLabels("explicit", "explicit nudity", "exposed female nipple")
                .hasCategory("sexual")
                .hasFrameAt(Duration.ofMillis(3_120), "exposed female nipple")
                .hasNoIssues()
                .timeline()
                .isComplete()
                .hasFrames(1);
    }

    @Test
    void nothingAboveTheFloorIsNoPass() throws IOException {
        assertThat(verdict("nothing-above-the-floor"))
                .isReview()
                .isDecidedBecauseOf(Reason.NOTHING_STATED)
                .hasNoLabels()
                .hasNoIssues();
    }

    @Test
    void rulesOfTheSiteGiveTheWords() throws IOException {
        assertThat(ruled("explicit-chain-of-three-levels"))
                .isBlock()
                .isDecidedBecauseOf("surely-sexual")
                .isDecidedAt("/ModerationLabels/0/ModerationLabel");
        assertThat(ruled("several-categories")).isReview().decision().hasFiredRule("anything-else");
        assertThat(ruled("mild-categories")).isReview().isDecidedBecauseOf("middle finger");
    }

    @Test
    void silenceIsAPassOnlyWhereThePolicySaysSo() throws IOException {
        Normalizer lenient = Normalizer.builder()
                .policy(Policy.read("{\"schema\":\"verdict-policy/1\",\"id\":\"silence-is-golden\",\"whenUnreadable\":\"pass\","
                        + "\"rules\":[{\"id\":\"all\",\"when\":{\"service\":\"rekognition\"},\"then\":\"review\"}]}"))
                .build();
        assertThat(lenient.normalize(body("nothing-above-the-floor"))).isPass();
        assertThat(lenient.normalize(body("suggestive-only"))).isReview();
        assertThat(lenient.normalize(body("in-progress"))).isReview();
    }

    @Test
    void jobsThatHaveNotEndedWellSaySo() throws IOException {
        assertThat(verdict("in-progress")).hasStatus(Status.PENDING).isReview().isDecidedBecauseOf(Reason.PENDING);
        assertThat(verdict("failed")).hasStatus(Status.FAILED).isReview().isDecidedBecauseOf(Reason.FAILED);
        assertThat(verdict("refused")).hasStatus(Status.FAILED).isFrom(REKOGNITION);
        assertThat(verdict("unknown-state"))
                .hasStatus(Status.UNKNOWN)
                .hasIssue(IssueCode.STATE_UNKNOWN, "/JobStatus")
                .isReview();
    }

    @Test
    void pagesAreOneTimeline() throws IOException {
        Verdict first = verdict("first-page");
        assertThat(first).timeline().isIncomplete();

        Verdict joined = NORMALIZER.normalizePages(List.of(
                Page.of(body("last-page")).named("last").askedWith("AAABBB+cc/dd=="),
                Page.of(body("first-page")).named("first").asFirst()));

        assertThat(joined)
                .hasFrameAt(Duration.ofSeconds(4), "violence", "weapons")
                .hasNoIssues()
                .timeline()
                .isComplete()
                .hasFrames(3);
    }

    @Test
    void whatAReportHasNoPlaceForIsKept() throws IOException {
        assertThat(verdict("segments"))
                .hasNoIssues()
                .hasFrameAt(Duration.ofSeconds(1), "weapons")
                .hasUnmapped("/ModerationLabels/0/EndTimestampMillis")
                .hasUnmapped("/ModerationModelVersion")
                .hasUnmapped("/VideoMetadata/Codec");
    }
}
