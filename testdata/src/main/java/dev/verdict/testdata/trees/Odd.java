package dev.verdict.testdata.trees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;

/** Values that no document foresees, whatever stands in their place. */
public final class Odd {
    public static final List<JsonNode> VALUES = List.of(
            Json.tree("null"),
            Json.tree("true"),
            Json.tree("-1"),
            DecimalNode.valueOf(new BigDecimal("1e999999999")),
            DecimalNode.valueOf(new BigDecimal("-1e-999999999")),
            Json.tree("9".repeat(300)),
            TextNode.valueOf(""),
            TextNode.valueOf(" "),
            TextNode.valueOf("\u0000"),
            TextNode.valueOf("1e999999999"),
            TextNode.valueOf("NaN"),
            TextNode.valueOf("-0"),
            TextNode.valueOf("0x1F"),
            TextNode.valueOf("\uD83D"),
            TextNode.valueOf("\uFEFFpass\u202E"),
            TextNode.valueOf("{\"Suggestion\":"),
            TextNode.valueOf("[[["),
            TextNode.valueOf("x".repeat(5_000)),
            Json.tree("[]"),
            Json.tree("{}"),
            Json.tree("[[]]"),
            Json.tree("[null,{}]"),
            Json.tree("{\"a\":1}"),
            Json.tree("{\"\":{\"\":[]}}"));

    private Odd() {}
}
