package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.wire.Positions.Position;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    private final Reading reading = new Reading(Intake.of(Limits.DEFAULT).body("{}"));

    private static Leaf leaf(String text) {
        return new Leaf(Source.root(), "Timestamp", text, false);
    }

    @ParameterizedTest(name = "{0} is {1} ms, exactly: {2}")
    @CsvSource({
        "00:00:00, 0, true",
        "00:02:59.999, 179999, true",
        "00:00:05.5, 5500, true",
        "00:00:05.05, 5050, true",
        "00:00:05.005000, 5005, true",
        "00:00:05.0059, 5005, false",
        "00:00:59.99, 59990, true",
        "00:00:59.9990, 59999, true",
        "0:00:05, 5000, true",
        "27:46:40, 100000000, true",
        "100:00:00.001, 360000001, true",
        "' 00:00:01.000 ', 1000, true"
    })
    void readsClockTimes(String text, long millis, boolean exact) {
        assertThat(Positions.clock(leaf(text), reading)).hasValue(new Position(millis, exact));
        assertThat(reading.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5005",
                "00:05",
                "00:60:00",
                "00:00:60",
                "-00:00:01",
                "00:00:01.",
                "00:00:01,5",
                "1e3",
                "::",
                "9999999999:00:00",
                "٠٠:٠٠:٠١",
                "00:00:01Z"
            })
    void refusesEveryOtherClockTime(String text) {
        assertThat(Positions.clock(leaf(text), reading)).isEmpty();
        assertThat(reading.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(IssueCode.POSITION_UNREADABLE))
                .satisfies(issue -> assertThat(issue.value()).hasValue(text))
                .satisfies(issue -> assertThat(issue.source()).hasToString("/Timestamp"));
    }

    @ParameterizedTest(name = "{0} in units of {1} ms is {2} ms, exactly: {3}")
    @CsvSource({
        "5005, 1, 5005, true",
        "0, 1, 0, true",
        "3005.0, 1, 3005, true",
        "3005.7, 1, 3005, false",
        "3e3, 1, 3000, true",
        "1, 1000, 1000, true",
        "1.5, 1000, 1500, true",
        "0.0005, 1000, 0, false",
        "0.0, 1000, 0, true",
        "9007199254740991, 1, 9007199254740991, true",
        "9007199254740991.0, 1, 9007199254740991, true",
        "9007199254740, 1000, 9007199254740000, true"
    })
    void readsNumbers(String text, long unit, long millis, boolean exact) {
        assertThat(Positions.number(leaf(text), unit, reading)).hasValue(new Position(millis, exact));
        assertThat(reading.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0.1",
                "9007199254740992",
                "1e999999999",
                "1e-999999999",
                "abc",
                "0x10",
                "NaN",
                "1 2",
                "00:00:01"
            })
    void refusesEveryOtherNumber(String text) {
        assertThat(Positions.number(leaf(text), 1, reading)).isEmpty();
        assertThat(reading.issues()).extracting(Issue::code).containsExactly(IssueCode.POSITION_UNREADABLE);
    }

    @Test
    void aNumberIsRefusedByTheMillisecondsThatItMeans() {
        assertThat(Positions.number(leaf("9007199254741"), 1_000, reading)).isEmpty();
        assertThat(reading.issues()).extracting(Issue::code).containsExactly(IssueCode.POSITION_UNREADABLE);
    }

    @Test
    void nothingStatedIsNoPositionAndNoIssue() {
        assertThat(Positions.clock(null, reading)).isEqualTo(Optional.empty());
        assertThat(Positions.number(leaf(" \n"), 1, reading)).isEmpty();
        assertThat(Positions.number(leaf("\u3000"), 1, reading)).isEmpty();
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void aPositionMayHaveAHundredCharacters() {
        String fraction = "." + "1".repeat(99);
        assertThat(Positions.clock(leaf("00:00:01" + fraction), reading)).hasValue(new Position(1_111, false));
        assertThat(Positions.number(leaf("9" + fraction.substring(0, 99)), 1, reading))
                .hasValue(new Position(9, false));
        assertThat(Positions.number(leaf("1e-100"), 1, reading)).hasValue(new Position(0, false));
        assertThat(Positions.clock(leaf("999999999:59:59.9"), reading))
                .hasValue(new Position(3_599_999_999_999_900L, true));
        assertThat(reading.issues()).isEmpty();

        assertThat(Positions.clock(leaf("00:00:01" + fraction + "1"), reading)).isEmpty();
        assertThat(Positions.number(leaf("9" + fraction), 1, reading)).isEmpty();
        assertThat(Positions.number(leaf("1e-101"), 1, reading)).isEmpty();
        assertThat(reading.issues()).hasSize(3);
    }
}
