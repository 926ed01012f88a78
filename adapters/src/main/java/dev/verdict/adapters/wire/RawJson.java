package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are kept as JSON text. */
final class RawJson {
    /** The limits of the body were held when the value was first parsed. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private RawJson() {}

    /** The value the parser stands on as compact JSON, numbers digit by digit; the parser is left on its last token. */
    static String of(JsonParser parser) throws IOException {
        StringBuilder json = new StringBuilder();
        boolean follows = false;
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (follows && !token.isStructEnd()) {
                json.append(',');
            }
            append(token, parser, json);
            follows = !token.isStructStart() && token != JsonToken.FIELD_NAME;
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
        return json.toString();
    }

    private static void append(JsonToken token, JsonParser parser, StringBuilder json) throws IOException {
        switch (token) {
            case FIELD_NAME -> quote(parser.currentName(), json).append(':');
            case VALUE_STRING -> quote(parser.getText(), json);
            case VALUE_EMBEDDED_OBJECT -> json.append(foreign(parser));
            default -> json.append(parser.getText());
        }
    }

    /** What a tree holds that is no JSON, such as bytes. */
    private static String foreign(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.copyCurrentEvent(parser);
        }
        return text.toString();
    }

    /** The same text; without white space between its tokens if it is a whole JSON object or list. */
    static String compact(String text) {
        if (isSurelyCompact(text)) {
            return text;
        }
        String stripped = text.strip();
        if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
            return text;
        }
        try (JsonParser parser = FACTORY.createParser(stripped)) {
            parser.nextToken();
            String compact = of(parser);
            return parser.nextToken() == null ? compact : text;
        } catch (IOException e) {
            return text;
        }
    }

    /** Whether there is nothing in a text that its compact form would leave out or write in another way. */
    private static boolean isSurelyCompact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\\' || c > '~') {
                return false;
            }
        }
        return true;
    }

    static String quoted(String text) {
        return quote(text, new StringBuilder(text.length() + 2)).toString();
    }

    private static StringBuilder quote(String text, StringBuilder json) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        return json.append('"');
    }

    /** The canonical word that a value is; for an object or list nothing that could be one. */
    static String word(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return parser.getText().strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is stated if the member is a suggestion or suggestions stand somewhere below it.
     *
     * @return the strictest canonical word among them, or what stands there if none is one; empty if there is no
     *     suggestion
     */
    static Optional<String> suggestion(@Nullable String name, String json) {
        boolean found = name != null && isSuggestion(name);
        boolean inside = found;
        Optional<Suggestion> strictest = Optional.empty();
        try (JsonParser parser = FACTORY.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    inside = isSuggestion(parser.currentName());
                    found |= inside;
                } else if (inside && parser.currentToken().isScalarValue()) {
                    Optional<Suggestion> word =
                            Suggestion.of(parser.getText().strip().toLowerCase(Locale.ROOT));
                    strictest = Suggestion.stricter(strictest, word);
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    Optional<String> nested = inText(parser.getText(), text -> suggestion(null, text));
                    found |= nested.isPresent();
                    strictest = Suggestion.stricter(strictest, nested.flatMap(Suggestion::of));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found ? Optional.of(strictest.map(Suggestion::word).orElse(json)) : Optional.empty();
    }

    /**
     * The first state other than success, if the member is a state or states stand somewhere below it.
     *
     * @return what stands there, in lower case where it is a word; empty if there is no state, or none but success
     */
    static Optional<String> stateBesidesSuccess(@Nullable String name, String json) {
        boolean inside = name != null && isState(name);
        try (JsonParser parser = FACTORY.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    inside = isState(parser.currentName());
                } else if (inside) {
                    if (parser.currentToken().isStructStart()) {
                        return Optional.of(json);
                    }
                    String word = parser.getText().strip().toLowerCase(Locale.ROOT);
                    boolean isStated = parser.currentToken() != JsonToken.VALUE_NULL && !word.isEmpty();
                    if (isStated && Outcomes.status(word) != Status.COMPLETED) {
                        return Optional.of(word);
                    }
                    inside = false;
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    Optional<String> nested = inText(parser.getText(), text -> stateBesidesSuccess(null, text));
                    if (nested.isPresent()) {
                        return nested;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private static boolean isState(String name) {
        String folded = Names.folded(name);
        return folded.equals("state") || folded.equals("status");
    }

    /** Answers travel as JSON text inside others, too. */
    private static Optional<String> inText(String text, Function<String, Optional<String>> stated) {
        String stripped = text.strip();
        if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return stated.apply(stripped);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean isSuggestion(String name) {
        return Names.folded(name).equals("suggestion");
    }
}
