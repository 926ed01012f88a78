package dev.verdict.cli;

import static dev.verdict.cli.Call.BLOCK;
import static dev.verdict.cli.Call.PASS;
import static dev.verdict.cli.Call.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    private static final String SHORTS = "testdata/policies/shorts.policy.json";
    private static final String NEXT = "testdata/policies/shorts-next.policy.json";
    private static final String AD = """
            {"MediaAuditResult":{"Suggestion":"block","VideoResult":{"Suggestion":"block",
             "AdResult":{"Suggestion":"block","Label":"qrcode","MaxScore":"%s"},
             "PornResult":{"Suggestion":"pass","Label":"normal","MaxScore":"99"}}}}
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static String ad(String score) {
        return AD.formatted(score).replace("\n", "") + "\n";
    }

    @Test
    void rightPolicyIsToldWithItsDigest() {
        Call.Result result = verdict("policy", "check", SHORTS, NEXT);

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).matches("""
                        testdata/policies/shorts.policy.json: policy shorts-2026-11, 4 rules, sha256:[0-9a-f]{64}
                        testdata/policies/shorts-next.policy.json: policy shorts-2026-12, 4 rules, sha256:[0-9a-f]{64}
                        """);
    }

    @Test
    void everyMistakeIsALineWithItsPlace() throws IOException {
        String wrong = file("wrong.json", """
                {
                  "schema": "verdict-policy/1",
                  "id": "site",
                  "rules": [
                    {"id": "a", "when": {"lable": "tv"}, "then": "pass"},
                    {"id": "b", "when": {"label": "porm"}, "then": "pass"}
                  ]
                }
                """);
        Call.Result result = verdict("policy", "check", wrong, SHORTS);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).hasLineCount(1).startsWith(SHORTS);
        assertThat(result.err().lines())
                .containsExactly(
                        wrong + ":5:26: unknown member \"lable\"; did you mean \"label\"? (at /rules/0/when/lable)",
                        wrong + ":6:5: this rule can never fire: the rule \"a\" at /rules/0 matches all that it could"
                                + " match; put this one before it, or drop it (at /rules/1)",
                        wrong + ":6:35: no label \"porm\" is known; did you mean \"porn\"? A word of your own goes into"
                                + " \"custom\": {\"label\": […]} of the policy (at /rules/1/when/label)");
    }

    @Test
    void whatCannotBeReadIsNoRightPolicy() throws IOException {
        assertThat(verdict("policy", "check", "nowhere.json"))
                .isEqualTo(new Call.Result(
                        1, "", "nowhere.json: expected a file, found none of this name (no-such-file)\n"));
        assertThat(verdict("policy", "check", file("empty.json", "")).err())
                .endsWith("expected an object, found nothing\n");
        assertThat(Call.with("{\"schema\":\"verdict-policy/1\",\"id\":\"in\"}")
                        .run("policy", "check", "-")
                        .out())
                .startsWith("-: policy in, 0 rules, sha256:");
    }

    @ParameterizedTest
    @CsvSource({"94.9, pass", "95, block"})
    void bodiesAreDecidedUnderThePolicyThatIsNamed(String score, String suggestion) {
        Call.Result result = Call.with(ad(score)).run("normalize", "--policy", SHORTS, "--compact");

        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("{\"schema\":\"verdict/1\",\"suggestion\":\"" + suggestion + "\"");
        assertThat(result.out()).contains("\"policy\":{\"id\":\"shorts-2026-11\",\"digest\":\"sha256:");
    }

    @ParameterizedTest
    @CsvSource({"normalize", "explain", "policy diff"})
    void nothingIsDecidedUnderAMistakenPolicy(String command) throws IOException {
        String wrong = file("wrong.json", "{\"schema\": \"verdict-policy/1\", \"id\": \"a\", \"rule\": []}");
        List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
        args.addAll(command.equals("policy diff") ? List.of(SHORTS, wrong) : List.of("--policy", wrong));
        Call.Result result = Call.with(PASS).run(args.toArray(String[]::new));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo(wrong + ":1:43: unknown member \"rule\"; did you mean \"rules\"? (at /rule)\n");
    }

    @Test
    void policyCanComeFromStandardInput() {
        String policy = "{\"schema\":\"verdict-policy/1\",\"id\":\"piped\"}";
        assertThat(Call.with(policy)
                        .run("explain", "--policy", "-", "testdata/imm/clean-pass.response.json")
                        .out())
                .contains("policy: piped\n");
    }

    @Test
    void whatFlipsIsToldWithWhatMakesIt() throws IOException {
        String bodies = file("bodies.ndjson", ad("94") + ad("96") + ad("97.5") + ad("99"));
        Call.Result result = verdict("policy", "diff", SHORTS, NEXT, bodies);

        assertThat(result.status()).isEqualTo(20);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                        shorts-2026-11 to shorts-2026-12: 2 of 4 decisions flip, 2 softer, 0 stricter
                        FROM   TO    COUNT  BECAUSE OF
                        block  pass  2      rule weak-ads changed
                        such as:
                          block to pass  %1$s:2  video ad/qrcode, /MediaAuditResult/VideoResult/AdResult
                          block to pass  %1$s:3  video ad/qrcode, /MediaAuditResult/VideoResult/AdResult
                        """.formatted(bodies));
    }

    @Test
    void stricterFlipsAreForTheGateToo() throws IOException {
        String bodies = file("bodies.ndjson", ad("94") + ad("96"));
        Call.Result result = verdict("policy", "diff", NEXT, SHORTS, bodies);

        assertThat(result.status()).isEqualTo(10);
        assertThat(result.out()).contains("1 of 2 decisions flip, 0 softer, 1 stricter", "pass  block  1");
    }

    @Test
    void nothingFlipsBetweenEqualPolicies() {
        Call.Result result = Call.with(PASS + "\n" + BLOCK + "\n").run("policy", "diff", SHORTS, SHORTS);

        assertThat(result)
                .isEqualTo(new Call.Result(
                        0, "shorts-2026-11 to shorts-2026-11: 0 of 2 decisions flip, 0 softer, 0 stricter\n", ""));
    }

    @Test
    void storedVerdictsFlipAsTheirBodiesDo() throws IOException {
        String bodies = file("bodies.ndjson", ad("94") + ad("96") + PASS + "\n" + BLOCK + "\n");
        String stored = file(
                "stored.ndjson", verdict("normalize", "--policy", NEXT, bodies).out());

        String ofBodies = verdict("policy", "diff", SHORTS, NEXT, bodies).out();
        String ofStored = verdict("policy", "diff", SHORTS, NEXT, stored).out();

        assertThat(ofStored).isEqualTo(ofBodies.replace(bodies, stored)).contains("1 of 4 decisions flip");
        String golden = "testdata/vod/documented-sample.";
        assertThat(verdict("policy", "diff", SHORTS, NEXT, golden + "verdict.json")
                        .out())
                .isEqualTo(verdict("policy", "diff", SHORTS, NEXT, golden + "response.json")
                        .out()
                        .replace("response.json", "verdict.json"));
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersAreDone() throws IOException {
        String bodies = file("bodies.ndjson", "oops\n" + PASS + "\n");
        Call.Result result = verdict("policy", "diff", SHORTS, NEXT, bodies);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith(bodies + ":1:1: not valid JSON");
        assertThat(result.out()).contains("0 of 1 decisions flip");
        assertThat(verdict("policy", "diff", SHORTS, NEXT, bodies, file("soft.json", ad("96")))
                        .status())
                .isEqualTo(20);
    }

    @Test
    void everyTestBodyCanBeComparedUnderTwoPolicies() throws IOException {
        try (Stream<Path> bodies = Files.walk(Call.ROOT.resolve("testdata"), 2)) {
            String[] args = Stream.concat(
                            Stream.of("policy", "diff", "--json", SHORTS, NEXT),
                            bodies.map(Path::toString)
                                    .filter(name -> name.endsWith(".response.json"))
                                    .sorted())
                    .toArray(String[]::new);
            Call.Result one = verdict(args);

            assertThat(one.status()).isEqualTo(20);
            assertThat(one.out()).contains("\"difference\": \"word-changed\"", "\"name\": \"whenFailed\"");
            assertThat(one.out()).contains("\"difference\": \"rule-added\"", "\"name\": \"live-is-looked-at\"");
            try (JsonParser json = new JsonFactory().createParser(one.out())) {
                json.nextToken();
                json.skipChildren();
                assertThat(json.nextToken()).isNull();
            }
            assertThat(verdict(args)).isEqualTo(one);
        }
    }
}
