package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Reason;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import java.util.List;
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
        assertThat(words("issueCode"))
                .containsExactlyElementsOf(
                        Stream.of(IssueCode.values()).map(IssueCode::word).toList());
    }

    @Test
    void saysWhatEachWordMeans() {
        for (String vocabulary : List.of("suggestion", "status", "reason", "issueCode")) {
            String meaning =
                    Schemas.TEXT.at("/$defs/" + vocabulary + "/description").asText();
            assertThat(words(vocabulary)).allSatisfy(word -> assertThat(meaning).contains(word + ": "));
        }
    }

    private static List<String> words(String vocabulary) {
        JsonNode words = Schemas.TEXT.at("/$defs/" + vocabulary + "/enum");
        return StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
