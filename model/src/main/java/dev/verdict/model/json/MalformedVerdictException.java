package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A document that is not a canonical verdict. What is missing is told with the place where its object ends, everything
 * else with the place where it stands.
 */
public final class MalformedVerdictException extends VerdictException {
    private static final long serialVersionUID = 1L;

    private MalformedVerdictException(String message, Place place, @Nullable Throwable cause) {
        super(message, place, cause);
    }

    /** Not JSON at all, or more than can be read. */
    static MalformedVerdictException of(JsonParser parser, IOException e) {
        if (e instanceof JsonProcessingException broken) {
            String what = e instanceof StreamConstraintsException ? "over a limit: " : "not JSON: ";
            return new MalformedVerdictException(
                    what + broken.getOriginalMessage(), place(parser, broken.getLocation()), e);
        }
        return new MalformedVerdictException("cannot be read: " + e.getMessage(), place(parser, null), e);
    }

    /** Bytes of which it is not even known how they are encoded. */
    static MalformedVerdictException of(IOException e) {
        return new MalformedVerdictException("cannot be read: " + e.getMessage(), Place.NONE, e);
    }

    /** JSON of another form, where the parser stands. */
    static MalformedVerdictException at(JsonParser parser, String message) {
        return at(place(parser), message);
    }

    /** JSON of another form. */
    static MalformedVerdictException at(Place place, String message) {
        return new MalformedVerdictException(message, place, null);
    }

    /** Where the parser stands. */
    static Place place(JsonParser parser) {
        return place(parser, parser.currentTokenLocation());
    }

    private static Place place(JsonParser parser, @Nullable JsonLocation at) {
        Source source = Source.parse(parser.getParsingContext().pathAsPointer().toString());
        return at == null || at.getLineNr() < 1
                ? new Place(null, null, source)
                : new Place(at.getLineNr(), at.getColumnNr(), source);
    }

    @Override
    public String code() {
        return "malformed-verdict";
    }
}
