package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private static final String[] CORPUS = {
        "testdata/corpus/imm.ndjson", "testdata/corpus/ims.ndjson", "testdata/corpus/vod.ndjson"
    };

    @TempDir
    private Path folder;

    private static Call.Result agreement(String... options) {
        List<String> args = new ArrayList<>(List.of("agreement", "--key", "name"));
        Collections.addAll(args, options);
        Collections.addAll(args, CORPUS);
        return Call.verdict(args.toArray(String[]::new));
    }

    private static String imm(String media, String word) {
        return "{\"Status\":\"Succeeded\",\"UserData\":\"" + media + "\",\"ModerationResult\":{\"URI\":\"oss://b/x/"
                + media + ".mp4\",\"Suggestion\":\"" + word + "\"}}\n";
    }

    private static String vod(String media, String word) {
        return "{\"MediaAuditJob\":{\"MediaId\":\"" + media + "\",\"Status\":\"success\",\"Data\":{\"Suggestion\":\""
                + word + "\"}}}\n";
    }

    private Call.Result run(String... args) {
        return Call.in(folder).run(args);
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("", lines));
    }

    @Test
    void tellsMatricesCoefficientsAndTheWorstFlipsFirst() {
        Call.Result result = agreement();

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lines().subList(0, 11))
                .containsExactly(
                        "60 media",
                        "  RATER  PASS  REVIEW  BLOCK  SILENT  MISSING  REPEATED",
                        "  imm    30    12      16     2       0        0",
                        "  ims    26    13      19     0       2        0",
                        "  vod    22    13      24     1       0        0",
                        "imm (down) and ims (across)",
                        "          pass  review  block",
                        "  pass    23    5       1",
                        "  review  2     7       3",
                        "  block   0     1       14",
                        "  raw agreement   0.786 [0.679, 0.875]");
        assertThat(result.out())
                .contains("\n  Krippendorff's alpha, ordinal  0.7")
                .contains(
                        "flips, the worst first\n  media-016  imm pass    vod block   video terrorism/bloody, /Media");
    }

    @Test
    void storedVerdictsGiveTheSameFigures() throws IOException {
        for (String file : CORPUS) {
            write(
                    Path.of(file).getFileName().toString(),
                    Call.verdict("normalize", file).out());
        }

        assertThat(run("agreement", "--key", "name", "--json", "imm.ndjson", "ims.ndjson", "vod.ndjson")
                        .out())
                .isEqualTo(agreement("--json").out());
    }

    @Test
    void errorThatWasStoredIsNamedAndTheOthersCount() throws IOException {
        write("in.ndjson", imm("1", "pass"), "{oops\n", vod("1", "pass"));
        write("stored.ndjson", run("normalize", "in.ndjson").out());

        Call.Result result = run("agreement", "--key", "name", "stored.ndjson");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith("stored.ndjson: stored as an error: not valid JSON");
        assertThat(result.out()).startsWith("1 media\n");
    }

    @Test
    void jsonNamesWhatIsUndefinedAndWhy() throws IOException {
        write("in.ndjson", imm("1", "pass"), vod("1", "pass"));

        assertThat(run("agreement", "--key", "name", "--json", "in.ndjson").out())
                .startsWith("{\n  \"schema\": \"verdict-agreement/1\",\n  \"media\": 1,\n")
                .contains(
                        "\"kappa\": {\n        \"value\": {\n          \"undefined\": \"all judgements are the same word")
                .doesNotContain("NaN");
    }

    @Test
    void peopleAreTheMeasureWhereTheirLabelsAreGiven() {
        Call.Result result = agreement("--labels", "testdata/corpus/human.ndjson");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("human (down) and imm (across)", "ONLY human  ONLY imm");
    }

    @Test
    void sameSeedSameIntervalOtherSeedOtherInterval() {
        String one = agreement("--seed", "5", "--resamples", "100", "--json").out();

        assertThat(agreement("--seed", "5", "--resamples", "100", "--json").out())
                .isEqualTo(one);
        assertThat(agreement("--seed", "6", "--resamples", "100", "--json").out())
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"media, 2", "name, 1", "user-data, 1", "file, 1"})
    void keysPairWhatTheySay(String key, int media) throws IOException {
        write("m1.imm.json", imm("m1", "pass"));
        write("m1.vod.json", vod("m1", "block"));

        Call.Result result = run("agreement", "--key", key, "m1.imm.json", "m1.vod.json");

        assertThat(result.out()).startsWith(media + " media\n");
        assertThat(result.status()).as("a VOD answer has no user data").isEqualTo(key.equals("user-data") ? 1 : 0);
    }

    @Test
    void verdictOnNoKnownMediaIsNamedAndLeftOut() throws IOException {
        write("in.ndjson", "{\"Status\":\"Running\",\"TaskType\":\"VideoModeration\"}\n", imm("1", "pass"));

        Call.Result result = run("agreement", "in.ndjson");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo(
                        "in.ndjson:1: left out, for the answer does not tell which media it is about; --key tells what"
                                + " else pairs verdicts (unpaired)\n");
        assertThat(result.out()).startsWith("1 media\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"media\": \"1\", \"sugestion\": \"pass\"}  | labels:1:16: unknown member sugestion; did you mean suggestion? (label)",
                "{\"media\": \"1\", \"suggestion\": \"bloc\"}  | labels:1:30: expected one of pass, review, block, found bloc (label)",
                "{\"suggestion\": \"block\"}                    | labels:1:23: the label names no media; expected {\"media\": …, \"suggestion\": …, \"categories\": […]} (label)",
                "{\"media\": \"1\", \"categories\": \"ad\"}     | labels:1:30: expected a list of categories (label)",
                "{\"media\": \"1\"} {}                         | labels:1:16: expected one label on the line, found more behind it (label)",
                "{\"media\": \"1\"                             | labels:1:14: not valid JSON: Unexpected end-of-input: expected close marker for Object (label)",
                "[]                                            | labels:1:1: expected {\"media\": …, \"suggestion\": …, \"categories\": […]} (label)",
            })
    void wrongLabelsAreNamedAndNothingIsMeasuredAgainstThem(String line, String complaint) throws IOException {
        write("labels", line + "\n");
        write("in.json", imm("1", "pass"));

        Call.Result result = run("agreement", "--labels", "labels", "in.json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith(complaint);
    }

    @Test
    void nothingAtAllIsUndefinedAndNoFailure() throws IOException {
        write("empty.ndjson", "");

        Call.Result result = run("agreement", "empty.ndjson");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("0 media", "undefined: no media was judged by two or more");
    }

    @Test
    void misspelledKeyIsCorrected() {
        assertThat(Call.verdict("agreement", "--key", "nam", "x").err())
                .startsWith(
                        "verdict agreement: invalid value for option '--key': expected one of media, name, user-data, file,"
                                + " found nam; did you mean name?");
    }
}
