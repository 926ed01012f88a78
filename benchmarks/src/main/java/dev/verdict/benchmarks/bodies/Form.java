package dev.verdict.benchmarks.bodies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a body is written. The values are the same in every form. */
public enum Form {
    /** The documented spelling and order; the documents' samples as printed, all others without white space. */
    DOCUMENTED,
    /** Indented. */
    PRETTY,
    /** The members of every object in reverse order. */
    REVERSED,
    /** Every name in camelCase, as the vendor's own SDKs print it: no longer the documented spelling. */
    CAMELCASE;

    private static final JsonMapper JSON = new JsonMapper();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] of(byte[] documented) throws IOException {
        return switch (this) {
            case DOCUMENTED -> documented;
            case PRETTY -> JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(JSON.readTree(documented));
            case REVERSED, CAMELCASE -> JSON.writeValueAsBytes(rewritten(JSON.readTree(documented)));
        };
    }

    private JsonNode rewritten(JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(element -> list.add(rewritten(element)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(value.properties());
        if (this == REVERSED) {
            Collections.reverse(members);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> object.set(name(member.getKey()), rewritten(member.getValue())));
        return object;
    }

    private String name(String documented) {
        return this == CAMELCASE
                ? documented.substring(0, 1).toLowerCase(Locale.ROOT) + documented.substring(1)
                : documented;
    }
}
