package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verdict.model.VerdictException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedVerdictTest {
    /** A sample in which one text stands for another, the text at the told line and column, and what else is told. */
    private record Mistake(String name, String right, String wrong, String here, String source, String message) {
        String json() {
            assertThat(Samples.SMALL).containsOnlyOnce(right);
            return Samples.SMALL.replace(right, wrong);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Mistake> mistakes() {
        String score = "\"score\": 99.5";
        String finding = "/report/timeline/frames/0/findings/0";
        String deep = "[".repeat(900) + "]".repeat(900);
        return List.of(
                new Mistake(
                        "another schema",
                        "\"verdict/1\"",
                        "\"verdict/2\"",
                        "\"verdict/2\"",
                        "/schema",
                        "expected the schema \"verdict/1\", not \"verdict/2\""),
                new Mistake(
                        "no schema",
                        "\"schema\": \"verdict/1\",",
                        "",
                        "}\n",
                        "",
                        "expected a member \"schema\" with the value \"verdict/1\""),
                new Mistake(
                        "an unknown member",
                        "\"complete\": true",
                        "\"complete\": true, \"colour\": {\"red\": 1}",
                        "{\"red\"",
                        "/report/timeline/colour",
                        "no member \"colour\" belongs here in a document of verdict/1"),
                new Mistake(
                        "an unknown member of an awkward name",
                        "\"complete\": true",
                        "\"complete\": true, \"a/b~c\": []",
                        "[]",
                        "/report/timeline/a~1b~0c",
                        "no member \"a/b~c\" belongs here"),
                new Mistake(
                        "a member of another object",
                        "\"service\": \"vod\"",
                        "\"service\": \"vod\", \"complete\": true",
                        "true",
                        "/report/complete",
                        "no member \"complete\" belongs here"),
                new Mistake(
                        "a repeated member",
                        score,
                        score + ", \"label\": \"ad\"",
                        "\"ad\", \"counts\"",
                        finding + "/label",
                        "the member \"label\" stands here twice"),
                new Mistake(
                        "a repeated entry",
                        "{\"ad\": 3}",
                        "{\"ad\": 3, \"ad\": 4}",
                        "4}",
                        finding + "/counts/ad",
                        "the member \"ad\" stands here twice"),
                new Mistake(
                        "a missing member",
                        "\"id\": \"strictest\",",
                        "",
                        "},\n    \"causes\"",
                        "/decision/policy",
                        "expected a member \"id\""),
                new Mistake(
                        "a missing address",
                        ", \"source\": \"/Rows/3\"",
                        "",
                        "}]",
                        "/report/issues/0",
                        "expected a member \"source\""),
                new Mistake(
                        "a missing derived member",
                        "\"labels\": [\"ad\"],\n    \"scenes\"",
                        "\"scenes\"",
                        "}\n}",
                        "/report",
                        "expected a member \"labels\" with [ad], which follows from the rest of the document"),
                new Mistake(
                        "a missing agreement",
                        "\"agrees\": false,",
                        "",
                        "},\n  \"report\"",
                        "/decision",
                        "expected a member \"agrees\" with false, which follows"),
                new Mistake(
                        "an agreement with nothing",
                        "\"declared\": \"pass\",",
                        "",
                        "false",
                        "/decision/agrees",
                        "expected no such member"),
                new Mistake(
                        "a suggestion nobody knows",
                        "\"suggestion\": \"block\", \"labels\"",
                        "\"suggestion\": \"Block\", \"labels\"",
                        "\"Block\"",
                        "/report/scenes/0/suggestion",
                        "expected one of pass, review, block, not \"Block\""),
                new Mistake(
                        "a status nobody knows",
                        "\"completed\"",
                        "\"done\"",
                        "\"done\"",
                        "/report/status",
                        "expected one of completed, pending, failed, unknown, not \"done\""),
                new Mistake(
                        "a reason nobody knows",
                        "\"reason\": \"stated\"",
                        "\"reason\": \"\"",
                        "\"\"",
                        "/decision/causes/0/reason",
                        "expected one of stated, pending, failed, status-unknown, unreadable, nothing-stated"),
                new Mistake(
                        "an issue nobody knows",
                        "\"label-unknown\"",
                        "\"label_unknown\"",
                        "\"label_unknown\"",
                        "/report/issues/0/code",
                        "label-unknown, "),
                new Mistake(
                        "a suggestion that is not the decision's",
                        "\"suggestion\": \"block\",\n  \"decision\"",
                        "\"suggestion\": \"pass\",\n  \"decision\"",
                        "\"pass\",\n  \"decision\"",
                        "/suggestion",
                        "expected block, which follows from the rest of the document, not pass"),
                new Mistake(
                        "labels that no finding bears out",
                        "\"labels\": [\"ad\"],\n    \"scenes\"",
                        "\"labels\": [\"ad\", \"porn\"],\n    \"scenes\"",
                        "[\"ad\", \"porn\"]",
                        "/report/labels",
                        "expected [ad], which follows from the rest of the document, not [ad, porn]"),
                new Mistake(
                        "scenes that no finding bears out",
                        "\"maxScore\": 99.5",
                        "\"maxScore\": 99.4",
                        "[\n      {\"scene\"",
                        "/report/scenes",
                        "which follows from the rest of the document"),
                new Mistake(
                        "a score over 100",
                        score,
                        "\"score\": 100.1",
                        "100.1",
                        finding + "/score",
                        "expected a number from 0 to 100, not 100.1"),
                new Mistake(
                        "a negative score",
                        score,
                        "\"score\": -1e-3",
                        "-1e-3",
                        finding + "/score",
                        "expected a number from 0 to 100, not -1e-3"),
                new Mistake(
                        "a score of a huge exponent",
                        score,
                        "\"score\": 1e999999999999",
                        "1e9999",
                        finding + "/score",
                        "expected a number from 0 to 100"),
                new Mistake(
                        "a score too fine to print",
                        score,
                        "\"score\": 1e-999999999",
                        "}\n          ]",
                        finding,
                        "digits behind the point"),
                new Mistake(
                        "a score as text",
                        score,
                        "\"score\": \"99.5\"",
                        "\"99.5\"",
                        finding + "/score",
                        "expected a number from 0 to 100"),
                new Mistake(
                        "a negative position",
                        "\"atMs\": 1040",
                        "\"atMs\": -1",
                        "-1",
                        "/report/timeline/frames/0/atMs",
                        "expected a whole number from 0 to 9223372036854775807, not -1"),
                new Mistake(
                        "a position with a fraction",
                        "\"atMs\": 10,",
                        "\"atMs\": 10.5,",
                        "10.5",
                        "/decision/causes/0/atMs",
                        "expected a whole number from 0"),
                new Mistake(
                        "a huge number",
                        "\"framesInspected\": 40",
                        "\"framesInspected\": 9223372036854775808",
                        "9223372036854775808",
                        "/report/timeline/framesInspected",
                        "expected a whole number from 0 to 9223372036854775807"),
                new Mistake(
                        "a cause of no place",
                        "\"count\": 2",
                        "\"count\": 0",
                        "0",
                        "/decision/causes/0/count",
                        "expected a whole number from 1"),
                new Mistake(
                        "a flag that does not hold",
                        "\"implied\": true",
                        "\"implied\": false",
                        "false, \"source\": \"/Rows/4\"",
                        "/decision/rules/0/implied",
                        "expected true, for the member is left out where it does not hold, not false"),
                new Mistake(
                        "a ruling nobody knows",
                        "\"after\": \"pass\"",
                        "\"after\": \"skip\"",
                        "\"skip\"",
                        "/decision/rules/0/after",
                        "expected one of block, review, pass, ignore, not \"skip\""),
                new Mistake(
                        "a negative counter",
                        "{\"ad\": 3}",
                        "{\"ad\": -3}",
                        "-3",
                        finding + "/counts/ad",
                        "expected a whole number from 0"),
                new Mistake(
                        "null for a text", "\"vod\"", "null", "null", "/report/service", "expected a text, not null"),
                new Mistake(
                        "null for an object",
                        "{\"label\": \"Ad\"}",
                        "null",
                        "null",
                        finding + "/original",
                        "expected an object, not null"),
                new Mistake(
                        "null in a list",
                        "\"labels\": [\"ad\"], \"maxScore\"",
                        "\"labels\": [null], \"maxScore\"",
                        "null",
                        "/report/scenes/0/labels/0",
                        "expected a text, not null"),
                new Mistake(
                        "null for a list",
                        "\"labels\": [\"ad\"], \"maxScore\"",
                        "\"labels\": null, \"maxScore\"",
                        "null",
                        "/report/scenes/0/labels",
                        "expected a list, not null"),
                new Mistake(
                        "a flag as text",
                        "\"complete\": true",
                        "\"complete\": \"true\"",
                        "\"true\"",
                        "/report/timeline/complete",
                        "expected true or false, not a text"),
                new Mistake(
                        "a list for an object",
                        "{\"ad\": 3}",
                        "[3]",
                        "[3]",
                        finding + "/counts",
                        "expected an object, not a list"),
                new Mistake(
                        "an empty list",
                        "\"labels\": [\"ad\"], \"maxScore\"",
                        "\"labels\": [], \"maxScore\"",
                        "]",
                        "/report/scenes/0/labels",
                        "expected at least one element, for what is empty is left out"),
                new Mistake(
                        "an empty object",
                        "{\"ad\": 3}",
                        "{}",
                        "}",
                        finding + "/counts",
                        "expected at least one member, for what is empty is left out"),
                new Mistake(
                        "a job of which nothing is known",
                        "{\"createdAt\": \"2023-04-03T10:20:56.87Z\", \"userData\": \"热线 😀\"}",
                        "{}",
                        "}",
                        "/report/job",
                        "expected at least one member, for what is empty is left out"),
                new Mistake(
                        "a media of which nothing is known",
                        "\"labels\": [\"ad\"],\n",
                        "\"media\": {},\n",
                        "}",
                        "/report/media",
                        "expected at least one member, for what is empty is left out"),
                new Mistake(
                        "a configuration of which nothing is known",
                        "\"labels\": [\"ad\"],\n",
                        "\"configuration\": {},\n",
                        "}",
                        "/report/configuration",
                        "expected at least one member, for what is empty is left out"),
                new Mistake(
                        "a local time",
                        "56.87Z",
                        "56.87+08:00",
                        "\"2023",
                        "/report/job/createdAt",
                        "expected a time in UTC such as 2023-04-03T10:20:56.87Z"),
                new Mistake(
                        "a time of zeros",
                        "56.87Z",
                        "56.870Z",
                        "\"2023",
                        "/report/job/createdAt",
                        "expected a time in UTC such as 2023-04-03T10:20:56.87Z"),
                new Mistake(
                        "no address",
                        "\"/Rows/2\"",
                        "\"Rows.2\"",
                        "\"Rows.2\"",
                        "/report/timeline/frames/0/source",
                        "expected an address in the body such as /MediaAuditResult/Suggestion, not \"Rows.2\""),
                new Mistake(
                        "no digest",
                        "\"sha256:0",
                        "\"sha256:X",
                        "},\n    \"causes\"",
                        "/decision/policy",
                        "64 hexadecimal digits"),
                new Mistake("deep nesting", "\"vod\"", deep, "[[", "/report/service", "expected a text, not a list"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereAMistakeIsAndWhatWouldBeRight(Mistake mistake) {
        String json = mistake.json();
        MalformedVerdictException told = refused(json);

        assertThat(told).hasMessageContaining(mistake.message());
        assertThat(told.source().orElseThrow()).hasToString(mistake.source());
        assertThat(at(json, told)).startsWith(mistake.here());
        assertThat(told.code()).isEqualTo("malformed-verdict");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsTheSameOfBytesAsOfText(Mistake mistake) {
        String line = mistake.json().replace("\n", "");

        for (String json : List.of(mistake.json(), line)) {
            MalformedVerdictException ofText = refused(json);
            MalformedVerdictException ofBytes = refused(json.getBytes(StandardCharsets.UTF_8));

            assertThat(ofBytes).hasMessage(ofText.getMessage());
            assertThat(ofBytes.line()).isEqualTo(ofText.line());
            assertThat(ofBytes.column()).isEqualTo(ofText.column());
            assertThat(ofBytes.source()).isEqualTo(ofText.source());
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void keepsItsPlaceWhenItTravels(Mistake mistake) throws Exception {
        MalformedVerdictException told = refused(mistake.json());
        VerdictException sent = sent(told);

        assertThat(sent).hasMessage(told.getMessage()).isInstanceOf(MalformedVerdictException.class);
        assertThat(sent.code()).isEqualTo(told.code());
        assertThat(sent.line()).isEqualTo(told.line());
        assertThat(sent.column()).isEqualTo(told.column());
        assertThat(sent.source()).isEqualTo(told.source());
    }

    @Test
    void theSampleItselfIsRight() {
        assertThat(VerdictJson.read(VerdictJson.bytes(VerdictJson.read(Samples.SMALL))))
                .isEqualTo(VerdictJson.read(Samples.SMALL));
    }

    @Test
    void refusesEveryDocumentThatEndsEarly() {
        String json = Samples.SMALL.strip();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < json.length(); end++) {
            MalformedVerdictException told = refused(json.substring(0, end));
            assertThat(told.line().orElseThrow())
                    .isEqualTo((int) json.substring(0, end)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                            + 1);
        }
        for (int end = 0; end < bytes.length; end++) {
            refused(Arrays.copyOf(bytes, end));
        }
    }

    @Test
    void saysWhereADocumentBreaksOff() throws Exception {
        MalformedVerdictException told = refused(Samples.SMALL.substring(0, Samples.SMALL.indexOf("99.5, \"counts\"")));

        assertThat(told).hasMessageStartingWith("not JSON: Unexpected end-of-input");
        assertThat(told.source().orElseThrow()).hasToString("/report/timeline/frames/0/findings/0/score");
        assertThat(sent(told).source()).isEqualTo(told.source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{} {}",
                "null",
                "\"verdict/1\"",
                "[]",
                "1",
                "{schema: 1}",
                "{'schema': 1}",
                "{\"schema\": \"verdict/1\",}",
                "<html>",
                "\ufeff\ufeff{}",
                "// comment",
            })
    void refusesWhatIsNoVerdict(String json) {
        MalformedVerdictException told = refused(json);

        assertThat(told.line()).contains(1);
        assertThat(told.column().orElseThrow()).isPositive();
        assertThat(told.source()).isPresent();
        refused(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatAnEmptyTextIsNoVerdict() {
        assertThat(refused("")).hasMessageContaining("expected an object, not the end of the text");
        assertThat(refused(new byte[0])).hasMessageContaining("expected an object, not the end of the text");
        assertThat(refused(" \n ")).hasMessageContaining("expected an object, not the end of the text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "1", "\"\"", "}", "]", ",", "null"})
    void refusesWhatStandsBehindTheVerdict(String more) {
        MalformedVerdictException told = refused(Samples.SMALL + more);

        assertThat(told.line()).contains((int) Samples.SMALL.lines().count() + 1);
        assertThat(told.source().orElseThrow()).hasToString("");
    }

    @Test
    void refusesNumbersWithoutEnd() {
        for (String digits : List.of("9".repeat(5_000), "1." + "9".repeat(5_000), "1e" + "9".repeat(5_000))) {
            MalformedVerdictException told = refused(Samples.SMALL.replace("\"score\": 99.5", "\"score\": " + digits));

            assertThat(told.source().orElseThrow()).hasToString("/report/timeline/frames/0/findings/0/score");
            assertThat(told.getMessage()).doesNotContain("not JSON").hasSizeLessThan(300);
        }
    }

    @Test
    void quotesOnlyTheBeginningOfALongText() {
        String text = "x".repeat(1_000_000);

        assertThat(refused(Samples.SMALL.replace("\"completed\"", "\"" + text + "\""))
                        .getMessage())
                .hasSizeLessThan(300)
                .contains("\"xxx");
        assertThat(refused(Samples.SMALL.replace("\"service\"", "\"" + text + "\""))
                        .getMessage())
                .hasSizeLessThan(300)
                .contains("\"xxx");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = Samples.SMALL.getBytes(StandardCharsets.UTF_8);
        for (byte wrong : new byte[] {(byte) 0x80, (byte) 0xc0, (byte) 0xed, (byte) 0xf5, (byte) 0xff}) {
            byte[] broken = bytes.clone();
            broken[Samples.SMALL.indexOf("strictest") + 1] = wrong;

            assertThat(refused(broken).source().orElseThrow()).hasToString("/decision/policy/id");
        }
        assertThatExceptionOfType(MalformedVerdictException.class)
                .isThrownBy(() -> VerdictJson.read(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}));
    }

    static MalformedVerdictException refused(String json) {
        return catchThrowableOfType(MalformedVerdictException.class, () -> VerdictJson.read(json));
    }

    static MalformedVerdictException refused(byte[] json) {
        return catchThrowableOfType(MalformedVerdictException.class, () -> VerdictJson.read(json));
    }

    /** The text from the told line and column on. */
    private static String at(String json, VerdictException told) {
        int from = 0;
        for (int line = 1; line < told.line().orElseThrow(); line++) {
            from = json.indexOf('\n', from) + 1;
        }
        return json.substring(from + told.column().orElseThrow() - 1);
    }

    private static VerdictException sent(VerdictException e) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (VerdictException) in.readObject();
        }
    }
}
