package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.adapters.Body;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.policy.Policy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {
    private static final String VOD = "{\"RequestId\":\"r\",\"MediaAuditResult\":{\"Suggestion\":\"pass\"}}";
    private static final String IMS =
            "{\"MediaCensorJobDetail\":{\"JobId\":\"j\",\"State\":\"Success\",\"Suggestion\":\"block\"}}";
    private static final String IMM = "{\"Status\":\"Succeeded\",\"TaskType\":\"VideoModeration\","
            + "\"ModerationResult\":{\"Suggestion\":\"review\",\"Frames\":{\"BlockFrames\":[{\"Offset\":2}]}}}";

    private final Normalizer normalizer = Normalizer.create();

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, Map.class);
    }

    private static String text(String json) {
        return new TextNode(json).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"taskType\":\" videomoderation \",\"x\":{\"MediaAuditResult\":{}}}",
                "{\"TaskType\":\"\\u0056ideoModeration\",\"Status\":\"Running\"}",
                "{\"_task_type\":\"VideoModeration\",\"Status\":\"Running\"}",
                "{\"TaskType\":\"Other\",\"x\":{\"MediaAuditResult\":1},\"media-audit-result-2\":{\"Suggestion\":\"pass\"}}",
                "{\"ModerationResult\":null,\"Code\":\"c\",\"MediaAuditResult\":null}",
                "{\"ModerationResult\":null,\"MediaCensorJobDetail\":{\"State\":\"Success\"}}",
                "{\"Code\":\"Forbidden\",\"Message\":\"m\"}",
                "{\"Code\":\"Forbidden\",\"HostId\":\"ICE.cn-shanghai.aliyuncs.com\"}",
                "{\"a\":\"{\",\"b\":[{\"HostId\":\"vod.x\"}],\"HostId\":\"imm.x\",\"Code\":\"c\"}",
                "{\"data\":{\"MediaAuditResult\":{}},\"x\":{\"ModerationResult\":{}}}",
                "{\"body\":{\"x\":1},\"ModerationResult\":{\"Suggestion\":\"pass\"}}"
            })
    void knowsTheServiceAtAGlanceAsAParserDoes(String body) {
        Normalizer withCare = Normalizer.builder().express(false).build();
        Verdict parsed = withCare.normalize(body);

        assertThat(withCare.normalize(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(parsed);
        assertThat(normalizer.normalize(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(parsed);
    }

    @Test
    void knowsTheServiceByWhatTheBodyContains() {
        assertThat(normalizer.normalize(VOD).report().service()).isEqualTo("vod");
        assertThat(normalizer.normalize(IMS).report().service()).isEqualTo("ims");
        assertThat(normalizer.normalize(IMM).report().service()).isEqualTo("imm");
    }

    @Test
    void findsTheAnswerInItsEnvelopes() {
        Verdict bare = normalizer.normalize(IMS);
        for (String envelope : new String[] {
            "{\"headers\":{\"a\":\"b\"},\"statusCode\":200,\"body\":#}",
            "{\"body\":#}",
            "{\"data\":#}",
            "{\"Data\":#}",
            "{\"Body\":{\"data\":#}}",
            "{\"first\":{\"body\":1},\"body\":#,\"last\":[1]}"
        }) {
            for (String answer : new String[] {IMS, text(IMS)}) {
                Verdict verdict = normalizer.normalize(envelope.replace("#", answer));
                assertThat(verdict.suggestion()).as(envelope).isEqualTo(Suggestion.BLOCK);
                assertThat(verdict.report().job()).isEqualTo(bare.report().job());
                assertThat(verdict.report().statusSource().orElseThrow().toString())
                        .as(envelope)
                        .matches("(/[Bb]ody)?(/[dD]ata)?/MediaCensorJobDetail/State");
            }
        }
        assertThat(normalizer
                        .normalize("{\"statusCode\":200,\"body\":" + IMS + "}")
                        .report()
                        .unmapped())
                .extracting(left -> left.source() + " " + left.json())
                .containsExactly("/statusCode 200");
    }

    @Test
    void refusesWhatItCannotTell() {
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> normalizer.normalize("{\"hello\":1,\"world\":2}"))
                .withMessageContaining("imm, ims, vod")
                .withMessageContaining("hello, world");
        assertThatExceptionOfType(UnrecognizedBodyException.class).isThrownBy(() -> normalizer.normalize("{}"));
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> normalizer.normalize("[]"));
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(""))
                .withMessageContaining("empty");
    }

    @Test
    void refusesTheAnswersOfTwoServicesInOneBody() {
        String both =
                "{\"MediaAuditResult\":{\"Suggestion\":\"pass\"},\"MediaCensorJobDetail\":{\"Suggestion\":\"block\"}}";
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(both))
                .withMessageContaining("ims")
                .withMessageContaining("vod");
        assertThat(normalizer.normalize(both, Hints.service(Service.VOD)).suggestion())
                .as("asked for one of them, the other one's word still counts")
                .isEqualTo(Suggestion.BLOCK);
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(
                        "{\"MediaAuditResult\":{\"Suggestion\":\"pass\"},\"MediaAuditJob\":{\"Status\":\"success\","
                                + "\"Data\":{\"Suggestion\":\"block\"}}}"))
                .withMessageContaining("/MediaAuditResult")
                .withMessageContaining("/MediaAuditJob/Data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"r\",\"HostId\":\"#\",\"Code\":\"Throttling\",\"Message\":\"Request was denied.\"}",
                "{\"Code\":\"Throttling\",\"Message\":\"Request was denied.\",\"Recommend\":\"https://x\"}",
                "{\"statusCode\":400,\"body\":{\"code\":\"Throttling\",\"message\":\"Request was denied.\"}}"
            })
    void anErrorAnswerIsAFailedOne(String json) {
        for (String host :
                List.of("imm.cn-beijing.x", "ice.cn-shanghai.x", "mts.cn-hangzhou.x", "vod.x", "elsewhere")) {
            Verdict verdict = normalizer.normalize(json.replace("#", host));
            assertThat(verdict.suggestion()).isEqualTo(Suggestion.REVIEW);
            assertThat(verdict.report().status()).isEqualTo(Status.FAILED);
            assertThat(verdict.report().job().error().orElseThrow().code()).hasValue("Throttling");
            if (json.contains("#")) {
                assertThat(verdict.report().service())
                        .isEqualTo(
                                switch (host.substring(0, 3)) {
                                    case "imm" -> "imm";
                                    case "ice", "mts" -> "ims";
                                    case "vod" -> "vod";
                                    default -> "unknown";
                                });
            }
        }
        assertThat(normalizer
                        .normalize(json, Hints.service(Service.VOD))
                        .report()
                        .service())
                .isEqualTo("vod");
    }

    @Test
    void hintsFillGapsAndOverruleNothing() {
        Verdict verdict = normalizer.normalize(
                VOD, Hints.service(Service.VOD).mediaId("m").mediaUri("oss://b/o"));
        assertThat(verdict.report().media().id()).hasValue("m");
        assertThat(verdict.report().media().uri()).hasValue("oss://b/o");
        assertThat(normalizer
                        .normalize(VOD, Hints.none().mediaUri("oss://b/o"))
                        .report()
                        .media()
                        .uri())
                .hasValue("oss://b/o");
        assertThat(normalizer
                        .normalize(VOD, Hints.none().mediaId("m"))
                        .report()
                        .media()
                        .id())
                .hasValue("m");
        Verdict stated = normalizer.normalize(
                "{\"MediaAuditJob\":{\"MediaId\":\"own\",\"Status\":\"success\",\"Data\":{\"Suggestion\":\"pass\"}}}",
                Hints.none().mediaId("m"));
        assertThat(stated.report().media().id()).hasValue("own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalizer.normalize(VOD, Hints.service(Service.of("nobody"))))
                .withMessageContaining("imm, ims, vod");
    }

    @Test
    void decidedAgainADisagreementIsOneOnlyWhereThereStillIsOne() {
        Verdict pending =
                normalizer.normalize(IMS.replace("Success", "Analysing").replace("block", "pass"));
        Policy lenient = Policy.builder("lenient").whenPending(Suggestion.PASS).build();

        Verdict agreed = normalizer.decide(pending.report(), lenient);
        Verdict again = normalizer.decide(agreed.report(), Policy.strictest());

        assertThat(pending.report().issues()).extracting(Issue::code).containsExactly(IssueCode.DECLARED_DIFFERS);
        assertThat(agreed.suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(agreed.report().issues()).isEmpty();
        assertThat(again).isEqualTo(pending);
    }

    @Test
    void aBodyUnderAHintThatIsNoneOfItsOwnIsForReview() {
        for (Service service : List.of(Service.IMM, Service.IMS, Service.VOD)) {
            Verdict verdict = normalizer.normalize("{}", Hints.service(service));
            assertThat(verdict.suggestion()).isEqualTo(Suggestion.REVIEW);
            assertThat(verdict.report().service()).isEqualTo(service.id());
        }
    }

    @Test
    void readsEachOfSeveralAndTellsWhichCouldNotBeRead() {
        byte[] list = ("[" + VOD + ",{\"odd\":1}," + IMS + ",5]").getBytes(StandardCharsets.UTF_8);
        List<Outcome> outcomes = normalizer.normalizeEach(list, Hints.none());
        assertThat(outcomes).extracting(outcome -> outcome.verdicts().size()).containsExactly(1, 0, 1, 0);
        assertThat(outcomes.get(1).failure().orElseThrow().source().orElseThrow())
                .hasToString("/1");
        assertThat(outcomes.get(2).verdicts().get(0).report().statusSource().orElseThrow())
                .hasToString("/2/MediaCensorJobDetail/State");
        assertThat(outcomes.get(3).failure().orElseThrow()).hasMessageContaining("found a number");
        assertThatExceptionOfType(BodyException.class).isThrownBy(() -> normalizer.normalizeAll(list));

        byte[] cut = ("[" + VOD + "," + IMS.substring(0, 20)).getBytes(StandardCharsets.UTF_8);
        assertThat(normalizer.normalizeEach(cut, Hints.none()))
                .extracting(outcome -> outcome.failure().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void aRepeatedMemberInAListElementIsNotLost() {
        byte[] list =
                "[{\"MediaAuditResult\":{\"Suggestion\":\"block\",\"Suggestion\":\"pass\",\"Suggestion\":\"block\"}}]"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(normalizer.normalizeAll(list).get(0).suggestion()).isEqualTo(Suggestion.BLOCK);
    }

    @Test
    void everyJobOfAListHasAVerdictOfItsOwn() throws Exception {
        String list = "{\"RequestId\":\"r\",\"MediaCensorJobList\":{\"MediaCensorJob\":["
                + "{\"JobId\":\"a\",\"State\":\"Success\",\"Suggestion\":\"pass\",\"Odd\":1},"
                + "{\"JobId\":\"b\",\"State\":\"Analysing\"}]},\"NonExistIds\":{\"String\":[\"c\"]},\"NextPageToken\":\"t\"}";
        List<Verdict> verdicts = normalizer.normalizeAll(list.getBytes(StandardCharsets.UTF_8));
        assertThat(verdicts)
                .extracting(verdict -> verdict.report().job().id().orElseThrow() + " "
                        + verdict.suggestion().word())
                .containsExactly("a pass", "b review", "c review");
        assertThat(verdicts.get(0).report().unmapped())
                .extracting(left -> left.source().toString())
                .containsExactlyInAnyOrder("/MediaCensorJobList/MediaCensorJob/0/Odd", "/NextPageToken");
        assertThat(verdicts.get(2).report().issues()).extracting(Issue::code).containsExactly(IssueCode.JOB_UNKNOWN);
        assertThat(normalizer.normalizeAll(new ObjectMapper().readTree(list), Hints.none()))
                .isEqualTo(verdicts);
        assertThat(normalizer.normalizeAll(map(list), Hints.none())).isEqualTo(verdicts);
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(list))
                .withMessageContaining("normalizeAll");
    }

    @Test
    void aMapReadsLikeItsJson() throws Exception {
        for (String json : List.of(VOD, IMS, IMM)) {
            assertThat(normalizer.normalize(map(json))).isEqualTo(normalizer.normalize(json));
        }
        Map<String, Object> circle = new HashMap<>();
        circle.put("MediaAuditResult", circle);
        assertThatExceptionOfType(BodyException.class).isThrownBy(() -> normalizer.normalize(circle));
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalize(Map.of("MediaAuditResult", new Object() {})));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 2000", "PT0.001S, 2", "PT0.04S, 80"})
    void theUnitOfAnImmOffsetIsAnOption(Duration unit, long millis) {
        Verdict verdict = Normalizer.builder().immOffsetUnit(unit).build().normalize(IMM);
        assertThat(verdict.report().timeline().orElseThrow().frames())
                .singleElement()
                .satisfies(frame -> assertThat(frame.at()).hasValue(Duration.ofMillis(millis)))
                .satisfies(frame -> assertThat(frame.offset()).hasValue("2"));
    }

    @Test
    void strictTurnsAnyOddityIntoAnException() {
        Normalizer strict = Normalizer.builder().strict(true).build();
        assertThat(strict.normalize(VOD).suggestion()).isEqualTo(Suggestion.PASS);
        assertThatExceptionOfType(IssuesFoundException.class)
                .isThrownBy(() -> strict.normalize(VOD.replace("\"RequestId\"", "\"NewThing\"")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("issues-found"))
                .satisfies(
                        e -> assertThat(e.issues()).extracting(Issue::code).containsExactly(IssueCode.MEMBER_UNMAPPED))
                .withMessageContaining("/NewThing");
    }

    @Test
    void aStoredReportIsDecidedAgainUnderAnotherPolicy() {
        Verdict running = normalizer.normalize("{\"MediaCensorJobDetail\":{\"State\":\"Queuing\"}}");
        assertThat(running.suggestion()).isEqualTo(Suggestion.REVIEW);
        Policy harsh = Policy.builder("harsh").whenPending(Suggestion.BLOCK).build();
        Verdict again = normalizer.decide(running.report(), harsh);
        assertThat(again.suggestion()).isEqualTo(Suggestion.BLOCK);
        assertThat(again.decision().policy().id()).isEqualTo("harsh");
        assertThat(again.decision().policy().digest())
                .matches("sha256:[0-9a-f]{64}")
                .isNotEqualTo(running.decision().policy().digest());
    }

    @Test
    void anAdapterGivenByTheCallerIsAskedFirst() {
        ServiceAdapter own = new ServiceAdapter() {
            @Override
            public String service() {
                return "own";
            }

            @Override
            public List<Shape> shapes() {
                return List.of(Shape.of("Ask", "Answer", "a verdict"));
            }

            @Override
            public List<ModerationReport> read(Body body) {
                return List.of(ModerationReport.builder()
                        .service("own")
                        .status(Status.COMPLETED)
                        .build());
            }
        };
        Normalizer extended = Normalizer.builder().adapter(own).build();
        assertThat(extended.normalize("{\"Answer\":1}").suggestion())
                .as("nothing stated is no pass")
                .isEqualTo(Suggestion.REVIEW);
        assertThat(extended.normalize(VOD).report().service()).isEqualTo("vod");
        assertThat(extended.accepted().keySet()).first().isEqualTo(Service.of("own"));
    }

    @Test
    void everyDoorGivesTheVerdict() throws Exception {
        for (String json : List.of(VOD, IMS, IMM)) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            Hints hints = Hints.none().mediaId("m");
            Verdict bare = normalizer.normalize(bytes);
            Verdict hinted = normalizer.normalize(bytes, hints);

            assertThat(normalizer.normalize(json)).isEqualTo(bare);
            assertThat(normalizer.normalize(new ByteArrayInputStream(bytes))).isEqualTo(bare);
            assertThat(normalizer.normalize(new ObjectMapper().readTree(json))).isEqualTo(bare);
            assertThat(normalizer.normalize(map(json))).isEqualTo(bare);
            assertThat(normalizer.normalize(json, hints)).isEqualTo(hinted);
            assertThat(normalizer.normalize(new ByteArrayInputStream(bytes), hints))
                    .isEqualTo(hinted);
            assertThat(normalizer.normalize(new ObjectMapper().readTree(json), hints))
                    .isEqualTo(hinted);
            assertThat(normalizer.normalize(map(json), hints)).isEqualTo(hinted);
        }
    }

    @Test
    void anAnswerMayStandInFourEnvelopes() {
        String four = "{\"body\":{\"data\":{\"body\":{\"data\":" + VOD + "}}}}";

        assertThat(normalizer.normalize(four).suggestion()).isEqualTo(Suggestion.PASS);
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> normalizer.normalize("{\"body\":" + four + "}"));
    }

    @Test
    void namesTheFirstEightMembersOfWhatItCannotTell() {
        assertThatExceptionOfType(UnrecognizedBodyException.class)
                .isThrownBy(() -> normalizer.normalize(
                        "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1}"))
                .withMessageEndingWith("found the members a, b, c, d, e, f, g, h");
    }

    /** A member that is null still tells more than an error that any service could have sent. */
    @Test
    void anAnswerWithoutItsResultIsTheServicesOwn() {
        for (String json : List.of(
                "{\"Code\":\"Throttling\",\"MediaAuditResult\":null}",
                "{\"MediaAuditResult\":null,\"Code\":\"Throttling\"}",
                "{\"MediaAuditResult\":null,\"MediaCensorJobDetail\":null}")) {
            assertThat(normalizer.normalize(json).report().service()).as(json).isEqualTo("vod");
        }
        assertThat(normalizer.normalize("{\"Code\":\"Throttling\"}").report().service())
                .isEqualTo("unknown");
    }

    /** Reads an answer of its own service and nothing else. */
    private record OwnAdapter(String service, boolean plain) implements ServiceAdapter {
        @Override
        public List<Shape> shapes() {
            return List.of(Shape.of("Ask", "Answer", "a verdict"));
        }

        @Override
        public Optional<ModerationReport> readPlain(Body body) {
            return plain ? Optional.of(read(body).get(0)) : Optional.empty();
        }

        @Override
        public List<ModerationReport> read(Body body) {
            return List.of(ModerationReport.builder()
                    .service(service)
                    .status(Status.COMPLETED)
                    .build());
        }
    }

    /** The road each body took to its report. */
    private static List<String> roads(Normalizer.Builder builder, String... bodies) {
        List<String> roads = new ArrayList<>();
        Normalizer listened = builder.listener(new NormalizerListener() {
                    @Override
                    public void onRead(BodyRead body) {
                        roads.add(body.service() + " " + body.road());
                    }
                })
                .build();
        for (String body : bodies) {
            listened.normalize(body.getBytes(StandardCharsets.UTF_8));
        }
        return roads;
    }

    /** Though an adapter of others may claim any body, plain ones still take the quick road of whoever claims them. */
    @Test
    void besideAnAdapterOfOthersPlainBodiesTakeTheQuickRoad() {
        assertThat(roads(
                        Normalizer.builder().adapter(new OwnAdapter("own", true)),
                        IMM.replace("\"Frames\":{\"BlockFrames\":[{\"Offset\":2}]}", "\"Categories\":[\"porn\"]"),
                        "{\"Answer\":1}"))
                .containsExactly("imm EXPRESS", "own EXPRESS");
        assertThat(roads(Normalizer.builder().adapter(new OwnAdapter("own", false)), VOD, "{\"Answer\":1}"))
                .containsExactly("vod EXPRESS", "own REFERENCE");
        assertThat(roads(Normalizer.builder().express(false), VOD, IMS))
                .containsExactly("vod REFERENCE", "ims REFERENCE");
        assertThat(roads(Normalizer.builder(), VOD, IMS)).containsExactly("vod EXPRESS", "ims EXPRESS");
    }

    @Test
    void anAdapterGivenByTheCallerReplacesTheOneOfItsService() {
        Normalizer replaced =
                Normalizer.builder().adapter(new OwnAdapter("vod", false)).build();

        assertThat(replaced.normalize("{\"Answer\":1}").report().service()).isEqualTo("vod");
        assertThat(replaced.normalize(IMS).report().service()).isEqualTo("ims");
        assertThatExceptionOfType(UnrecognizedBodyException.class).isThrownBy(() -> replaced.normalize(VOD));
    }
}
