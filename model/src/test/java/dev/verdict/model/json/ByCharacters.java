package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** The canonical form as Jackson makes it, which is given member after member, frame after frame. */
final class ByCharacters {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final JsonFactory FACTORY = new JsonFactory();

    private ByCharacters() {}

    /** Writes some of a document. */
    @FunctionalInterface
    interface Writing {
        void to(JsonOutput json) throws IOException;
    }

    static String text(Verdict verdict) {
        return text(json -> new VerdictWriter(json).write(verdict));
    }

    static String text(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            writing.to(new GeneratedJson(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escaped(text.toString());
    }

    static String indentedText(Verdict verdict) {
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
            new VerdictWriter(new GeneratedJson(json)).write(verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escaped(text.toString());
    }

    /** The same JSON text with each lone half as an escape; such a half can only stand inside a JSON string. */
    static String escaped(String json) {
        int from = firstLone(json, 0);
        if (from < 0) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        int copied = 0;
        for (int at = from; at >= 0; at = firstLone(json, at + 1)) {
            escaped.append(json, copied, at).append("\\u").append(HEX.toHexDigits(json.charAt(at)));
            copied = at + 1;
        }
        return escaped.append(json, copied, json.length()).toString();
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }
}
