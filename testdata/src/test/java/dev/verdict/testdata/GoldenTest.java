package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.golden.GoldenBody;
import dev.verdict.testdata.golden.GoldenMode;
import dev.verdict.testdata.golden.Goldens;
import dev.verdict.testdata.trees.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every body means what its golden says, byte for byte. {@code -Dverdict.goldens=write} rewrites the goldens. */
class GoldenTest {
    private static final Path TESTDATA = Path.of(System.getProperty("basedir", "."));

    @TestFactory
    Stream<DynamicTest> meansWhatItsGoldenSays() {
        return Stream.of("imm", "ims", "vod")
                .flatMap(service -> Goldens.in(TESTDATA.resolve(service)).bodies().stream()
                        .map(body -> DynamicTest.dynamicTest(service + "/" + body.name(), () -> {
                            body.verify();
                            if (!body.isUnused()) {
                                assertThat(body.text()).isEqualTo(written(TESTDATA.resolve(service), body));
                            }
                        })));
    }

    /** Also the sentences, which the kit leaves out: a new wording is to be seen once. */
    private static String written(Path folder, GoldenBody body) throws IOException {
        for (String ending : List.of(".verdict.json", ".verdicts.json", ".error.json")) {
            Path golden = folder.resolve(body.name() + ending);
            if (Files.exists(golden)) {
                return Files.readString(golden);
            }
        }
        return "nothing";
    }

    @TestFactory
    Stream<DynamicTest> readsBackAsAnEqualVerdictAndWritesEqualBytes() {
        return recorded()
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
        return recorded()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.title(),
                        () -> assertThat(schema.validate(golden.json()))
                                .as(golden.title())
                                .isEmpty()));
    }

    private record Recorded(String title, JsonNode json, Verdict verdict) {}

    /** Each verdict of each golden as it stands in its file. While goldens are rewritten, those are of no interest. */
    private static Stream<Recorded> recorded() {
        if (GoldenMode.current() == GoldenMode.WRITE) {
            return Stream.empty();
        }
        return Verdicts.readable().flatMap(body -> {
            List<Verdict> verdicts = Verdicts.of(body.bytes());
            String ending = verdicts.size() == 1 ? ".verdict.json" : ".verdicts.json";
            JsonNode golden = Json.tree(Corpus.resource(body + ending));
            assertThat(golden.isArray() ? golden.size() : 1).isEqualTo(verdicts.size());
            return Stream.iterate(0, i -> i + 1)
                    .limit(verdicts.size())
                    .map(i -> new Recorded(body + " " + i, golden.isArray() ? golden.get(i) : golden, verdicts.get(i)));
        });
    }
}
