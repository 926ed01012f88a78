package dev.verdict.normalizer.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of a text that a person wrote, with the place where it stands.
 *
 * @param name where the member's name stands; the value itself where it is no member
 * @param content a map of members, a list of elements, a {@code String}, a {@code BigDecimal}, or nothing for the rest
 * @param told how it is quoted when it is not what was expected
 */
record PlacedJson(Place place, Place name, Optional<Object> content, String told) {
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_TOLD = 60;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(MAX_LENGTH)
                    .maxNumberLength(100)
                    .build())
            .build();

    /**
     * Reads a text.
     *
     * @param mistakes takes what is wrong although the text is JSON
     * @throws MistakenPolicyException if it is not JSON
     */
    static PlacedJson parse(String text, Consumer<PolicyMistake> mistakes) {
        try (JsonParser json = FACTORY.createParser(text)) {
            try {
                json.nextToken();
                PlacedJson value = value(json, Source.root(), place(json, Source.root()), mistakes);
                if (json.nextToken() != null) {
                    mistakes.accept(
                            new PolicyMistake("expected nothing more behind the policy", place(json, Source.root())));
                }
                return value;
            } catch (JsonProcessingException e) {
                Source at =
                        Source.parse(json.getParsingContext().pathAsPointer().toString());
                String message = e.getOriginalMessage().lines().findFirst().orElse("");
                throw new MistakenPolicyException(
                        List.of(new PolicyMistake("not valid JSON: " + message, place(e.getLocation(), at))));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text is read without input", e);
        }
    }

    private static PlacedJson value(JsonParser json, Source source, Place name, Consumer<PolicyMistake> mistakes)
            throws IOException {
        Place place = place(json, source);
        JsonToken token = json.currentToken();
        if (token == null) {
            return new PlacedJson(place, name, Optional.empty(), "nothing");
        }
        return switch (token) {
            case START_OBJECT -> new PlacedJson(place, name, Optional.of(members(json, source, mistakes)), "an object");
            case START_ARRAY -> new PlacedJson(place, name, Optional.of(elements(json, source, mistakes)), "a list");
            case VALUE_STRING -> new PlacedJson(place, name, Optional.of(json.getText()), quoted(json.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new PlacedJson(place, name, decimal(json).map(Object.class::cast), shortened(json.getText()));
            default -> new PlacedJson(place, name, Optional.empty(), json.getText());
        };
    }

    private static Map<String, PlacedJson> members(JsonParser json, Source source, Consumer<PolicyMistake> mistakes)
            throws IOException {
        Map<String, PlacedJson> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Source at = source.member(name);
            Place placed = place(json, at);
            json.nextToken();
            PlacedJson value = value(json, at, placed, mistakes);
            if (members.putIfAbsent(name, value) != null) {
                mistakes.accept(new PolicyMistake(
                        "the member " + quoted(name) + " stands here twice; keep one of them", placed));
            }
        }
        return members;
    }

    private static List<PlacedJson> elements(JsonParser json, Source source, Consumer<PolicyMistake> mistakes)
            throws IOException {
        List<PlacedJson> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Source at = source.element(elements.size());
            elements.add(value(json, at, place(json, at), mistakes));
        }
        return elements;
    }

    private static Optional<BigDecimal> decimal(JsonParser json) throws IOException {
        try {
            return Optional.of(json.getDecimalValue());
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty(); // an exponent beyond all numbers
        }
    }

    private static Place place(JsonParser json, Source source) {
        return place(json.currentTokenLocation(), source);
    }

    private static Place place(@Nullable JsonLocation at, Source source) {
        return at == null ? new Place(null, null, source) : new Place(at.getLineNr(), at.getColumnNr(), source);
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TOLD
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TOLD - 1)) + "…";
    }

    /** Where it stands. */
    Source source() {
        return place.source() == null ? Source.root() : place.source();
    }

    /** What it holds, if that is of the given kind. */
    <T> Optional<T> as(Class<T> kind) {
        return content.filter(kind::isInstance).map(kind::cast);
    }
}
