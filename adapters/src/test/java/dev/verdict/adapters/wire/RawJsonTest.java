package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a value that nobody reads. */
class RawJsonTest {
    @ParameterizedTest(name = "{0}: {1} suggests {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "suggestion | \"Block\"                                       | block",
                "Suggestion2 | \" review \"                                   | review",
                "suggestion | [\"pass\", \"review\"]                          | review",
                "suggestion | [\"block\", \"review\"]                         | block",
                "suggestion | \"perhaps\"                                     | \"perhaps\"",
                "suggestion | {\"a\": 1}                                      | {\"a\": 1}",
                "other      | {\"a\": {\"SUGGESTION\": \"pass\"}}             | pass",
                "other      | {\"suggestion\": \"pass\", \"a\": \"block\"}    | pass",
                "other      | {\"a\": \"block\"}                              |",
                "other      | \"block\"                                       |",
                "other      | \" {\\\"Suggestion\\\": \\\"block\\\"}\"        | block",
                "other      | [\"[{\\\"Suggestion\\\": \\\"pass\\\"}]\", {\"suggestion\": \"review\"}] | review",
                "other      | [{\"suggestion\": \"review\"}, \"{\\\"Suggestion\\\": \\\"pass\\\"}\"]   | review",
                "other      | \"{\\\"Suggestion\\\": \"                       |",
                "           | {\"suggestion\": \"review\"}                    | review",
            })
    void theStrictestSuggestionAnywhereInItCounts(String name, String json, String suggestion) {
        assertThat(RawJson.suggestion(name, json).orElse(null)).isEqualTo(suggestion);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "State      | \" Running \"                               | running",
                "jobStatus  | \"Running\"                                 |",
                "status     | 3                                           | 3",
                "status     | \"Success\"                                 |",
                "status     | \"\"                                        |",
                "status     | null                                        |",
                "status     | {\"a\": \"success\"}                        | {\"a\": \"success\"}",
                "status     | [\"success\"]                               | [\"success\"]",
                "other      | {\"State\": \"success\", \"Status\": \"Fail\"} | fail",
                "other      | {\"State\": \"success\", \"a\": \"Fail\"}   |",
                "other      | {\"a\": [{\"state\": null}, {\"state\": \"init\"}]} | init",
                "other      | \"Fail\"                                    |",
                "other      | \"{\\\"State\\\": \\\"Fail\\\"}\"           | fail",
                "other      | [\"{\\\"State\\\": \\\"Success\\\"}\", \"{\\\"State\\\": \\\"Fail\\\"}\"] | fail",
                "other      | \"[{\\\"State\\\": \"                       |",
                "           | {\"state\": \"fail\"}                         | fail",
            })
    void theFirstStateBesidesSuccessCounts(String name, String json, String state) {
        assertThat(RawJson.stateBesidesSuccess(name, json).orElse(null)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"a\": [1.50, 2e3] } | {\"a\":[1.50,2e3]}",
                "[ ]                    | []",
                "{ \"a\": 1 } 2         | { \"a\": 1 } 2",
                "{ \"a\": }             | { \"a\": }",
                "a text                 | a text",
            })
    void wholeObjectsAndListsAreKeptWithoutWhiteSpace(String text, String kept) {
        assertThat(RawJson.compact(text)).isEqualTo(kept);
    }

    /** What a generator writes of the same tokens. */
    private static String generated(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    @Test
    void valuesAreWrittenAsAGeneratorWritesThem() throws IOException {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode list = tree.putArray("list");
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            list.add("a" + (char) c);
            tree.put((char) c + "/", c);
        }
        list.addObject();
        list.addArray()
                .add(1)
                .add(2.5)
                .add(true)
                .addNull()
                .add(new byte[] {1, 2})
                .add("");
        JsonParser one = new TreeTraversingParser(tree);
        one.nextToken();
        JsonParser other = new TreeTraversingParser(tree);
        other.nextToken();
        assertThat(RawJson.of(one)).isEqualTo(generated(other));
        assertThat(one.currentToken()).isEqualTo(JsonToken.END_OBJECT);
    }

    @Test
    void whiteSpaceAroundATextIsKept() {
        assertThat(RawJson.compact(" a ")).isEqualTo(" a ");
        assertThat(RawJson.compact(" [ 1 ] ")).isEqualTo("[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" Pass \"", "\"pass\"", "\"PASS\""})
    void aWordIsAWordInAnySpelling(String json) {
        assertThat(RawJson.word(json)).isEqualTo("pass");
    }
}
