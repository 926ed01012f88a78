package dev.verdict.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Visible.line("晚安 – näive \uD83D\uDC68\u200D\uD83D\uDC69 \\u001B"))
                .isEqualTo("晚安 – näive \uD83D\uDC68\u200D\uD83D\uDC69 \\u001B");
    }

    @Test
    void whatSteersHidesOrReordersIsEscaped() {
        assertThat(Visible.line("a\u001B[0m\u009B\r\n\t\u202Eb\u2028\uFEFF\uD800"))
                .isEqualTo("a\\u001B[0m\\u009B\\u000D\\u000A\\u0009\\u202Eb\\u2028\\uFEFF\\uD800");
        assertThat(Visible.line(new StringBuilder().appendCodePoint(0xE0041).toString()))
                .isEqualTo("\\uDB40\\uDC41");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(Visible.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Visible.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Visible.line("\uD83D\uDC68".repeat(7), 6)).isEqualTo("\uD83D\uDC68".repeat(5) + "…");
    }

    @Test
    void jsonKeepsItsLines() {
        assertThat(Visible.json("{\n  \"a\": \"\u009B\"\n}\n")).isEqualTo("{\n  \"a\": \"\\u009B\"\n}\n");
    }
}
