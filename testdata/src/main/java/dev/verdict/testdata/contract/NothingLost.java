package dev.verdict.testdata.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Every leaf of the body is in the report or among the unmapped. */
final class NothingLost {
    private static final String NEW = "Zusatz/~";
    private static final JsonNode VALUE =
            Json.tree("{\"a\":[1,1.50,1E+2,null,\"x\\\"y\\u0001\\n\"],\"b\":{\"\":true}}");

    private final Subject subject;
    private final Sameness sameness;

    /** Whether two values mean the same in a place. */
    interface Sameness {
        boolean holds(Trees.Place leaf, JsonNode value, JsonNode other);
    }

    NothingLost(Subject subject, Sameness sameness) {
        this.subject = subject;
        this.sameness = sameness;
    }

    /** Changes of one leaf that the verdict does not show. */
    List<String> changes(ContractBody body) {
        String before = Subject.json(subject.verdicts(body.tree()));
        int turn = body.name().hashCode() & 0xff;
        List<String> unnoticed = new ArrayList<>();
        for (Trees.Place leaf : Trees.leaves(body.tree())) {
            JsonNode value = leaf.in(body.tree());
            for (JsonNode other : others(leaf, value, turn++)) {
                if (subject.reading(Trees.with(body.tree(), leaf, other)).equals(before)) {
                    unnoticed.add(leaf.pointer() + " changed from " + value + " to " + other
                            + ", and the verdict stays the same");
                }
            }
        }
        return unnoticed;
    }

    /** What a leaf is changed to, a few at a turn: values of another meaning, and other spellings of the same word. */
    private List<JsonNode> others(Trees.Place leaf, JsonNode value, int turn) {
        List<JsonNode> others = new ArrayList<>();
        others.add(TextNode.valueOf("another"));
        others.add(IntNode.valueOf(77));
        others.add(DecimalNode.valueOf(new BigDecimal("12.3456789")));
        if (value.isTextual() && !value.textValue().isBlank()) {
            String text = value.textValue();
            others.add(TextNode.valueOf(text + "2"));
            others.add(TextNode.valueOf("x" + text));
            others.add(TextNode.valueOf(text.substring(1)));
            others.add(TextNode.valueOf(text.toUpperCase(Locale.ROOT)));
            others.add(TextNode.valueOf(text.toLowerCase(Locale.ROOT)));
        } else if (value.isNumber()) {
            others.add(DecimalNode.valueOf(value.decimalValue().add(BigDecimal.ONE)));
            others.add(DecimalNode.valueOf(value.decimalValue().negate().subtract(BigDecimal.TEN)));
        } else if (value.isBoolean()) {
            others.add(BooleanNode.valueOf(!value.booleanValue()));
        }
        others.removeIf(other -> sameness.holds(leaf, value, other));
        Collections.rotate(others, turn);
        return others.subList(0, Math.min(2, others.size()));
    }

    /** Objects in which a member nobody knows is not kept where it stood. */
    static List<String> newMembers(Subject subject, ContractBody body, Predicate<Trees.Place> keptAsJson) {
        List<String> opaque = subject.verdicts(body.tree()).stream()
                .flatMap(verdict -> verdict.report().unmapped().stream())
                .map(unmapped -> unmapped.source().pointer())
                .toList();
        String before = Subject.json(subject.verdicts(body.tree()));
        List<String> lost = new ArrayList<>();
        for (Trees.Place object : Trees.places(body.tree(), JsonNode::isObject)) {
            JsonNode more = Trees.withMember(body.tree(), object, NEW, VALUE);
            if (opaque.stream().anyMatch(object::isWithin) || keptAsJson.test(object)) {
                if (subject.reading(more).equals(before)) {
                    lost.add("a new member inside \"" + object.pointer() + "\" leaves the verdict the same");
                }
                continue;
            }
            List<Verdict> verdicts = subject.verdicts(more);
            List<String> kept = verdicts.stream()
                    .flatMap(verdict -> verdict.report().unmapped().stream())
                    .filter(unmapped -> unmapped.source().pointer().equals(object.pointer() + "/Zusatz~1~0"))
                    .map(Unmapped::json)
                    .distinct()
                    .toList();
            if (!kept.equals(List.of(VALUE.toString()))) {
                lost.add("a new member of \"" + object.pointer() + "\" is kept as " + kept + ", expected one " + VALUE
                        + " at " + object.pointer() + "/Zusatz~1~0");
            } else if (verdicts.stream()
                    .allMatch(verdict -> verdict.report().issues().isEmpty())) {
                lost.add("a new member of \"" + object.pointer() + "\" is no issue");
            }
        }
        return lost;
    }
}
