package dev.verdict.benchmarks.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"imm-small", "ims-typical", "vod-1000", "ims-1000-pretty", "vod-1000-camelcase"})
    void isKnownByItsName(String name) {
        assertThat(Body.of(name).name()).isEqualTo(name);
        assertThat(Body.of(name).bytes()).isEqualTo(Body.of(name).bytes());
    }

    @Test
    void refusesWhatIsNoName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Body.of("ims")).withMessageContaining("ims-typical");
    }

    @Test
    void formsHoldTheSameValuesInOtherBytes() throws Exception {
        byte[] documented = Body.of("ims-1000").bytes();
        JsonNode values = JSON.readTree(documented);
        for (String form : List.of("pretty", "reversed")) {
            byte[] other = Body.of("ims-1000-" + form).bytes();
            assertThat(other).isNotEqualTo(documented);
            assertThat(JSON.readTree(other)).isEqualTo(values);
        }
        assertThat(new String(Body.of("ims-typical-reversed").bytes(), UTF_8))
                .startsWith("{\"MediaCensorJobDetail\":{\"PipelineId\"");
        assertThat(new String(Body.of("ims-typical-camelcase").bytes(), UTF_8)).startsWith("{\"requestId\"");
    }
}
