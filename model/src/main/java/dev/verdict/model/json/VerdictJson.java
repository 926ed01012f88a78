package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes and reads the canonical JSON. Equal verdicts give equal bytes; reading what was written gives an equal verdict.
 */
public final class VerdictJson {
    /** The name of this form, the first member of every document. */
    public static final String SCHEMA = "verdict/1";

    /** Room for a score of the model with all its digits. */
    private static final int MAX_NUMBER_LENGTH = 1_100;

    /** What documents are read with; writing them does without. */
    private static final class Parsers {
        static final JsonFactory FACTORY = JsonFactory.builder()
                // Not a buffer for each thread: in a thread that outlives it, that would keep a class loader alive.
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .build();

        private Parsers() {}
    }

    private VerdictJson() {}

    /** The canonical form in UTF-8, without white space. */
    public static byte[] bytes(Verdict verdict) {
        try (Utf8Json json = Utf8Json.compact()) {
            write(verdict, json);
            return json.text().bytes();
        }
    }

    /** The canonical form as text, without white space. */
    public static String text(Verdict verdict) {
        try (Utf8Json json = Utf8Json.compact()) {
            write(verdict, json);
            return json.text().string();
        }
    }

    /** The canonical form indented by two spaces for a person to read; the same members in the same order. */
    public static String indentedText(Verdict verdict) {
        try (Utf8Json json = Utf8Json.indented()) {
            write(verdict, json);
            return json.text().string();
        }
    }

    private static void write(Verdict verdict, JsonOutput json) {
        try {
            new VerdictWriter(json).write(verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a canonical document.
     *
     * @throws MalformedVerdictException if it is not JSON, or not of this form: an unknown or repeated member, a missing
     *     one, a value that cannot stand there, labels that the findings do not bear out
     */
    public static Verdict read(byte[] json) {
        try (JsonParser parser = Parsers.FACTORY.createParser(json)) {
            try {
                return new VerdictReader(parser).document();
            } catch (MalformedVerdictException e) {
                // This parser counts columns in bytes where it reads UTF-8; the text tells them in characters.
                boolean isUtf8 = parser.currentLocation().getByteOffset() >= 0;
                return read(decoded(json).filter(text -> isUtf8).orElseThrow(() -> e));
            }
        } catch (IOException e) {
            throw MalformedVerdictException.of(e);
        }
    }

    /** Reads a canonical document, like {@link #read(byte[])}. */
    public static Verdict read(String json) {
        try {
            return parsed(json);
        } catch (MalformedVerdictException e) {
            // Half a surrogate pair in a name is refused by the parser only where it is escaped.
            String raw = Surrogates.unescaped(json);
            if (raw.equals(json)) {
                throw e;
            }
            try {
                return parsed(raw);
            } catch (MalformedVerdictException alsoWrong) {
                throw e;
            }
        }
    }

    private static Verdict parsed(String json) {
        try (JsonParser parser = Parsers.FACTORY.createParser(json)) {
            return new VerdictReader(parser).document();
        } catch (IOException e) {
            throw MalformedVerdictException.of(e);
        }
    }

    /** The text behind these bytes and a byte order mark; empty if they are not UTF-8. */
    private static Optional<String> decoded(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The JSON Schema (draft 2020-12) of the canonical form, as it is published in this library's jar. */
    public static String schema() {
        try (InputStream schema = VerdictJson.class.getResourceAsStream("/dev/verdict/model/verdict-1.schema.json")) {
            if (schema == null) {
                throw new IllegalStateException("the schema is not in the jar");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
