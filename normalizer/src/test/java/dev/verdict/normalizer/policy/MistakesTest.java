package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verdict.model.Ruling;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakesTest {
    private static final String POLICY = """
            {
              "schema": "verdict-policy/1",
              "id": "site",
              "rules": [
                {"id": "one", "when": %s, "then": "pass"}
              ]
            }
            """;

    private static List<PolicyMistake> mistakes(String json) {
        return catchThrowableOfType(MistakenPolicyException.class, () -> Policy.read(json))
                .mistakes();
    }

    private static List<String> told(String json) {
        return mistakes(json).stream().map(PolicyMistake::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"lable\": \"tv\"} | 5:28: unknown member \"lable\"; did you mean \"label\"? (at /rules/0/when/lable)",
                "{\"color\": \"red\"} | 5:28: unknown member \"color\"; the members here are service, part, scene, label, category, suggestion, scoreAtLeast, scoreBelow, fromMs, toMs, minFrames (at /rules/0/when/color)",
                "{\"label\": \"porm\"} | 5:37: no label \"porm\" is known; did you mean \"porn\"? A word of your own goes into \"custom\": {\"label\": […]} of the policy (at /rules/0/when/label)",
                "{\"label\": \"TV\"} | 5:37: no label \"TV\" is known; did you mean \"tv\"? A word of your own goes into \"custom\": {\"label\": […]} of the policy (at /rules/0/when/label)",
                "{\"scene\": \"zzzzzz\"} | 5:37: no scene \"zzzzzz\" is known; a word of your own goes into \"custom\": {\"scene\": […]} of the policy (at /rules/0/when/scene)",
                "{\"service\": \"mps\"} | 5:39: no service \"mps\" is known; a word of your own goes into \"custom\": {\"service\": […]} of the policy (at /rules/0/when/service)",
                "{\"part\": \"vidoe\"} | 5:36: no part \"vidoe\" is known; did you mean \"video\"? A word of your own goes into \"custom\": {\"part\": […]} of the policy (at /rules/0/when/part)",
                "{\"label\": []} | 5:37: expected at least one word; without the member, any word will do (at /rules/0/when/label)",
                "{\"suggestion\": []} | 5:42: expected at least one word; without the member, any word will do (at /rules/0/when/suggestion)",
                "{\"label\": 7} | 5:37: expected a word or a list of words, found 7 (at /rules/0/when/label)",
                "{\"label\": [\"tv\", null]} | 5:44: expected a text, found null (at /rules/0/when/label/1)",
                "{\"suggestion\": \"blok\"} | 5:42: expected pass, review or block, found \"blok\"; did you mean \"block\"? (at /rules/0/when/suggestion)",
                "{\"scoreBelow\": \"95\"} | 5:42: expected a number from 0 to 100, found \"95\" (at /rules/0/when/scoreBelow)",
                "{\"scoreBelow\": 101} | 5:42: a score is from 0 to 100, with at most 10 digits behind the point (at /rules/0/when/scoreBelow)",
                "{\"scoreAtLeast\": -1} | 5:44: a score is from 0 to 100, with at most 10 digits behind the point (at /rules/0/when/scoreAtLeast)",
                "{\"scoreAtLeast\": 1e-11} | 5:44: a score is from 0 to 100, with at most 10 digits behind the point (at /rules/0/when/scoreAtLeast)",
                "{\"scoreAtLeast\": 1e999999999} | 5:44: a score is from 0 to 100, with at most 10 digits behind the point (at /rules/0/when/scoreAtLeast)",
                "{\"scoreBelow\": 0} | 5:42: no score is below 0; the lowest is 0 (at /rules/0/when/scoreBelow)",
                "{\"scoreAtLeast\": 95, \"scoreBelow\": 95} | 5:62: no score is at least 95 and below 95; scoreBelow must be the larger (at /rules/0/when/scoreBelow)",
                "{\"scoreAtLeast\": 101, \"scoreBelow\": 50} | 5:44: a score is from 0 to 100, with at most 10 digits behind the point (at /rules/0/when/scoreAtLeast)",
                "{\"scoreAtLeast\": 50, \"scoreBelow\": -1} | 5:62: a score is from 0 to 100, with at most 10 digits behind the point (at /rules/0/when/scoreBelow)",
                "{\"minFrames\": 9007199254740992} | 5:41: expected a whole number from 0 to 9007199254740991, found 9007199254740992 (at /rules/0/when/minFrames)",
                "{\"fromMs\": 10.5} | 5:38: expected a whole number from 0 to 9007199254740991, found 10.5 (at /rules/0/when/fromMs)",
                "{\"fromMs\": -1} | 5:38: expected a whole number from 0 to 9007199254740991, found -1 (at /rules/0/when/fromMs)",
                "{\"toMs\": 0} | 5:36: no position is before 0; the first is 0 (at /rules/0/when/toMs)",
                "{\"fromMs\": 7, \"toMs\": 7} | 5:49: no position is at 7 or behind and before 7; toMs must be the larger (at /rules/0/when/toMs)",
                "{\"minFrames\": 0} | 5:41: expected at least 1; without the member, one frame will do (at /rules/0/when/minFrames)",
                "{\"part\": \"title\", \"toMs\": 7} | 5:36: only frames have a position, and frames are of the part \"video\" (at /rules/0/when/part)",
                "7 | 5:27: expected an object, found 7 (at /rules/0/when)",
                "{\"label\": \"tv\", \"label\": \"tv\"} | 5:43: the member \"label\" stands here twice; keep one of them (at /rules/0/when/label)",
            })
    void aWrongConditionIsToldWithItsPlaceAndWhatWouldBeRight(String when, String mistake) {
        assertThat(told(POLICY.formatted(when))).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | 1:1: expected a member \"schema\": \"verdict-policy/1\"",
                "{} | 1:1: expected a member \"id\": the policy's name",
                "[] | 1:1: expected an object, found a list",
                "{\"schema\": \"verdict/1\", \"id\": \"a\"} | 1:12: expected \"verdict-policy/1\", found \"verdict/1\" (at /schema)",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a b\"} | 1:38: the id of a policy is 1 to 100 letters, digits, dots, dashes or underscores, not \"a b\" (at /id)",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"whenPendign\": \"pass\"} | 1:43: unknown member \"whenPendign\"; did you mean \"whenPending\"? (at /whenPendign)",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"whenFailed\": \"ignore\"} | 1:57: expected pass, review or block, found \"ignore\" (at /whenFailed)",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"whenIncomplete\": \"pass\"} | 1:61: expected review or block, found pass; without this member, what is incomplete speaks for nothing (at /whenIncomplete)",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": {}} | 1:52: expected a list of rules, found an object (at /rules)",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": [{}]} | 1:53: expected a member \"then\": block, review, pass or ignore (at /rules/0)",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\"} 7 | 1:43: expected nothing more behind the policy",
                "{\"schema\": \"verdict-policy/1\", \"id\": oops} | 1:38: not valid JSON: Unrecognized token 'oops': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') (at /id)",
            })
    void aWrongPolicyIsToldWithItsPlaceAndWhatWouldBeRight(String policy, String mistake) {
        assertThat(told(policy)).contains(mistake);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scoreAtLeast\": 0, \"scoreBelow\": 100}",
                "{\"scoreAtLeast\": 100}",
                "{\"scoreBelow\": 0.0000000001}",
                "{\"scoreBelow\": 1e1}",
                "{\"fromMs\": 0, \"toMs\": 9007199254740991, \"minFrames\": 9007199254740991}"
            })
    void whatStandsAtABoundIsRight(String when) {
        assertThat(Policy.read(POLICY.formatted(when)).rules()).hasSize(1);
        Policy.Builder builder = Policy.builder("site");
        Policy.read(POLICY.formatted(when)).rules().forEach(builder::rule);
        assertThat(builder.build()).isEqualTo(Policy.read(POLICY.formatted(when)));
    }

    @Test
    void aThousandRulesAreNotTooMany() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            rules.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"r")
                    .append(i)
                    .append("\",\"when\":{\"fromMs\":")
                    .append(10 * i)
                    .append(",\"toMs\":")
                    .append(10 * i + 5)
                    .append("},\"then\":\"pass\"}");
        }
        assertThat(Policy.read("{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": [" + rules + "]}")
                        .rules())
                .hasSize(1_000);
    }

    @Test
    void aRuleHasANameLikeAPolicy() {
        assertThat(told(POLICY.formatted("{}").replace("\"one\"", "\"a rule\"")))
                .containsExactly("5:12: the id of a rule is 1 to 100 letters, digits, dots, dashes or underscores, not"
                        + " \"a rule\" (at /rules/0/id)");
    }

    @Test
    void longTextsAreToldShortened() {
        assertThat(told(POLICY.formatted("{\"label\": \"" + "x".repeat(60) + "\"}"))
                        .get(0))
                .contains("\"" + "x".repeat(60) + "\"");
        assertThat(told(POLICY.formatted("{\"label\": \"" + "x".repeat(61) + "\"}"))
                        .get(0))
                .contains("\"" + "x".repeat(59) + "…\"");
    }

    @Test
    void allMistakesAreToldInTheOrderOfTheText() {
        assertThat(mistakes("""
                        {
                          "schema": "verdict-policy/1",
                          "id": "site",
                          "whenPending": "hold",
                          "rules": [
                            {"id": "a", "when": {"label": "porm", "scoreBelow": 200}, "then": "pas"},
                            {"id": "a", "when": {}, "then": "review"},
                            {"id": "b", "when": {"label": "tv"}, "then": "review"}
                          ]
                        }
                        """))
                .extracting(mistake ->
                        mistake.place().line() + " " + mistake.place().source())
                .containsExactly(
                        "4 /whenPending",
                        "6 /rules/0/when/label",
                        "6 /rules/0/when/scoreBelow",
                        "6 /rules/0/then",
                        "7 /rules/1/id",
                        "8 /rules/2");
    }

    @Test
    void aRuleThatAnEarlierOneCoversCanNeverFire() {
        assertThat(told("""
                        {
                          "schema": "verdict-policy/1",
                          "id": "site",
                          "rules": [
                            {"id": "logos", "when": {"scene": ["logo", "ad"]}, "then": "pass"},
                            {"id": "tv", "when": {"scene": "logo", "label": "tv"}, "then": "block"}
                          ]
                        }
                        """))
                .containsExactly(
                        "6:5: this rule can never fire: the rule \"logos\" at /rules/0 matches all that it could"
                                + " match; put this one before it, or drop it (at /rules/1)");
    }

    @Test
    void theJavaBuilderIsHeldToTheSame() {
        Policy.Builder policy = Policy.builder("not a name")
                .whenIncomplete(Suggestion.PASS)
                .rule(Rule.when("a")
                        .label("porm")
                        .scoreAtLeast(90)
                        .scoreBelow(10)
                        .then(Ruling.PASS))
                .rule(Rule.when("a")
                        .from(Duration.ofNanos(1))
                        .to(Duration.ofDays(1 << 30))
                        .minFrames(0)
                        .then(Ruling.PASS))
                .rule(Rule.when("b").label().then(Ruling.PASS))
                .rule(Rule.when("c")
                        .from(Duration.ofMillis(-1))
                        .scoreBelow(new BigDecimal("1e30"))
                        .then(Ruling.PASS));
        assertThatExceptionOfType(MistakenPolicyException.class)
                .isThrownBy(policy::build)
                .satisfies(mistaken -> assertThat(mistaken.code()).isEqualTo("mistaken-policy"))
                .satisfies(mistaken -> assertThat(mistaken.mistakes())
                        .extracting(mistake -> String.valueOf(mistake.place().source()))
                        .containsExactly(
                                "/id",
                                "/whenIncomplete",
                                "/rules/1/id",
                                "/rules/0/when/label",
                                "/rules/0/when/scoreBelow",
                                "/rules/1/when/fromMs",
                                "/rules/1/when/toMs",
                                "/rules/1/when/minFrames",
                                "/rules/2/when/label",
                                "/rules/3/when/scoreBelow",
                                "/rules/3/when/fromMs"));
    }

    @Test
    void aWordOfTheSitesOwnIsAllowedOnceItIsMarked() {
        Policy policy = Policy.read("""
                {
                  "schema": "verdict-policy/1",
                  "id": "site",
                  "custom": {"service": "rekognition", "label": ["weapons", "drugs"]},
                  "rules": [
                    {"id": "one", "when": {"service": "rekognition", "label": ["weapons", "tv"]}, "then": "block"}
                  ]
                }
                """);
        assertThat(policy.custom().get(Trait.LABEL)).containsExactly("drugs", "weapons");
        assertThat(told("""
                        {"schema": "verdict-policy/1", "id": "site", "custom": {"label": "weapons"},
                         "rules": [{"id": "one", "when": {"label": "weapon-s"}, "then": "block"}]}
                        """).get(0)).contains("did you mean \"weapons\"?");
        assertThat(told("""
                        {"schema": "verdict-policy/1", "id": "site", "custom": {"labels": "weapons"}}
                        """).get(0)).contains("unknown member \"labels\"; did you mean \"label\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"schema\"", "\u0000", "[[[[[[[[[[[[[[[[[[[[[[[[", "{\"a\":1e99999999999}"})
    void whateverIsNoPolicyIsMistakenAndNothingElse(String text) {
        assertThat(mistakes(text)).isNotEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreToldAsSuch() {
        assertThatExceptionOfType(MistakenPolicyException.class)
                .isThrownBy(() -> Policy.read(new byte[] {'{', (byte) 0xFF, '}'}))
                .withMessage("expected JSON in UTF-8");
        String marked = "\ufeff" + Policy.strictest().json();
        assertThat(Policy.read(marked.getBytes(StandardCharsets.UTF_8))).isEqualTo(Policy.strictest());
    }

    @Test
    void moreRulesThanAnybodyCanReadAreRefused() {
        String rule = "{\"id\": \"r\", \"when\": {}, \"then\": \"pass\"}";
        String many = "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": ["
                + String.join(",", java.util.Collections.nCopies(1001, rule)) + "]}";
        assertThat(told(many)).containsExactly("1:52: expected at most 1000 rules, found 1001 (at /rules)");
        assertThat(told(" ".repeat(1 << 20) + "{}").get(0)).contains("not valid JSON");
    }
}
