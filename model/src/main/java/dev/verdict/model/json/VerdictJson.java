package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes and reads the canonical JSON. Equal verdicts give equal bytes; reading what was written gives an equal verdict.
 */
public final class VerdictJson {
    /** The name of this form, the first member of every document. */
    public static final String SCHEMA = "verdict/1";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private VerdictJson() {}

    /** The canonical form in UTF-8, without white space. */
    public static byte[] bytes(Verdict verdict) {
        return text(verdict).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical form as text, without white space. */
    public static String text(Verdict verdict) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new VerdictWriter(json).write(verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Surrogates.escaped(text.toString());
    }

    /** The canonical form indented by two spaces for a person to read; the same members in the same order. */
    public static String indentedText(Verdict verdict) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
            new VerdictWriter(json).write(verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Surrogates.escaped(text.toString());
    }

    /**
     * Reads a canonical document.
     *
     * @throws MalformedVerdictException if it is not JSON, or not of this form: an unknown or repeated member, a missing
     *     one, a value that cannot stand there, labels that the findings do not bear out
     */
    public static Verdict read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return new VerdictReader(parser).document();
        } catch (IOException e) {
            throw MalformedVerdictException.of(e);
        }
    }

    /** Reads a canonical document, like {@link #read(byte[])}. */
    public static Verdict read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return new VerdictReader(parser).document();
        } catch (IOException e) {
            throw MalformedVerdictException.of(e);
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
