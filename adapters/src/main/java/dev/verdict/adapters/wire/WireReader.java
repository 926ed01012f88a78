package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.adapters.Body;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Binds bodies of one service to the record that mirrors its answer. */
public final class WireReader<T> {
    private final Class<T> type;
    private final RecordBinding record;

    /**
     * What was bound, and the reading that goes on with mapping it.
     *
     * @param answer the bound record
     * @param reading takes further issues and ends up holding all of them
     */
    public record Bound<T>(T answer, Reading reading) {}

    private WireReader(Class<T> type) {
        this.type = type;
        this.record = RecordBinding.of(type);
    }

    /** A reader for the given record, whose components mirror the members of the documented answer. */
    public static <T extends Record> WireReader<T> of(Class<T> answer) {
        return new WireReader<>(answer);
    }

    /**
     * Binds one body.
     *
     * @throws dev.verdict.adapters.BodyException if it is not one whole JSON object within its limits
     */
    public Bound<T> read(Body body) {
        Reading reading = new Reading(body);
        try (JsonParser json = body.open()) {
            return read(json, body, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bound<T> read(JsonParser json, Body body, Reading reading) {
        try {
            json.nextToken();
            T answer = descend(json, reading, body.root(), body.envelope());
            if (json.nextToken() != null) {
                throw new MalformedBodyException(
                        "expected the end of the document behind its object, found " + Tokens.name(json.currentToken()),
                        Tokens.place(json, body.root()),
                        null);
            }
            return new Bound<>(answer, reading);
        } catch (IOException e) {
            throw body.exception(e, json);
        }
    }

    private T descend(JsonParser json, Reading reading, Source at, List<String> envelope) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return inText(json, reading, at, envelope);
        }
        if (envelope.isEmpty()) {
            return type.cast(record.answer(json, reading, at));
        }
        String wrapping = envelope.get(0);
        T answer = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (answer == null && name.equals(wrapping) && json.currentToken() != JsonToken.VALUE_NULL) {
                answer = descend(json, reading, at.member(name), envelope.subList(1, envelope.size()));
            } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                reading.unmapped(at.member(name), name, RawJson.of(json));
            }
        }
        if (answer == null) {
            throw new MalformedBodyException("expected a member \"" + wrapping + "\"", new Place(null, null, at), null);
        }
        return answer;
    }

    /** An answer that was put into its envelope as text. */
    private T inText(JsonParser json, Reading reading, Source at, List<String> envelope) throws IOException {
        Place place = Tokens.place(json, at);
        try (JsonParser nested = reading.body().open(json.getText())) {
            if (nested.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedBodyException("expected an object, found a text", place, null);
            }
            T answer = descend(nested, reading, at, envelope);
            if (nested.nextToken() != null) {
                throw new MalformedBodyException("expected the end of the JSON text behind its object", place, null);
            }
            return answer;
        } catch (JsonParseException e) {
            throw new MalformedBodyException("the text is not valid JSON: " + e.getOriginalMessage(), place, e);
        }
    }
}
