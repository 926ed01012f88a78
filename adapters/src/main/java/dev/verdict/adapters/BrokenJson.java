package dev.verdict.adapters;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/** Says in our words what the parser could not read. */
final class BrokenJson {
    private BrokenJson() {}

    static BodyException exception(IOException failure, Source at) {
        if (failure instanceof StreamConstraintsException limit) {
            return new LimitExceededException(firstSentence(limit.getOriginalMessage()), place(limit, at), failure);
        }
        if (failure instanceof JsonProcessingException broken) {
            return new MalformedBodyException(
                    "not valid JSON: " + firstSentence(broken.getOriginalMessage()), place(broken, at), failure);
        }
        if (failure instanceof CharConversionException || failure instanceof CharacterCodingException) {
            return new MalformedBodyException(
                    "not valid Unicode text: " + failure.getMessage(), new Place(null, null, at), failure);
        }
        return new MalformedBodyException(
                "cannot be read: " + failure.getMessage(), new Place(null, null, at), failure);
    }

    private static Place place(JsonProcessingException failure, Source at) {
        JsonLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? new Place(null, null, at)
                : new Place(location.getLineNr(), location.getColumnNr(), at);
    }

    /** The parser's messages go on with its own feature names and locations, which say nothing to our callers. */
    private static String firstSentence(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
