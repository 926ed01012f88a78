package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
    private static final String IMM = "{\"Status\":\"Succeeded\",\"TaskType\":\"VideoModeration\","
            + "\"ModerationResult\":{\"Suggestion\":\"block\",\"Frames\":{\"TotalCount\":9,\"BlockFrames\":["
            + "{\"Rate\":91.5,\"Offset\":3,\"Label\":\"porn\"},{\"Rate\":80,\"Offset\":9,\"Label\":\"bloody\"}]}}}";
    private static final String IMS = "{\"MediaCensorJobDetail\":{\"JobId\":\"1\",\"State\":\"Success\","
            + "\"Suggestion\":\"review\",\"TitleCensorResult\":{\"Suggestion\":\"pass\",\"Label\":\"normal\","
            + "\"Scene\":\"antispam\",\"Rate\":\"99\"},\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":["
            + "{\"Timestamp\":\"00:00:03.400\",\"CensorResults\":{\"CensorResult\":[{\"Suggestion\":\"review\","
            + "\"Label\":\"porn\",\"Scene\":\"porn\",\"Rate\":\"95\"}]}}]}}}}";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeBodies() throws IOException {
        Files.writeString(folder.resolve("a.json"), IMM);
        Files.writeString(folder.resolve("b.json"), IMS);
    }

    private Call.Result run(String... args) {
        return Call.in(folder).run(args);
    }

    @Test
    void tellsWhatDiffersWhatCannotBeToldAndWhereItStands() {
        Call.Result result = run("compare", "a.json", "b.json");

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lines())
                .containsExactly(
                        "A a.json (imm): block",
                        "  overall, /ModerationResult/Suggestion",
                        "B b.json (ims): review",
                        "  video porn/porn at 00:03.400, /MediaCensorJobDetail/VensorCensorResult/VideoTimelines/VideoTimeline/0/CensorResults/CensorResult/0",
                        "suggestion: flipped from block to review",
                        "parts:",
                        "  title  - | pass    not comparable: imm says nothing of title",
                        "  video  - | review  both",
                        "scenes:",
                        "  antispam  not comparable: imm says nothing of antispam",
                        "  porn      not comparable: imm says nothing of porn",
                        "categories:",
                        "  video  sexual    porn | porn  both",
                        "  video  violence  bloody | -   only A",
                        "confidence in the same label:",
                        "  video  porn  91.5 | 95  +3.5",
                        "frames: 1 matched, 0 with another label, 1 only A, 0 only B, 0 not comparable",
                        "  00:09.000  violence | -  only A  /ModerationResult/Frames/BlockFrames/1",
                        "segments:",
                        "  sexual    00:03.000 | 00:03.400  overlap 0.000",
                        "  violence  00:09.000 | -          overlap 0.000");
    }

    @Test
    void toleranceIsTheCallers() {
        assertThat(run("compare", "--tolerance", "100", "a.json", "b.json").out())
                .contains("frames: 0 matched, 0 with another label, 2 only A, 1 only B");
    }

    @Test
    void toleranceThatSetsTooManyFramesAgainstEachOtherIsRefused() throws IOException {
        String frames = IntStream.range(0, 6_000)
                .mapToObj(at -> "{\"Rate\":90,\"Offset\":" + at + ",\"Label\":\"porn\"}")
                .collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve("dense.json"),
                "{\"Status\":\"Succeeded\",\"TaskType\":\"VideoModeration\",\"ModerationResult\":{\"Suggestion\":\"block\","
                        + "\"Frames\":{\"BlockFrames\":[" + frames + "]}}}");

        Call.Result result =
                run("compare", "--imm-offset-unit", "ms", "--tolerance", "60000", "dense.json", "dense.json");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .startsWith(
                        "verdict compare: --tolerance: a tolerance of 60000 ms sets 36000000 pairs of frames against each"
                                + " other, more than 33554432: choose one nearer to the distance between frames");
    }

    @Test
    void jsonTellsEveryFrame() {
        assertThat(run("compare", "--json", "a.json", "b.json").out())
                .startsWith("{\n  \"schema\": \"verdict-comparison/1\",\n  \"left\": \"imm\",\n  \"right\": \"ims\",\n")
                .contains("\"outcome\": \"flipped\"", "\"matched\": 1", "\"only-left\": 1", "\"difference\": 3.5")
                .contains("\"source\": \"/ModerationResult/Frames/BlockFrames/1\"")
                .endsWith("}\n");
    }

    @Test
    void storedVerdictsAreComparedLikeTheirBodies() throws IOException {
        for (String name : new String[] {"a", "b"}) {
            Files.writeString(
                    folder.resolve(name + ".verdict.json"),
                    run("normalize", name + ".json").out());
        }

        assertThat(run("compare", "--json", "a.verdict.json", "b.verdict.json").out())
                .isEqualTo(run("compare", "--json", "a.json", "b.json").out());
    }

    @Test
    void aFileComparedWithItselfAgrees() {
        assertThat(run("compare", "--json", "a.json", "a.json").out()).contains("\"agrees\": true");
    }

    @Test
    void unreadableSideIsNamedAndNothingIsCompared() {
        Call.Result result = run("compare", "a.json", "missing.json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("missing.json: expected a file, found none of this name");
    }

    @Test
    void fileOfSeveralVerdictsIsNoSide() throws IOException {
        Files.writeString(folder.resolve("two.ndjson"), IMM.replace("\n", "") + "\n" + IMM.replace("\n", "") + "\n");

        Call.Result result = run("compare", "two.ndjson", "b.json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("two.ndjson: expected one verdict to compare, found 2\n");
    }

    @Test
    void brokenStoredVerdictTellsWhereItIsBroken() throws IOException {
        String stored = run("normalize", "a.json").out().replace("\"status\": \"completed\"", "\"status\": \"done\"");
        Files.writeString(folder.resolve("broken.json"), "\n" + stored);

        Call.Result result = run("compare", "broken.json", "b.json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .matches("broken\\.json:\\d+:\\d+: .*\"done\".*\\(malformed-verdict, at /report/status\\)\n.*\n?");
    }

    @Test
    void hostileTextStaysOnItsLine() throws IOException {
        Files.writeString(folder.resolve("c.json"), IMM.replace("bloody", "x\\u001b[31m\\ny"));

        assertThat(run("compare", "c.json", "b.json").out())
                .doesNotContain("\u001B")
                .contains("\\u001B[31m\\u000Ay");
    }
}
