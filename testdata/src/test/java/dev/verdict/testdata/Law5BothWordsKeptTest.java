package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.model.Declared;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service's own overall word stands beside ours, and its own spelling beside the canonical one. */
class Law5BothWordsKeptTest {
    @TestFactory
    Stream<DynamicTest> bothWordsStandInTheDecisionAndInTheIssueWhenTheyDiffer() {
        return Given.each(500, body -> {
            for (Verdict verdict : Verdicts.of(body.tree())) {
                Optional<Suggestion> declared = verdict.report().declared().flatMap(Declared::suggestion);
                Suggestion decided = verdict.suggestion();
                assertThat(verdict.decision().declared()).isEqualTo(declared);
                assertThat(verdict.decision().agrees()).isEqualTo(declared.map(word -> word == decided));
                List<Issue> issues = verdict.report().issues().stream()
                        .filter(issue -> issue.code() == IssueCode.DECLARED_DIFFERS)
                        .toList();
                if (declared.isEmpty() || declared.get() == decided) {
                    assertThat(issues).isEmpty();
                } else {
                    assertThat(issues).hasSize(1);
                    assertThat(issues.get(0).message())
                            .contains(declared.get().word())
                            .contains(decided.word());
                    assertThat(Optional.of(issues.get(0).source()))
                            .isEqualTo(verdict.report().declared().flatMap(Declared::source));
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "{\"TaskType\": \"VideoModeration\"^ \"Status\": \"Failed\"^ \"ModerationResult\": {\"Suggestion\": \"%s\"}}",
        "{\"MediaCensorJobDetail\": {\"State\": \"Fail\"^ \"Suggestion\": \"%s\"}}",
        "{\"MediaAuditResult\": {\"Suggestion\": \"%s\"^ \"TextResult\": [{\"Label\": \"ad\"}]}}"
    })
    void theDeclaredWordIsTheOneInTheBody(String template) {
        for (Suggestion word : Suggestion.values()) {
            Verdict verdict =
                    Verdicts.NORMALIZER.normalize(template.replace('^', ',').formatted(word.word()));
            assertThat(verdict.decision().declared()).contains(word);
            assertThat(verdict.suggestion()).isEqualTo(word.or(Suggestion.REVIEW));
        }
    }

    /** Members whose words have a canonical spelling. */
    private static final Set<String> SPELLED = Set.of("suggestion", "label", "scene", "abnormalmodules", "categories");

    @TestFactory
    Stream<DynamicTest> respellingAWordChangesNothingButTheSpellingThatIsKept() {
        Random random = new Random(5);
        return Given.each(60, body -> {
            List<Verdict> asGiven = Verdicts.of(body.tree());
            String before = withoutSpelling(asGiven);
            List<String> unmapped = asGiven.stream()
                    .flatMap(verdict -> verdict.report().unmapped().stream())
                    .map(left -> left.source().pointer())
                    .toList();
            List<String> wrong = new ArrayList<>();
            for (Trees.Place leaf : Trees.leaves(body.tree())) {
                JsonNode value = leaf.in(body.tree());
                if (!hasCanonicalSpelling(leaf, value) || unmapped.stream().anyMatch(leaf::isWithin)) {
                    continue;
                }
                String respelled = respelled(value.textValue(), random);
                List<Verdict> verdicts = Verdicts.of(Trees.with(body.tree(), leaf, TextNode.valueOf(respelled)));
                if (!withoutSpelling(verdicts).equals(before)) {
                    wrong.add(leaf.pointer() + " as \"" + respelled + "\" means something else");
                }
                if (verdicts.stream().noneMatch(verdict -> keeps(verdict, respelled))) {
                    wrong.add(leaf.pointer() + " as \"" + respelled + "\" is not kept");
                }
            }
            assertThat(wrong).isEmpty();
        });
    }

    private static boolean isNotInsideALabel(Trees.Place leaf) {
        return leaf.steps().subList(0, leaf.steps().size() - 1).stream().noneMatch("Label"::equals);
    }

    private static boolean hasCanonicalSpelling(Trees.Place leaf, JsonNode value) {
        String name = leaf.name().toLowerCase(Locale.ROOT);
        String word = value.isTextual() ? value.textValue().strip().toLowerCase(Locale.ROOT) : "";
        return SPELLED.contains(name)
                && word.matches("[a-z]+")
                && (!name.equals("suggestion") || Suggestion.of(word).isPresent())
                && !leaf.isElement()
                && isNotInsideALabel(leaf);
    }

    private static String respelled(String word, Random random) {
        StringBuilder respelled = new StringBuilder(" ");
        for (char letter : word.strip().toCharArray()) {
            respelled.append(random.nextBoolean() ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
        }
        return respelled.append(random.nextBoolean() ? "\n" : "\t ").toString();
    }

    private static String withoutSpelling(List<Verdict> verdicts) {
        StringBuilder texts = new StringBuilder();
        for (Verdict verdict : verdicts) {
            texts.append(withoutSpelling(Json.tree(VerdictJson.bytes(verdict)))).append('\n');
        }
        return texts.toString();
    }

    /** Leaves out spellings and, with issues, the vendor's text that they quote. */
    private static JsonNode withoutSpelling(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = Json.object();
            node.properties().forEach(member -> {
                if (!member.getKey().equals("original") && !member.getKey().equals("value")) {
                    object.set(member.getKey(), withoutSpelling(member.getValue()));
                }
            });
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = Json.array();
            node.forEach(element -> array.add(withoutSpelling(element)));
            return array;
        }
        return node;
    }

    private static boolean keeps(Verdict verdict, String spelling) {
        JsonNode json = Json.tree(VerdictJson.bytes(verdict));
        return Trees.leaves(json).stream()
                .filter(leaf ->
                        leaf.pointer().contains("/original/") || leaf.name().equals("value"))
                .anyMatch(leaf -> leaf.in(json).asText().equals(spelling));
    }
}
