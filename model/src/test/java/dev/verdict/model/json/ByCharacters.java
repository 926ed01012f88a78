package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The canonical form as it comes of writing member after member, frame after frame and character after character. */
final class ByCharacters {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ByCharacters() {}

    static String text(Verdict verdict) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            VerdictWriter.to(json).write(verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Surrogates.escaped(text.toString());
    }
}
