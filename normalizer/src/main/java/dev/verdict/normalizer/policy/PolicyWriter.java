package dev.verdict.normalizer.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** Writes a policy in its one form: members in order, words in order, a single word without a list around it. */
final class PolicyWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    private final JsonGenerator json;

    private PolicyWriter(JsonGenerator json) {
        this.json = json;
    }

    static String text(Policy policy) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new PolicyWriter(json).write(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Policy policy) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", Policy.SCHEMA);
        json.writeStringField("id", policy.id());
        json.writeStringField("whenPending", policy.whenPending().word());
        json.writeStringField("whenFailed", policy.whenFailed().word());
        json.writeStringField("whenUnreadable", policy.whenUnreadable().word());
        Optional<Suggestion> incomplete = policy.whenIncomplete();
        if (incomplete.isPresent()) {
            json.writeStringField("whenIncomplete", incomplete.get().word());
        }
        if (!policy.custom().isEmpty()) {
            json.writeObjectFieldStart("custom");
            traits(policy.custom());
            json.writeEndObject();
        }
        if (!policy.rules().isEmpty()) {
            json.writeArrayFieldStart("rules");
            for (Rule rule : policy.rules()) {
                rule(rule);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void rule(Rule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeObjectFieldStart("when");
        When when = rule.when();
        traits(when.words());
        words("suggestion", strictestFirst(when));
        number("scoreAtLeast", when.scoreAtLeast());
        number("scoreBelow", when.scoreBelow());
        number("fromMs", when.from().map(position -> BigDecimal.valueOf(position.toMillis())));
        number("toMs", when.to().map(position -> BigDecimal.valueOf(position.toMillis())));
        number("minFrames", when.minFrames().map(BigDecimal::valueOf));
        json.writeEndObject();
        json.writeStringField("then", rule.then().word());
        json.writeEndObject();
    }

    private static List<String> strictestFirst(When when) {
        return when.suggestions().stream()
                .sorted(Comparator.reverseOrder())
                .map(Suggestion::word)
                .toList();
    }

    private void traits(Map<Trait, NavigableSet<String>> traits) throws IOException {
        for (Map.Entry<Trait, NavigableSet<String>> trait : traits.entrySet()) {
            words(trait.getKey().word(), List.copyOf(trait.getValue()));
        }
    }

    private void words(String name, List<String> words) throws IOException {
        if (words.size() == 1) {
            json.writeStringField(name, words.get(0));
        } else if (!words.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        }
    }

    private void number(String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            json.writeNumber(value.get().toPlainString());
        }
    }
}
