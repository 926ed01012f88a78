package dev.verdict.cli.explain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.verdict.adapters.Body;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.cli.shell.Visible;
import dev.verdict.model.Source;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands at addresses of a body, short enough for a line: read again from the body, in one pass for all. */
final class Excerpts {
    /** Characters of an excerpt, and of any text in it. */
    private static final int LENGTH = 120;

    private static final int TEXT = 60;

    private final Intake intake;

    Excerpts(Limits limits) {
        intake = Intake.of(limits);
    }

    /** A place to visit, with the places below it. */
    private static final class Stop {
        private final Map<String, Stop> below = new LinkedHashMap<>();
        private @Nullable String excerpt;
        private boolean wanted;
    }

    /** The excerpt for each address at which something stands; of repeated members, the first. */
    Map<Source, String> of(byte[] document, Collection<Source> sources) {
        Stop root = new Stop();
        Map<Source, Stop> stops = new LinkedHashMap<>();
        for (Source source : sources) {
            Stop stop = root;
            String pointer = source.pointer();
            if (!pointer.isEmpty()) {
                for (String token : pointer.substring(1).split("/", -1)) {
                    stop = stop.below.computeIfAbsent(token.replace("~1", "/").replace("~0", "~"), any -> new Stop());
                }
            }
            stop.wanted = true;
            stops.put(source, stop);
        }
        Body body = intake.body(document);
        try (JsonParser json = body.open()) {
            json.nextToken();
            visit(json, root, body);
        } catch (IOException | BodyException e) {
            // It was read before; whatever cannot be had again is left out.
        }
        Map<Source, String> excerpts = new LinkedHashMap<>();
        stops.forEach((source, stop) -> {
            if (stop.excerpt != null) {
                excerpts.put(source, stop.excerpt);
            }
        });
        return excerpts;
    }

    /** The parser stands on the first token of the value and is left on its last. */
    private static void visit(JsonParser json, Stop stop, Body body) throws IOException {
        boolean show = stop.wanted && stop.excerpt == null;
        StringBuilder excerpt = new StringBuilder();
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            boolean object = token == JsonToken.START_OBJECT;
            excerpt.append(object ? '{' : '[');
            int index = 0;
            while (!json.nextToken().isStructEnd()) {
                String name = object ? json.currentName() : Integer.toString(index);
                if (object) {
                    json.nextToken();
                }
                if (show && excerpt.length() <= LENGTH) {
                    excerpt.append(index == 0 ? "" : ",").append(object ? quoted(name) + ":" : "");
                    excerpt.append(brief(json));
                }
                Stop below = stop.below.get(name);
                if (below == null) {
                    json.skipChildren();
                } else {
                    visit(json, below, body);
                }
                index++;
            }
            excerpt.append(object ? '}' : ']');
        } else {
            excerpt.append(brief(json));
            if (token == JsonToken.VALUE_STRING && !stop.below.isEmpty()) {
                try (JsonParser nested = body.open(json.getText())) {
                    nested.nextToken();
                    visit(nested, stop, body);
                    return;
                }
            }
        }
        if (show) {
            stop.excerpt = Visible.line(excerpt.toString(), LENGTH);
        }
    }

    /** A value that stands inside another: objects and lists only hinted at. */
    private static String brief(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_STRING -> quoted(json.getText());
            default -> shortened(json.getText());
        };
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(shortened(text))) + '"';
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT - 1)) + "…";
    }
}
