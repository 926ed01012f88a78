package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.LimitExceededException;
import dev.verdict.adapters.Limits;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerListenerTest {
    private static final String PLAIN =
            "{\"RequestId\":\"r\",\"TaskType\":\"VideoModeration\",\"Status\":\"Succeeded\","
                    + "\"ModerationResult\":{\"Suggestion\":\"pass\"}}";
    private static final String ODD = PLAIN.replace("\"RequestId\"", "\"New\":1,\"RequestId\"");
    private static final String LIST = "{\"MediaCensorJobList\":{\"MediaCensorJob\":["
            + "{\"JobId\":\"1\",\"State\":\"Success\",\"Suggestion\":\"pass\"},"
            + "{\"JobId\":\"2\",\"State\":\"Success\",\"Suggestion\":\"block\"}]}}";
    private static final String EVIDENCE = "{\"MediaAuditResultTimeline\":{\"Porn\":[]}}";

    /** All that was told, in order. */
    private final List<Object> told = new ArrayList<>();

    private final NormalizerListener listener = new NormalizerListener() {
        @Override
        public void onRead(BodyRead body) {
            assertThat(body.reading()).isPositive().isLessThan(Duration.ofHours(1));
            told.add(body);
        }

        @Override
        public void onVerdict(Verdict verdict, Duration deciding) {
            assertThat(deciding).isPositive().isLessThan(Duration.ofHours(1));
            told.add(verdict);
        }

        @Override
        public void onDecidedAgain(Verdict verdict, Duration deciding) {
            assertThat(deciding).isPositive().isLessThan(Duration.ofHours(1));
            told.add("again " + verdict.suggestion());
        }

        @Override
        public void onFailure(BodyFailure failure) {
            told.add(failure);
        }
    };

    private final Normalizer normalizer =
            Normalizer.builder().listener(listener).build();

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private BodyRead read(int place) {
        return (BodyRead) told.get(place);
    }

    private BodyFailure onlyFailure() {
        assertThat(told).last().isInstanceOf(BodyFailure.class);
        assertThat(told).filteredOn(BodyFailure.class::isInstance).hasSize(1);
        return (BodyFailure) told.get(told.size() - 1);
    }

    private static void isRead(BodyRead body, String service, OptionalLong bytes, Road road, int reports) {
        assertThat(body).isEqualTo(new BodyRead(Service.of(service), bytes, road, reports, body.reading()));
    }

    @Test
    void hearsAPlainBodyOnTheQuickRoadAndItsVerdict() {
        Verdict verdict = normalizer.normalize(bytes(PLAIN));

        assertThat(told).hasSize(2).last().isEqualTo(verdict);
        isRead(read(0), "imm", OptionalLong.of(PLAIN.length()), Road.EXPRESS, 1);
    }

    /** Whichever service the body before was of. */
    @Test
    void plainBodiesOfAllServicesTakeTheQuickRoadInAnyOrder() {
        List<String> services = List.of("imm", "ims", "vod");
        List<String> bodies = List.of(
                PLAIN,
                "{\"RequestId\":\"r\",\"MediaCensorJobDetail\":{\"State\":\"Success\",\"Suggestion\":\"pass\"}}",
                "{\"RequestId\":\"r\",\"MediaAuditResult\":{\"Suggestion\":\"pass\"}}");
        for (int service : new int[] {2, 2, 0, 1, 1, 0, 2, 1, 2, 0, 0}) {
            told.clear();
            Verdict verdict = normalizer.normalize(bytes(bodies.get(service)));
            assertThat(verdict).isEqualTo(Normalizer.create().normalize(bytes(bodies.get(service))));
            isRead(
                    read(0),
                    services.get(service),
                    OptionalLong.of(bodies.get(service).length()),
                    Road.EXPRESS,
                    1);
        }
    }

    @Test
    void hearsABodyWithSomethingNewOnTheOtherRoadAndWhatIsNewInItsVerdict() {
        Verdict verdict = normalizer.normalize(bytes(ODD));

        isRead(read(0), "imm", OptionalLong.of(ODD.length()), Road.REFERENCE, 1);
        assertThat(verdict.report().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(IssueCode.MEMBER_UNMAPPED));
        assertThat(told).last().isEqualTo(verdict);
    }

    @Test
    void knowsTheLengthOfBytesAlone() throws IOException {
        normalizer.normalize(new ByteArrayInputStream(bytes(PLAIN)));
        normalizer.normalize(PLAIN);
        normalizer.normalize(new ObjectMapper().readTree(PLAIN));

        assertThat(told)
                .filteredOn(BodyRead.class::isInstance)
                .extracting(body -> ((BodyRead) body).bytes())
                .containsExactly(OptionalLong.of(PLAIN.length()), OptionalLong.empty(), OptionalLong.empty());
    }

    @Test
    void hearsOneBodyAndEveryVerdictOnItsJobs() {
        List<Verdict> verdicts = normalizer.normalizeAll(bytes(LIST));

        isRead(read(0), "ims", OptionalLong.of(LIST.length()), Road.REFERENCE, 2);
        assertThat(told.subList(1, told.size())).isEqualTo(verdicts);
    }

    @Test
    void hearsEveryBodyOfAListAndTheOneThatFails() {
        normalizer.normalizeEach(bytes("[" + PLAIN + ",{\"a\":1}," + ODD + "]"), Hints.none());

        assertThat(told)
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("BodyRead", "ImmutableVerdict", "BodyFailure", "BodyRead", "ImmutableVerdict");
    }

    @Test
    void hearsEveryPageAndOneVerdict() {
        String last = "{\"MediaCensorJobDetail\":{\"JobId\":\"j\",\"State\":\"Success\",\"Suggestion\":\"pass\","
                + "\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":[]}}}}";
        String first = last.replace("\"VideoTimelines\"", "\"NextPageToken\":\"2\",\"VideoTimelines\"");
        Verdict verdict = normalizer.normalizePages(List.of(Page.of(bytes(first)), Page.of(bytes(last))));

        assertThat(told).hasSize(3).last().isEqualTo(verdict);
        assertThat(told.subList(0, 2))
                .extracting(body -> ((BodyRead) body).bytes().orElseThrow())
                .containsExactlyInAnyOrder((long) first.length(), (long) last.length());
    }

    @Test
    void hearsEvidenceThatIsAdded() {
        Verdict verdict = normalizer.normalize("{\"MediaAuditResult\":{\"Suggestion\":\"pass\"}}");
        told.clear();

        Verdict more = normalizer.addEvidence(verdict, Page.of(bytes(EVIDENCE)));

        isRead(read(0), "vod", OptionalLong.of(EVIDENCE.length()), Road.REFERENCE, 1);
        assertThat(told).hasSize(2).last().isEqualTo(more);
    }

    @Test
    void aReportThatIsDecidedAgainIsToldApart() {
        Verdict verdict = normalizer.normalize(PLAIN);
        told.clear();

        normalizer.decide(verdict.report(), Policy.strictest());

        assertThat(told).containsExactly("again " + Suggestion.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"a\":1}", "<html>"})
    void hearsWhatNoServiceSent(String document) {
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalize(bytes(document)))
                .satisfies(e -> assertThat(onlyFailure().exception()).isSameAs(e));
        assertThat(onlyFailure().service()).isEmpty();
    }

    @Test
    void knowsWhoseAnswerBrokeWhereTheDocumentTellsIt() {
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalize(bytes(PLAIN.substring(0, PLAIN.length() - 2))));
        assertThat(onlyFailure().service()).contains(Service.IMM);
    }

    @Test
    void knowsWhoseAnswerBrokeWhereTheCallerTellsIt() {
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalizeAll(bytes("{"), Hints.service(Service.VOD)));
        assertThat(onlyFailure().service()).contains(Service.VOD);
    }

    @Test
    void hearsWhatCouldNotEvenBeTakenIn() {
        Normalizer small = Normalizer.builder()
                .limits(Limits.DEFAULT.withMaxBytes(10))
                .listener(listener)
                .build();
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> small.normalize(bytes(PLAIN)));
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> small.normalize(PLAIN));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> small.normalize(new ByteArrayInputStream(bytes(PLAIN))));
        assertThat(small.normalizeEach(bytes(PLAIN), Hints.none())).hasSize(1);
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> small.normalizeAll(bytes(PLAIN)));

        assertThat(told)
                .hasSize(5)
                .allSatisfy(failure ->
                        assertThat(((BodyFailure) failure).exception()).isInstanceOf(LimitExceededException.class));
    }

    @Test
    void hearsPagesThatDoNotGoTogether() {
        String other = LIST.replace("MediaCensorJobList", "MediaCensorJobDetail");
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalizePages(List.of(Page.of(bytes(PLAIN)), Page.of(bytes(other)))));
        assertThat(onlyFailure().exception()).isInstanceOf(PagesException.class);
    }

    @Test
    void whatAStrictNormalizerFindsOddIsAFailure() {
        Normalizer strict = Normalizer.builder().strict(true).listener(listener).build();
        strict.normalize(PLAIN);
        assertThat(told).hasSize(2);
        told.clear();

        assertThatExceptionOfType(IssuesFoundException.class).isThrownBy(() -> strict.normalize(ODD));

        assertThat(told).hasSize(2);
        assertThat(onlyFailure().service()).contains(Service.IMM);
        assertThat(onlyFailure().exception())
                .isInstanceOfSatisfying(
                        IssuesFoundException.class, e -> assertThat(e.issues()).hasSize(1));
    }

    @Test
    void whatAListenerThrowsComesOutAndNeverHidesAFailure() {
        RuntimeException mine = new IllegalStateException("mine");
        Normalizer disturbed = Normalizer.builder()
                .listener(new NormalizerListener() {
                    @Override
                    public void onVerdict(Verdict verdict, Duration deciding) {
                        throw mine;
                    }

                    @Override
                    public void onFailure(BodyFailure failure) {
                        throw mine;
                    }
                })
                .listener(listener)
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> disturbed.normalize(PLAIN))
                .isSameAs(mine);
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> disturbed.normalize("{"))
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(mine));
        assertThat(onlyFailure()).isNotNull();
    }

    @Test
    void severalHearTheSame() {
        Normalizer two =
                Normalizer.builder().listener(listener).listener(listener).build();
        two.normalize(PLAIN);
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).isEqualTo(told.get(1));
        assertThat(told.get(2)).isEqualTo(told.get(3));
    }
}
