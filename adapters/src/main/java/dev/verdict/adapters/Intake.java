package dev.verdict.adapters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
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
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes documents in under given limits. Immutable, and used by many threads at once. */
public final class Intake {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Limits limits;
    /** Made when the first document has to be parsed, which a plain one never is. Two threads may both make one. */
    private volatile @Nullable JsonFactory factory;

    private Intake(Limits limits) {
        this.limits = limits;
    }

    public static Intake of(Limits limits) {
        return new Intake(limits);
    }

    public Limits limits() {
        return limits;
    }

    private JsonFactory factory() {
        JsonFactory made = factory;
        if (made == null) {
            made = JsonFactory.builder()
                    .recyclerPool(LentBuffers.shared())
                    .streamReadConstraints(limits.constraints())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build();
            factory = made;
        }
        return made;
    }

    /**
     * A document in UTF-8, UTF-16 or UTF-32. The bytes are not copied and must not change while they are read. Whether
     * bytes are well-formed UTF-8 is looked at when the body is opened, or asked for them.
     *
     * @throws LimitExceededException if it is longer than allowed
     * @throws MalformedBodyException if it is in UTF-16 or UTF-32 and not well formed
     */
    public Body body(byte[] json) {
        return body(json, Source.root());
    }

    /**
     * A document in UTF-8, UTF-16 or UTF-32 like {@link #body(byte[])}, all of whose addresses lie below the given one.
     */
    public Body body(byte[] json, Source root) {
        checkLength(json.length, "bytes", root);
        Charset wide = Unicode.wide(json);
        if (wide != null) {
            return body(Unicode.decoded(json, wide, root)).under(root);
        }
        return new Body(this, json, () -> factory().createParser(json), root);
    }

    /**
     * A document given as text.
     *
     * @throws LimitExceededException if it is longer than allowed
     */
    public Body body(String json) {
        checkLength(json.length(), "characters", Source.root());
        String text = !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json;
        return new Body(this, null, () -> factory().createParser(text));
    }

    /** A document that was parsed already; it must not change while it is read. */
    public Body body(JsonNode json) {
        return new Body(this, null, () -> Trees.open(json));
    }

    /**
     * A document from a stream, which is read to its end and not closed.
     *
     * @throws LimitExceededException if it is longer than allowed
     */
    public Body body(InputStream json) throws IOException {
        byte[] bytes = json.readNBytes(limits.maxBytes());
        if (bytes.length == limits.maxBytes() && json.read() >= 0) {
            checkLength(bytes.length + 1L, "bytes", Source.root());
        }
        return body(bytes);
    }

    /**
     * Hands over the elements of a document that is a list as they are read, each a body of its own with its address; the
     * document itself if it is no list.
     *
     * @throws BodyException where the list is broken; the elements before were handed over
     */
    public void forEachElement(Body document, Consumer<Body> action) {
        if (isSurelyObject(document)) {
            action.accept(document);
            return;
        }
        try (JsonParser json = document.open()) {
            forEachElement(json, document, action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a document begins as an object, and need not be opened to see that it is no list. */
    private static boolean isSurelyObject(Body document) {
        byte[] json = document.uncheckedBytes().orElse(new byte[0]);
        int at = 0;
        while (at < json.length && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        return at < json.length && json[at] == '{';
    }

    private void forEachElement(JsonParser json, Body document, Consumer<Body> action) {
        try {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                action.accept(document);
                return;
            }
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                TokenBuffer element = new TokenBuffer(json, null);
                element.copyCurrentStructure(json);
                Source at = document.root().element(i);
                action.accept(new Body(this, null, element::asParser, at));
            }
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "expected the end of the document behind its list");
            }
        } catch (IOException e) {
            throw document.exception(e, json);
        }
    }

    /** Apart, so that databind is not loaded for documents in bytes. */
    private static final class Trees {
        static JsonParser open(JsonNode json) {
            return new TreeTraversingParser(json);
        }
    }

    private void checkLength(long length, String unit, Source root) {
        if (length > limits.maxBytes()) {
            throw new LimitExceededException(
                    "the document is longer than " + limits.maxBytes() + " " + unit, new Place(null, null, root), null);
        }
    }

    /** A parser for JSON text that stands inside a document, under the same limits. */
    JsonParser open(String nested) throws IOException {
        return factory().createParser(nested);
    }
}
