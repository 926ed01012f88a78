package dev.verdict.testdata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A body read in the dumbest possible way, to hold the library's reading to: every member called Suggestion, wherever it
 * stands and however often, and every member called State or Status. It shares nothing with the library.
 */
public final class SimpleReading {
    /** The callers' and authors' own words, and labels that are JSON: a suggestion in there is none of the service's. */
    private static final Set<String> FOREIGN = Set.of("userdata", "content", "text", "label", "message");

    /** Whose values are texts and numbers, so that JSON in there is a text like any other. */
    private static final Set<String> SCALARS = Set.of(
            "requestid",
            "projectname",
            "eventid",
            "starttime",
            "endtime",
            "tasktype",
            "taskid",
            "uri",
            "code",
            "creationtime",
            "finishtime",
            "jobid",
            "pipelineid",
            "object",
            "bucket",
            "location",
            "biztype",
            "videocensor",
            "nextpagetoken",
            "timestamp",
            "offset",
            "rate",
            "score",
            "maxscore",
            "averagescore",
            "scene",
            "type",
            "url",
            "eventtime",
            "eventtype",
            "mediaid",
            "completetime",
            "abnormalmodules",
            "categories",
            "totalcount",
            "count",
            "hostid",
            "recommend");

    private static final Set<String> SUCCESS = Set.of("success", "succeeded");
    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> suggestions = new ArrayList<>();
    private final List<String> states = new ArrayList<>();

    private SimpleReading() {}

    static SimpleReading of(JsonNode body) {
        try {
            return of(body.traverse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The reading of a document in bytes, in which members may be repeated.
     *
     * @throws IOException if it is no JSON
     */
    public static SimpleReading of(byte[] body) throws IOException {
        return of(JSON.createParser(body));
    }

    private static SimpleReading of(JsonParser body) throws IOException {
        SimpleReading reading = new SimpleReading();
        try (body) {
            reading.walk(body);
        }
        return reading;
    }

    private void walk(JsonParser json) throws IOException {
        while (json.nextToken() != null) {
            if (json.currentToken() != JsonToken.FIELD_NAME) {
                if (!isInListOfTexts(json.getParsingContext())) {
                    walkInside(json);
                }
                continue;
            }
            String name = plain(json.currentName());
            json.nextToken();
            if (FOREIGN.contains(name)) {
                json.skipChildren();
                continue;
            }
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                if (name.equals("suggestion")) {
                    suggestions.add(word(json));
                } else if (name.equals("state") || name.equals("status")) {
                    states.add(word(json));
                }
            }
            if (!SCALARS.contains(name)) {
                walkInside(json);
            }
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static boolean isInListOfTexts(JsonStreamContext place) {
        String member = place.inArray() ? place.getParent().getCurrentName() : null;
        return member != null && SCALARS.contains(plain(member));
    }

    /** Text that begins like JSON is read like JSON, as far as it is any. */
    private void walkInside(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING
                && json.getText().strip().matches("(?s)[{\\[].*")) {
            try (JsonParser nested = JSON.createParser(json.getText())) {
                walk(nested);
            } catch (IOException e) {
                // text that only begins like JSON
            }
        }
    }

    /** What stands there in lower case; an object or list is no word of anybody's. */
    private static String word(JsonParser json) throws IOException {
        return json.currentToken().isScalarValue()
                ? json.getText().strip().toLowerCase(Locale.ROOT)
                : json.currentToken().asString();
    }

    /** The strictest word read, {@code review} standing in for every word that is none of the three. */
    Optional<Suggestion> strictest() {
        return Suggestion.strictest(suggestions.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> Suggestion.of(word).orElse(Suggestion.REVIEW))
                .toList());
    }

    /** Whether everything that was read says pass, something does, and no state says anything but success. */
    public boolean allowsPass() {
        return !suggestions.isEmpty() && allowsPassBesideOthers();
    }

    /** Whether nothing that was read speaks against a pass which another page of the same job states. */
    public boolean allowsPassBesideOthers() {
        return suggestions.stream().allMatch("pass"::equals) && states.stream().allMatch(SUCCESS::contains);
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
