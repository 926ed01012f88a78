package dev.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.adapters.vod.VodAdapter;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left over of an answer, and what is missing in it, is told with its address. */
class AnswersTest {
    private static final Intake INTAKE = Intake.of(Limits.DEFAULT);
    private static final ServiceAdapter VOD = new VodAdapter();
    private static final ServiceAdapter IMS = new ImsAdapter();

    private static ModerationReport report(ServiceAdapter adapter, String json) {
        return adapter.read(INTAKE.body(json)).get(0);
    }

    private static Stream<String> kept(ModerationReport report) {
        return report.unmapped().stream().map(left -> left.source() + "=" + left.json());
    }

    private static Stream<String> issues(ModerationReport report) {
        return report.issues().stream().map(issue -> issue.code().word() + "@" + issue.source());
    }

    @Test
    void whatStandsAroundTheResultOfAnotherKindOfAnswerIsKept() {
        assertThat(kept(report(
                        VOD,
                        "{\"EventTime\":\"now\",\"EventType\":\"E\",\"MediaAuditJob\":{\"Status\":\"success\","
                                + "\"Data\":{\"Suggestion\":\"pass\"}}}")))
                .containsExactly("/EventTime=\"now\"", "/EventType=\"E\"");
        assertThat(kept(report(VOD, "{\"EventTime\":\"now\",\"MediaAuditResult\":{\"Suggestion\":\"pass\"}}")))
                .containsExactly("/EventTime=\"now\"");
        assertThat(kept(report(IMS, "{\"NextPageToken\":\"n\",\"MediaCensorJobDetail\":{\"State\":\"Success\"}}")))
                .containsExactly("/NextPageToken=\"n\"");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MediaAuditResult\":{\"Label\":\"normal\"}}                   | suggestion-missing@/MediaAuditResult",
                "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"ImageResult\":[{\"Type\":\"cover\"}]}}"
                        + " | suggestion-missing@/MediaAuditResult/ImageResult/0",
                "{\"MediaAuditJob\":{\"Status\":\"success\"}}                    | suggestion-missing@/MediaAuditJob",
                "{\"MediaAuditJob\":{\"Status\":\"success\",\"Data\":{\"Label\":\"normal\"}}}"
                        + " | suggestion-missing@/MediaAuditJob/Data",
            })
    void aSuggestionThatIsAlwaysThereIsMissed(String json, String issue) {
        assertThat(issues(report(VOD, json))).containsExactly(issue);
    }

    @Test
    void aCounterRowThatSaysNothingNewOrNothingWholeIsKept() {
        ModerationReport report = report(
                VOD,
                "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"VideoResult\":{\"Suggestion\":\"pass\",\"AdResult\":"
                        + "{\"Suggestion\":\"pass\",\"Label\":\"normal\",\"CounterList\":[{\"Label\":\"ad\",\"Count\":3},"
                        + "{\"Label\":\"Ad\",\"Count\":4},{\"Count\":5},{\"Label\":\"npx\"},"
                        + "{\"Label\":\"\ud83d\",\"Count\":6},{\"Label\":\"flag\",\"Count\":\"many\"}]}}}}");
        String rows = "/MediaAuditResult/VideoResult/AdResult/CounterList/";

        assertThat(report.parts().get(0).findings().get(0).counts()).containsOnlyKeys("ad");
        assertThat(report.unmapped())
                .extracting(left -> left.source().toString())
                .containsExactly(
                        rows + "1/Count",
                        rows + "1/Label",
                        rows + "2/Count",
                        rows + "3/Label",
                        rows + "4/Count",
                        rows + "4/Label",
                        rows + "5/Label");
        assertThat(issues(report))
                .containsExactly(
                        "member-repeated@" + rows + "1/Label",
                        "label-unreadable@" + rows + "4/Label",
                        "count-unreadable@" + rows + "5/Count");
    }

    @Test
    void aPositionFinerThanAMillisecondIsKeptAsWritten() {
        ModerationReport report = report(
                VOD,
                "{\"MediaAuditResultTimeline\":{\"Ad\":[{\"Label\":\"ad\",\"Timestamp\":\"5.7\"},"
                        + "{\"Label\":\"ad\",\"Timestamp\":\"6\"}]}}");

        assertThat(report.timeline().orElseThrow().frames())
                .extracting(frame -> frame.at().orElseThrow().toMillis() + " "
                        + frame.offset().orElse("as it is"))
                .containsExactly("5 5.7", "6 as it is");
    }

    @Test
    void everyServiceTellsItsWords() {
        for (ServiceAdapter adapter : List.of(new ImmAdapter(), IMS, VOD)) {
            assertThat(adapter.vocabulary().orElseThrow().knowsScene("porn")).isTrue();
        }
    }

    @Test
    void theUnitOfAnOffsetIsAtLeastAMillisecond() {
        assertThat(new ImmAdapter(Duration.ofMillis(1)).service()).isEqualTo("imm");
        for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofMillis(-1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ImmAdapter(none));
        }
    }

    @Test
    void aParsedBodyReadsLikeItsText() throws Exception {
        String json = "{\"MediaAuditResult\":{\"Suggestion\":\"block\",\"New\":[1.5,null]}}";

        assertThat(VOD.read(INTAKE.body(new ObjectMapper().readTree(json)))).isEqualTo(VOD.read(INTAKE.body(json)));
    }

    /** Each failure says in our words what is wrong, and where in the whole document. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MediaAuditResult\": {\"Label\": oops}}  | malformed      | 1:32 | /MediaAuditResult/Label | not valid JSON: Unrecognized token 'oops'",
                "{\"MediaAuditResult\": {\"Label\": \"x\"   | malformed      | 1:35 | /MediaAuditResult/Label | not valid JSON: Unexpected end-of-input",
                "{\"MediaAuditResult\": {\"A\":[[[[[[1]]]]]]}}  | limit-exceeded | 1:32 | /MediaAuditResult/A/0/0/0/0 | nesting depth",
                "{\"MediaAuditResult\": {\"A\":12345678901}} | limit-exceeded | 1:38 | /MediaAuditResult/A    | Number value length",
            })
    void aBrokenOrHostileDocumentIsRefusedWithItsPlace(
            String json, String code, String place, String source, String message) {
        Limits limits = Limits.DEFAULT.withMaxDepth(6).withMaxNumberLength(10);

        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> VOD.read(Intake.of(limits).body(json.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("StreamReadConstraints", "Source:", "\n"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(
                                e.line().orElseThrow() + ":" + e.column().orElseThrow())
                        .isEqualTo(place))
                .satisfies(e -> assertThat(e.source()).hasValue(Source.parse(source)));
    }
}
