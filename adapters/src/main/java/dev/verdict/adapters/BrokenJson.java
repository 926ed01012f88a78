package dev.verdict.adapters;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.io.IOException;

/** Says in our words what the parser could not read, and where. */
final class BrokenJson {
    private BrokenJson() {}

    /**
     * @param json the parser of the whole document
     * @param root the address of the document
     */
    static BodyException exception(IOException failure, JsonParser json, Source root) {
        Place place = place(failure, json, root);
        if (failure instanceof StreamConstraintsException limit) {
            return new LimitExceededException(inOurWords(limit.getOriginalMessage()), place, failure);
        }
        String told = failure instanceof JsonProcessingException broken
                ? broken.getOriginalMessage()
                : String.valueOf(failure.getMessage());
        return new MalformedBodyException("not valid JSON: " + inOurWords(told), place, failure);
    }

    private static Place place(IOException failure, JsonParser json, Source root) {
        JsonLocation location = failure instanceof JsonProcessingException broken && broken.getProcessor() == json
                ? broken.getLocation()
                : json.currentLocation();
        Source at = below(root, json.getParsingContext().pathAsPointer().toString());
        return location == null || location.getLineNr() < 1
                ? new Place(null, null, at)
                : new Place(location.getLineNr(), location.getColumnNr(), at);
    }

    private static Source below(Source root, String pointer) {
        return Source.parse(root + pointer);
    }

    /** The parser goes on with names of its own settings and buffers, which say nothing to our callers. */
    private static String inOurWords(String message) {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end))
                .replaceAll("\\[Source: [^\\]]*; (line: \\d+, column: \\d+)\\]", "$1")
                .replaceAll(",? ?\\(?from `StreamReadConstraints[^`]*`\\)?", "")
                .replaceAll("\\(([^()]*)$", "($1)");
    }
}
