package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Odd;
import dev.verdict.testdata.trees.Trees;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An odd value becomes an issue and the rest is read; a broken document is one typed exception and no half verdict. */
class Law9TolerantAndStrictTest {
    @Nested
    class TolerantOfValues {
        /** Each leaf becomes a few of the odd values in turn, so that all of them come to every kind of leaf. */
        @TestFactory
        Stream<DynamicTest> anyOddValueInAnyPlaceIsReadAroundAndNeverSoftens() {
            return Given.each(60, body -> {
                List<String> wrong = new ArrayList<>();
                int turn = body.name().hashCode() & 0xff;
                for (Trees.Place leaf : Trees.leaves(body.tree())) {
                    for (int i = 0; i < 2; i++) {
                        JsonNode odd = Odd.VALUES.get(turn++ % Odd.VALUES.size());
                        JsonNode changed = Trees.with(body.tree(), leaf, odd);
                        String what = leaf.pointer() + " as " + abridged(odd);
                        try {
                            List<Verdict> verdicts = Verdicts.of(changed);
                            Suggestion suggestion = Verdicts.suggestion(verdicts);
                            SimpleReading reading = SimpleReading.of(changed);
                            if (!reading.allows(suggestion)) {
                                wrong.add(what + " is " + suggestion + " for " + reading);
                            }
                            for (Verdict verdict : verdicts) {
                                if (turn % 3 == 0
                                        && !VerdictJson.read(VerdictJson.bytes(verdict))
                                                .equals(verdict)) {
                                    wrong.add(what + " does not read back");
                                }
                            }
                        } catch (UnrecognizedBodyException e) {
                            if (!tellsTheService(leaf)) {
                                wrong.add(what + ": " + e);
                            }
                        } catch (RuntimeException e) {
                            wrong.add(what + ": " + e);
                        }
                    }
                }
                assertThat(wrong).isEmpty();
            });
        }

        private static boolean tellsTheService(Trees.Place leaf) {
            return Set.of("tasktype", "hostid", "eventtype", "body")
                    .contains(leaf.name().toLowerCase(Locale.ROOT));
        }

        private static String abridged(JsonNode odd) {
            String text = new String(Json.bytes(odd), StandardCharsets.UTF_8);
            return text.length() < 100 ? text : text.substring(0, 100) + "…";
        }

        /** Not only leaves: sections and lists become something else, too. */
        @TestFactory
        Stream<DynamicTest> anyOddSectionIsReadAroundAndNeverSoftens() {
            return Given.each(40, body -> {
                List<String> wrong = new ArrayList<>();
                int turn = body.name().hashCode() & 0xff;
                for (Trees.Place place : Trees.places(body.tree(), JsonNode::isContainerNode)) {
                    for (int i = 0; i < 2 && !place.steps().isEmpty(); i++) {
                        JsonNode odd = Odd.VALUES.get(turn++ % Odd.VALUES.size());
                        JsonNode changed = Trees.with(body.tree(), place, odd);
                        try {
                            Suggestion suggestion = Verdicts.suggestion(Verdicts.of(changed));
                            SimpleReading reading = SimpleReading.of(changed);
                            if (!reading.allows(suggestion)) {
                                wrong.add(place.pointer() + " as " + abridged(odd) + " is " + suggestion + " for "
                                        + reading);
                            }
                        } catch (BodyException e) {
                            if (place.steps().size() > 2) {
                                wrong.add(place.pointer() + " as " + abridged(odd) + ": " + e);
                            }
                        }
                    }
                }
                assertThat(wrong).isEmpty();
            });
        }

        @Test
        void aLoneSurrogateInTextIsReadAround() {
            String body = "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"TextResult\":[{\"Suggestion\":\"pass\","
                    + "\"Content\":\"a\uD83Db\",\"Label\":\"normal\"}]}}";
            Verdict verdict = Verdicts.NORMALIZER.normalize(body);
            assertThat(verdict.suggestion()).isEqualTo(Suggestion.PASS);
            assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
        }
    }

    @Nested
    class StrictAboutDocuments {
        private static final String WHOLE = "{\"MediaAuditResult\":{\"Suggestion\":\"pass\"}}";

