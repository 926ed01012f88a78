package dev.verdict.testdata.sdk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.verdict.testdata.trees.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Bodies as trees in which numbers keep the digits they were written with: SDKs look at them. */
final class Wire {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Wire() {}

    /** A number as it was written. */
    private record Digits(String text) implements JsonSerializable {
        @Override
        public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(text);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(json, provider);
        }
    }

    /**
     * Reads a body.
     *
     * @param repeated is told when a key stands twice in one object; whether its last value counts
     */
    static JsonNode tree(String body, java.util.function.BooleanSupplier repeated) {
        try (JsonParser json = Json.MAPPER.createParser(body)) {
            json.nextToken();
            return value(json, repeated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode value(JsonParser json, java.util.function.BooleanSupplier repeated) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    JsonNode value = value(json, repeated);
                    if (!object.has(name) || repeated.getAsBoolean()) {
                        object.set(name, value);
                    }
                }
                return object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(json, repeated));
                }
                return array;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return number(json.getText());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return NODES.booleanNode(json.getBooleanValue());
            }
            case VALUE_NULL -> {
                return NODES.nullNode();
            }
            default -> {
                return NODES.textNode(json.getText());
            }
        }
    }

    static JsonNode number(String digits) {
        return NODES.pojoNode(new Digits(digits));
    }

    /** The digits of a number; empty for everything else. */
    static Optional<String> digits(JsonNode value) {
        return value instanceof POJONode pojo && pojo.getPojo() instanceof Digits digits
                ? Optional.of(digits.text())
                : Optional.empty();
    }

    /** A text, number or truth value as text; empty for everything else. */
    static Optional<String> text(JsonNode value) {
        return value.isTextual() || value.isBoolean() ? Optional.of(value.asText()) : digits(value);
    }
}
