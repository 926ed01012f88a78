package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.verdict.model.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/** Passes members on to somebody's generator, which makes of them what it makes: text, or a tree. */
final class GeneratedJson implements JsonOutput {
    private final JsonGenerator json;
    private final boolean isText;

    GeneratedJson(JsonGenerator json) {
        this.json = json;
        isText = writesText(json);
    }

    /** Whether it writes JSON text; the one that writes UTF-8 does not say so itself. */
    private static boolean writesText(JsonGenerator json) {
        JsonGenerator inner = json;
        while (inner instanceof JsonGeneratorDelegate delegate) {
            inner = delegate.delegate();
        }
        return inner instanceof JsonGeneratorImpl || inner.canWriteFormattedNumbers();
    }

    @Override
    public void startObject() throws IOException {
        json.writeStartObject();
    }

    @Override
    public void startObject(String name) throws IOException {
        json.writeObjectFieldStart(name);
    }

    @Override
    public void endObject() throws IOException {
        json.writeEndObject();
    }

    @Override
    public void startList(String name) throws IOException {
        json.writeArrayFieldStart(name);
    }

    @Override
    public void endList() throws IOException {
        json.writeEndArray();
    }

    @Override
    public void text(String value) throws IOException {
        json.writeString(value);
    }

    @Override
    public void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    @Override
    public void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    @Override
    public void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    /** Into a tree, as the number. */
    @Override
    public void score(String name, BigDecimal value) throws IOException {
        json.writeFieldName(name);
        if (isText) {
            json.writeNumber(value.toPlainString());
        } else if (value.scale() <= 0) {
            json.writeNumber(value.intValueExact());
        } else {
            json.writeNumber(value);
        }
    }

    @Override
    public void time(String name, Instant value) throws IOException {
        json.writeStringField(name, Times.text(value));
    }

    @Override
    public void address(String name, Source value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    @Override
    public void entry(String anyName, String value) throws IOException {
        json.writeStringField(anyName, value);
    }

    @Override
    public void entry(String anyName, long value) throws IOException {
        json.writeNumberField(anyName, value);
    }
}
