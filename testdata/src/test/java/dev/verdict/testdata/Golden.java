package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.model.Source;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the library makes of one body, in the form in which it is kept beside it: one verdict, the list of the verdicts of
 * a body that tells of no job or of several, or why the body cannot be read.
 *
 * @param ending the golden's file is named for the body, with this ending
 * @param text what stands in the file
 * @param verdicts the verdicts in it
 */
record Golden(String ending, String text, List<Verdict> verdicts) {
    static final String VERDICT = ".verdict.json";
    static final String VERDICTS = ".verdicts.json";
    static final String ERROR = ".error.json";
    static final List<String> ENDINGS = List.of(VERDICT, VERDICTS, ERROR);

    static Golden of(Normalizer normalizer, Sample sample) {
        List<Verdict> verdicts;
        try {
            verdicts = normalizer.normalizeAll(sample.bytes());
        } catch (BodyException e) {
            return new Golden(ERROR, error(e).toPrettyString() + "\n", List.of());
        }
        return verdicts.size() == 1
                ? new Golden(VERDICT, VerdictJson.indentedText(verdicts.get(0)) + "\n", verdicts)
                : new Golden(VERDICTS, list(verdicts), verdicts);
    }

    /** No text inside a verdict holds a line break as such, so indenting lines changes nothing else. */
    private static String list(List<Verdict> verdicts) {
        return verdicts.isEmpty()
                ? "[]\n"
                : verdicts.stream()
                        .map(VerdictJson::indentedText)
                        .map(text -> text.indent(2).stripTrailing())
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static JsonNode error(BodyException e) {
        ObjectNode error = Json.object();
        error.put("code", e.code()).put("message", e.getMessage());
        e.line().ifPresent(line -> error.put("line", line));
        e.column().ifPresent(column -> error.put("column", column));
        e.source().map(Source::toString).ifPresent(source -> error.put("source", source));
        return error;
    }

    void recordBeside(Sample sample) {
        try {
            for (String other : ENDINGS) {
                if (!other.equals(ending)) {
                    Files.deleteIfExists(sample.beside(other));
                }
            }
            Files.write(sample.beside(ending), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String recordedBeside(Sample sample, String ending) {
        try {
            return Files.readString(sample.beside(ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
