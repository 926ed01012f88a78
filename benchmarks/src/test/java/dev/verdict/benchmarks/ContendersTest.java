package dev.verdict.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.tea.TeaModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.contenders.Seen;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContendersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Body> bodies() {
        return Stream.of("imm", "ims", "vod")
                .flatMap(service -> Stream.of("small", "typical", "1000", "1000-pretty", "1000-reversed")
                        .map(size -> Body.of(service + "-" + size)));
    }

    static Stream<Body> generatedBodies() {
        return bodies().filter(body -> body.frames() > 0);
    }

    @ParameterizedTest
    @MethodSource("generatedBodies")
    void generatedBodiesAreClean(Body body) {
        Verdict verdict = Normalizer.create().normalize(body.bytes());
        assertThat(verdict.report().issues()).extracting(Issue::code).isSubsetOf(IssueCode.DECLARED_DIFFERS);
        assertThat(verdict.report().unmapped()).isEmpty();
        assertThat(verdict.report().timeline().orElseThrow().frames()).hasSize(body.frames());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whoClaimsTheSameAnswerGivesIt(Body body) throws Exception {
        Seen expected = Seen.in(Normalizer.create().normalize(body.bytes()));
        List<Contender> claimants =
                Arrays.stream(Contender.values()).filter(Contender::answers).toList();
        assertThat(claimants).hasSize(6);
        for (Contender claimant : claimants) {
            assertThat(Seen.in(claimant.reader(body.service()).read(body.bytes())))
                    .as("%s", claimant)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bothReadersGiveTheSameVerdict(Body body) throws Exception {
        Object reference = Contender.REFERENCE.reader(body.service()).read(body.bytes());
        assertThat(Contender.VERDICT.reader(body.service()).read(body.bytes())).isEqualTo(reference);
    }

    /** Its object gives back every member that stands in the body. */
    @ParameterizedTest
    @ValueSource(strings = {"imm-1000", "ims-1000", "vod-1000"})
    void theVendorsSdkReadsTheWholeAnswer(String name) throws Exception {
        Body body = Body.of(name);
        TeaModel response = (TeaModel) Contender.SDK.reader(body.service()).read(body.bytes());
        Map<String, Object> members = response.toMap();
        Object answer = members.getOrDefault("body", members);
        assertThat(leaves(JSON.valueToTree(answer))).isEqualTo(leaves(JSON.readTree(body.bytes())));
    }

    private static long leaves(JsonNode value) {
        if (value.isValueNode()) {
            return value.isNull() ? 0 : 1;
        }
        long leaves = 0;
        for (JsonNode inner : value) {
            leaves += leaves(inner);
        }
        return leaves;
    }
}
