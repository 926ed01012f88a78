package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digits where they stand in a text. */
class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "'', -1",
        "0, 0",
        "007, 7",
        "100, 100",
        "101, -1",
        "1a, -1",
        "' 1', -1",
        "-1, -1",
        "٣, -1",
    })
    void aWholeNumberUpToTheLargest(String text, long number) {
        assertThat(Digits.whole(text, 0, text.length(), 100)).isEqualTo(number);
        assertThat(Digits.whole("9" + text + "9", 1, text.length() + 1, 100)).isEqualTo(number);
    }

    @Test
    void eighteenDigitsAreRead() {
        String eighteen = "9".repeat(18);

        assertThat(Digits.whole(eighteen, 0, 18, Long.MAX_VALUE)).isEqualTo(999_999_999_999_999_999L);
        assertThat(Digits.whole(eighteen + "9", 0, 19, Long.MAX_VALUE)).isNegative();
        assertThat(Digits.whole("0" + eighteen, 0, 19, Long.MAX_VALUE)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"4, 400", "43, 430", "432, 432", "004, 4", "000, 0"})
    void aFractionInItsUnit(String text, long fraction) {
        assertThat(Digits.fraction(text, 0, text.length(), 3)).isEqualTo(fraction);
    }

    @ParameterizedTest
    @CsvSource({"''", "4320", "4a", "'4 '"})
    void noFractionOfThatUnit(String text) {
        assertThat(Digits.fraction(text, 0, text.length(), 3)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100, 1000000000",
        "100.0000000, 1000000000",
        "007.5, 75000000",
        "99.91, 999100000",
        "0.0000001, 1",
        "99.9999999, 999999999",
    })
    void aScoreInTheScaleOfTheColumns(String text, int score) {
        assertThat(Digits.score(text)).isEqualTo(score);
    }

    /** Whether it is a score at all is for others to tell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ".5",
                "5.",
                "101",
                "100.1",
                "100.0000001",
                "1.00000000",
                "1e1",
                "-0",
                "+1",
                " 1",
                "1.2.3"
            })
    void noPlainScore(String text) {
        assertThat(Digits.score(text)).isNegative();
    }
}
