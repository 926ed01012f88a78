package dev.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.adapters.refusal.RefusalAdapter;
import dev.verdict.adapters.vod.VodAdapter;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"MediaAuditResult\":@, \"Data\":@            | /MediaAuditResult and one at /Data",
                "\"MediaAuditResult\":@, \"MediaAuditJob\":{\"Data\":@}"
                        + " | /MediaAuditResult and one at /MediaAuditJob/Data",
                "\"MediaAuditJob\":{\"Data\":@}, \"Data\":@  | /Data and one at /MediaAuditJob/Data",
            })
    void anAnswerWithTwoResultsIsRefused(String members, String places) {
        Body body = INTAKE.body("{" + members.replace("@", "{\"Suggestion\":\"pass\"}") + "}");
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> VOD.read(body))
                .withMessageContaining("expected one result, found one at " + places);
    }

    @Test
    void jobsWithNothingOddAboutThemAreAllReported() {
        List<ModerationReport> reports = IMS.read(INTAKE.body("{\"MediaCensorJobList\":{\"MediaCensorJob\":["
                + "{\"JobId\":\"1\",\"State\":\"Success\",\"Suggestion\":\"pass\"},"
                + "{\"JobId\":\"2\",\"State\":\"Success\",\"Suggestion\":\"block\"}]}}"));
        assertThat(reports).extracting(report -> report.job().id().orElse("")).containsExactly("1", "2");
        assertThat(reports).allSatisfy(report -> assertThat(report.issues()).isEmpty());
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

    private static String vodTops(String rows) {
        return "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"VideoResult\":{\"Suggestion\":\"pass\",\"AdResult\":"
                + "{\"Suggestion\":\"pass\",\"TopList\":[" + rows + "]}}}}";
    }

    private static Stream<String> frames(ModerationReport report) {
        return report.timeline().orElseThrow().frames().stream()
                .map(frame -> frame.at().map(at -> at.toMillis() + "").orElse("-")
                        + " " + frame.snapshot().orElse("-")
                        + frame.findings().stream()
                                .map(finding -> " " + finding.label().orElse("-") + " "
                                        + finding.score().map(Object::toString).orElse("-"))
                                .collect(Collectors.joining()));
    }

    /** A row may come as two: where it stands, then what was found there. Only those two are ever one. */
    @Test
    void aFrameThatCameAsTwoRowsIsOneAndWholeOnesStayWhole() {
        String head = "{\"Url\":\"u1\",\"Timestamp\":\"1\"}";
        String rest = "{\"Label\":\"ad\",\"Score\":\"9\"}";
        String whole = "{\"Url\":\"u2\",\"Timestamp\":\"2\",\"Label\":\"npx\",\"Score\":\"8\"}";
        String scored = "{\"Timestamp\":\"3\",\"Score\":\"7\"}";

        assertThat(frames(report(VOD, vodTops(head + "," + rest)))).containsExactly("1 u1 ad 9");
        assertThat(frames(report(VOD, vodTops(whole + "," + rest)))).containsExactly("2 u2 npx 8", "- - ad 9");
        assertThat(frames(report(VOD, vodTops(scored + "," + rest)))).containsExactly("3 - - 7", "- - ad 9");
        assertThat(frames(report(VOD, vodTops(head + "," + whole)))).containsExactly("1 u1 - -", "2 u2 npx 8");
        assertThat(frames(report(VOD, vodTops(head + ",{\"Label\":\"ad\"}")))).containsExactly("1 u1 ad -");
        assertThat(frames(report(VOD, vodTops(head + ",{\"Score\":\"9\"}")))).containsExactly("1 u1 - 9");
        assertThat(frames(report(VOD, vodTops(head + ",{\"Label\":\"ad\",\"Timestamp\":\"4\"}"))))
                .containsExactly("1 u1 - -", "4 - ad -");
    }

    private static Stream<String> parts(ModerationReport report) {
        return report.parts().stream()
                .filter(part -> !part.part().equals("video"))
                .map(part -> part.part() + " " + part.uri().orElse("-") + " "
                        + part.suggestion().map(Object::toString).orElse("-") + " " + part.labels() + " "
                        + part.findings().size());
    }

    private static Stream<String> vodImages(String rows) {
        return parts(report(VOD, "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"ImageResult\":[" + rows + "]}}"));
    }

    @Test
    void anImageThatCameAsTwoRowsIsOneAndWholeOnesStayWhole() {
        String head = "{\"Type\":\"cover\",\"Url\":\"u1\"}";
        String rest = "{\"Suggestion\":\"block\",\"Label\":\"porn\",\"Result\":[{\"Label\":\"porn\"}]}";
        String whole = "{\"Type\":\"cover\",\"Url\":\"u2\",\"Suggestion\":\"pass\"}";

        assertThat(vodImages(head + "," + rest)).containsExactly("cover u1 BLOCK [porn] 1");
        assertThat(vodImages(head + ",{\"Suggestion\":\"block\"}")).containsExactly("cover u1 BLOCK [] 0");
        assertThat(vodImages(head + ",{\"Label\":\"porn\"}")).containsExactly("cover u1 - [porn] 0");
        assertThat(vodImages(head + ",{\"Result\":[{\"Label\":\"porn\"}]}")).containsExactly("cover u1 - [] 1");
        assertThat(vodImages(whole + "," + rest)).containsExactly("cover u2 PASS [] 0", "image - BLOCK [porn] 1");
        assertThat(vodImages("{\"Type\":\"cover\",\"Label\":\"ad\"}," + rest))
                .containsExactly("cover - - [ad] 0", "image - BLOCK [porn] 1");
        assertThat(vodImages("{\"Type\":\"cover\",\"Result\":[{\"Label\":\"ad\"}]}," + rest))
                .containsExactly("cover - - [] 1", "image - BLOCK [porn] 1");
        assertThat(vodImages(head + "," + whole)).containsExactly("cover u1 - [] 0", "cover u2 PASS [] 0");
        assertThat(vodImages(head + ",{\"Url\":\"u3\",\"Suggestion\":\"block\"}"))
                .containsExactly("cover u1 - [] 0", "image u3 BLOCK [] 0");
    }

    private static ModerationReport imsJob(String members) {
        return report(
                IMS, "{\"MediaCensorJobDetail\":{\"State\":\"Success\",\"Suggestion\":\"pass\"," + members + "}}");
    }

    @Test
    void imsRowsThatCameAsTwoAreOneAndWholeOnesStayWhole() {
        String found =
                "\"CensorResults\":{\"CensorResult\":[{\"Suggestion\":\"pass\",\"Label\":\"ad\",\"Rate\":\"9\"}]}";
        String head = "{\"Timestamp\":\"00:00:01\",\"Object\":\"o1\"}";
        String rest = "{" + found + "}";
        String whole = "{\"Timestamp\":\"00:00:02\",\"Object\":\"o2\"," + found + "}";
        assertThat(moments(head + "," + rest)).containsExactly("1000 o1 ad 9");
        assertThat(moments(whole + "," + rest)).containsExactly("2000 o2 ad 9", "- - ad 9");
        assertThat(moments(head + "," + whole)).containsExactly("1000 o1", "2000 o2 ad 9");
        assertThat(moments(head + ",{\"Object\":\"o3\"," + found + "}")).containsExactly("1000 o1", "- o3 ad 9");

        String results = "\"Results\":{\"Result\":[{\"Suggestion\":\"pass\",\"Label\":\"ad\"}]}";
        String place = "{\"Bucket\":\"b\",\"Object\":\"o1\"}";
        String full = "{\"Bucket\":\"b\",\"Object\":\"o2\"," + results + "}";
        assertThat(covers(place + ",{" + results + "}")).containsExactly("cover oss://b/o1 - [] 1");
        assertThat(covers(full + ",{" + results + "}")).containsExactly("cover oss://b/o2 - [] 1", "cover - - [] 1");
        assertThat(covers(place + "," + full)).containsExactly("cover oss://b/o1 - [] 0", "cover oss://b/o2 - [] 1");
        assertThat(covers(place + ",{\"Location\":\"l\"," + results + "}"))
                .containsExactly("cover oss://b/o1 - [] 0", "cover - - [] 1");
        assertThat(covers(place + "," + place)).containsExactly("cover oss://b/o1 - [] 0", "cover oss://b/o1 - [] 0");
    }

    private static Stream<String> moments(String rows) {
        return frames(imsJob("\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":[" + rows + "]}}"));
    }

    private static Stream<String> covers(String rows) {
        return parts(imsJob("\"CoverImageCensorResults\":{\"CoverImageCensorResult\":[" + rows + "]}"));
    }

    @Test
    void aRefusalThatTellsNoServiceIsAFailure() {
        RefusalAdapter refusals = new RefusalAdapter();
        ModerationReport refused = report(
                refusals,
                "{\"RequestId\":\"r\",\"Code\":\"Throttling\",\"Message\":\"too fast\",\"HostId\":\"h\",\"Recommend\":\"wait\"}");

        assertThat(refused.service()).isEqualTo("unknown").isEqualTo(refusals.service());
        assertThat(refused.status()).isEqualTo(Status.FAILED);
        assertThat(refused.job().requestId()).hasValue("r");
        assertThat(refused.job().error().orElseThrow().code()).hasValue("Throttling");
        assertThat(kept(refused)).containsExactly("/HostId=\"h\"", "/Recommend=\"wait\"");
        assertThat(report(refusals, "{}").status()).isEqualTo(Status.UNKNOWN);
        assertThat(report(refusals, "{}").job().requestId()).isEmpty();
        assertThat(refusals.shapes()).extracting(Shape::member).containsExactly("Code");
    }

    /** No document knows such an answer, and neither result may be lost. */
    @Test
    void anAnswerWithTwoResultsIsRefused() {
        String result = "{\"Suggestion\":\"pass\"}";
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> report(
                        VOD,
                        "{\"MediaAuditResult\":" + result + ",\"MediaAuditJob\":{\"Status\":\"success\",\"Data\":"
                                + result + "}}"))
                .withMessageContaining("found one at /MediaAuditResult and one at /MediaAuditJob/Data");
    }
}
