package dev.verdict.adapters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Takes documents in under given limits. Immutable, and used by many threads at once. */
public final class Intake {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Limits limits;
    private final JsonFactory factory;

    private Intake(Limits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(limits.constraints())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    public static Intake of(Limits limits) {
        return new Intake(limits);
    }

    public Limits limits() {
        return limits;
    }

    /**
     * A document in UTF-8, UTF-16 or UTF-32. The bytes are not copied and must not change while they are read.
     *
     * @throws LimitExceededException if it is longer than allowed
     */
    public Body body(byte[] json) {
        checkLength(json.length, "bytes");
        return new Body(this, json, () -> factory.createParser(json));
    }

    /**
     * A document given as text.
     *
     * @throws LimitExceededException if it is longer than allowed
     */
    public Body body(String json) {
        checkLength(json.length(), "characters");
        String text = !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json;
        return new Body(this, null, () -> factory.createParser(text));
    }

    /** A document that was parsed already; it must not change while it is read. */
    public Body body(JsonNode json) {
        return new Body(this, null, () -> new TreeTraversingParser(json));
    }

    /**
     * A document from a stream, which is read to its end and not closed.
     *
     * @throws LimitExceededException if it is longer than allowed
     */
    public Body body(InputStream json) throws IOException {
        byte[] bytes = json.readNBytes(limits.maxBytes());
        if (bytes.length == limits.maxBytes() && json.read() >= 0) {
            checkLength(bytes.length + 1L, "bytes");
        }
        return body(bytes);
    }

    /**
     * The elements of a document that is a list, each a body of its own with its address; the document itself if it is
     * none.
     *
     * @throws BodyException if the list is broken
     */
    public List<Body> elements(Body document) {
        List<Body> elements = new ArrayList<>();
        Source at = document.root();
        try (JsonParser json = document.open()) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return List.of(document);
            }
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                at = document.root().element(i);
                TokenBuffer element = new TokenBuffer(json, null);
                element.copyCurrentStructure(json);
                elements.add(new Body(this, null, element::asParser).under(at));
            }
            at = document.root();
            if (json.nextToken() != null) {
                throw new MalformedBodyException(
                        "expected the end of the document behind its list",
                        new Place(
                                json.currentTokenLocation().getLineNr(),
                                json.currentTokenLocation().getColumnNr(),
                                at),
                        null);
            }
        } catch (IOException e) {
            throw BrokenJson.exception(e, at);
        }
        return elements;
    }

    private void checkLength(long length, String unit) {
        if (length > limits.maxBytes()) {
            throw new LimitExceededException(
                    "the document is longer than " + limits.maxBytes() + " " + unit,
                    new Place(null, null, Source.root()),
                    null);
        }
    }

    /** A parser for JSON text that stands inside a document, under the same limits. */
    JsonParser open(String nested) throws IOException {
        return factory.createParser(nested);
    }
}
