package com.example.moderation;

import static dev.verdict.testdata.assertions.VerdictAssertions.assertThat;

import dev.verdict.comparison.Comparer;
import dev.verdict.comparison.Comparison;
import dev.verdict.comparison.FrameMatch;
import dev.verdict.comparison.Standing;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import dev.verdict.testdata.Corpus;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Services of two clouds on one media, joined by the categories that all of them share. */
class CrossCloudTest {
    private static final Normalizer NORMALIZER = Normalizer.create();

    /** What Intelligent Media Management could say of the same clip: it calls the label otherwise. */
    private static Verdict imm(String frames) {
        return NORMALIZER.normalize("{\"TaskType\":\"VideoModeration\",\"Status\":\"Succeeded\",\"ModerationResult\":"
                + "{\"Suggestion\":\"block\",\"Frames\":{\"TotalCount\":90,\"BlockFrames\":[" + frames + "]}}}");
    }

    @Test
    void oneCategoryUnderTwoLabelsIsAgreement() throws IOException {
        Verdict aws = NORMALIZER.normalize(RekognitionAdapterTest.body("explicit-chain-of-three-levels"));
        Comparison comparison = Comparer.create().compare(imm("{\"Offset\":3,\"Label\":\"porn\",\"Rate\":97}"), aws);

        assertThat(comparison)
                .hasCategory("video", "sexual", Standing.BOTH)
                .hasFrames(FrameMatch.Kind.MATCHED, 1);
    }

    @Test
    void whatOneCloudAloneFindsIsADifference() throws IOException {
        Verdict aws = NORMALIZER.normalize(RekognitionAdapterTest.body("several-categories"));
        Comparison comparison = Comparer.create().compare(imm("{\"Offset\":0,\"Label\":\"weapon\",\"Rate\":90}"), aws);

        assertThat(comparison)
                .isDisagreement()
                .hasCategory("video", "violence", Standing.ONLY_RIGHT)
                .hasCategory("video", "smoking", Standing.ONLY_RIGHT)
                .hasFrames(FrameMatch.Kind.ONLY_RIGHT, 3);
    }

    @Test
    void aServiceThatSuggestsNothingIsNotComparableInThat() throws IOException {
        Verdict aws = NORMALIZER.normalize(RekognitionAdapterTest.body("suggestive-only"));
        Verdict ims = Corpus.of(Service.IMS).body("clean-pass").verdict();

        org.assertj.core.api.Assertions.assertThat(
                        Comparer.create().compare(ims, aws).suggestion().reason())
                .get()
                .asString()
                .contains("rekognition");
    }
}