        @ParameterizedTest
        @ValueSource(strings = {"x", "{}", "}", "]", ",", "null", "\u0000", "//", "\"", WHOLE})
        void whatStandsBehindTheDocumentIsAnError(String garbage) {
            assertMalformed(WHOLE + garbage);
            assertMalformed(WHOLE + "\n\n " + garbage);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"text\"", "1", "true", "null", "[]", "[{}]", "[" + WHOLE + "]"})
        void aDocumentThatIsNoObjectIsAnError(String document) {
            assertMalformed(document);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t\r "})
        void anEmptyDocumentIsAnError(String document) {
            assertMalformed(document);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'MediaAuditResult':{}}",
                    "{MediaAuditResult:{}}",
                    "{\"MediaAuditResult\":{},}",
                    "{\"MediaAuditResult\":{\"Suggestion\":\"pass\" \"Label\":\"normal\"}}",
                    "{\"MediaAuditResult\":{\"Score\":NaN}}",
                    "{\"MediaAuditResult\":{\"Score\":01}}",
                    "{\"MediaAuditResult\":{\"Score\":+1}}",
                    "{\"MediaAuditResult\":{\"Score\":.5}}",
                    "{\"MediaAuditResult\":{\"Score\":1.}}",
                    "{\"MediaAuditResult\":{\"Label\":\"a\nb\"}}",
                    "{\"MediaAuditResult\":{\"Label\":\"\\x\"}}",
                    "{\"MediaAuditResult\":{\"Label\":\"\\u12\"}}",
                    "{\"MediaAuditResult\":/* none */{}}",
                    "{\"MediaAuditResult\":undefined}",
                    "{\"MediaAuditResult\":{}",
                    "{\"MediaAuditResult\":[}",
                    "<html>503 Service Unavailable</html>"
                })
        void whatIsNoJsonIsAnError(String document) {
            assertMalformed(document);
        }

        private static void assertMalformed(String document) {
            for (byte[] bytes :
                    List.of(document.getBytes(StandardCharsets.UTF_8), withMark(document, StandardCharsets.UTF_16LE))) {
                assertThatExceptionOfType(MalformedBodyException.class)
                        .as(document)
                        .isThrownBy(() -> Verdicts.NORMALIZER.normalize(bytes))
                        .satisfies(StrictAboutDocuments::saysWhere);
            }
            assertThatExceptionOfType(MalformedBodyException.class)
                    .as(document)
                    .isThrownBy(() -> Verdicts.NORMALIZER.normalize(document))
                    .satisfies(StrictAboutDocuments::saysWhere);
        }

        private static void saysWhere(BodyException e) {
            assertThat(e.code()).isEqualTo("malformed");
            assertThat(e.line()).isPresent();
            assertThat(e.column()).isPresent();
            assertThat(e.source()).isPresent();
            assertThat(e.getMessage()).isNotBlank().doesNotContain("com.fasterxml", "JsonParser.Feature");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
        void aByteOrderMarkIsNoPartOfTheDocument(String charset) {
            Corpus.all().stream()
                    .filter(sample ->
                            sample.name().equals("clean-pass") || sample.name().equals("plain-form"))
                    .forEach(sample -> {
                        String text = new String(sample.bytes(), StandardCharsets.UTF_8);
                        Verdict expected = Verdicts.NORMALIZER.normalize(text);
                        assertThat(Verdicts.NORMALIZER.normalize(withMark(text, Charset.forName(charset))))
                                .isEqualTo(expected);
                        assertThat(Verdicts.NORMALIZER.normalize(text.getBytes(Charset.forName(charset))))
                                .isEqualTo(expected);
                        assertThat(Verdicts.NORMALIZER.normalize("\uFEFF" + text))
                                .isEqualTo(expected);
                    });
        }

        private static byte[] withMark(String text, Charset charset) {
            return ("\uFEFF" + text).getBytes(charset);
        }

        @Test
        void bytesThatAreNoUtf8AreAnError() {
            for (int[] wrong : new int[][] {{0xff}, {0xfe}, {0xe2, 0x82}, {0x80}, {0xf8, 0x88, 0x80, 0x80, 0x80}}) {
                ByteArrayOutputStream document = new ByteArrayOutputStream();
                document.writeBytes(
                        "{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"Label\":\"".getBytes(StandardCharsets.UTF_8));
                for (int b : wrong) {
                    document.write(b);
                }
                document.writeBytes("\"}}".getBytes(StandardCharsets.UTF_8));
                assertThatExceptionOfType(BodyException.class)
                        .as(Arrays.toString(wrong))
                        .isThrownBy(() -> Verdicts.NORMALIZER.normalize(document.toByteArray()));
            }
        }
    }
}
