package dev.verdict.testdata.trees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The only changes of a leaf that may leave a verdict as it was, because both values mean the same. */
public enum Equivalence {
    /** The same value. */
    SAME {
        @Override
        public boolean holds(Trees.Place leaf, JsonNode value, JsonNode other) {
            return value.equals(other);
        }
    },
    /** A number and the text that writes it: services write scores, positions and counts both ways. */
    EQUAL_NUMBERS {
        @Override
        public boolean holds(Trees.Place leaf, JsonNode value, JsonNode other) {
            return number(value).isPresent()
                    && number(other).isPresent()
                    && number(value).get().compareTo(number(other).get()) == 0;
        }
    },
    /** A truth value and its word. */
    EQUAL_FLAGS {
        @Override
        public boolean holds(Trees.Place leaf, JsonNode value, JsonNode other) {
            return value.asText().strip().matches("(?i)true|false")
                    && value.asText().strip().equalsIgnoreCase(other.asText().strip());
        }
    },
    /** The T and Z of a time in lower case. */
    EQUAL_TIMES {
        @Override
        public boolean holds(Trees.Place leaf, JsonNode value, JsonNode other) {
            return value.asText().matches("(?i)\\s*\\d{4}-\\d{2}-\\d{2}T.*")
                    && value.asText().equalsIgnoreCase(other.asText());
        }
    },
    /** A clock with a zero more or less in front. */
    EQUAL_CLOCKS {
        @Override
        public boolean holds(Trees.Place leaf, JsonNode value, JsonNode other) {
            return value.isTextual()
                    && other.isTextual()
                    && value.textValue().contains(":")
                    && withoutZeros(value.textValue()).equals(withoutZeros(other.textValue()));
        }

        private String withoutZeros(String clock) {
            return clock.strip().replaceFirst("^0+(?=\\d+:)", "");
        }
    },
    /** JSON as text: white space between its tokens and the case of its members' names. */
    EQUAL_JSON_TEXT {
        @Override
        public boolean holds(Trees.Place leaf, JsonNode value, JsonNode other) {
            Optional<JsonNode> json = Trees.inText(value).map(this::withLowerCaseNames);
            return json.isPresent() && json.equals(Trees.inText(other).map(this::withLowerCaseNames));
        }

        private JsonNode withLowerCaseNames(JsonNode node) {
            if (node.isArray()) {
                ArrayNode list = Json.array();
                node.forEach(element -> list.add(withLowerCaseNames(element)));
                return list;
            }
            if (!node.isObject()) {
                return node;
            }
            ObjectNode object = Json.object();
            node.properties()
                    .forEach(member -> object.set(
                            member.getKey().toLowerCase(Locale.ROOT), withLowerCaseNames(member.getValue())));
            return object;
        }
    };

    public abstract boolean holds(Trees.Place leaf, JsonNode value, JsonNode other);

    public static boolean between(Trees.Place leaf, JsonNode value, JsonNode other) {
        for (Equivalence equivalence : values()) {
            if (equivalence.holds(leaf, value, other)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        try {
            return Optional.of(new BigDecimal(value.asText().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
