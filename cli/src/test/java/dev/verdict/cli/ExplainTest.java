package dev.verdict.cli;

import static dev.verdict.cli.Call.BLOCK;
import static dev.verdict.cli.Call.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.cli.shell.Terminals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainTest {
    private static String explain(String body) {
        Call.Result result = Call.with(body).run("explain");
        assertThat(result.status()).isZero();
        return result.out();
    }

    @Test
    void saysWhatWasDecidedAndWhyAndWhereItStands() {
        assertThat(explain(BLOCK)).isEqualTo("""
                        <stdin>: block
                          imm says block overall, and so do we; the job is completed
                        why block:
                          - block is stated overall
                            at /ModerationResult/Suggestion: "block"
                        what would change it:
                          - a body without the above: review
                        timeline: none in this answer
                        policy: strictest

                        """);
    }

    @Test
    void bothWordsStandBesideEachOtherWhenTheyDiffer() {
        assertThat(Call.verdict("explain", "testdata/vod/documented-sample.response.json")
                        .out())
                .contains(
                        "says pass overall, we say block",
                        "block is stated on video, scene ad, label ad\n    at /MediaAuditResult/VideoResult/AdResult: {\"Suggestion\":\"block\",",
                        "declared-differs: the service says pass overall, the verdict is block\n    at /MediaAuditResult/Suggestion: \"pass\"\n");
    }

    @Test
    void saysThatNothingWasStated() {
        assertThat(explain("{\"ModerationResult\":{\"Extra\":{\"a\":[1.50]}},\"Status\":\"Running\"}"))
                .contains(
                        ": review\n",
                        "the job is pending",
                        "- the job has not ended\n    at /Status: \"Running\"\n",
                        "kept as it stood, for nobody reads it:\n",
                        "/ModerationResult/Extra",
                        "1.50");
    }

    @Test
    void saysWhyAJobFailed() {
        assertThat(Call.verdict("explain", "testdata/imm/failed-with-code.response.json")
                        .out())
                .containsPattern("the job is failed \\(.+: .+\\)");
    }

    @Test
    void saysWhetherTheTimelineIsComplete() {
        assertThat(Call.verdict("explain", "testdata/imm/block-porn-and-terrorism-frames.response.json")
                        .out())
                .containsPattern("timeline: \\d+ frames of \\d+ inspected, complete\n");
        assertThat(Call.verdict("explain", "testdata/vod/documented-sample.response.json")
                        .out())
                .contains("timeline: 3 frames, not complete: ");
    }

    @Test
    void valueInsideJsonTextIsFound() {
        assertThat(Call.verdict("explain", "testdata/imm/wild-envelope-body-json-text.response.json")
                        .out())
                .contains("at /body/ModerationResult/Suggestion: \"");
    }

    @Test
    void valuesOfAListStandUnderTheirElement() {
        assertThat(explain("[" + PASS + "," + BLOCK + "]"))
                .contains(
                        "<stdin>[0]: pass", "at /0/ModerationResult/Suggestion: \"pass\"",
                        "<stdin>[1]: block", "at /1/ModerationResult/Suggestion: \"block\"");
    }

    @Test
    void longValuesAndLongListsAreCut() {
        String member = "\"M%d\":\"" + "y".repeat(5_000) + "\",";
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            members.append(String.format(member, i));
        }
        String text = explain("{" + members + BLOCK.substring(1));

        assertThat(text).contains("… and 28 more, which verdict normalize lists");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(250));
    }

    @Test
    void everyCauseOfEveryTestBodyShowsWhatStandsThere() throws IOException {
        try (Stream<Path> bodies = Files.walk(Call.ROOT.resolve("testdata"), 2)) {
            String[] args = Stream.concat(
                            Stream.of("explain"),
                            bodies.map(Path::toString).filter(name -> name.endsWith(".response.json")))
                    .toArray(String[]::new);

            assertThat(Call.verdict(args).out().lines().filter(line -> line.startsWith("    at ")))
                    .hasSizeGreaterThan(300)
                    .allSatisfy(line -> assertThat(line).matches("    at (/\\S.*|the root): .+"));
        }
    }

    @Test
    void colourIsForTerminalsOnlyAndSaysNothingByItself() {
        String plain = explain(BLOCK);
        Call atTerminal = Call.with(BLOCK).at(Terminals.of(false, true, false));

        String coloured = atTerminal.run("explain").out();

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[1;31mblock\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
        assertThat(Call.with(BLOCK)
                        .at(Terminals.of(false, true, false))
                        .where("NO_COLOR", "1")
                        .run("explain")
                        .out())
                .isEqualTo(plain);
    }
}
