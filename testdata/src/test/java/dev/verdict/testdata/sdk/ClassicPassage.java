package dev.verdict.testdata.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.testdata.sdk.Refusal.Refused;
import dev.verdict.testdata.sdk.Shape.Member;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Foretells what a classic SDK keeps of a body, from the declarations of its class. */
final class ClassicPassage {
    private final Passage passage;
    private final boolean holders;

    /**
     * @param holders whether the lists of the service stand in objects that hold them
     */
    ClassicPassage(Passage passage, boolean holders) {
        this.passage = passage;
        this.holders = holders;
    }

    ObjectNode of(String body, Shape shape) {
        String unescaped = body.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\(u[0-9a-fA-F]{4})", "$1$2");
        String read = unescaped.equals(body) || !passage.makes(Change.ESCAPE_MANGLED) ? body : unescaped;
        JsonNode tree = Wire.tree(read, () -> passage.makes(Change.LAST_REPEATED_COUNTS));
        refuseNullRows(tree);
        return withEmptyLists(object(tree, shape), shape);
    }

    private static void refuseNullRows(JsonNode value) {
        for (JsonNode inner : value) {
            if (value.isArray() && inner.isNull()) {
                throw new Refused(Refusal.NULL_ROW);
            }
            refuseNullRows(inner);
        }
    }

    private ObjectNode object(JsonNode from, Shape shape) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            Member declared = shape.members().get(name);
            if (declared == null) {
                if (!passage.makes(
                        name.equals("AudioCensorResult") ? Change.SOUND_DROPPED : Change.UNDECLARED_DROPPED)) {
                    kept.set(name, value);
                }
            } else if (value.isNull()) {
                if (!passage.makes(Change.NULL_LEFT_OUT)) {
                    kept.set(name, value);
                }
            } else {
                (declared.list() ? list(value, declared) : one(value, declared))
                        .ifPresent(left -> kept.set(name, left));
            }
        }
        return kept.isEmpty() ? kept : withEmptyLists(kept, shape);
    }

    /** Lists that the body does not have; those inside objects that it does not have are no statement. */
    private ObjectNode withEmptyLists(ObjectNode kept, Shape shape) {
        shape.members().forEach((name, declared) -> {
            if (declared.list() && !kept.has(name) && passage.makes(Change.ABSENT_LIST_EMPTY)) {
                kept.putArray(name);
            }
        });
        return kept;
    }

    private Optional<JsonNode> list(JsonNode value, Member declared) {
        Optional<JsonNode> list = held(value);
        if (list.isEmpty()) {
            return dropped(Change.OTHER_KIND_DROPPED, value);
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : list.get()) {
            if (declared.shape() != null && !element.isObject()) {
                kept.add(passage.makes(Change.ROW_EMPTIED) ? JsonNodeFactory.instance.objectNode() : element);
            } else {
                one(element, declared).ifPresent(kept::add);
            }
        }
        if (holders && !passage.makes(Change.HOLDER_FLATTENED)) {
            ObjectNode holder = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> holder.set(member.getKey(), kept));
            return Optional.of(holder);
        }
        return Optional.of(kept);
    }

    /** The list in a value; whatever the member is called that holds it. */
    private Optional<JsonNode> held(JsonNode value) {
        if (!holders) {
            return Optional.of(value).filter(JsonNode::isArray);
        }
        return value.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isArray)
                .findFirst();
    }

    private Optional<JsonNode> one(JsonNode value, Member declared) {
        if (declared.shape() != null) {
            return value.isObject()
                    ? Optional.of(object(value, declared.shape()))
                    : dropped(Change.OTHER_KIND_DROPPED, value);
        }
        Optional<String> text = Wire.text(value);
        if (text.isEmpty()) {
            return dropped(Change.OBJECT_FOR_TEXT_DROPPED, value);
        }
        if (declared.leaf() == String.class) {
            return Optional.of(TextNode.valueOf(text.get()));
        }
        return text.filter(given -> !given.isEmpty()).map(given -> number(given, declared.leaf(), value));
    }

    private Optional<JsonNode> dropped(Change change, JsonNode value) {
        return passage.makes(change) ? Optional.empty() : Optional.of(value);
    }

    private JsonNode number(String given, @Nullable Class<?> type, JsonNode value) {
        try {
            if (type == Double.class) {
                String digits = Double.toString(Double.parseDouble(given));
                return passage.number(Change.BECOMES_DOUBLE, !digits.equals(given), value, digits);
            }
            return Wire.number(
                    type == Long.class
                            ? Long.toString(Long.parseLong(given))
                            : Integer.toString(Integer.parseInt(given)));
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.NOT_A_NUMBER);
        }
    }
}
