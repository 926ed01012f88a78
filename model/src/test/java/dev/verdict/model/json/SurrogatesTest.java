package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Half a character stands as an escape in JSON, whole ones as they are. */
class SurrogatesTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("\"plain\"", "\"plain\""),
                Arguments.of("\"\ud83d\ude00\"", "\"\ud83d\ude00\""),
                Arguments.of("\"\ud83d\"", "\"\\uD83D\""),
                Arguments.of("\"a\ude00b\ud83d\"", "\"a\\uDE00b\\uD83D\""),
                Arguments.of("\"\ud83d\ud83d\ude00\ude00\"", "\"\\uD83D\ud83d\ude00\\uDE00\""),
                Arguments.of("\ud83d", "\\uD83D"),
                Arguments.of("\ude00\"", "\\uDE00\""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aHalfIsEscapedAndBack(String raw, String escaped) {
        assertThat(ByCharacters.escaped(raw)).isEqualTo(escaped);
        assertThat(Surrogates.unescaped(escaped)).isEqualTo(raw);
    }

    static Stream<String> otherEscapes() {
        return Stream.of(
                "\"\\u0041\\\\ud83d\\n\"",
                "\"\\ud83d\\ude00\"",
                "\"\\uD83D\\uDE00 and \\u00e9\"",
                "\\ud83",
                "\\u",
                "\\",
                "\\ud8zz\"");
    }

    /** A pair that is escaped as a whole, other characters, and what only looks like an escape. */
    @ParameterizedTest
    @MethodSource("otherEscapes")
    void otherEscapesStay(String json) {
        assertThat(Surrogates.unescaped(json)).isEqualTo(json);
    }
}
