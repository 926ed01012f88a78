package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every leaf of the vendor's body is in the report or among the unmapped: change any leaf and the verdict changes. */
class Law3NothingLostTest {
    @TestFactory
    Stream<DynamicTest> changingAnyLeafChangesTheVerdict() {
        return Given.each(30, body -> {
            String before = Verdicts.json(Verdicts.of(body.tree()));
            int turn = body.name().hashCode() & 0xff;
            List<String> unnoticed = new ArrayList<>();
            for (Trees.Place leaf : Trees.leaves(body.tree())) {
                JsonNode value = leaf.in(body.tree());
                for (JsonNode other : others(leaf, value, turn++)) {
                    if (Readings.json(Trees.with(body.tree(), leaf, other)).equals(before)) {
                        unnoticed.add(leaf.pointer() + " changed from " + value + " to " + other);
                    }
                }
            }
            assertThat(unnoticed).as("changes that the verdict does not show").isEmpty();
        });
    }

    /** What a leaf is changed to, a few at a turn: values of another meaning, and other spellings of the same word. */
    private static List<JsonNode> others(Trees.Place leaf, JsonNode value, int turn) {
        List<JsonNode> others = new ArrayList<>();
        others.add(TextNode.valueOf("another"));
        others.add(IntNode.valueOf(77));
        others.add(DecimalNode.valueOf(new BigDecimal("12.3456789")));
        if (value.isTextual() && !value.textValue().isBlank()) {
            String text = value.textValue();
            others.add(TextNode.valueOf(text + "2"));
            others.add(TextNode.valueOf("x" + text));
            others.add(TextNode.valueOf(text.substring(1)));
            if (isWord(leaf)) {
                others.add(TextNode.valueOf(text + "\n"));
            }
            others.add(TextNode.valueOf(text.toUpperCase(Locale.ROOT)));
            others.add(TextNode.valueOf(text.toLowerCase(Locale.ROOT)));
        } else if (value.isNumber()) {
            others.add(DecimalNode.valueOf(value.decimalValue().add(BigDecimal.ONE)));
            others.add(DecimalNode.valueOf(value.decimalValue().negate().subtract(BigDecimal.TEN)));
        } else if (value.isBoolean()) {
            others.add(BooleanNode.valueOf(!value.booleanValue()));
        }
        others.removeIf(other -> Equivalence.between(leaf, value, other));
        Collections.rotate(others, turn);
        return others.subList(0, Math.min(2, others.size()));
    }

    private static boolean isWord(Trees.Place leaf) {
        return Set.of("suggestion", "label", "scene").contains(leaf.name().toLowerCase(Locale.ROOT));
    }

    @TestFactory
    Stream<DynamicTest> aMemberNobodyKnowsIsKeptWhereItStood() {
        JsonNode value = Json.tree("{\"a\":[1,1.50,1E+2,null,\"x\\\"y\\u0001\\n\"],\"b\":{\"\":true}}");
        return Given.each(20, body -> {
            List<Verdict> verdicts = Verdicts.of(body.tree());
            List<String> opaque = opaque(verdicts);
            List<String> lost = new ArrayList<>();
            for (Trees.Place object : Trees.places(body.tree(), JsonNode::isObject)) {
                if (opaque.stream().anyMatch(object::isWithin) || object.isKeptAsJson()) {
                    continue;
                }
                JsonNode more = Trees.withMember(body.tree(), object, "Zusatz/~", value);
                List<String> kept = Verdicts.of(more).stream()
                        .flatMap(verdict -> verdict.report().unmapped().stream())
                        .filter(unmapped -> unmapped.source().pointer().equals(object.pointer() + "/Zusatz~1~0"))
                        .map(Unmapped::json)
                        .distinct()
                        .toList();
                if (!kept.equals(List.of(value.toString()))) {
                    lost.add("at \"" + object.pointer() + "\" is kept " + kept);
                }
            }
            assertThat(lost).isEmpty();
        });
    }

    /** Where the report keeps JSON as it stood, and so whatever is added inside. */
    private static List<String> opaque(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.report().unmapped().stream())
                .map(unmapped -> unmapped.source().pointer())
                .toList();
    }

    @Test
    void whatIsAddedToJsonThatIsKeptAsItStoodIsKeptToo() {
        Given.bodies(0).forEach(body -> {
            List<Verdict> verdicts = Verdicts.of(body.tree());
            String before = Verdicts.json(verdicts);
            List<String> opaque = opaque(verdicts);
            Trees.places(body.tree(), JsonNode::isObject).stream()
                    .filter(object -> object.isKeptAsJson() || opaque.stream().anyMatch(object::isWithin))
                    .forEach(object -> {
                        JsonNode more = Trees.withMember(body.tree(), object, "Zusatz", IntNode.valueOf(1));
                        assertThat(Readings.json(more))
                                .as("%s %s", body.name(), object.pointer())
                                .isNotEqualTo(before);
                    });
        });
    }
}
