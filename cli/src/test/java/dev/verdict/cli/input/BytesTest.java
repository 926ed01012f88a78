package dev.verdict.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", " {\"a\":[1]} \r\n", "[]", "\t[{}]", "1", "\"{\"", "null ", "}"})
    void whatIsClosedMayBeWhole(String line) {
        assertThat(Bytes.mayBeWhole(bytes(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\r\n", "{", "[", "{]", "[}", " {\"a\":[1], \n", "{}x", "[1],"})
    void whatIsLeftOpenIsNot(String line) {
        assertThat(Bytes.mayBeWhole(bytes(line))).isFalse();
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
