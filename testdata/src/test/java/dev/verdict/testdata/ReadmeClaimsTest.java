package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Service;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README says about the bodies is what the library finds in them. */
class ReadmeClaimsTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (.+) \\|");

    /** Names in which a single place blocks. */
    private static final Pattern ALONE = Pattern.compile("(.+)-alone-blocks|declared-pass-over-(.+)-block");

    private static final Path TESTDATA = Path.of(System.getProperty("basedir", "."));

    @Test
    void everyBodyHasItsLineAndEveryLineItsBody() throws IOException {
        List<String> claimed = new ArrayList<>();
        String service = "";
        for (String line : Files.readAllLines(TESTDATA.resolve("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("## ")) {
                service = line.substring(3).toLowerCase(Locale.ROOT);
            } else if (!service.isEmpty() && row.matches()) {
                claimed.add(service + "/" + row.group(1) + ".response.json");
            }
        }
        for (String folder : List.of("imm", "ims", "vod")) {
            try (Stream<Path> files = Files.list(TESTDATA.resolve(folder))) {
                List<String> bodies = files.map(file -> folder + "/" + file.getFileName())
                        .filter(file -> file.endsWith(".response.json"))
                        .toList();
                assertThat(claimed)
                        .filteredOn(claim -> claim.startsWith(folder + "/"))
                        .containsExactlyInAnyOrderElementsOf(bodies);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatAloneBlocksIsTheOnlyCause() {
        return samples(ALONE.asMatchPredicate())
                .filter(sample -> !sample.service().equals(Service.IMM))
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> {
                    Matcher name = ALONE.matcher(sample.name());
                    assertThat(name.matches()).isTrue();
                    String place = name.group(1) != null ? name.group(1) : name.group(2);
                    Verdict verdict = Verdicts.one(Verdicts.tree(sample));
                    assertThat(verdict.suggestion()).isEqualTo(Suggestion.BLOCK);
                    assertThat(verdict.decision().causes()).singleElement().satisfies(cause -> {
                        String stated =
                                cause.part().orElse("") + " " + cause.scene().orElse("");
                        assertThat(Set.of(stated.split(" ")))
                                .contains(place.replaceAll("video-.*|timeline-.*", "video")
                                        .replaceAll("-result$", ""));
                        assertThat(cause.source()).isPresent();
                        assertThat(Trees.at(
                                                Verdicts.tree(sample),
                                                cause.source().get().pointer())
                                        .path("Suggestion")
                                        .asText())
                                .isEqualTo("block");
                    });
                    if (name.group(2) != null) {
                        assertThat(verdict.decision().declared()).contains(Suggestion.PASS);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> thePlainFormMeansTheSameHoweverItIsWritten() {
        return sameAs("plain-form", "plain form");
    }

    @TestFactory
    Stream<DynamicTest> oneOfEachMeansTheSameHoweverItIsWrapped() {
        return sameAs("one-of-each", "one of each");
    }

    private static Stream<DynamicTest> sameAs(String original, String mark) {
        return Corpus.all().stream()
                .filter(sample -> sample.shows().contains(mark))
                .map(sample -> DynamicTest.dynamicTest(
                        sample.toString(),
                        () -> assertThat(meaning(sample))
                                .isEqualTo(meaning(Corpus.of(sample.service()).body(original)))));
    }

    private static Stream<CorpusBody> samples(Predicate<String> name) {
        return Corpus.all().stream().filter(sample -> name.test(sample.name()));
    }

    /** A verdict without addresses and without what an envelope adds. */
    private static JsonNode meaning(CorpusBody sample) {
        return meaning(Json.tree(VerdictJson.bytes(Verdicts.NORMALIZER.normalize(sample.bytes()))));
    }

    private static JsonNode meaning(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = Json.array();
            node.forEach(element -> list.add(meaning(element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Json.object();
        node.properties().forEach(member -> {
            if (!Set.of("source", "statusSource", "issues", "unmapped").contains(member.getKey())) {
                object.set(member.getKey(), meaning(member.getValue()));
            }
        });
        return object;
    }
}
