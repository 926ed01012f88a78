package dev.verdict.testdata.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import dev.verdict.normalizer.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a golden can fail, and what is said then. */
class GoldensTest {
    private static final String BLOCK = """
            {"RequestId": "B42299E6", "MediaCensorJobDetail": {"State": "Success", "Suggestion": "block", "JobId": "2288aa",
             "UserData": "order 4711", "VensorCensorResult": {"VideoTimelines": {"VideoTimeline": [
              {"Timestamp": "00:02:59.999", "Object": "https://b.example/a.jpg?Expires=17&Signature=Xy%3D",
               "CensorResults": {"CensorResult": [
               {"Suggestion": "block", "Label": "porn", "Scene": "porn", "Rate": "99.5"}]}}]}}}}""";
    private static final String PASS = "{\"TaskType\":\"VideoModeration\",\"Status\":\"Succeeded\",\"TaskId\":\"t\","
            + "\"ModerationResult\":{\"Suggestion\":\"pass\"}}";
    private static final String TWO_JOBS = "{\"MediaCensorJobList\":{\"MediaCensorJob\":["
            + "{\"JobId\":\"1\",\"State\":\"Success\",\"Suggestion\":\"pass\"},"
            + "{\"JobId\":\"2\",\"State\":\"Success\",\"Suggestion\":\"block\"}]}}";

    @TempDir
    private Path folder;

    private Goldens goldens;

    @BeforeEach
    void goldensOfTheFolder() {
        goldens = Goldens.in(folder);
    }

    private void has(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private String in(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Set<String> files() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
        }
        return names;
    }

    private void write() {
        goldens.bodies().forEach(body -> body.verify(GoldenMode.WRITE));
    }

    private void compare() {
        goldens.bodies().forEach(body -> body.verify(GoldenMode.COMPARE));
    }

