package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verdict.model.AudioSegment;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Reason;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final String SUMMARY =
            "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"VideoResult\":{\"Suggestion\":"
                    + "\"pass\",\"PornResult\":{\"Suggestion\":\"pass\",\"Label\":\"normal\",\"TopList\":[{\"Timestamp\":\"5\","
                    + "\"Label\":\"normal\",\"Score\":\"99\"}]}}}}";
    private static final String TIMELINE =
            "{\"RequestId\":\"t\",\"MediaAuditResultTimeline\":{\"Porn\":[{\"Label\":\"sexy\","
                    + "\"Score\":\"70\",\"Timestamp\":\"3005\"}],\"Ad\":[{\"Label\":\"npx\",\"Score\":\"70\",\"Timestamp\":\"5\"}]}}";
    private static final String DETAIL =
            "{\"MediaAuditResultDetail\":{\"Total\":1,\"List\":[{\"Timestamp\":\"3005\",\"Url\":"
                    + "\"http://x/1.jpg\",\"PornLabel\":\"sexy\",\"PornScore\":\"70\"}]}}";
    private static final String SOUND =
            "{\"MediaAuditAudioResultDetail\":{\"List\":[{\"StartTime\":8,\"EndTime\":\"10.5\","
                    + "\"Text\":\"call me\",\"Label\":\"ad\"}]}}";

    private final Normalizer normalizer = Normalizer.create();
    private final Verdict summary = normalizer.normalize(SUMMARY);

    private static Page page(String json) {
        return Page.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aloneItIsForReviewAndSaysWhy() {
        for (String evidence : new String[] {TIMELINE, DETAIL, SOUND}) {
            Verdict verdict = normalizer.normalize(evidence);
            assertThat(verdict.suggestion()).isEqualTo(Suggestion.REVIEW);
            assertThat(verdict.report().issues())
                    .extracting(issue -> issue.code())
                    .contains(IssueCode.EVIDENCE_ONLY);
            assertThat(verdict.decision().causes())
                    .extracting(cause -> cause.reason())
                    .contains(Reason.UNREADABLE);
        }
    }

    @Test
    void framesAndSoundsJoinTheVerdictAndChangeNothingElse() {
        Verdict verdict = normalizer.addEvidence(summary, page(TIMELINE).named("timeline"));
        verdict = normalizer.addEvidence(verdict, page(SOUND).named("sound"));
        assertThat(verdict.suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(verdict.report().issues()).isEmpty();
        assertThat(verdict.report().timeline().orElseThrow().complete()).isTrue();
        assertThat(verdict.report().timeline().orElseThrow().frames())
                .extracting(frame -> frame.at().orElseThrow().toMillis())
                .containsExactly(5L, 3005L);
        assertThat(verdict.report().timeline().orElseThrow().frames().get(0).findings())
                .extracting(finding -> finding.source().toString())
                .containsExactly(
                        "/MediaAuditResult/VideoResult/PornResult/TopList/0",
                        "timeline#/MediaAuditResultTimeline/Ad/0");
        AudioSegment heard = verdict.report().audio().orElseThrow().segments().get(0);
        assertThat(heard.start()).hasValue(Duration.ofSeconds(8));
        assertThat(heard.end()).hasValue(Duration.ofMillis(10_500));
        assertThat(heard.source()).hasToString("sound#/MediaAuditAudioResultDetail/List/0");
        assertThat(verdict.report().labels()).containsExactly("ad", "npx", "sexy");
        assertThat(verdict.report().pages()).extracting(page -> page.page()).containsExactly("sound", "timeline");
        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
    }

    @Test
    void theOrderDoesNotMatterAndTwiceIsOnce() {
        Verdict one = normalizer.addEvidence(normalizer.addEvidence(summary, page(TIMELINE)), page(DETAIL));
        Verdict other = normalizer.addEvidence(normalizer.addEvidence(summary, page(DETAIL)), page(TIMELINE));
        assertThat(other).isEqualTo(one);
        assertThat(normalizer.addEvidence(one, page(DETAIL))).isEqualTo(one);
    }

    @Test
    void aBlockStaysABlock() {
        Verdict block = normalizer.normalize(SUMMARY.replace(
                "\"VideoResult\":{\"Suggestion\":\"pass\"", "\"VideoResult\":{\"Suggestion\":\"block\""));
        assertThat(normalizer.addEvidence(block, page(TIMELINE)).suggestion()).isEqualTo(Suggestion.BLOCK);
    }

    @Test
    void whatIsNoEvidenceOrAboutAnotherMediaIsRefused() {
        assertThatExceptionOfType(PagesException.class)
                .isThrownBy(() -> normalizer.addEvidence(summary, page(SUMMARY)))
                .withMessageContaining("states a suggestion");
        assertThatExceptionOfType(PagesException.class)
                .isThrownBy(() -> normalizer.addEvidence(
                        summary, page("{\"MediaCensorJobDetail\":{\"State\":\"Success\",\"Suggestion\":\"pass\"}}")))
                .withMessageContaining("expected evidence of vod");
        Verdict other = normalizer.normalize(SUMMARY, Hints.none().mediaId("m1"));
        assertThatExceptionOfType(PagesException.class)
                .isThrownBy(() -> normalizer.addEvidence(
                        other, page(TIMELINE.replace("\"RequestId\"", "\"MediaId\":\"m2\",\"RequestId\""))))
                .withMessageContaining("m1")
                .withMessageContaining("m2");
    }
}
