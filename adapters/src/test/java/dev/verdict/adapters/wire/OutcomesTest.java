package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words in the place for an error tell of one. */
class OutcomesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "200", "ok", "success", "null"})
    void wordsOfSuccessAreNoErrorsAndNoneIsTakenForOneByItsLength(String word) {
        assertThat(Outcomes.isError(word)).isFalse();
        assertThat(Outcomes.isSurelyError(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"succeed", "fail", "1", "500", "none"})
    void otherWordsAreErrors(String word) {
        assertThat(Outcomes.isError(word)).isTrue();
        assertThat(Outcomes.isSurelyError(word)).isFalse();
        assertThat(Outcomes.isSurelyError(word + " and why")).isTrue();
    }
}
