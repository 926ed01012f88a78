package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Reason;
import dev.verdict.model.Ruling;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void isAValidSchema() {
        assertThat(Schemas.mistakesOfTheSchema()).isEmpty();
        assertThat(Schemas.TEXT.path("$id").asText()).isEqualTo("urn:verdict:schema:verdict-1");
        assertThat(Schemas.TEXT.at("/properties/schema/const").asText()).isEqualTo(VerdictJson.SCHEMA);
    }

    @Test
    void knowsTheWordsOfEveryClosedVocabulary() {
        assertThat(words("suggestion"))
                .containsExactlyElementsOf(
                        Stream.of(Suggestion.values()).map(Suggestion::word).toList());
        assertThat(words("status"))
                .containsExactlyElementsOf(
                        Stream.of(Status.values()).map(Status::word).toList());
        assertThat(words("reason"))
                .containsExactlyElementsOf(
                        Stream.of(Reason.values()).map(Reason::word).toList());
        assertThat(words("ruling"))
                .containsExactlyElementsOf(
                        Stream.of(Ruling.values()).map(Ruling::word).toList());
        assertThat(words("issueCode"))
                .containsExactlyElementsOf(
                        Stream.of(IssueCode.values()).map(IssueCode::word).toList());
    }

    @Test
    void saysWhatEachWordMeans() {
        for (String vocabulary : List.of("suggestion", "status", "reason", "ruling", "issueCode")) {
            String meaning =
                    Schemas.TEXT.at("/$defs/" + vocabulary + "/description").asText();
            assertThat(words(vocabulary)).allSatisfy(word -> assertThat(meaning).contains(word + ": "));
        }
    }

    @Test
    void saysWhatEachMemberMeans() {
        properties()
                .forEach((place, property) -> assertThat(
                                property.path("description").asText())
                        .as(place)
                        .matches("(?s)[A-Zs].{10,}\\."));
        Schemas.TEXT
                .path("$defs")
                .forEach(definition ->
                        assertThat(definition.path("description").asText()).isNotEmpty());
    }

    @Test
    void refusesUnknownMembersEverywhere() {
        assertThat(Schemas.TEXT.findParents("properties"))
                .allSatisfy(object ->
                        assertThat(object.path("additionalProperties")).isEqualTo(BooleanNode.FALSE));
    }

    @Test
    void holdsForEveryVerdictAndEveryMemberIsUsed() {
        Set<String> used = new TreeSet<>();
        RandomVerdicts.some(31, 400).forEach(verdict -> {
            JsonNode written = Schemas.tree(VerdictJson.text(verdict));

            assertThat(Schemas.mistakes(written)).isEmpty();
            walk(
                    Schemas.TEXT,
                    "",
                    written,
                    (schema, place, object) ->
                            object.fieldNames().forEachRemaining(member -> used.add(place + "/properties/" + member)));
        });
        assertThat(used).isEqualTo(properties().keySet());
    }

    @Test
    void refusesWithTheReaderWhatLacksARequiredMemberOrHasAnUnknownOne() {
        RandomVerdicts.some(32, 40)
                .filter(verdict -> VerdictJson.text(verdict).length() < 20_000)
                .forEach(verdict -> {
                    JsonNode written = Schemas.tree(VerdictJson.text(verdict));
                    assertThat(VerdictJson.read(Schemas.text(written))).isEqualTo(verdict);

                    walk(Schemas.TEXT, "", written, (schema, place, object) -> {
                        for (JsonNode required : schema.path("required")) {
                            JsonNode value = object.remove(required.asText());
                            refused(written, place + " without " + required.asText());
                            object.set(required.asText(), value);
                        }
                        object.put("Unknown", true);
                        refused(written, place + " with more");
                        object.remove("Unknown");
                    });
                    assertThat(Schemas.mistakes(written)).isEmpty();
                });
    }

    private static void refused(JsonNode json, String what) {
        assertThat(Schemas.mistakes(json)).as(what).isNotEmpty();
        assertThatExceptionOfType(MalformedVerdictException.class)
                .as(what)
                .isThrownBy(() -> VerdictJson.read(Schemas.text(json)));
    }

    /** An object of a document, with the schema of its kind and where that stands. */
    @FunctionalInterface
    private interface Visitor {
        void visit(JsonNode schema, String place, ObjectNode object);
    }

    private static void walk(JsonNode schema, String place, JsonNode json, Visitor visitor) {
        if (schema.has("$ref")) {
            String target = schema.path("$ref").asText().substring(1);
            walk(Schemas.TEXT.at(target), target, json, visitor);
        } else if (json.isArray()) {
            json.forEach(element -> walk(schema.path("items"), place + "/items", element, visitor));
        } else if (schema.has("properties")) {
            ObjectNode object = (ObjectNode) json;
            visitor.visit(schema, place, object);
            object.properties()
                    .forEach(member ->
                            walk(schema.path("properties").path(member.getKey()), place, member.getValue(), visitor));
        }
    }

    private static Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new TreeMap<>();
        addProperties(properties, "", Schemas.TEXT);
        Schemas.TEXT
                .path("$defs")
                .properties()
                .forEach(definition ->
                        addProperties(properties, "/$defs/" + definition.getKey(), definition.getValue()));
        return properties;
    }

    private static void addProperties(Map<String, JsonNode> properties, String place, JsonNode object) {
        object.path("properties")
                .properties()
                .forEach(member -> properties.put(place + "/properties/" + member.getKey(), member.getValue()));
    }

    private static List<String> words(String vocabulary) {
        JsonNode words = Schemas.TEXT.at("/$defs/" + vocabulary + "/enum");
        return StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