    /** What the only body that fails says. */
    private String failure() {
        List<String> failures = new ArrayList<>();
        for (GoldenBody body : goldens.bodies()) {
            try {
                body.verify(GoldenMode.COMPARE);
            } catch (AssertionError e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    /** Replaces something in a file that is there. */
    private void change(String file, String before, String after) throws IOException {
        assertThat(in(file)).contains(before);
        has(file, in(file).replace(before, after));
    }

    @Test
    void whatWasWrittenVerifies() throws IOException {
        has("a.json", BLOCK);
        has("deep/b.response.json", PASS);
        has("c.json", TWO_JOBS);
        has("d.json", "{\n\"Status\": oops}");
        write();

        compare();
        assertThat(files())
                .containsExactly(
                        "a.json",
                        "a.verdict.json",
                        "c.json",
                        "c.verdicts.json",
                        "d.error.json",
                        "d.json",
                        "deep/b.response.json",
                        "deep/b.verdict.json");
        assertThat(in("a.verdict.json")).startsWith("{\n  \"schema\": \"verdict/1\",\n  \"suggestion\": \"block\",");
        assertThat(in("d.error.json")).contains("\"code\": \"malformed\"", "\"line\": 2", "\"source\": \"/Status\"");
        assertThat(goldens.bodies()).extracting(GoldenBody::name).containsExactly("a", "c", "d", "deep/b");
    }

    @Test
    void writingAgainChangesNothing() throws IOException {
        has("a.json", BLOCK);
        write();
        String before = in("a.verdict.json");
        write();
        assertThat(in("a.verdict.json")).isEqualTo(before);
    }

    @Test
    void missingGoldenIsNamedWithWhatItWouldSayAndHowToWriteIt() throws IOException {
        has("a.json", BLOCK);
        assertThat(failure())
                .isEqualTo("a has no golden; expected " + folder.resolve("a.verdict.json")
                        + ", which would say: block because stated on video porn/porn at 00:02:59.999,"
                        + " /MediaCensorJobDetail/VensorCensorResult/VideoTimelines/VideoTimeline/0/CensorResults/CensorResult/0."
                        + " -Dverdict.goldens=write writes it");
        assertThat(files()).containsExactly("a.json");
    }

    @Test
    void missingGoldenOfAnUnreadableBodySaysWhy() throws IOException {
        has("a.json", "{");
        assertThat(failure()).contains("a.error.json, which would say: the body cannot be read (malformed).");
    }

    @Test
    void changedGoldenIsToldInWordsOfModeration() throws IOException {
        has("a.json", BLOCK.replace("block", "pass").replace("porn\", \"Scene", "normal\", \"Scene"));
        write();
        has("a.json", BLOCK);
        assertThat(failure()).isEqualTo("""
                        a does not mean what its golden says (golden → actual)
                          suggestion pass → block because stated on video porn/porn at 00:02:59.999, /MediaCensorJobDetail/VensorCensorResult/VideoTimelines/VideoTimeline/0/CensorResults/CensorResult/0
                          declared pass → block
                          declared: suggestion pass → block
                          scene porn: suggestion pass → block
                          scene porn: labels porn only in actual
                          scene porn: maxScore nothing → 99.5
                          frame 00:02:59.999, porn/normal: label normal → porn
                          frame 00:02:59.999, porn/normal: category normal → sexual
                          frame 00:02:59.999, porn/normal: suggestion pass → block
                          labels porn only in actual
                        In %s; if the change is right, -Dverdict.goldens=write rewrites it, and its diff is the review""".formatted(folder.resolve("a.verdict.json")));
    }

    @Test
    void frameThatIsNewIsOnlyInActual() throws IOException {
        has("a.json", BLOCK.replace("00:02:59.999", "00:00:01.000"));
        write();
        has(
                "a.json",
                BLOCK.replace("00:02:59.999", "00:00:01.000")
                        .replace(
                                "[\n  {\"Timestamp\"",
                                "[{\"Timestamp\": \"00:02:59.999\", \"CensorResults\": {\"CensorResult\": ["
                                        + "{\"Suggestion\": \"review\", \"Label\": \"sexy\", \"Scene\": \"porn\"}]}},"
                                        + "\n  {\"Timestamp\""));
        assertThat(failure())
                .contains("\n  frame 00:02:59.999 only in actual: porn/sexy review /MediaCensorJobDetail/");
    }

    @Test
    void bodyThatCannotBeReadAnyMoreIsToldAsThat() throws IOException {
        has("a.json", BLOCK);
        write();
        has("a.json", BLOCK.substring(0, 40));
        assertThat(failure())
                .startsWith("a means something else now\n  the golden says: block because stated on video")
                .contains("\n  it is: the body cannot be read (malformed)\nIn ")
                .contains("a.verdict.json; if the change is right, -Dverdict.goldens=write rewrites it");
        write();
        assertThat(files()).containsExactly("a.error.json", "a.json");
    }

    @Test
    void bodyThatCanBeReadNowIsToldAsThat() throws IOException {
        has("a.json", "{");
        write();
        has("a.json", TWO_JOBS);
        assertThat(failure())
                .contains("the golden says: the body cannot be read (malformed)", "it is: the body tells of 2 jobs");
    }

    @Test
    void otherReasonNotToBeReadIsTold() throws IOException {
        has("a.json", "{\n}");
        write();
        has("a.json", "{\n");
        assertThat(failure()).contains("\n  code unrecognized → malformed\n");
    }

    @Test
    void jobThatIsMissingIsTold() throws IOException {
        has("a.json", TWO_JOBS);
        write();
        has(
                "a.json",
                TWO_JOBS.replace("]}}", ",{\"JobId\":\"3\",\"State\":\"Success\",\"Suggestion\":\"pass\"}]}}")
                        .replace("\"block\"", "\"review\""));
        assertThat(failure()).contains("\n  jobs 2 → 3\n  job 2: suggestion block → review because stated");
    }

    @Test
    void severalGoldensOfOneBodyAreRefused() throws IOException {
        has("a.json", BLOCK);
        write();
        has("a.error.json", "{}");
        assertThat(failure())
                .isEqualTo("a has several goldens, .verdict.json and .error.json; expected .verdict.json alone."
                        + " -Dverdict.goldens=write leaves that one");
        write();
        assertThat(files()).containsExactly("a.json", "a.verdict.json");
    }

    @Test
    void brokenGoldenIsNamedWithItsLine() throws IOException {
        has("a.json", BLOCK);
        write();
        change("a.verdict.json", "\"decision\": {", "\"decision\": }");
        assertThat(failure())
                .startsWith("a has a golden that is no JSON: " + folder.resolve("a.verdict.json") + ", line 4: ")
                .endsWith("-Dverdict.goldens=write rewrites it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\""})
    void goldenThatIsNoVerdictIsRefused(String text) throws IOException {
        has("a.json", BLOCK);
        has("a.verdict.json", text);
        assertThat(failure())
                .startsWith("a has a golden that is none: " + folder.resolve("a.verdict.json") + " holds a JSON ");
    }

    @Test
    void goldenInAnotherFormIsRefusedInOneSentence() throws IOException {
        has("a.json", BLOCK);
        write();
        change("a.verdict.json", "verdict/1", "verdict/0");
        assertThat(failure())
                .isEqualTo("a has a golden in another form: " + folder.resolve("a.verdict.json")
                        + " is in verdict/0, expected verdict/1; the changelog says what changed."
                        + " -Dverdict.goldens=write rewrites it");
    }

    @Test
    void goldenWithoutABodyFailsAndOnePropertyDeletesIt() throws IOException {
        has("a.json", BLOCK);
        write();
        has("deep/b.error.json", "{}");
        assertThat(failure())
                .isEqualTo("the golden " + folder.resolve("deep/b.error.json")
                        + " belongs to no body: expected <name>.json or <name>.response.json beside it;"
                        + " -Dverdict.goldens=delete-unused deletes it");
        assertThat(goldens.bodies()).last().satisfies(unused -> {
            assertThat(unused.isUnused()).isTrue();
            assertThatIllegalStateException().isThrownBy(unused::bytes).withMessageContaining("without a body");
            assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> unused.verify(GoldenMode.WRITE));
        });
        goldens.bodies().forEach(body -> body.verify(GoldenMode.DELETE_UNUSED));
        assertThat(files()).containsExactly("a.json", "a.verdict.json");
    }

    @Test
    void deletingDoesNotExcuseOtherFailures() throws IOException {
        has("a.json", BLOCK);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> goldens.bodies().get(0).verify(GoldenMode.DELETE_UNUSED))
                .withMessageContaining("has no golden");
    }

    @Test
    void folderWithoutBodiesIsNoTest() throws IOException {
        has("a.verdict.json", "{}");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(goldens::bodies)
                .withMessageStartingWith("no body in " + folder)
                .withMessageContaining("<name>.json or <name>.response.json");
    }

    @Test
    void folderThatIsNotThereIsNamedInFull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goldens.in("src/test/nowhere").bodies())
                .withMessageMatching("expected a folder of bodies, found none at /.*/testdata/src/test/nowhere");
    }

    @Test
    void bodiesThatWouldShareAGoldenAreRefused() throws IOException {
        has("a.json", BLOCK);
        has("a.response.json", PASS);
        assertThatIllegalArgumentException()
                .isThrownBy(goldens::bodies)
                .withMessage(
                        "two bodies would have one golden, a.verdict.json: a.json and a.response.json in " + folder);
    }

    @Test
    void goldenThatShowsWhatIsToBeRedactedFails() throws IOException {
        has("a.json", BLOCK);
        write();
        goldens = goldens.redacted(Redaction.standard());
        assertThat(failure())
                .startsWith("a has a golden that holds what is to be redacted: " + folder.resolve("a.verdict.json")
                        + " at /report/job/id, /report/job/requestId, /report/job/userData,"
                        + " /report/timeline/frames/0/snapshot.")
                .endsWith("stays in the history");
        write();
        compare();
        assertThat(in("a.verdict.json"))
                .doesNotContain("2288aa", "B42299E6", "4711", "Signature")
                .contains("\"https://b.example/a.jpg?<signed>\"");
    }

    @Test
    void whatIsRedactedMayChange() throws IOException {
        goldens = goldens.redacted(Redaction.standard());
        has("a.json", BLOCK);
        write();
        has("a.json", BLOCK.replace("B42299E6", "C1").replace("4711", "4712").replace("Xy%3D", "ab"));
        compare();
    }

    @Test
    void sentencesAndTheDigestMayChange() throws IOException {
        has("a.json", BLOCK.replace("\"JobId\"", "\"New\": 1, \"JobId\""));
        write();
        change("a.verdict.json", "nobody reads this member", "this member is read by nobody");
        goldens = goldens.with(Normalizer.builder()
                .policy(Policy.builder("strictest").whenFailed(Suggestion.BLOCK).build())
                .build());
        compare();
    }

    @Test
    void otherPolicyThatDecidesOtherwiseIsADifference() throws IOException {
        has("a.json", BLOCK.replace("Success", "Fail").replace("block", "pass"));
        write();
        goldens = goldens.with(Normalizer.builder()
                .policy(Policy.builder("harsh").whenFailed(Suggestion.BLOCK).build())
                .build());
        assertThat(failure())
                .contains("\n  suggestion review → block because failed, /MediaCensorJobDetail/State\n")
                .contains("\n  policy: id strictest → harsh\n");
    }

    @Test
    void hintsAreGivenToTheNormalizer() throws IOException {
        has("a.json", "{\"RequestId\":\"r\"}");
        goldens = goldens.with(Hints.service(Service.VOD).mediaId("m-1"));
        write();
        assertThat(in("a.verdict.json")).contains("\"service\": \"vod\"", "\"m-1\"");
    }

    @Test
    void oneCallTellsOfAllThatFail() throws IOException {
        has("a.json", BLOCK);
        has("b.json", PASS);
        write();
        goldens.verify();
        has("a.json", PASS);
        has("c.json", PASS);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(goldens::verify)
                .withMessageStartingWith("2 of 3 goldens fail:\n\na does not mean what its golden says")
                .withMessageContaining("\n\nc has no golden;");
    }

    @Test
    void moreDifferencesThanAnybodyReadsAreCounted() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            rows.append(i == 0 ? "" : ",").append("{\"Offset\":").append(i).append(",\"Label\":\"porn\",\"Rate\":80}");
        }
        String body = "{\"TaskType\":\"VideoModeration\",\"Status\":\"Succeeded\",\"ModerationResult\":"
                + "{\"Suggestion\":\"block\",\"Frames\":{\"TotalCount\":60,\"BlockFrames\":[" + rows + "]}}}";
        has("a.json", body);
        write();
        has("a.json", body.replace("\"Rate\":80", "\"Rate\":81"));
        assertThat(failure()).contains("frame 00:00:39.000, porn: score 80 → 81\n  … and 20 more differences\n");
    }

    @Test
    void propertyHasThreeWords() {
        Map<String, String> nothing = Map.of();
        assertThat(GoldenMode.of(null, nothing::get)).isEqualTo(GoldenMode.COMPARE);
        assertThat(GoldenMode.of("", nothing::get)).isEqualTo(GoldenMode.COMPARE);
        assertThat(GoldenMode.of("write", nothing::get)).isEqualTo(GoldenMode.WRITE);
        assertThat(GoldenMode.of("delete-unused", nothing::get)).isEqualTo(GoldenMode.DELETE_UNUSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenMode.of("record", nothing::get))
                .withMessage("-Dverdict.goldens is compare, write, delete-unused, not \"record\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI", "JENKINS_URL", "TF_BUILD", "TEAMCITY_VERSION"})
    void underCiNothingIsEverWritten(String variable) {
        Map<String, String> server = Map.of(variable, "1");
        assertThat(GoldenMode.of("compare", server::get)).isEqualTo(GoldenMode.COMPARE);
        for (String word : List.of("write", "delete-unused")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> GoldenMode.of(word, server::get))
                    .withMessageStartingWith("-Dverdict.goldens=" + word
                            + " changes files, and this is a build server (" + variable + " is set)");
        }
        assertThat(GoldenMode.of("write", Map.of(variable, "false")::get)).isEqualTo(GoldenMode.WRITE);
    }

    @Test
    void patternOfARedactionMustNotMatchWhatItPuts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Redaction.none().matching(Pattern.compile("h.st"), "host"));
    }
}
