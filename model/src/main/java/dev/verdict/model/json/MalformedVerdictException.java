package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document that is not a canonical verdict. */
public final class MalformedVerdictException extends VerdictException {
    private static final long serialVersionUID = 1L;

    private MalformedVerdictException(String message, Place place, @Nullable Throwable cause) {
        super(message, place, cause);
    }

    /** Not JSON at all. */
    static MalformedVerdictException of(IOException e) {
        if (e instanceof JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            Place place = at == null ? Place.NONE : new Place(at.getLineNr(), at.getColumnNr(), null);
            return new MalformedVerdictException("not JSON: " + broken.getOriginalMessage(), place, e);
        }
        return new MalformedVerdictException("cannot be read: " + e.getMessage(), Place.NONE, e);
    }

    /** JSON of another form. */
    static MalformedVerdictException at(JsonParser parser, String message) {
        JsonLocation at = parser.currentTokenLocation();
        Source source = Source.parse(parser.getParsingContext().pathAsPointer().toString());
        return new MalformedVerdictException(message, new Place(at.getLineNr(), at.getColumnNr(), source), null);
    }

    @Override
    public String code() {
        return "malformed-verdict";
    }
}
