package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.CursorReadings.over;
import static dev.verdict.adapters.express.CursorReadings.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verdict.adapters.Limits;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts: what is read, to the letter, and what is left to the other road. */
class CursorTextsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "abc,abc",
                "two words,two words",
                "eight888,eight888",
                "nine99999,nine99999",
                "输出,输出",
                "mixed 输出 and more,mixed 输出 and more",
                " abc,surprise",
                "abc ,surprise",
                "\u3000abc,surprise",
                "abc\u3000,surprise",
                "a\\\\n,surprise",
                "a\tb,surprise"
            })
    void textsAreReadWhereNothingHasToBeStripped(String text, String value) {
        assertThat(read('"' + text + '"', Cursor::text)).isEqualTo(value);
    }

    @Test
    void anEmptyTextIsNone() {
        assertThat(read("\"\"", Cursor::text)).isEqualTo("null");
        assertThat(read("\"\"", Cursor::given)).isEqualTo("null");
        assertThat(read("\"\"", Cursor::time)).isEqualTo("null");
        assertThat(read("\"a\\nb\\tc\\rd\"", Cursor::given)).isEqualTo("a\nb\tc\rd");
        assertThat(read("7", Cursor::text)).isEqualTo("surprise");
        assertThat(read("7", Cursor::givenText)).isEqualTo("surprise");
        assertThat(over("\"ab\",").textStart()).isEqualTo(1);
        assertThat(over("\"ab\",").textEnd()).isEqualTo(3);
    }

    @Test
    void aTextMayBeAsLongAsTheLimit() {
        Limits limits = Limits.DEFAULT.withMaxStringLength(100);
        String most = '"' + "a".repeat(100) + '"';
        String more = '"' + "a".repeat(101) + '"';

        assertThat(over(most, limits).text()).hasSize(100);
        assertThat(over(most, limits).given()).hasSize(100);
        assertThatExceptionOfType(Surprise.class)
                .isThrownBy(() -> over(more, limits).text());
        assertThatExceptionOfType(Surprise.class)
                .isThrownBy(() -> over(more, limits).given());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"plain\"|plain",
                "\" kept \"|surprise",
                "\"kept \"|kept ",
                "\"a\\\"b\\\\c\\/d\"|a\"b\\c/d",
                "\"a\\u0041\"|surprise",
                "\"a\\b\"|surprise",
                "\"{}\"|{}",
                "\"{\\\"a\\\":1}\"|{\"a\":1}",
                "\"{\\\"a b\\\": [1, 2]}\"|{\"a b\":[1,2]}",
                "\"{\\\"a\\\":\\\"x y\\\"}\"|{\"a\":\"x y\"}",
                "\"[oops\"|[oops",
                "\"[oops x\"|surprise",
                "\"[ 1 ] 2\"|surprise",
                "{ \"a\" : [ 1 , true , null , \"t\" , { } , [ ] ] }|{\"a\":[1,true,null,\"t\",{},[]]}",
                "[ ]|[]",
                "{\"a\":1.5}|surprise",
                "{\"a\":-1}|surprise",
                "{\"a\" 1}|surprise",
                "{\"a\":1 \"b\":2}|surprise",
                "[1 2]|surprise",
                "{\"a\":false,\"b\":12}|{\"a\":false,\"b\":12}",
                "{\"a\":nul}|surprise",
                "{\"a\":x}|surprise",
                "[[[[[[[[1]]]]]]]]|[[[[[[[[1]]]]]]]]",
                "[[[[[[[[[1]]]]]]]]]|surprise",
                "7|surprise"
            })
    void whatCallersAttachedIsKeptToTheLetter(String json, String given) {
        assertThat(read(json, Cursor::given)).isEqualTo(given);
    }

    /** A text that ends in a backslash or in nothing is no text. */
    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "\"abc\\", "\"abc\\\"", "\"", "", "\"a\u0001b\"", "\"a\nb\""})
    void aTextThatDoesNotEndIsLeftToTheOtherRoad(String json) {
        for (Function<Cursor, @Nullable Object> reading : List.<Function<Cursor, @Nullable Object>>of(
                Cursor::text, Cursor::given, Cursor::time, Cursor::textEnd)) {
            assertThatExceptionOfType(Surprise.class).as(json).isThrownBy(() -> reading.apply(over(json)));
        }
    }
}
