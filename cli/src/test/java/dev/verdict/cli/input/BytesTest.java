package dev.verdict.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", " {\"a\":[1]} \r\n", "[]", "\t[{}]", "1", "\"{\"", "null ", "}"})
    void whatIsClosedMayBeWhole(String line) {
        assertThat(Bytes.mayBeWhole(bytes(line), false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\r\n", "{", "[", "{]", "[}", " {\"a\":[1], \n", "{}x", "[1],"})
    void whatIsLeftOpenIsNot(String line) {
        assertThat(Bytes.mayBeWhole(bytes(line), false)).isFalse();
        assertThat(Bytes.mayBeWhole(bytes(line), true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{}|true", "` [1] `|true", "1|false", "\"a\": {}|false", "}|false"})
    void ofObjectsAndListsOnlyWhatBeginsAsOneMayBeWhole(String line, boolean whole) {
        assertThat(Bytes.mayBeWhole(bytes(line), true)).isEqualTo(whole);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
