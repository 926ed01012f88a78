package dev.verdict.reliability.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verdict.adapters.Limits;
import dev.verdict.cli.Main;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Terminals;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Lines in, lines out: one for one, in their order, each what it would be alone, and an exit status that tells. */
final class LinesAttack implements Attack {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MEMORY = 1 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Normalizer normalizer =
            Normalizer.builder().limits(Limits.DEFAULT.withMaxBytes(MAX_BYTES)).build();

    @Override
    public void on(byte[] bytes) {
        if (isWide(bytes)) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = run(bytes, out, err);
        String told = out.toString(StandardCharsets.UTF_8);
        List<byte[]> lines = Documents.split(bytes, '\n');
        if (lines.get(lines.size() - 1).length == 0) {
            lines = lines.subList(0, lines.size() - 1);
        }
        if (!told.isEmpty() && !told.endsWith("\n")) {
            throw new Contradiction("the last line is not whole: " + told);
        }
        List<String> answers = told.lines().toList();
        Contradiction.unlessEqual(lines.size(), answers.size(), "lines out for lines in: " + told);
        boolean failed = false;
        for (int i = 0; i < answers.size(); i++) {
            failed |= answersOne(withoutMark(lines.get(i), i), answers.get(i));
        }
        Contradiction.unlessEqual(failed ? 1 : 0, status, "the exit status after " + told);
        Contradiction.unlessEqual(failed, err.size() > 0, "a word on standard error: " + err);
    }

    private static int run(byte[] bytes, OutputStream out, OutputStream err) {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(bytes),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""),
                Terminals.NONE,
                Map.of(),
                MAX_BYTES,
                MEMORY);
        return Main.run(new String[] {"normalize", "--lines"}, surroundings);
    }

    /** UTF-16 and UTF-32, where a byte that looks like a line end is none. */
    private static boolean isWide(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == 0
                        || bytes[1] == 0
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static byte[] withoutMark(byte[] line, int index) {
        boolean marked = index == 0
                && new String(line, StandardCharsets.ISO_8859_1)
                        .startsWith(new String(MARK, StandardCharsets.ISO_8859_1));
        return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }

    /** Holds the answer of one line to what the line gives alone; tells whether something in it failed. */
    private boolean answersOne(byte[] line, String answer) {
        if (new String(line, StandardCharsets.ISO_8859_1).matches("[ \t\r]*")) {
            Contradiction.unlessEqual("", answer, "a blank line");
            return false;
        }
        List<Outcome> alone = normalizer.normalizeEach(line, Hints.none());
        JsonNode tree = tree(answer);
        List<JsonNode> answers = tree.isArray()
                ? JSON.convertValue(tree, JSON.getTypeFactory().constructCollectionType(List.class, JsonNode.class))
                : List.of(tree);
        long verdicts =
                alone.stream().mapToLong(outcome -> outcome.verdicts().size()).sum();
        long failures =
                alone.stream().filter(outcome -> outcome.failure().isPresent()).count();
        long errors = answers.stream().filter(one -> one.has("error")).count();
        Counts.one(errors > 0 ? "lines refused" : "lines read");
        Contradiction.unlessEqual(verdicts + failures, (long) answers.size(), "answers of a line: " + answer);
        Contradiction.unlessEqual(failures, errors, "errors of a line: " + answer);
        if (failures == 0 && !tree.isArray()) {
            Verdict verdict = alone.get(0).verdicts().get(0);
            Contradiction.unlessEqual(VerdictJson.text(verdict), answer, "the line alone");
        }
        return errors > 0;
    }

    private static JsonNode tree(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new Contradiction("a line that is no JSON: " + answer);
        }
    }
}
