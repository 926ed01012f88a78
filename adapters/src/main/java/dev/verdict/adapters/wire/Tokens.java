package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import org.jspecify.annotations.Nullable;

/** Words for what stands in a JSON document. */
public final class Tokens {
    private Tokens() {}

    /** For a sentence: "found a list". */
    public static String name(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case VALUE_EMBEDDED_OBJECT -> "a foreign object";
            case NOT_AVAILABLE -> "nothing yet";
        };
    }

    /** Where the current token begins. */
    public static Place place(JsonParser json, Source at) {
        JsonLocation location = json.currentTokenLocation();
        return location.getLineNr() < 1
                ? new Place(null, null, at)
                : new Place(location.getLineNr(), location.getColumnNr(), at);
    }
}
