package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictModuleTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new VerdictModule()).build();
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .addModule(new VerdictModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private record Kept(String name, Verdict verdict, List<Verdict> more) {}

    @Test
    void writesAndReadsWhatVerdictJsonDoes() {
        each(verdict -> {
            String text = MAPPER.writeValueAsString(verdict);

            assertThat(text).isEqualTo(VerdictJson.text(verdict));
            assertThat(MAPPER.readValue(text, Verdict.class)).isEqualTo(verdict);
            assertThat(MAPPER.readValue(VerdictJson.bytes(verdict), Verdict.class))
                    .isEqualTo(verdict);
            assertThat(VerdictJson.read(MAPPER.writeValueAsBytes(verdict))).isEqualTo(verdict);
            assertThat(MAPPER.readValue(
                            MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(verdict), Verdict.class))
                    .isEqualTo(verdict);
        });
    }

    @Test
    void readsVerdictsInsideOtherDocuments() {
        each(verdict -> {
            Kept kept = new Kept("some", verdict, List.of(verdict, verdict));

            assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(kept), Kept.class))
                    .isEqualTo(kept);
            assertThat(MAPPER.readValue(
                            MAPPER.writeValueAsString(Map.of("one", verdict)),
                            new TypeReference<Map<String, Verdict>>() {}))
                    .containsEntry("one", verdict);
        });
    }

    @Test
    void treesKeepEveryDigit() {
        each(verdict -> {
            JsonNode tree = EXACT.valueToTree(verdict);

            assertThat(EXACT.treeToValue(tree, Verdict.class)).isEqualTo(verdict);
            assertThat(EXACT.treeToValue(EXACT.readTree(VerdictJson.text(verdict)), Verdict.class))
                    .isEqualTo(verdict);
            assertThat(EXACT.convertValue(verdict, Verdict.class)).isEqualTo(verdict);
            assertThat(MAPPER.convertValue(verdict, Verdict.class)).isEqualTo(verdict);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.5", "100", "99.91", "0.00001", "0.1", "0", "1e-7", "33.333333333333336"})
    void aPlainMapperReadsTreesOfUsualScores(String score) throws Exception {
        Verdict verdict = VerdictJson.read(Samples.SMALL.replace("99.5", score));

        assertThat(MAPPER.treeToValue(MAPPER.readTree(VerdictJson.bytes(verdict)), Verdict.class))
                .isEqualTo(verdict);
        assertThat(MAPPER.treeToValue(MAPPER.valueToTree(verdict), Verdict.class))
                .isEqualTo(verdict);
        assertThat(MAPPER.readTree(MAPPER.valueToTree(verdict).toString()))
                .isEqualTo(MAPPER.readTree(VerdictJson.bytes(verdict)));
    }

    @Test
    void readsNullAsNoVerdict() throws Exception {
        assertThat(MAPPER.readValue("{\"name\": \"none\", \"verdict\": null}", Kept.class)
                        .verdict())
                .isNull();
    }

    @Test
    void tellsThePlaceInTheWholeDocument() {
        String json = "{\"name\": \"x\",\n\"verdict\": {\"schema\": \"verdict/2\"}}";

        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue(json, Kept.class))
                .havingCause()
                .isInstanceOfSatisfying(MalformedVerdictException.class, told -> {
                    assertThat(told.source().orElseThrow()).hasToString("/verdict/schema");
                    assertThat(told.line()).contains(2);
                    assertThat(told.column()).contains(23);
                });
    }

    @Test
    void refusesRepeatedMembers() {
        String twice = Samples.SMALL.replace("\"id\": \"strictest\"", "\"id\": \"strictest\", \"id\": \"other\"");

        assertThatExceptionOfType(MalformedVerdictException.class)
                .isThrownBy(() -> MAPPER.readValue(twice, Verdict.class))
                .withMessageContaining("stands here twice");
    }

    @Test
    void aTreeHasNoLines() throws Exception {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(Samples.SMALL);
        tree.withObject("/decision").put("colour", "red");

        assertThatExceptionOfType(MalformedVerdictException.class)
                .isThrownBy(() -> MAPPER.treeToValue(tree, Verdict.class))
                .satisfies(told -> {
                    assertThat(told.source().orElseThrow()).hasToString("/decision/colour");
                    assertThat(told.line()).isEmpty();
                    assertThat(told.column()).isEmpty();
                });
    }

    private interface Claim {
        void about(Verdict verdict) throws Exception;
    }

    private static void each(Claim claim) {
        RandomVerdicts.readableByAll(41, 300).forEach(verdict -> {
            try {
                claim.about(verdict);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
