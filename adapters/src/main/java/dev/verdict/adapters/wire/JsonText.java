package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Objects and lists that were put into a text. */
final class JsonText {
    private JsonText() {}

    /**
     * Opens text that is itself one whole JSON value.
     *
     * @param begin how the value must begin
     * @return a parser before the value's first token; null if the text does not begin so, or is not one value
     */
    static @Nullable JsonParser open(String text, char begin, Reading reading) throws IOException {
        if (text.stripLeading().charAt(0) != begin) {
            return null;
        }
        try (JsonParser trial = reading.body().open(text)) {
            trial.nextToken();
            trial.skipChildren();
            if (trial.nextToken() != null) {
                return null;
            }
        } catch (JsonParseException e) {
            return null;
        }
        return reading.body().open(text);
    }
}
