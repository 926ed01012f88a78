package dev.verdict.testdata.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Absent stays absent: a report says nothing that is not in the body. */
final class NothingInvented {
    /** What a report says about its own reading, and addresses. */
    private static final Set<String> ABOUT_THE_READING =
            Set.of("schema", "decision", "status", "statusSource", "source", "complete", "issues", "unmapped");

    private final Subject subject;
    private final Set<String> wordsForNothing;
    private final Predicate<Trees.Place> keptAsJson;

    NothingInvented(Subject subject, Set<String> wordsForNothing, Predicate<Trees.Place> keptAsJson) {
        this.subject = subject;
        this.wordsForNothing = wordsForNothing;
        this.keptAsJson = keptAsJson;
    }

    /** What comes into a report because a member was taken out of the body. */
    List<String> added(ContractBody body) {
        List<JsonNode> whole = reports(subject.verdicts(body.tree()));
        Set<String> before = facts(whole);
        Map<String, Integer> measured = measures(whole);
        List<String> wrong = new ArrayList<>();
        for (Trees.Place member : Trees.members(body.tree())) {
            JsonNode rest = Trees.without(body.tree(), member);
            try {
                List<JsonNode> reports = reports(subject.verdicts(rest));
                Set<String> invented = facts(reports);
                invented.removeAll(before);
                invented.removeAll(wordsForNothing);
                if (!invented.isEmpty()) {
                    invented.removeAll(stated(rest));
                }
                if (!invented.isEmpty()
                        && !(keptAsJson.test(member) && member.steps().size() > 1)) {
                    wrong.add("without " + member.pointer() + " the report says " + invented);
                }
                measures(reports).forEach((name, count) -> {
                    if (count > measured.getOrDefault(name, 0)) {
                        wrong.add("without " + member.pointer() + " the report states one " + name + " more");
                    }
                });
            } catch (UnrecognizedBodyException e) {
                // What told whose answer it is was taken away: no verdict at all.
            }
        }
        return wrong;
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
}
