package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every body means what its golden says, byte for byte. {@code -Dtestdata.record=true} rewrites the goldens. */
class GoldenTest {
    private static final Normalizer NORMALIZER = Normalizer.create();
    private static final boolean RECORDING = Recording.isOn();

    private static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @TestFactory
    Stream<DynamicTest> meansWhatItsGoldenSays() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> {
                    Golden golden = Golden.of(NORMALIZER, sample);
                    if (RECORDING) {
                        golden.recordBeside(sample);
                    }
                    List<String> recorded = Golden.ENDINGS.stream()
                            .filter(ending -> Files.exists(sample.beside(ending)))
                            .toList();
                    assertThat(recorded).as("goldens beside %s", sample).containsExactly(golden.ending());
                    String expected = Golden.recordedBeside(sample, golden.ending());
                    Json.firstDifference(Json.tree(expected), Json.tree(golden.text()))
                            .ifPresent(difference -> {
                                throw new AssertionError(sample + golden.ending() + " " + difference);
                            });
                    assertThat(golden.text()).isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsBackAsAnEqualVerdictAndWritesEqualBytes() {
        return verdicts()
                .map(golden -> DynamicTest.dynamicTest(golden.title(), () -> {
                    Verdict read = VerdictJson.read(golden.json().toString());
                    assertThat(List.of(read)).isEqualTo(List.of(golden.verdict()));
                    assertThat(VerdictJson.text(read)).isEqualTo(golden.json().toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> validatesAgainstThePublishedSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(VerdictJson.schema(), InputFormat.JSON);
        return verdicts()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.title(),
                        () -> assertThat(schema.validate(golden.json()))
                                .as(golden.title())
                                .isEmpty()));
    }

    private record Recorded(String title, JsonNode json, Verdict verdict) {}

    /** Each verdict of each golden as it stands in its file. */
    private static Stream<Recorded> verdicts() {
        return samples().flatMap(sample -> {
            Golden golden = Golden.of(NORMALIZER, sample);
            return switch (golden.ending()) {
                case Golden.VERDICT ->
                    Stream.of(new Recorded(
                            sample.toString(),
                            Json.tree(recorded(sample, golden)),
                            golden.verdicts().get(0)));
                case Golden.VERDICTS -> {
                    JsonNode list = Json.tree(recorded(sample, golden));
                    assertThat(list).hasSameSizeAs(golden.verdicts());
                    yield Stream.iterate(0, i -> i + 1)
                            .limit(list.size())
                            .map(i -> new Recorded(
                                    sample + " " + i,
                                    list.get(i),
                                    golden.verdicts().get(i)));
                }
                default -> Stream.empty();
            };
        });
    }

    /** While goldens are rewritten, those that are not yet are of no interest. */
    private static String recorded(Sample sample, Golden golden) {
        return RECORDING ? golden.text() : Golden.recordedBeside(sample, golden.ending());
    }

    @Test
    void noGoldenIsWithoutItsBody() {
        SoftAssertions softly = new SoftAssertions();
        for (String service : List.of("imm", "ims", "vod")) {
            Set<String> bodies = Sample.all().stream()
                    .filter(sample -> sample.service().equals(service))
                    .map(Sample::name)
                    .collect(Collectors.toSet());
            Sample.files(Sample.TESTDATA.resolve(service))
                    .filter(file -> !file.endsWith(".response.json"))
                    .forEach(file -> softly.assertThat(Golden.ENDINGS.stream()
                                    .anyMatch(ending -> file.endsWith(ending)
                                            && bodies.contains(file.substring(0, file.length() - ending.length()))))
                            .as("%s/%s stands beside a body", service, file)
                            .isTrue());
        }
        softly.assertAll();
    }

    @Test
    void recordsOnlyWhenTold() {
        assertThat(Recording.isOn(null, name -> null)).isFalse();
        assertThat(Recording.isOn("false", name -> null)).isFalse();
        assertThat(Recording.isOn("true", name -> null)).isTrue();
        assertThatThrownBy(() -> Recording.isOn("yes", name -> null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToRecordUnderCi() {
        assertThatThrownBy(() -> Recording.isOn("true", name -> name.equals("CI") ? "true" : null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never recorded under CI");
        assertThat(Recording.isOn("false", name -> "true")).isFalse();
    }
}
