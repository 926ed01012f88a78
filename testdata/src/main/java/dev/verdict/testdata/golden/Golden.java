package dev.verdict.testdata.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.model.Source;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the library makes of one body, in the form in which it is kept beside it.
 *
 * @param ending the golden's file is named for the body, with this ending
 * @param text what stands in the file
 * @param tree the same as a tree
 */
record Golden(String ending, String text, JsonNode tree) {
    /** One verdict. */
    static final String VERDICT = ".verdict.json";
    /** The verdicts on a body that tells of no job or of several. */
    static final String VERDICTS = ".verdicts.json";
    /** Why the body cannot be read. */
    static final String ERROR = ".error.json";

    static final List<String> ENDINGS = List.of(VERDICT, VERDICTS, ERROR);

    static Golden of(byte[] body, GoldenBody.Settings settings) {
        List<Verdict> verdicts;
        try {
            verdicts = settings.normalizer().normalizeAll(body, settings.hints());
        } catch (BodyException e) {
            JsonNode error = error(e, settings.redaction());
            return new Golden(ERROR, Json.indented(error) + "\n", error);
        }
        return verdicts.size() == 1
                ? one(verdicts.get(0), settings.redaction())
                : several(verdicts, settings.redaction());
    }

    private static Golden one(Verdict verdict, Redaction redaction) {
        return new Golden(VERDICT, text(verdict, redaction) + "\n", tree(verdict, redaction));
    }

    /** No text inside a verdict holds a line break as such, so indenting lines changes nothing else. */
    private static Golden several(List<Verdict> verdicts, Redaction redaction) {
        ArrayNode trees = Json.array();
        verdicts.forEach(verdict -> trees.add(tree(verdict, redaction)));
        String text = verdicts.isEmpty()
                ? "[]\n"
                : verdicts.stream()
                        .map(verdict -> text(verdict, redaction).indent(2).stripTrailing())
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        return new Golden(VERDICTS, text, trees);
    }

    private static String text(Verdict verdict, Redaction redaction) {
        return redaction.isNone() ? VerdictJson.indentedText(verdict) : Json.indented(tree(verdict, redaction));
    }

    private static JsonNode tree(Verdict verdict, Redaction redaction) {
        return redaction.applied(Json.tree(VerdictJson.text(verdict)));
    }

    /** The sentence may quote anything that stands in the body; where something is redacted, it is left out. */
    private static JsonNode error(BodyException e, Redaction redaction) {
        ObjectNode error = Json.object();
        error.put("code", e.code());
        if (redaction.isNone()) {
            error.put("message", e.getMessage());
        }
        e.line().ifPresent(line -> error.put("line", line));
        e.column().ifPresent(column -> error.put("column", column));
        e.source().map(Source::toString).ifPresent(source -> error.put("source", source));
        return error;
    }

    /** What it says, in a few words. */
    static String brief(String ending, JsonNode tree) {
        return switch (ending) {
            case ERROR -> "the body cannot be read (" + tree.path("code").asText("no code") + ")";
            case VERDICTS -> "the body tells of " + tree.size() + " jobs";
            default -> SemanticDiff.brief(tree);
        };
    }
}
