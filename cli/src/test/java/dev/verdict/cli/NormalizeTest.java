package dev.verdict.cli;

import static dev.verdict.cli.Call.BLOCK;
import static dev.verdict.cli.Call.PASS;
import static dev.verdict.cli.Call.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizeTest {
    private static final String SAMPLE = "testdata/vod/documented-sample.response.json";

    private static String asTheLibrarySays(String json) {
        return VerdictJson.text(Normalizer.create().normalize(json));
    }

    @Test
    void oneBodyGivesItsVerdictIndented() throws IOException {
        byte[] body = Files.readAllBytes(Call.ROOT.resolve(SAMPLE));

        assertThat(verdict("normalize", SAMPLE))
                .isEqualTo(new Call.Result(
                        0, VerdictJson.indentedText(Normalizer.create().normalize(body)) + "\n", ""));
    }

    @Test
    void compactGivesOneLine() throws IOException {
        byte[] body = Files.readAllBytes(Call.ROOT.resolve(SAMPLE));

        assertThat(verdict("normalize", "--compact", SAMPLE).out())
                .isEqualTo(VerdictJson.text(Normalizer.create().normalize(body)) + "\n");
    }

    @Test
    void everyTestBodyGivesWhatTheLibraryGives() throws IOException {
        try (Stream<Path> bodies = Files.walk(Call.ROOT.resolve("testdata"), 2)) {
            List<Path> files = bodies.filter(file -> file.toString().endsWith(".response.json"))
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThan(300);
            StringBuilder expected = new StringBuilder();
            for (Path file : files) {
                Normalizer.create()
                        .normalizeEach(Files.readAllBytes(file), dev.verdict.normalizer.Hints.none())
                        .stream()
                        .flatMap(outcome -> outcome.verdicts().stream())
                        .forEach(verdict ->
                                expected.append(VerdictJson.text(verdict)).append('\n'));
            }
            String[] args = Stream.concat(
                            Stream.of("normalize", "--compact"), files.stream().map(Path::toString))
                    .toArray(String[]::new);

            assertThat(verdict(args).out()).isEqualTo(expected.toString());
        }
    }

    @Test
    void severalFilesGiveTheirDocumentsInOrder(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), PASS);
        Files.writeString(directory.resolve("b.json"), BLOCK);

        assertThat(Call.in(directory)
                        .run("normalize", "--compact", "b.json", "a.json", "b.json")
                        .lines())
                .containsExactly(asTheLibrarySays(BLOCK), asTheLibrarySays(PASS), asTheLibrarySays(BLOCK));
    }

    @Test
    void listGivesADocumentForEachElement() {
        assertThat(Call.with("[" + PASS + ",\n" + BLOCK + "]")
                        .run("normalize", "--compact")
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"suggestion\":\"pass\"", "\"source\":\"/0/ModerationResult/Suggestion\"");
    }

    @Test
    void brokenElementGivesAnErrorInItsPlaceAndTheOthersAreDone() {
        Call.Result result =
                Call.with("[" + PASS + ",{\"Nothing\":1}," + BLOCK + "]").run("normalize", "--compact");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.lines()).hasSize(3);
        assertThat(result.lines().get(1))
                .startsWith("{\"schema\":\"verdict/1\",\"error\":{\"code\":\"unrecognized\",\"message\":\"")
                .endsWith(",\"source\":\"/1\"}}");
        assertThat(result.lines().get(2)).contains("\"suggestion\":\"block\"");
        assertThat(result.err())
                .startsWith("<stdin>: ")
                .contains("(unrecognized, at /1)")
                .hasLineCount(1);
    }

    @Test
    void errorsAreIndentedLikeTheVerdictsAroundThem() {
        assertThat(Call.with("[{\"Nothing\":1}]").run("normalize").out())
                .startsWith("{\n  \"schema\": \"verdict/1\",\n  \"error\": {\n    \"code\": \"unrecognized\",\n");
    }

    @Test
    void emptyListGivesNothing() {
        assertThat(Call.with("[]").run("normalize")).isEqualTo(new Call.Result(0, "", ""));
    }

    @Test
    void standardInputIsReadWithAndWithoutItsName() {
        assertThat(Call.with(PASS).run("normalize", "--compact").lines()).containsExactly(asTheLibrarySays(PASS));
        assertThat(Call.with(PASS).run("normalize", "--compact", "-").lines()).containsExactly(asTheLibrarySays(PASS));
    }

    @Test
    void bodiesInEveryUnicodeEncodingAreTheSameBody() {
        String body = PASS.replace("{\"Status\"", "{\n\"UserData\":\"晚安\",\n\"Status\"");
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] marked = (new String(mark, StandardCharsets.UTF_8) + body).getBytes(StandardCharsets.UTF_8);

        assertThat(Stream.of(
                                marked,
                                body.getBytes(StandardCharsets.UTF_8),
                                body.getBytes(StandardCharsets.UTF_16),
                                body.getBytes(StandardCharsets.UTF_16LE),
                                body.getBytes(StandardCharsets.UTF_16BE))
                        .map(bytes ->
                                Call.with(bytes).run("normalize", "--compact").out())
                        .collect(Collectors.toSet()))
                .containsExactly(asTheLibrarySays(body) + "\n");
    }

    @Test
    void offsetUnitMovesTheFramesOfImm() {
        String body = "{\"ModerationResult\":{\"Suggestion\":\"block\",\"Frames\":{\"BlockFrames\":"
                + "[{\"Offset\":3,\"Label\":\"porn\"}]}},\"Status\":\"Succeeded\"}";

        assertThat(Call.with(body).run("normalize", "--compact").out()).contains("\"atMs\":3000");
        assertThat(Call.with(body)
                        .run("normalize", "--compact", "--imm-offset-unit", "ms")
                        .out())
                .contains("\"atMs\":3,");
        assertThat(Call.with(body)
                        .run("normalize", "--compact", "--imm-offset-unit=40ms")
                        .out())
                .contains("\"atMs\":120,");
    }

    @Test
    void namedServiceIsNotDetected() {
        assertThat(Call.with("{\"RequestId\":\"r\"}")
                        .run("normalize", "--compact", "--service", "vod")
                        .out())
                .contains("\"service\":\"vod\"", "\"suggestion\":\"review\"");
    }

    @Test
    void statisticsTellRoadsOdditiesAndDecisionsOnStandardError(@TempDir Path directory) throws IOException {
        String odd = BLOCK.replace("{\"Status\"", "{\"New\":1,\"Status\"");
        Files.writeString(
                directory.resolve("a.ndjson"),
                PASS + "\n\n" + odd + "\n{\n{\"MediaAuditResult\":{\"Suggestion\":\"review\"}}\n[" + PASS + ",7]\n");

        Call.Result result = Call.in(directory).run("normalize", "--compact", "--stats", "a.ndjson", "b.json");

        assertThat(result.lines()).hasSize(6);
        assertThat(result.err().lines().dropWhile(line -> !line.startsWith("bodies:")))
                .containsExactly(
                        "bodies: 4 read, 3 not",
                        "  SERVICE  EXPRESS  REFERENCE",
                        "  imm      1        2",
                        "  vod      1        0",
                        "issues:",
                        "  member-unmapped  1",
                        "decisions: 2 pass, 1 review, 1 block");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void statisticsOfNothingAreNothing() {
        assertThat(Call.with("").run("normalize", "--lines", "--stats")).isEqualTo(new Call.Result(0, "", """
                        bodies: 0 read, 0 not
                        issues: none
                        decisions: 0 pass, 0 review, 0 block
                        """));
    }

    @Test
    void statisticsOfPagesCountEachPageAndOneDecision() {
        Call.Result result = verdict(
                "normalize",
                "--pages",
                "--stats",
                "testdata/ims/first-page.response.json",
                "testdata/ims/middle-page.response.json",
                "testdata/ims/last-page.response.json");

        assertThat(result.err())
                .startsWith("bodies: 3 read, 0 not\n")
                .endsWith("decisions: 0 pass, 0 review, 1 block\n");
    }

    @Test
    void tableHasARowForEveryBody(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), PASS);
        Files.writeString(directory.resolve("b.ndjson"), BLOCK + "\n{\n[" + PASS + "]\n");

        Call.Result result = Call.in(directory).run("normalize", "--table", "a.json", "b.ndjson", "c.json");

        assertThat(result.lines())
                .containsExactly(
                        "BODY              SERVICE  SUGGESTION  DECLARED  STATUS     ISSUES  LABELS",
                        "a.json            imm      pass        pass      completed       0  -",
                        "b.ndjson:1        imm      block       block     completed       0  -",
                        "b.ndjson:2        -        unreadable  -         -               -  malformed",
                        "b.ndjson:3[0]     imm      pass        pass      completed       0  -",
                        "c.json            -        unreadable  -         -               -  no-such-file");
        assertThat(result.status()).isEqualTo(1);
    }
}
