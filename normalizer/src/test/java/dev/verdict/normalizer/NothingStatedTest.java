package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.IssueCode;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SDKs write what an answer does not have as objects of nulls and of empty lists; such an object is as good as none. */
class NothingStatedTest {
    private static final String VOD = "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"Label\":\"normal\","
            + "\"AudioResult\":[{\"Score\":\"99\",\"Suggestion\":\"pass\",\"Label\":\"normal\",\"Scene\":\"antispam\"}]#}}";
    private static final String IMS =
            "{\"MediaCensorJobDetail\":{\"JobId\":\"j\",\"State\":\"Success\",\"Suggestion\":\"pass\"#}}";

    private final Normalizer normalizer = Normalizer.create();

    private static String with(String body, String member) {
        return body.replace("#", member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"VideoResult\":{}",
                ",\"VideoResult\":{\"Suggestion\":null}",
                ",\"videoResult\":{\"pornResult\":{\"counterList\":[],\"topList\":[]},"
                        + "\"adResult\":{\"counterList1\":[],\"topList2\":[]}}",
                ",\"VideoResult\":{\"PornResult\":{\"Suggestion\":null,\"CounterList\":null},\"AdResult\":{}}",
                ",\"ImageResult\":[],\"TextResult\":[{\"Content\":null}]",
                ",\"ImageResult\":[{\"Type\":null,\"Result\":[]}]",
                ",\"ImageResult\":{\"Type\":null,\"Result\":[{}]}"
            })
    void sectionsWithoutAnyValueAreAbsent(String member) {
        Verdict without = normalizer.normalize(with(VOD, ""));
        assertThat(without.suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(normalizer.normalize(with(VOD, member))).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"TitleCensorResult\":{\"Suggestion\":null,\"Label\":null,\"Scene\":null,\"Rate\":null}",
                ",\"Input\":{\"Bucket\":null,\"Object\":null,\"Location\":null}",
                ",\"VensorCensorResult\":{\"VideoTimelines\":null,\"CensorResults\":null,\"NextPageToken\":null}",
                ",\"vensorCensorResult\":{\"videoTimelines\":[],\"censorResults\":[]}",
                ",\"VideoCensorConfig\":{\"OutputFile\":{\"Bucket\":null},\"BizType\":null}",
                ",\"CoverImageCensorResults\":{\"CoverImageCensorResult\":null}",
                ",\"CoverImageCensorResults\":{\"CoverImageCensorResult\":[{\"Results\":[]}]}"
            })
    void sectionsOfOtherServicesToo(String member) {
        assertThat(normalizer.normalize(with(IMS, member))).isEqualTo(normalizer.normalize(with(IMS, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"TitleCensorResult\":{\"Suggestion\":\"\"}",
                ",\"TitleCensorResult\":{\"Suggestion\":null,\"New\":\"x\"}",
                ",\"TitleCensorResult\":{\"Label\":\"normal\"}",
                ",\"TitleCensorResult\":{\"Suggestion\":{\"Word\":\"pass\"}}"
            })
    void aSectionThatSaysAnythingIsThereAndNeedsItsSuggestion(String member) {
        Verdict verdict = normalizer.normalize(with(IMS, member));
        assertThat(verdict.suggestion()).isEqualTo(Suggestion.REVIEW);
        assertThat(verdict.report().issues())
                .anySatisfy(issue -> assertThat(issue.code()).isEqualTo(IssueCode.SUGGESTION_MISSING));
    }

    @Test
    void aSplitRowIsJoinedAlsoWhereItsFirstHalfHasAnEmptyList() {
        String split = with(
                VOD,
                ",\"ImageResult\":[{\"Type\":\"cover\",\"Url\":\"http://a\",\"Result\":[]},"
                        + "{\"Suggestion\":\"block\",\"Label\":\"porn\"}]");
        assertThat(normalizer.normalize(split)).isEqualTo(normalizer.normalize(split.replace(",\"Result\":[]", "")));
        String frames = with(
                IMS,
                ",\"VensorCensorResult\":{\"VideoTimelines\":[{\"Timestamp\":\"00:00:01\",\"CensorResults\":[]},"
                        + "{\"CensorResults\":[{\"Suggestion\":\"block\",\"Scene\":\"ad\",\"Label\":\"ad\"}]}]}");
        assertThat(normalizer.normalize(frames))
                .isEqualTo(normalizer.normalize(frames.replace(
                        "\"Timestamp\":\"00:00:01\",\"CensorResults\":[]", "\"Timestamp\":\"00:00:01\"")));
    }
}
