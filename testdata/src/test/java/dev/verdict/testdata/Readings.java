package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.BodyException;

/** What comes out of a body, be it a verdict or a refusal. */
final class Readings {
    private Readings() {}

    /** The canonical JSON of the verdicts, or why there are none. */
    static String json(JsonNode body) {
        try {
            return Verdicts.json(Verdicts.of(body));
        } catch (BodyException e) {
            return e.code() + ": " + e.getMessage();
        }
    }
}
