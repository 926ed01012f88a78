package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent stays absent: take any member away, and the report says nothing that is not in what remains. */
class Law4NothingInventedTest {
    /** What a report says about its own reading, and addresses. */
    private static final Set<String> ABOUT_THE_READING =
            Set.of("schema", "decision", "status", "statusSource", "source", "complete", "issues", "unmapped");

    /** Our words for what is not stated: the part of an image or a text without a type, and the service of an error. */
    private static final Set<String> WORDS_FOR_NOTHING = Set.of("image", "text", "unknown");

    @TestFactory
    Stream<DynamicTest> takingAMemberAwayAddsNothing() {
        return Given.each(10, body -> {
            List<JsonNode> whole = reports(Verdicts.of(body.tree()));
            Set<String> before = facts(whole);
            Map<String, Integer> measured = measures(whole);
            List<String> wrong = new ArrayList<>();
            for (Trees.Place member : Trees.members(body.tree())) {
                JsonNode rest = Trees.without(body.tree(), member);
                try {
                    List<Verdict> verdicts = Verdicts.of(rest);
                    List<JsonNode> reports = reports(verdicts);
                    Set<String> invented = facts(reports);
                    invented.removeAll(before);
                    invented.removeAll(WORDS_FOR_NOTHING);
                    invented.removeAll(stated(rest));
                    if (!invented.isEmpty()
                            && !(member.isKeptAsJson() && member.steps().size() > 1)) {
                        wrong.add("without " + member.pointer() + " there is " + invented);
                    }
                    measures(reports).forEach((name, count) -> {
                        if (count > measured.getOrDefault(name, 0)) {
                            wrong.add("without " + member.pointer() + " there is one " + name + " more");
                        }
                    });
                    Suggestion suggestion = Verdicts.suggestion(verdicts);
                    if (!SimpleReading.of(rest).allows(suggestion)) {
                        wrong.add("without " + member.pointer() + " it is " + suggestion + " for "
                                + SimpleReading.of(rest));
                    }
                } catch (UnrecognizedBodyException e) {
                    // What told whose answer it is was taken away: no verdict at all.
                }
            }
            assertThat(wrong).isEmpty();
        });
    }

    private static List<JsonNode> reports(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> Json.tree(VerdictJson.bytes(verdict)).path("report"))
                .toList();
    }

    /** Every leaf value of the reports, as text. */
    private static Set<String> facts(List<JsonNode> reports) {
        Set<String> facts = new HashSet<>();
        reports.forEach(report -> facts(report, facts));
        return facts;
    }

    private static void facts(JsonNode node, Set<String> facts) {
        if (node.isValueNode()) {
            facts.add(node.asText());
        }
        node.properties().forEach(member -> {
            if (!ABOUT_THE_READING.contains(member.getKey())) {
                facts(member.getValue(), facts);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> facts(element, facts));
        }
    }

    /** Every leaf value of a body in the forms in which a report may repeat it. */
    private static Set<String> stated(JsonNode body) {
        Set<String> stated = new HashSet<>();
        for (Trees.Place leaf : Trees.leaves(body)) {
            String text = leaf.in(body).asText().strip();
            stated.add(text);
            for (String piece : text.split("[,\uFF0C]", -1)) {
                stated.add(piece.strip().toLowerCase(Locale.ROOT));
            }
            try {
                stated.add(new BigDecimal(text).stripTrailingZeros().toPlainString());
            } catch (NumberFormatException e) {
                // a word
            }
        }
        return stated;
    }

    /** How many scores, positions and times the reports state. */
    private static Map<String, Integer> measures(List<JsonNode> reports) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode report : reports) {
            for (String place : List.of("job", "parts", "timeline", "audio")) {
                count(report.path(place), counts);
            }
        }
        return counts;
    }

    private static void count(JsonNode node, Map<String, Integer> counts) {
        node.properties().forEach(member -> {
            String name = member.getKey();
            if (name.endsWith("core") || name.endsWith("Ms") || name.endsWith("At")) {
                counts.merge(name, 1, Integer::sum);
            }
            count(member.getValue(), counts);
        });
        if (node.isArray()) {
            node.forEach(element -> count(element, counts));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"TaskType\": \"VideoModeration\"}",
                "{\"MediaCensorJobDetail\": {}}",
                "{\"MediaAuditResult\": {}}"
            })
    void anAnswerThatSaysNothingGivesAReportThatSaysNothing(String body) {
        JsonNode report = Json.tree(VerdictJson.bytes(Verdicts.NORMALIZER.normalize(body)))
                .path("report");
        assertThat(report.properties().stream().map(Map.Entry::getKey))
                .isSubsetOf("service", "operation", "status", "job", "issues");
        assertThat(report.path("job").properties())
                .allMatch(member -> member.getKey().equals("type"));
    }

    @Test
    void noLabelIsNotNormal() {
        Verdict verdict = Verdicts.NORMALIZER.normalize("""
                {"MediaCensorJobDetail": {"State": "Success", "Suggestion": "pass",
                 "TitleCensorResult": {"Suggestion": "pass", "Rate": ""}}}""");
        assertThat(VerdictJson.text(verdict)).doesNotContain("normal", "\"score\"");
        assertThat(verdict.report().parts().get(0).findings().get(0).label()).isEmpty();
    }
}
