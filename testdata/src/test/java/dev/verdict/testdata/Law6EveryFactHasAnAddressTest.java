package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Finding;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.testdata.trees.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A JSON Pointer into the body leads to what each fact was read from: to the very member. That it leads anywhere is held to
 * the adapter's contract.
 */
class Law6EveryFactHasAnAddressTest {
    @TestFactory
    Stream<DynamicTest> whatAFindingSaysStandsAtItsAddress() {
        return Given.each(300, body -> {
            List<String> wrong = new ArrayList<>();
            for (Verdict verdict : Verdicts.of(body.tree())) {
                verdict.report().forEachFinding(finding -> {
                    JsonNode row = Trees.at(body.tree(), finding.source().pointer());
                    check(wrong, finding, "label", labels(row), finding.label());
                    check(wrong, finding, "scene", scenes(row, finding.source()), finding.scene());
                    check(
                            wrong,
                            finding,
                            "suggestion",
                            words(row, "suggestion"),
                            finding.suggestion().map(Suggestion::word));
                    check(wrong, finding, "score", numbers(row, "rate", "score"), finding.score());
                    check(wrong, finding, "maxScore", numbers(row, "maxscore"), finding.maxScore());
                    check(wrong, finding, "averageScore", numbers(row, "averagescore"), finding.averageScore());
                });
            }
            assertThat(wrong).isEmpty();
        });
    }

    private static void check(List<String> wrong, Finding finding, String what, List<?> there, Optional<?> stated) {
        if (stated.isPresent() && !there.contains(stated.get())) {
            wrong.add(what + " " + stated.get() + " of " + finding.source() + ", where " + there + " stands");
        }
    }

    /** A row's scene may be part of a name: of a member it stands in, or of the column that has its label. */
    private static List<String> scenes(JsonNode row, Source source) {
        String names = source.pointer() + "/"
                + String.join("/", row.propertyStream().map(Map.Entry::getKey).toList());
        return Stream.concat(
                        words(row, "scene").stream(),
                        Stream.of("porn", "terrorism", "ad", "live", "logo", "antispam")
                                .filter(scene -> names.toLowerCase(Locale.ROOT).contains("/" + scene)))
                .toList();
    }

    private static List<String> labels(JsonNode row) {
        return texts(row, "label")
                .map(text -> text.replaceAll("[\\[\\]\"]", ""))
                .flatMap(text -> Arrays.stream(text.split("[,\uFF0C]", -1)))
                .map(label -> label.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> words(JsonNode row, String name) {
        return texts(row, name)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<BigDecimal> numbers(JsonNode row, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> texts(row, name))
                .filter(text -> text.strip().matches("[-+0-9.eE]+"))
                .map(text -> new BigDecimal(text.strip()).stripTrailingZeros())
                .map(number -> number.scale() < 0 ? number.setScale(0) : number)
                .toList();
    }

    private static Stream<String> texts(JsonNode row, String name) {
        return row.properties().stream()
                .filter(member -> member.getKey()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[0-9]+$", "")
                        .endsWith(name))
                .map(Map.Entry::getValue)
                .map(value -> value.isValueNode() ? value.asText() : value.toString());
    }
}
