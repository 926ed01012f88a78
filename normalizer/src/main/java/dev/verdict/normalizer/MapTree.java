package dev.verdict.normalizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.adapters.LimitExceededException;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON given as maps, lists, texts, numbers and truth values, as SDKs hand it out. */
final class MapTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final int maxDepth;

    MapTree(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /**
     * The tree of a map.
     *
     * @throws LimitExceededException if it is nested too deeply, as a map that holds itself is
     * @throws MalformedBodyException if it holds what JSON does not know
     */
    JsonNode of(Map<?, ?> map) {
        return tree(map, Source.root(), 1);
    }

    private JsonNode tree(@Nullable Object value, Source at, int depth) {
        // First, for a node goes through its elements like a list.
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof Map<?, ?> map) {
            checkDepth(at, depth);
            ObjectNode object = JSON.objectNode();
            map.forEach((key, member) ->
                    object.set(String.valueOf(key), tree(member, at.member(String.valueOf(key)), depth + 1)));
            return object;
        }
        if (value instanceof Iterable<?> elements) {
            checkDepth(at, depth);
            ArrayNode list = JSON.arrayNode();
            for (Object element : elements) {
                list.add(tree(element, at.element(list.size()), depth + 1));
            }
            return list;
        }
        return scalar(value, at);
    }

    private void checkDepth(Source at, int depth) {
        if (depth > maxDepth) {
            throw new LimitExceededException(
                    "maps and lists are nested more than " + maxDepth + " deep", new Place(null, null, at), null);
        }
    }

    private static JsonNode scalar(@Nullable Object value, Source at) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            return JSON.textNode(value.toString());
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return number(number, at);
        }
        throw new MalformedBodyException(
                "expected a map, list, text, number or truth value, found "
                        + value.getClass().getName(),
                new Place(null, null, at),
                null);
    }

    private static JsonNode number(Number number, Source at) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return JSON.numberNode(number.longValue());
        }
        if (number instanceof BigInteger whole) {
            return JSON.numberNode(whole);
        }
        try {
            return JSON.numberNode(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            throw new MalformedBodyException(
                    "expected a number that JSON knows, found " + number, new Place(null, null, at), e);
        }
    }
}
