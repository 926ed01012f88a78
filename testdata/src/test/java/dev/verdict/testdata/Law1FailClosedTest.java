package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import dev.verdict.normalizer.policy.Policy;
import dev.verdict.testdata.trees.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pass only if the job is completed, at least one readable pass was stated, nothing stricter was, and nothing about a
 * suggestion was unreadable.
 */
class Law1FailClosedTest {
    /** What may stand in the place of a word, as JSON; the empty text leaves the member out. */
    private static final List<String> STATES = List.of(
            "",
            "null",
            "\"\"",
            "\" \"",
            "\"Succeeded\"",
            "\"succeeded\\n\"",
            "\"Success\"",
            "\"SUCCESS\"",
            "\"Finished\"",
            "\"Running\"",
            "\"Queuing\"",
            "\"Submitted\"",
            "\"Analysing\"",
            "\"Analyzing\"",
            "\"Processing\"",
            "\"init\"",
            "\"Fail\"",
            "\"Failed\"",
            "\"Suceeded\"",
            "\"Succes\"",
            "\"Complete\"",
            "\"Success!\"",
            "\"pass\"",
            "1",
            "true",
            "[]",
            "{}",
            "[\"Success\"]",
            "{\"State\":\"Success\"}");

    private static final List<String> SUGGESTIONS = List.of(
            "",
            "null",
            "\"\"",
            "\" \\n\"",
            "\"pass\"",
            "\" Pass\\n\"",
            "\"PASS\"",
            "\"review\"",
            "\"block\"",
            "\"Block\"",
            "\"passed\"",
            "\"p\u0430ss\"",
            "\"suspicious\"",
            "0",
            "true",
            "[]",
            "{}",
            "[\"pass\"]",
            "[\"block\"]",
            "{\"pass\":\"pass\"}",
            "{\"a\":\"block\"}");

    private static final Set<String> SUCCESS = Set.of("succeeded", "success");

    /** A shape with places for a state, an overall word and one below it. */
    private enum Shape {
        IMS("""
                {"RequestId": "B42299E6", "MediaCensorJobDetail": {%s %s "JobId": "2288****",
                 "TitleCensorResult": {%s "Label": "normal", "Scene": "antispam", "Rate": "99.91"}}}""", "State"),
        IMS_FRAME("""
                {"RequestId": "B42299E6", "MediaCensorJobDetail": {%s %s "JobId": "2288****",
                 "VensorCensorResult": {"VideoTimelines": {"VideoTimeline": [{"Timestamp": "00:00:01.000",
                  "CensorResults": {"CensorResult": [{%s "Label": "normal", "Scene": "porn"}]}}]}}}}""", "State"),
        IMS_COVER("""
                {"RequestId": "B42299E6", "MediaCensorJobDetail": {%s %s "JobId": "2288****",
                 "CoverImageCensorResults": {"CoverImageCensorResult": [{"Object": "a.jpg", "Bucket": "b",
                  "Results": {"Result": [{%s "Label": "normal", "Scene": "porn"}]}}]}}}""", "State"),
        VOD_AUDIO("""
                {"RequestId": "CB7D7232", "MediaAuditResult": {%2$s
                 "AudioResult": [{%3$s "Label": "normal", "Scene": "antispam"}]}}""", ""),
        VOD_VIDEO("""
                {"RequestId": "CB7D7232", "MediaAuditResult": {%2$s
                 "VideoResult": {%3$s "Label": "normal"}}}""", ""),
        VOD_SCENE("""
                {"RequestId": "CB7D7232", "MediaAuditResult": {%2$s "VideoResult": {"Suggestion": "pass",
                 "PornResult": {%3$s "Label": "normal", "MaxScore": "100"}}}}""", ""),
        VOD_COVER("""
                {"RequestId": "CB7D7232", "MediaAuditResult": {%2$s "ImageResult": [{%3$s "Type": "cover",
                 "Result": [{"Suggestion": "pass", "Label": "normal", "Scene": "porn"}]}]}}""", ""),
        VOD_COVER_ROW("""
                {"RequestId": "CB7D7232", "MediaAuditResult": {%2$s "ImageResult": [{"Suggestion": "pass",
                 "Type": "cover", "Result": [{%3$s "Label": "normal", "Scene": "porn"}]}]}}""", ""),
        IMM("""
                {"TaskType": "VideoModeration", %s "ModerationResult": {%s
                 "URI": "oss://test-bucket/test-object"}}""", "Status");

