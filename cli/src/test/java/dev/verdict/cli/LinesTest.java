package dev.verdict.cli;

import static dev.verdict.cli.Call.BLOCK;
import static dev.verdict.cli.Call.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String job(int id, int weight) {
        return "{\"TaskId\":\"job-" + id + "\",\"Status\":\"Succeeded\",\"UserData\":\"" + "x".repeat(weight)
                + "\",\"ModerationResult\":{\"Suggestion\":\"pass\"}}";
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static List<String> codes(Call.Result result) {
        return result.lines().stream()
                .map(LinesTest::parsed)
                .map(line -> line.isArray()
                        ? "list of " + line.size()
                        : line.path("error")
                                .path("code")
                                .asText(line.path("suggestion").asText()))
                .toList();
    }

    @Test
    void thousandsOfLinesComeOutInOrderWhateverEachOfThemCosts() {
        int lines = 5_000;
        String input = IntStream.range(0, lines)
                .mapToObj(i -> i % 97 == 0 ? "{\"broken " + i : job(i, i % 50 == 0 ? 20_000 : i % 7))
                .collect(Collectors.joining("\n"));

        Call.Result result = Call.with(input).run("normalize", "--lines");

        List<String> answers = result.lines();
        assertThat(answers).hasSize(lines);
        for (int i = 0; i < lines; i++) {
            JsonNode line = parsed(answers.get(i));
            if (i % 97 == 0) {
                assertThat(line.path("error").path("line").asInt()).isEqualTo(i + 1);
            } else {
                assertThat(line.path("report").path("job").path("id").asText()).isEqualTo("job-" + i);
            }
        }
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(52);
    }

    @Test
    void lineThatCannotBeReadGivesAnErrorInItsPlace() {
        Call.Result result =
                Call.with(PASS + "\n{\"Status\":oops}\n" + BLOCK + "\n").run("normalize");

        assertThat(codes(result)).containsExactly("pass", "malformed", "block");
        assertThat(result.lines().get(1))
                .isEqualTo("{\"schema\":\"verdict/1\",\"error\":{\"code\":\"malformed\",\"message\":\"not valid JSON:"
                        + " Unrecognized token 'oops': was expecting (JSON String, Number, Array, Object or token"
                        + " 'null', 'true' or 'false')\",\"line\":2,\"column\":11,\"source\":\"/Status\"}}");
        assertThat(result.err()).startsWith("<stdin>:2:11: not valid JSON: ").endsWith("(malformed, at /Status)\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void jsonOfAnotherKindOnALineIsRefusedByItself() {
        assertThat(codes(Call.with(PASS + "\n\"text\"\n17\nnull\n{}\n" + BLOCK).run("normalize")))
                .containsExactly("pass", "malformed", "malformed", "malformed", "unrecognized", "block");
    }

    @Test
    void blankLineGivesABlankLineSoThatLineNumbersStayTheSame() {
        assertThat(Call.with("\n" + PASS + "\n \t\r\n" + BLOCK + "\n\n")
                        .run("normalize")
                        .out())
                .matches("\\n\\{.*\"pass\".*}\\n\\n\\{.*\"block\".*}\\n\\n");
    }

    @Test
    void endsOfLinesAndByteOrderMarkDoNotMatter() {
        String plain = Call.with(PASS + "\n" + BLOCK + "\n").run("normalize").out();

        assertThat(Call.with("\uFEFF" + PASS + "\r\n" + BLOCK).run("normalize").out())
                .isEqualTo(plain);
    }

    @Test
    void lineThatTellsOfSeveralBodiesGivesAListOnOneLine() {
        Call.Result result = Call.with(PASS + "\n[" + PASS + ",{}," + BLOCK + "]\n[]\n[" + BLOCK + "]\n" + BLOCK)
                .run("normalize");

        assertThat(codes(result)).containsExactly("pass", "list of 3", "list of 0", "list of 1", "block");
        assertThat(parsed(result.lines().get(1))
                        .get(1)
                        .path("error")
                        .path("source")
                        .asText())
                .isEqualTo("/1");
    }

    @Test
    void linesStayLinesWhenDocumentsAreIndented() {
        assertThat(Call.with(PASS + "\n" + BLOCK).run("normalize").out())
                .isEqualTo(Call.with(PASS + "\n" + BLOCK)
                        .run("normalize", "--compact")
                        .out());
    }

    @Test
    void brokenFirstLineDoesNotTakeTheOthersWithIt() {
        assertThat(codes(Call.with("{\"Status\":\"Succ\n" + PASS + "\n" + BLOCK).run("normalize")))
                .containsExactly("malformed", "pass", "block");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many.ndjson", "many.JSONL"})
    void nameTellsThatEveryLineIsABody(String name, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve(name), PASS);

        assertThat(Call.in(directory).run("normalize", name).out()).hasLineCount(1);
    }

    @Test
    void emptyFileOfLinesIsNoLineAtAll(@TempDir Path directory) throws IOException {
        Files.createFile(directory.resolve("none.ndjson"));

        assertThat(Call.in(directory).run("normalize", "none.ndjson")).isEqualTo(new Call.Result(0, "", ""));
        assertThat(Call.in(directory).run("normalize", "--gate", "none.ndjson").status())
                .isEqualTo(10);
    }

    @Test
    void indentedDocumentIsNotTakenForLines() {
        String indented = parsed("[{\"A\":{}}," + PASS + "]").toPrettyString();

        assertThat(codes(Call.with(indented).run("normalize", "--compact"))).containsExactly("unrecognized", "pass");
        assertThat(codes(Call.with("[\n" + PASS + "\n]").run("normalize", "--compact")))
                .containsExactly("pass");
        assertThat(codes(Call.with("\n\n" + PASS + "\n\n").run("normalize", "--compact")))
                .containsExactly("pass");
    }

    @Test
    void lineThatIsTooLongIsAnErrorAndTheNextIsRead() {
        String input = PASS + "\n" + job(1, 2_000) + "\n" + BLOCK + "\n" + job(2, 1_000_000) + "\n" + PASS;

        Call.Result result = Call.with(input).upTo(1_000).run("normalize");

        assertThat(codes(result)).containsExactly("pass", "limit-exceeded", "block", "limit-exceeded", "pass");
        assertThat(parsed(result.lines().get(3)).path("error").path("line").asInt())
                .isEqualTo(4);
    }

    @Test
    void lineOfExactlyTheAllowedLengthIsRead() {
        int length = PASS.length();

        assertThat(codes(Call.with(PASS + "\n" + BLOCK + "\n").upTo(length).run("normalize")))
                .containsExactly("pass", "limit-exceeded");
        assertThat(codes(Call.with(PASS + "\r\n" + PASS).upTo(length).run("normalize", "--lines")))
                .containsExactly("pass", "pass");
    }

    @Test
    @Timeout(60)
    void endlessLineIsNotHeldInMemory() {
        InputStream endless = new InputStream() {
            private long left = 1L << 27;

            @Override
            public int read() {
                throw new AssertionError("bytes are read in blocks");
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left == 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                java.util.Arrays.fill(into, from, from + count, (byte) '[');
                left -= count;
                return count;
            }
        };

        assertThat(codes(Call.with(endless).upTo(1 << 16).run("normalize", "--lines")))
                .containsExactly("limit-exceeded");
    }

    @Test
    void wideEncodingsHaveNoLinesOfOurs() {
        byte[] input = (PASS + "\n" + BLOCK).getBytes(StandardCharsets.UTF_16);

        Call.Result result = Call.with(input).run("normalize", "--lines");

        assertThat(codes(result)).containsExactly("malformed");
        assertThat(result.err()).isEqualTo("<stdin>:1: expected lines in UTF-8, found UTF-16 or UTF-32 (malformed)\n");
    }

    @Test
    void bytesThatAreNoTextAreAnErrorOfTheirLine() {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes((PASS + "\n{\"Status\":\"").getBytes(StandardCharsets.UTF_8));
        input.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        input.writeBytes(("\"}\n" + BLOCK).getBytes(StandardCharsets.UTF_8));

        assertThat(codes(Call.with(input.toByteArray()).run("normalize")))
                .containsExactly("pass", "malformed", "block");
    }

    @Test
    @Timeout(60)
    void answersComeAsSoonAsTheyAreThere() throws Exception {
        PipedInputStream answers = new PipedInputStream(1 << 16);
        PipedOutputStream output = new PipedOutputStream(answers);
        BufferedReader lines = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
        CompletableFuture<Integer> status;
        try (PipedOutputStream producer = new PipedOutputStream()) {
            PipedInputStream input = new PipedInputStream(producer, 1 << 16);
            status = CompletableFuture.supplyAsync(
                    () -> Call.with(input).run(output, OutputStream.nullOutputStream(), "normalize", "--lines"));
            for (int i = 0; i < 3; i++) {
                producer.write((job(i, 0) + "\n").getBytes(StandardCharsets.UTF_8));
                producer.flush();
                assertThat(lines.readLine()).contains("job-" + i);
            }
        }
        assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
    }
}
