package dev.verdict.testdata.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Verdicts without the spelling of addresses: camelCase, and the digits behind a name, are the dump's and no news. */
final class Folded {
    private static final Set<String> ADDRESSES = Set.of("source", "statusSource");
    /** Lists in the order of addresses. */
    private static final Set<String> BY_ADDRESS = Set.of("issues", "unmapped", "causes");

    private Folded() {}

    static JsonNode of(JsonNode verdict) {
        if (verdict.isObject()) {
            ObjectNode folded = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : verdict.properties()) {
                folded.set(key(member.getKey()), of(member.getKey(), member.getValue()));
            }
            return "member-repeated".equals(folded.path("code").asText()) ? folded.without("message") : folded;
        }
        if (verdict.isArray()) {
            ArrayNode folded = JsonNodeFactory.instance.arrayNode();
            verdict.forEach(element -> folded.add(of(element)));
            return folded;
        }
        return verdict;
    }

    private static JsonNode of(String name, JsonNode value) {
        if (ADDRESSES.contains(name) && value.isTextual()) {
            return TextNode.valueOf(pointer(value.asText()));
        }
        JsonNode folded = of(value);
        if (!BY_ADDRESS.contains(name) || !folded.isArray()) {
            return folded;
        }
        List<JsonNode> sorted = new ArrayList<>();
        folded.forEach(sorted::add);
        sorted.sort(Comparator.comparing(JsonNode::toString));
        return JsonNodeFactory.instance.arrayNode().addAll(sorted);
    }

    /** Names of originals hold an address where they are about an element of a list. */
    private static String key(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash) + pointer(name.substring(slash));
    }

    /** Each name in lower case and without the digits at its end; indices as they are. */
    private static String pointer(String pointer) {
        StringBuilder folded = new StringBuilder(pointer.length());
        int from = 0;
        for (int i = 0; i <= pointer.length(); i++) {
            if (i == pointer.length() || pointer.charAt(i) == '/') {
                int end = i;
                while (end > from && Character.isDigit(pointer.charAt(end - 1))) {
                    end--;
                }
                folded.append(pointer, from, end > from ? end : i);
                folded.append(i == pointer.length() ? "" : "/");
                from = i + 1;
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
