package dev.verdict.cli.normalize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.verdict.cli.input.Failure;
import dev.verdict.model.Source;
import dev.verdict.model.json.VerdictJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The document that stands in the place of a verdict. What is not known is left out. */
final class ErrorJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ErrorJson() {}

    static String text(Failure failure, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            if (indented) {
                json.setPrettyPrinter(likeVerdicts());
            }
            json.writeStartObject();
            json.writeStringField("schema", VerdictJson.SCHEMA);
            json.writeObjectFieldStart("error");
            json.writeStringField("code", failure.code());
            json.writeStringField("message", failure.message());
            if (failure.line().isPresent()) {
                json.writeNumberField("line", failure.line().getAsLong());
            }
            if (failure.column().isPresent()) {
                json.writeNumberField("column", failure.column().getAsInt());
            }
            Optional<Source> source = failure.source();
            if (source.isPresent()) {
                json.writeStringField("source", source.get().toString());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter likeVerdicts() {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
