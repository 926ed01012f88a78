package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent stays absent: take any member away, and the report says nothing that is not in what remains. */
class Law4NothingInventedTest {
    /** What comes into the report is held to the adapter's contract; this is about what comes of it. */
    @TestFactory
    Stream<DynamicTest> takingAMemberAwayNeverSoftensMoreThanASimpleReadingAllows() {
        return Given.each(10, body -> {
            List<String> wrong = new ArrayList<>();
            for (Trees.Place member : Trees.members(body.tree())) {
                JsonNode rest = Trees.without(body.tree(), member);
                try {
                    Suggestion suggestion = Verdicts.suggestion(Verdicts.of(rest));
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
