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
        for (String verdict : new String[] {SUMMARY, SUMMARY.replace("{\"MediaAudit", "{\"New\":1,\"MediaAudit")}) {
            assertThatExceptionOfType(PagesException.class)
                    .isThrownBy(() -> normalizer.addEvidence(summary, page(verdict)))
                    .withMessageContaining("states a suggestion");
        }
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

    private static Page frame(String name, String label) {
        return page("{\"MediaAuditResultTimeline\":{\"Ad\":[{\"Label\":\"" + label
                        + "\",\"Score\":\"70\",\"Timestamp\":\"5\"}]}}")
                .named(name);
    }

    private Verdict with(Verdict verdict, Page... pages) {
        Verdict added = verdict;
        for (Page page : pages) {
            added = normalizer.addEvidence(added, page);
        }
        return added;
    }

    @Test
    void rowsOfOnePositionStandInTheOrderOfTheirPagesInWhateverOrderTheyCame() {
        Page one = frame("a", "npx");
        Page two = frame("b", "qrcode");
        Page three = frame("c", "programCode");
        Verdict straight = with(summary, one, two, three);

        assertThat(straight.report().timeline().orElseThrow().frames().get(0).findings())
                .extracting(finding -> finding.source().page().orElse("") + " "
                        + finding.label().orElseThrow())
                .containsExactly(" normal", "a npx", "b qrcode", "c programcode");
        assertThat(with(summary, three, one, two)).isEqualTo(straight);
        assertThat(with(summary, two, three, one)).isEqualTo(straight);
    }

    @Test
    void soundsOfSeveralAnswersStandInOneOrder() {
        Page later = page(SOUND.replace("call me", "later")).named("b");
        Page earlier = page(SOUND).named("a");
        Verdict verdict = with(summary, later, earlier);

        assertThat(verdict.report().audio().orElseThrow().segments())
                .extracting(segment -> segment.text().orElseThrow())
                .containsExactly("call me", "later");
        assertThat(with(summary, earlier, later)).isEqualTo(verdict);
    }

    @Test
    void framesMayBeTheFirstThatAreKnownAndCompleteOnlyWhereAListIs() {
        Verdict bare = normalizer.normalize("{\"MediaAuditResult\":{\"Suggestion\":\"pass\"}}");
        assertThat(bare.report().timeline()).isEmpty();
        assertThat(summary.report().timeline().orElseThrow().complete()).isFalse();

        assertThat(with(bare, page(TIMELINE)).report().timeline().orElseThrow().frames())
                .hasSize(2);
        Verdict part = with(summary, page(DETAIL));
        assertThat(part.report().timeline().orElseThrow().frames()).hasSize(2);
        assertThat(part.report().timeline().orElseThrow().complete())
                .as("a page of frames does not tell whether it is the last")
                .isFalse();
        assertThat(with(part, page(TIMELINE)).report().timeline().orElseThrow().complete())
                .isTrue();
    }
}
