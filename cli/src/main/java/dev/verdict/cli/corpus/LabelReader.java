package dev.verdict.cli.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.verdict.adapters.Similar;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a line such as {@code {"media": "m1", "suggestion": "block", "categories": ["sexual"]}}. */
final class LabelReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String FORM = "{\"media\": …, \"suggestion\": …, \"categories\": […]}";
    private static final List<String> MEMBERS = List.of("media", "suggestion", "categories");

    private LabelReader() {}

    /** What is wrong with a line, and in which column. */
    static final class WrongLabelException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int column;

        private WrongLabelException(String message, int column) {
            super(message);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    static HumanLabel read(byte[] line) throws WrongLabelException {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw wrong(json, "expected " + FORM);
            }
            HumanLabel label = members(json);
            if (json.nextToken() != null) {
                throw wrong(json, "expected one label on the line, found more behind it");
            }
            return label;
        } catch (JsonProcessingException e) {
            throw new WrongLabelException(
                    "not valid JSON: " + e.getOriginalMessage().replaceAll(" \\(start marker at .*", ""),
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new WrongLabelException("cannot be read: " + e.getMessage(), 1);
        }
    }

    private static HumanLabel members(JsonParser json) throws IOException, WrongLabelException {
        @Nullable String media = null;
        Optional<Suggestion> suggestion = Optional.empty();
        Set<String> categories = new TreeSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            switch (member) {
                case "media" -> media = text(json, member);
                case "suggestion" -> suggestion = Optional.of(suggestion(json));
                case "categories" -> categories.addAll(texts(json));
                default ->
                    throw wrong(
                            json,
                            "unknown member " + member
                                    + Similar.to(member, MEMBERS)
                                            .map(meant -> "; did you mean " + meant + "?")
                                            .orElse("; expected " + FORM));
            }
        }
        if (media == null) {
            throw wrong(json, "the label names no media; expected " + FORM);
        }
        return new HumanLabel(media, suggestion, categories);
    }

    private static String text(JsonParser json, String member) throws IOException, WrongLabelException {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw wrong(json, "expected a text for " + member);
        }
        return json.getText();
    }

    private static Suggestion suggestion(JsonParser json) throws IOException, WrongLabelException {
        String word = text(json, "suggestion");
        List<String> known =
                Arrays.stream(Suggestion.values()).map(Suggestion::word).toList();
        Optional<Suggestion> suggestion = Suggestion.of(word);
        if (suggestion.isEmpty()) {
            throw wrong(json, "expected one of " + String.join(", ", known) + ", found " + word);
        }
        return suggestion.get();
    }

    private static List<String> texts(JsonParser json) throws IOException, WrongLabelException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw wrong(json, "expected a list of categories");
        }
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw wrong(json, "expected a category in words");
            }
            texts.add(json.getText());
        }
        return texts;
    }

    private static WrongLabelException wrong(JsonParser json, String message) {
        return new WrongLabelException(message, json.currentTokenLocation().getColumnNr());
    }
}
