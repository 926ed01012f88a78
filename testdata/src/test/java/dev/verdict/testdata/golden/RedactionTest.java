package dev.verdict.testdata.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.Corpus;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    private static final Redaction ALL = Redaction.standard().locations().times();

    private static String redacted(Redaction redaction, String body) {
        return redaction.text(Normalizer.create().normalize(body));
    }

    private static String ims(String members) {
        return "{\"RequestId\":\"B42299E6\",\"MediaCensorJobDetail\":{\"State\":\"Success\",\"Suggestion\":\"pass\","
                + members + "}}";
    }

    @Test
    void equalValuesStayEqualAndOthersApart() {
        String same = redacted(Redaction.none().ids(), ims("\"JobId\":\"B42299E6\",\"PipelineId\":\"c5b30b7c\""));
        assertThat(same)
                .contains("\"id\": \"<id-1>\"", "\"requestId\": \"<id-1>\"", "\"pipeline\": \"<id-2>\"")
                .doesNotContain("B42299E6", "c5b30b7c");
        assertThat(redacted(Redaction.none().ids(), ims("\"JobId\":\"other\",\"PipelineId\":\"c5b30b7c\"")))
                .contains("\"id\": \"<id-1>\"", "\"requestId\": \"<id-2>\"", "\"pipeline\": \"<id-3>\"")
                .isNotEqualTo(same);
    }

    @Test
    void aRedactedValueStandsNowhereElseEither() {
        String body = ims("\"UserData\":\"order \\\"4711\\\"\",\"Attached\":{\"of\":\"order \\\"4711\\\"\"},"
                + "\"Duration\":\"order \\\"4711\\\"\",\"TitleCensorResult\":{\"Suggestion\":\"order \\\"4711\\\"\"}");
        String text = redacted(Redaction.none().userData(), body);
        assertThat(text)
                .doesNotContain("4711")
                .contains("\"userData\": \"<user-data-1>\"", "{\\\"of\\\":\\\"<user-data-1>\\\"}");
    }

    @Test
    void shortValuesAreNotTakenOutOfOtherTexts() {
        assertThat(redacted(Redaction.none().ids(), ims("\"JobId\":\"a\",\"Attached\":\"a label\"")))
                .contains("\"id\": \"<id-1>\"", "a label");
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example/a.jpg?Expires=17&Signature=X%3D, https://b.example/a.jpg?<signed>",
        "http://b.example/a.jpg?x=1&OSSAccessKeyId=T&Expires=1, http://b.example/a.jpg?<signed>",
        "https://b.example/a.jpg?X-Amz-Credential=A&X-Amz-Signature=B, https://b.example/a.jpg?<signed>",
        "https://b.example/a.jpg?x-oss-signature=abc, https://b.example/a.jpg?<signed>",
        "https://b.example/a.jpg?auth_key=1700-0-0-f, https://b.example/a.jpg?<signed>",
        "https://b.example/a.jpg?width=100&page=2, https://b.example/a.jpg?width=100&page=2",
        "https://b.example/signature.jpg, https://b.example/signature.jpg",
        "seen https://b.example/a?token=1 and https://b.example/b?sig=2 there,"
                + " seen https://b.example/a?<signed> and https://b.example/b?<signed> there",
        "oss://bucket/object, oss://bucket/object"
    })
    void onlyWhatSignsAnAddressIsTakenOut(String text, String expected) {
        JsonNode title = Json.tree(redacted(
                        Redaction.none().signedUrls(),
                        ims("\"TitleCensorResult\":{\"Suggestion\":\"pass\"},\"UserData\":\"" + text + "\"")))
                .at("/report/job/userData");
        assertThat(title.asText()).isEqualTo(expected);
    }

    @Test
    void membersAndPatternsOfOnesOwn() {
        Redaction redaction = Redaction.none()
                .member("report/parts/*/findings/*/score", "score")
                .matching(Pattern.compile("b-\\d+"), "bucket");
        assertThat(redacted(
                        redaction,
                        ims("\"TitleCensorResult\":{\"Suggestion\":\"pass\",\"Label\":\"normal\",\"Rate\":\"99.1\"},"
                                + "\"UserData\":\"in b-17 and b-18\"")))
                .contains("\"score\": \"<score-1>\"", "\"userData\": \"in <bucket> and <bucket>\"");
    }

    @Test
    void nothingIsRedactedUnlessAsked() {
        Verdict verdict = Normalizer.create().normalize(ims("\"JobId\":\"j\""));
        assertThat(Redaction.none().text(verdict)).isEqualTo(VerdictJson.indentedText(verdict));
    }

    /** Over every body there is: nothing of it is left, twice is as good as once, and equality is kept both ways. */
    @TestFactory
    Stream<DynamicTest> holdsForEveryBodyOfTheCorpus() {
        return Corpus.all().stream()
                .flatMap(body -> body.verdicts().stream()
                        .map(verdict -> DynamicTest.dynamicTest(body.toString(), () -> check(verdict))));
    }

    private static final List<String> REDACTED = List.of(
            "/report/job/id",
            "/report/job/requestId",
            "/report/job/eventId",
            "/report/job/userData",
            "/report/media/uri");

    private static void check(Verdict verdict) {
        JsonNode given = Json.tree(VerdictJson.text(verdict));
        JsonNode redacted = ALL.applied(given);
        assertThat(ALL.applied(redacted)).isEqualTo(redacted);
        assertThat(ALL.open(redacted)).isEmpty();
        for (String pointer : REDACTED) {
            String value = given.at(pointer).asText();
            if (value.length() >= 8) {
                assertThat(redacted.toString()).as(pointer).doesNotContain(value);
            }
        }
        Map<String, String> shown = new HashMap<>();
        Map<String, String> hidden = new HashMap<>();
        for (Trees.Place leaf : Trees.leaves(given)) {
            String value = leaf.in(given).asText();
            String instead = leaf.in(redacted).asText();
            if (instead.matches("<(id|text|user-data|uri|time)-\\d+>")) {
                String kind = instead.replaceAll("\\d+", "#");
                assertThat(shown.merge(kind + value, instead, (one, other) -> one))
                        .isEqualTo(instead);
                assertThat(hidden.merge(instead, value, (one, other) -> one)).isEqualTo(value);
            } else if (!Set.of("message", "value", "json", "userData", "snapshot", "uri")
                            .contains(leaf.name())
                    && !leaf.pointer().contains("/original/")) {
                assertThat(instead).as(leaf.pointer()).isEqualTo(value);
            }
        }
    }
}
