package dev.verdict.reliability.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationTest {
    private static final String BODY =
            "{\"State\":\"Success\",\"Rate\":99.5,\"List\":[{\"Label\":\"porn\"},{\"Label\":\"ad\"}]}";

    private static String varied(String document, int... steps) {
        byte[] program = new byte[steps.length];
        for (int i = 0; i < steps.length; i++) {
            program[i] = (byte) steps[i];
        }
        byte[] input = Variation.input(document.getBytes(StandardCharsets.UTF_8), program);
        return new String(Variation.of(input, Optional.empty(), List.of()), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aDocumentWithoutStepsStaysAsItIs() {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);

        assertThat(Variation.of(body, Optional.empty(), List.of())).isEqualTo(body);
        assertThat(varied(BODY)).isEqualTo(BODY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reordered          | 1  | {\"List\":[{\"Label\":\"porn\"},{\"Label\":\"ad\"}],\"Rate\":99.5,\"State\":\"Success\"}",
                "renamed            | 2  | {\"state\":",
                "repeated           | 3  | ,\"State\":\"Success\"}",
                "dropped            | 4  | {\"Rate\":99.5,",
                "another word       | 5  | \"State\":\"block\"",
                "an edge number     | 6  | 9007199254740992",
                "a number as text   | 7  | \"9223372036854775808\"",
                "of another kind    | 8  | [null,",
                "white space        | 9  | \"State\" : \"Success\"",
                "escapes            | 10 | \\u0053",
                "copied             | 11 | \"Rate\":\"Success\"",
                "wrapped            | 12 | {\"MediaCensorJobDetail\":{",
                "a known name       | 13 | \"Suggestion\":\"",
                "many               | 15 | \"State1\":\"Success\"",
            })
    void aStepChangesTheStructure(String what, int step, String expected) {
        assertThat(anyOf(step, text -> text.contains(expected))).as(what).isTrue();
    }

    private static boolean anyOf(int step, Predicate<String> predicate) {
        return IntStream.range(0, 1 << 16)
                .mapToObj(arguments -> varied(BODY, step, arguments >> 8, arguments & 0xFF))
                .anyMatch(predicate);
    }

    @Test
    void whatIsNoJsonIsDamagedAsBytes() {
        assertThat(varied("{{", 0, 0, 1)).isEqualTo("{");
        assertThat(varied("{{", 1, 0, 1)).isEqualTo("{\u00C0\u00AF{");
        assertThat(varied("{{", 3, 0, 0)).isEqualTo("\u00EF\u00BB\u00BF{{");
        assertThat(varied("{{", 5, 0, 1)).isEqualTo("\u0000{\u0000{");
    }

    @Test
    void aSeedIsNamedByItsNumber() {
        List<byte[]> seeds = List.of("[1]".getBytes(StandardCharsets.UTF_8), "[2]".getBytes(StandardCharsets.UTF_8));

        assertThat(Variation.of(Variation.input(1, new byte[0]), Optional.empty(), seeds))
                .isEqualTo(seeds.get(1));
        assertThat(Variation.of(Variation.input(257, new byte[0]), Optional.empty(), seeds))
                .isEqualTo(seeds.get(1));
    }

    @Test
    void damageComesBehindAllOtherSteps() {
        assertThat(varied(BODY, 248, 0, 9, 4, 0, 0)).isEqualTo("{\"Rate\":9");
    }

    @Test
    void aStepChangesOneOfSeveralDocuments() {
        byte[] input = Variation.input("[1]\n[2]".getBytes(StandardCharsets.UTF_8), new byte[] {1, 3, 6, 1, 0, 0, 0});

        assertThat(new String(Variation.of(input, Optional.of('\n'), List.of()), StandardCharsets.UTF_8))
                .startsWith("[1]\n")
                .doesNotEndWith("[2]");
    }
}
