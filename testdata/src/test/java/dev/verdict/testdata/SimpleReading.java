package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A body read in the dumbest possible way, to hold the library's reading to: every member called Suggestion, wherever it
 * stands, and every member called State or Status. It shares nothing with the library.
 */
final class SimpleReading {
    /** The callers' and authors' own words, and labels that are JSON: a suggestion in there is none of the service's. */
    private static final Set<String> FOREIGN = Set.of("userdata", "content", "text", "label", "message");

    private static final Set<String> SUCCESS = Set.of("success", "succeeded");

    private final List<String> suggestions = new ArrayList<>();
    private final List<String> states = new ArrayList<>();

    private SimpleReading() {}

    static SimpleReading of(JsonNode body) {
        SimpleReading reading = new SimpleReading();
        reading.walk(body);
        return reading;
    }

    private void walk(JsonNode node) {
        for (var member : node.properties()) {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            JsonNode value = member.getValue();
            if (FOREIGN.contains(name)) {
                continue;
            }
            if (name.equals("suggestion") && !value.isNull()) {
                suggestions.add(word(value));
            } else if ((name.equals("state") || name.equals("status")) && !value.isNull()) {
                states.add(word(value));
            }
            walk(value);
        }
        if (node.isArray()) {
            node.forEach(this::walk);
        } else if (node.isTextual() && node.textValue().strip().matches("(?s)[{\\[].*")) {
            try {
                walk(Json.MAPPER.readTree(node.textValue()));
            } catch (IOException e) {
                // text that only begins like JSON
            }
        }
    }

    /** What stands there in lower case; for an object or list its JSON, which is no word of anybody's. */
    private static String word(JsonNode value) {
        return value.isValueNode() ? value.asText().strip().toLowerCase(Locale.ROOT) : value.toString();
    }

    /** The strictest word read, {@code review} standing in for every word that is none of the three. */
    Optional<Suggestion> strictest() {
        return Suggestion.strictest(suggestions.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> Suggestion.of(word).orElse(Suggestion.REVIEW))
                .toList());
    }

    /** Whether everything that was read says pass, something does, and no state says anything but success. */
    boolean allowsPass() {
        return !suggestions.isEmpty()
                && suggestions.stream().allMatch("pass"::equals)
                && states.stream().allMatch(SUCCESS::contains);
    }

    /** Whether a verdict is what this reading allows. */
    boolean allows(Suggestion verdict) {
        return verdict.isAtLeast(strictest().orElse(Suggestion.PASS)) && (verdict != Suggestion.PASS || allowsPass());
    }

    @Override
    public String toString() {
        return "suggestions " + suggestions + ", states " + states;
    }
}
