package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.verdict.model.Ruling;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Policy.schema(), InputFormat.JSON);

    /** With everything in it that a policy can say. */
    private static final String FULL = """
            {
              "schema": "verdict-policy/1",
              "id": "shorts-2026-11",
              "whenPending": "pass", "whenFailed": "block", "whenUnreadable": "block", "whenIncomplete": "review",
              "custom": {"service": ["ours"], "label": "weapons"},
              "rules": [
                {"id": "tv-logos-are-fine", "when": {"scene": "logo", "label": ["tv"]}, "then": "ignore"},
                {"id": "weak-ads", "when": {"part": "video", "scene": "ad", "scoreBelow": 95.0}, "then": "pass"},
                {"id": "sexy-covers", "when": {"part": "cover", "label": "sexy", "scoreAtLeast": 80}, "then": "block"},
                {"id": "intro", "when": {"service": ["vod", "ours", "imm"], "category": "violence",
                 "suggestion": ["review", "block"], "fromMs": 0, "toMs": 5000, "minFrames": 3}, "then": "review"}
              ]
            }
            """;

    private static Policy built() {
        return Policy.builder("shorts-2026-11")
                .whenPending(Suggestion.PASS)
                .whenFailed(Suggestion.BLOCK)
                .whenUnreadable(Suggestion.BLOCK)
                .whenIncomplete(Suggestion.REVIEW)
                .custom(Trait.LABEL, "weapons")
                .custom(Trait.SERVICE, "ours")
                .rule(Rule.when("tv-logos-are-fine").scene("logo").label("tv").then(Ruling.IGNORE))
                .rule(Rule.when("weak-ads")
                        .part("video")
                        .scene("ad")
                        .scoreBelow(95)
                        .then(Ruling.PASS))
                .rule(Rule.when("sexy-covers")
                        .part("cover")
                        .label("sexy")
                        .scoreAtLeast(80)
                        .then(Ruling.BLOCK))
                .rule(Rule.when("intro")
                        .service("imm", "ours", "vod")
                        .category("violence")
                        .suggestion(Suggestion.BLOCK, Suggestion.REVIEW)
                        .from(Duration.ZERO)
                        .to(Duration.ofSeconds(5))
                        .minFrames(3)
                        .then(Ruling.REVIEW))
                .build();
    }

    @Test
    void theDefaultIsNamedByTheDigestOfItsJson() {
        Policy strictest = Policy.strictest();

        assertThat(Policy.builder("strictest").build().stamp()).isEqualTo(strictest.stamp());
        assertThat(Policy.read(strictest.json()).stamp()).isEqualTo(strictest.stamp());
        assertThat(PolicyCheck.of(strictest.toBuilder()).mistakes()).isEmpty();
    }

    @Test
    void javaSaysWhatJsonSays() {
        assertThat(built()).isEqualTo(Policy.read(FULL));
        assertThat(built().rules()).isEqualTo(Policy.read(FULL).rules());
        assertThat(built()).hasSameHashCodeAs(Policy.read(FULL)).isNotEqualTo(Policy.strictest());
    }

    @Test
    void canonicalJsonIsOneForm() {
        assertThat(built().json())
                .isEqualTo(
                        "{\"schema\":\"verdict-policy/1\",\"id\":\"shorts-2026-11\",\"whenPending\":\"pass\","
                                + "\"whenFailed\":\"block\",\"whenUnreadable\":\"block\",\"whenIncomplete\":\"review\","
                                + "\"custom\":{\"service\":\"ours\",\"label\":\"weapons\"},\"rules\":["
                                + "{\"id\":\"tv-logos-are-fine\",\"when\":{\"scene\":\"logo\",\"label\":\"tv\"},\"then\":\"ignore\"},"
                                + "{\"id\":\"weak-ads\",\"when\":{\"part\":\"video\",\"scene\":\"ad\",\"scoreBelow\":95},\"then\":\"pass\"},"
                                + "{\"id\":\"sexy-covers\",\"when\":{\"part\":\"cover\",\"label\":\"sexy\",\"scoreAtLeast\":80},\"then\":\"block\"},"
                                + "{\"id\":\"intro\",\"when\":{\"service\":[\"imm\",\"ours\",\"vod\"],\"category\":\"violence\","
                                + "\"suggestion\":[\"block\",\"review\"],\"fromMs\":0,\"toMs\":5000,\"minFrames\":3},\"then\":\"review\"}]}");
        assertThat(built()).hasToString(built().json());
        assertThat(built().hashCode()).isEqualTo(built().json().hashCode());
        assertThat(built().toBuilder().build()).isEqualTo(built());
    }

    @Test
    void theDefaultKeepsItsDigest() {
        assertThat(Policy.strictest().stamp().digest())
                .isEqualTo("sha256:1a5bab41184c5c98f807e6c0392efa36c2a4aa923460216bff7b48114e8b0292");
        assertThat(Policy.strictest().rules()).isEmpty();
        assertThat(Policy.builder("strictest").build()).isEqualTo(Policy.strictest());
    }

    @Test
    void everyDifferenceChangesTheDigest() {
        JsonNode tree = tree(FULL);
        assertThat(Policy.read(FULL.replace("95.0", "95.1")).stamp()).isNotEqualTo(built().stamp());
        assertThat(Policy.read(tree.toPrettyString()).stamp()).isEqualTo(built().stamp());
    }

    @Test
    void whatIsWrittenIsReadBackAlike() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Policy policy = RandomPolicies.policy(random);
            assertThat(Policy.read(policy.json())).isEqualTo(policy);
            assertThat(Policy.read(policy.json()).rules()).isEqualTo(policy.rules());
            assertThat(policy.toBuilder().build()).isEqualTo(policy);
            assertThat(SCHEMA.validate(tree(policy.json()))).isEmpty();
        }
    }

    @Test
    void thePublishedSchemaHoldsForWhatIsRead() {
        assertThat(Policy.schema()).contains("\"urn:verdict:schema:verdict-policy-1\"");
        assertThat(SCHEMA.validate(tree(FULL))).isEmpty();
        assertThat(SCHEMA.validate(tree(Policy.strictest().json()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schema\": \"verdict-policy/1\"}",
                "{\"schema\": \"verdict-policy/2\", \"id\": \"a\"}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a b\"}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"more\": 1}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"whenIncomplete\": \"pass\"}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": [{\"id\": \"a\", \"when\": {}}]}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": [{\"id\": \"a\", \"when\": {\"x\": 1}, \"then\": \"pass\"}]}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": [{\"id\": \"a\", \"when\": {\"label\": []}, \"then\": \"pass\"}]}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": [{\"id\": \"a\", \"when\": {\"scoreBelow\": 101}, \"then\": \"pass\"}]}",
                "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rules\": [{\"id\": \"a\", \"when\": {\"minFrames\": 0}, \"then\": \"pass\"}]}"
            })
    void thePublishedSchemaRefusesWhatTheReaderRefuses(String policy) {
        assertThat(SCHEMA.validate(tree(policy))).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatExceptionOfType(MistakenPolicyException.class)
                .isThrownBy(() -> Policy.read(policy));
    }

    @Test
    void aScoreHasOneForm() {
        Rule one = Rule.when("a").scoreBelow(new BigDecimal("90.50")).then(Ruling.PASS);
        Rule other = Rule.when("a").scoreBelow(90.5).then(Ruling.PASS);
        assertThat(one).isEqualTo(other);
        assertThat(Rule.when("a").scoreAtLeast(new BigDecimal("1E2")).then(Ruling.PASS))
                .isEqualTo(Rule.when("a").scoreAtLeast(100).then(Ruling.PASS));
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
