package dev.verdict.testdata.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.testdata.sdk.Refusal.Refused;
import dev.verdict.testdata.sdk.Shape.Member;
import java.math.BigDecimal;
import java.util.Map;

/** Foretells what a Tea SDK keeps of a body, from the declarations of its class. */
final class TeaPassage {
    private final Passage passage;

    TeaPassage(Passage passage) {
        this.passage = passage;
    }

    ObjectNode of(String body, Shape shape) {
        JsonNode tree = Wire.tree(body, () -> passage.makes(Change.LAST_REPEATED_COUNTS));
        return object(parsed(tree), shape);
    }

    /** The reader of the SDK turns each number into a long or a double, wherever it stands. */
    private JsonNode parsed(JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> object.set(member.getKey(), parsed(member.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(parsed(element)));
            return array;
        }
        return Wire.digits(value).map(TeaPassage::number).orElse(value);
    }

    private static JsonNode number(String digits) {
        if (digits.contains(".") || digits.contains("E")) {
            return Wire.number(Double.toString(Double.parseDouble(digits)));
        }
        try {
            return Wire.number(Long.toString(Long.parseLong(digits)));
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.NUMBER_NOT_READ);
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
                kept.set(name, declared.list() ? list(value, declared) : one(value, declared));
            }
        }
        return kept;
    }

    private ArrayNode list(JsonNode value, Member declared) {
        if (!value.isArray()) {
            throw new Refused(Refusal.NOT_A_LIST);
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> kept.add(isForeign(element, declared) ? element : one(element, declared)));
        return kept;
    }

    /** Lists are filled without a look at their elements: a word stays a word among objects. */
    private static boolean isForeign(JsonNode element, Member declared) {
        return element.isNull() || (declared.shape() != null && !element.isObject());
    }

    private JsonNode one(JsonNode value, Member declared) {
        if (declared.shape() != null) {
            if (!value.isObject()) {
                throw new Refused(Refusal.NOT_AN_OBJECT);
            }
            return object(value, declared.shape());
        }
        return declared.leaf() == String.class ? text(value) : number(value, declared.leaf() == Double.class);
    }

    /** An object or list becomes its JSON text. */
    private static JsonNode text(JsonNode value) {
        return TextNode.valueOf(
                Wire.text(value).orElseGet(() -> withoutNulls(value).toString()));
    }

    /** Gson leaves out members that are null. */
    private static JsonNode withoutNulls(JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> object.set(member.getKey(), withoutNulls(member.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(withoutNulls(element)));
            return array;
        }
        return value;
    }

    private JsonNode number(JsonNode value, boolean fraction) {
        String given = Wire.text(value).orElseThrow(() -> new Refused(Refusal.NOT_A_NUMBER));
        BigDecimal number;
        try {
            number = new BigDecimal(given);
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.NOT_A_NUMBER);
        }
        if (fraction) {
            String digits = Double.toString(number.doubleValue());
            return passage.number(Change.BECOMES_DOUBLE, !digits.equals(given), value, digits);
        }
        String digits = Integer.toString(number.intValue());
        boolean cut = number.stripTrailingZeros().scale() > 0;
        boolean wrapped = !cut && number.compareTo(new BigDecimal(digits)) != 0;
        return passage.number(cut ? Change.FRACTION_CUT : Change.WRAPPED_AT_32_BITS, cut || wrapped, value, digits);
    }
}