        private final String template;
        private final String state;

        Shape(String template, String state) {
            this.template = template;
            this.state = state;
        }

        String body(String stateWord, String overall, String inner) {
            return template.formatted(
                    member(state, stateWord), member("Suggestion", overall), member("Suggestion", inner));
        }

        private static String member(String name, String json) {
            return json.isEmpty() ? "" : "\"" + name + "\": " + json + ",";
        }

        boolean hasState() {
            return !state.isEmpty();
        }

        boolean hasInner() {
            return this != IMM;
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void passesOnlyUnderTheFourConditions(Shape shape) {
        SoftAssertions softly = new SoftAssertions();
        for (String state : shape.hasState() ? STATES : List.of("")) {
            for (String overall : SUGGESTIONS) {
                for (String inner : shape.hasInner() ? SUGGESTIONS : List.of("\"pass\"")) {
                    String body = shape.body(state, overall, inner);
                    Verdict verdict = Verdicts.NORMALIZER.normalize(body);
                    boolean completed = shape.hasState() ? SUCCESS.contains(word(state)) : !isBlank(overall);
                    boolean clean = word(overall).equals("pass") && word(inner).equals("pass");
                    boolean block = statesBlock(overall) || statesBlock(inner);
                    Suggestion expected =
                            block ? Suggestion.BLOCK : completed && clean ? Suggestion.PASS : Suggestion.REVIEW;
                    softly.assertThat(verdict.suggestion()).as(body).isEqualTo(expected);
                    softly.assertThat(SimpleReading.of(Json.tree(body)).allows(verdict.suggestion()))
                            .as("a simple reading allows %s for %s", verdict.suggestion(), body)
                            .isTrue();
                }
            }
        }
        softly.assertAll();
    }

    /** The word that a JSON text is, the empty word for everything else. */
    private static String word(String json) {
        JsonNode value = json.isEmpty() ? Json.tree("null") : Json.tree(json);
        return value.isTextual() ? value.textValue().strip().toLowerCase(Locale.ROOT) : "";
    }

    /** A word inside a list is stated all the same; one under another name inside an object is something else. */
    private static boolean statesBlock(String json) {
        return word(json).equals("block") || json.equals("[\"block\"]");
    }

    private static boolean isBlank(String json) {
        JsonNode value = json.isEmpty() ? Json.tree("null") : Json.tree(json);
        return value.isNull() || (value.isTextual() && value.textValue().isBlank());
    }

    @Test
    void aSimpleReadingOfAnyBodyAllowsTheVerdict() {
        SoftAssertions softly = new SoftAssertions();
        Generated.bodies(3000).forEach(body -> {
            Suggestion suggestion = Verdicts.one(body.tree()).suggestion();
            softly.assertThat(SimpleReading.of(body.tree()).allows(suggestion))
                    .as("%s is %s: %s", body, suggestion, body.tree())
                    .isTrue();
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aSimpleReadingOfEverySampleAllowsItsVerdict(CorpusBody sample) {
        Suggestion suggestion = Verdicts.suggestion(Verdicts.of(sample.bytes()));
        SimpleReading reading = SimpleReading.of(Verdicts.tree(sample));
        assertThat(reading.allows(suggestion))
                .as("%s for %s", suggestion, reading)
                .isTrue();
    }

    static Stream<CorpusBody> readable() {
        return Verdicts.readable();
    }

    @ParameterizedTest
    @CsvSource({"imm", "ims", "vod"})
    void anEmptyAnswerOfAKnownServiceIsForReview(String service) {
        Hints hints = Hints.service(Service.of(service));
        assertThat(Verdicts.NORMALIZER.normalize("{}", hints).suggestion()).isEqualTo(Suggestion.REVIEW);
        assertThat(Verdicts.NORMALIZER
                        .normalize("{\"RequestId\": \"CB7D7232\"}", hints)
                        .suggestion())
                .isEqualTo(Suggestion.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ModerationResult\": {}}",
                "{\"ModerationResult\": []}",
                "{\"ModerationResult\": \"\"}",
                "{\"ModerationResult\": 1}",
                "{\"TaskType\": \"VideoModeration\"}",
                "{\"TaskType\": \"VideoModeration\", \"Status\": \"Succeeded\"}",
                "{\"TaskType\": \"VideoModeration\", \"Status\": \"Succeeded\", \"ModerationResult\": null}",
                "{\"TaskType\": \"VideoModeration\", \"Status\": \"Succeeded\", \"ModerationResult\": []}",
                "{\"MediaCensorJobDetail\": {}}",
                "{\"MediaCensorJobDetail\": []}",
                "{\"MediaCensorJobDetail\": \"pass\"}",
                "{\"MediaCensorJobDetail\": {\"State\": \"Success\"}}",
                "{\"MediaAuditResult\": {}}",
                "{\"MediaAuditResult\": []}",
                "{\"MediaAuditResult\": [{}]}",
                "{\"MediaAuditResult\": true}",
                "{\"MediaAuditResult\": {\"VideoResult\": {}, \"AudioResult\": [], \"ImageResult\": [{}]}}"
            })
    void anEmptyResultIsForReview(String body) {
        assertThat(Verdicts.NORMALIZER.normalize(body).suggestion()).isEqualTo(Suggestion.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[[]]", "[1]", "null", "{\"RequestId\": \"CB7D7232\"}", "{\"data\": {}}"})
    void whatIsNoAnswerAtAllIsNoVerdict(String body) {
        assertThatExceptionOfType(BodyException.class).isThrownBy(() -> Verdicts.NORMALIZER.normalize(body));
    }

    @Test
    void anEmptyListOfBodiesHasNoVerdicts() {
        assertThat(Verdicts.of("[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "imm,imm.cn-shanghai.aliyuncs.com",
        "ims,ice.cn-shanghai.aliyuncs.com",
        "vod,vod.cn-shanghai.aliyuncs.com"
    })
    void anErrorEnvelopeIsForReview(String service, String host) {
        ObjectNode error = Json.object();
        error.put("RequestId", "CB7D7232").put("HostId", host);
        error.put("Code", "Throttling.User").put("Message", "Request was denied due to user flow control.");
        assertThat(Verdicts.one(error).suggestion()).isEqualTo(Suggestion.REVIEW);
        error.remove("HostId");
        Verdict hinted = Verdicts.NORMALIZER.normalize(error, Hints.service(Service.of(service)));
        assertThat(hinted.suggestion()).isEqualTo(Suggestion.REVIEW);
        JsonNode enveloped = Json.object().put("statusCode", 400).set("body", error.put("HostId", host));
        assertThat(Verdicts.one(enveloped).suggestion()).isEqualTo(Suggestion.REVIEW);
    }

    @Test
    void twoStatesThatContradictEachOtherAreNoSuccess() {
        String body = """
                {"MediaCensorJobDetail": {"State": "Success", "state": "%s", "Suggestion": "pass",
                 "TitleCensorResult": {"Suggestion": "pass", "Label": "normal"}}}""";
        for (String other : List.of("Fail", "Analysing", "Archived")) {
            assertThat(Verdicts.NORMALIZER.normalize(body.formatted(other)).suggestion())
                    .as(other)
                    .isEqualTo(Suggestion.REVIEW);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'MediaAuditResult':{'Suggestion':'pass','Label':'normal','State':'Fail'}}",
                "{'MediaAuditResult':{'Suggestion':'pass','Label':'normal'},'Progress':{'Status':'processing'}}",
                "{'MediaAuditResult':{'Suggestion':'pass','Label':'normal','State':{'Code':'Fail'}}}",
                "{'MediaAuditJob':{'Status':'success','State':'Fail','Data':{'Suggestion':'pass','Label':'normal'}}}",
                "{'MediaAuditJob':{'Status':'success','Data':{'Suggestion':'pass','Label':'normal'}},'Status':'fail'}",
                "{'MediaCensorJobDetail':{'State':'Success','Status':'Analysing','Suggestion':'pass'}}",
                "{'Status':'Succeeded','State':'Running','ModerationResult':{'Suggestion':'pass'}}"
            })
    void aStateThatNobodyReadsIsNoSuccess(String quoted) {
        String body = quoted.replace('\'', '"');
        assertThat(Verdicts.NORMALIZER.normalize(body).suggestion()).as(body).isEqualTo(Suggestion.REVIEW);
        String success = body.replaceAll("(?i)\"(fail|processing|analysing|running)\"", "\"Success\"");
        if (!success.contains("{\"Code\"")) {
            assertThat(Verdicts.NORMALIZER.normalize(success).suggestion())
                    .as(success)
                    .isEqualTo(Suggestion.PASS);
        }
    }

    private static final String RUNNING = body("Analysing", "pass");
    private static final String FAILED = body("Fail", "pass");
    private static final String UNKNOWN_STATE = body("Archived", "pass");
    private static final String UNKNOWN_WORD = body("Success", "hold");
    private static final String NOTHING = "{\"MediaCensorJobDetail\": {\"State\": \"Success\"}}";
    private static final String CLEAN = body("Success", "pass");

    private static String body(String state, String suggestion) {
        return """
                {"MediaCensorJobDetail": {"State": "%s", "Suggestion": "%s",
                 "TitleCensorResult": {"Suggestion": "pass", "Label": "normal"}}}""".formatted(state, suggestion);
    }

    private static Suggestion under(Policy.Builder policy, String body) {
        return Normalizer.builder()
                .policy(policy.build())
                .build()
                .normalize(body)
                .suggestion();
    }

    @ParameterizedTest
    @EnumSource(Suggestion.class)
    void onlyItsOwnWordsInThePolicySayWhatAPendingJobIs(Suggestion word) {
        Policy.Builder policy = Policy.builder("site").whenPending(word);
        assertThat(under(policy, RUNNING)).isEqualTo(word);
        assertThat(List.of(FAILED, UNKNOWN_STATE, UNKNOWN_WORD, NOTHING))
                .allSatisfy(body -> assertThat(under(policy, body)).as(body).isEqualTo(Suggestion.REVIEW));
        assertThat(under(policy, CLEAN)).isEqualTo(Suggestion.PASS);
    }

    @ParameterizedTest
    @EnumSource(Suggestion.class)
    void onlyItsOwnWordsInThePolicySayWhatAFailedJobIs(Suggestion word) {
        Policy.Builder policy = Policy.builder("site").whenFailed(word);
        assertThat(under(policy, FAILED)).isEqualTo(word);
        assertThat(List.of(RUNNING, UNKNOWN_STATE, UNKNOWN_WORD, NOTHING))
                .allSatisfy(body -> assertThat(under(policy, body)).as(body).isEqualTo(Suggestion.REVIEW));
        assertThat(under(policy, CLEAN)).isEqualTo(Suggestion.PASS);
    }

    @ParameterizedTest
    @EnumSource(Suggestion.class)
    void onlyItsOwnWordsInThePolicySayWhatIsUnreadable(Suggestion word) {
        Policy.Builder policy = Policy.builder("site").whenUnreadable(word);
        assertThat(List.of(UNKNOWN_STATE, UNKNOWN_WORD, NOTHING))
                .allSatisfy(body -> assertThat(under(policy, body)).as(body).isEqualTo(word));
        assertThat(List.of(RUNNING, FAILED))
                .allSatisfy(body -> assertThat(under(policy, body)).as(body).isEqualTo(Suggestion.REVIEW));
        assertThat(under(policy, CLEAN)).isEqualTo(Suggestion.PASS);
    }

    @Test
    void noPolicyOfThisKindSoftensWhatIsStated() {
        Policy.Builder lenient = Policy.builder("lenient")
                .whenPending(Suggestion.PASS)
                .whenFailed(Suggestion.PASS)
                .whenUnreadable(Suggestion.PASS);
        for (String state : List.of("Success", "Analysing", "Fail", "Archived")) {
            assertThat(under(lenient, body(state, "block"))).isEqualTo(Suggestion.BLOCK);
            assertThat(under(lenient, body(state, "review"))).isEqualTo(Suggestion.REVIEW);
        }
    }
}
