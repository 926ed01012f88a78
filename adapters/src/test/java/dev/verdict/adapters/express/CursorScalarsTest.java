package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.CursorReadings.over;
import static dev.verdict.adapters.express.CursorReadings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, scores, truth values, positions and times: what is read, to the digit, and what is left to the other road. */
class CursorScalarsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "7, 70000000",
        "50, 500000000",
        "100, 1000000000",
        "99.9, 999000000",
        "99.91, 999100000",
        "99.9123, 999123000",
        "99.91234, 999123400",
        "99.9999999, 999999999",
        "0.0000001, 1",
        "100.0000, 1000000000",
        "100.0000000000, 1000000000",
        "99.9100000000, 999100000",
        "5.00000, 50000000",
        "101, surprise",
        "100.1, surprise",
        "100.0000001, surprise",
        "99.99999991, surprise",
        "1000, surprise",
        "00, surprise",
        "07, surprise",
        "007, surprise",
        "01.5, surprise",
        "5., surprise",
        "5.a, surprise",
        "55.5555a, surprise",
        ".5, surprise",
        "-1, surprise",
        "+1, surprise",
        "1e1, surprise",
        "5:, surprise",
        "5/, surprise",
        "abc, surprise"
    })
    void scoresAreReadAsNumbersAndTexts(String score, String scaled) {
        assertThat(read(score, Cursor::score)).isEqualTo(scaled);
        assertThat(read('"' + score + '"', Cursor::score)).isEqualTo(scaled);
    }

    @Test
    void anEmptyScoreIsNone() {
        assertThat(read("\"\"", Cursor::score)).isEqualTo("-1");
        assertThat(read("\" \"", Cursor::score)).isEqualTo("surprise");
        assertThat(read("\"5", Cursor::score)).isEqualTo("surprise");
        assertThat(read("5\"", Cursor::score)).isEqualTo("surprise");
        assertThat(read("\"1" + "0".repeat(70) + "\"", Cursor::score)).isEqualTo("surprise");
        assertThat(read("1." + "0".repeat(62), Cursor::score)).isEqualTo("10000000");
        assertThat(read("1." + "0".repeat(63), Cursor::score)).isEqualTo("surprise");
    }

    /** Scores with more digits behind the point, as far as the columns hold them, whatever stands behind them. */
    @Test
    void longScoresAreReadToTheLastDigit() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int decimals = 4 + i % 4;
            BigDecimal score = BigDecimal.valueOf(random.nextInt(100), 0)
                    .add(BigDecimal.valueOf(random.nextInt(1, (int) Math.pow(10, decimals)), decimals));
            int scaled = score.movePointRight(7).intValueExact();
            for (String behind : List.of("", ",", "}12345678")) {
                assertThat(over(score + (behind.isEmpty() ? "," : behind)).score())
                        .as(score.toString())
                        .isEqualTo(scaled);
                assertThat(over('"' + score.toString() + '"' + behind).score())
                        .as(score.toString())
                        .isEqualTo(scaled);
            }
        }
    }

    /** Every score with up to three digits behind the point. */
    @Test
    void everyShortScoreIsWhatItSays() {
        for (int thousandths = 0; thousandths <= 100_000; thousandths += 1 + thousandths % 7) {
            String score = thousandths / 1_000 + "." + String.format("%03d", thousandths % 1_000);
            assertThat(over(score + ",").score()).as(score).isEqualTo(thousandths * 10_000);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "1, 1",
        "9, 9",
        "10, 10",
        "1234567, 1234567",
        "12345678, 12345678",
        "2147483647, 2147483647",
        "999999999999999999, 999999999999999999",
        "1000000000000000000, surprise",
        "00, surprise",
        "01, surprise",
        "012345678, surprise",
        "-1, surprise",
        "1.0, surprise",
        "1e3, surprise",
        "1:, surprise",
        "1/, surprise",
        "x, surprise"
    })
    void wholeNumbersAreReadAsNumbersAndTexts(String number, String value) {
        assertThat(read(number, Cursor::number)).isEqualTo(value);
        assertThat(read('"' + number + '"', Cursor::number)).isEqualTo(value);
    }

    @Test
    void smallNumbersFitTheColumns() {
        assertThat(read("2147483647", Cursor::smallNumber)).isEqualTo("2147483647");
        assertThat(read("2147483648", Cursor::smallNumber)).isEqualTo("surprise");
        assertThat(read("\"40\"", Cursor::smallNumber)).isEqualTo("40");
        assertThat(read("\"\"", Cursor::number)).isEqualTo("surprise");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "true, true",
        "false, false",
        "True, surprise",
        "truE, surprise",
        "falsE, surprise",
        "falst, surprise",
        "tru, surprise",
        "truefalse, surprise",
        "1, surprise"
    })
    void flagsAreReadAsSuchAndAsTexts(String flag, String value) {
        assertThat(read(flag, Cursor::flag)).isEqualTo(value);
        assertThat(read('"' + flag + '"', Cursor::flag)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "00:00:00, 0",
        "00:02:59, 179000",
        "27:46:40, 100000000",
        "99:59:59.999, 359999999",
        "00:00:05.5, 5500",
        "00:00:05.05, 5050",
        "00:00:05.005, 5005",
        "00:00:05.0051, surprise",
        "00:00:05., surprise",
        "00:00:05.a, surprise",
        "00:60:00, surprise",
        "00:00:60, surprise",
        "0:00:05, surprise",
        "100:00:00, surprise",
        "00-00:05, surprise",
        "00:00.05, surprise",
        "0a:00:05, surprise",
        "00:00:0:, surprise",
        "00:00:0/, surprise",
        "'', surprise"
    })
    void clocksAreReadToTheMillisecond(String clock, String millis) {
        assertThat(read('"' + clock + '"', Cursor::clock)).isEqualTo(millis);
        assertThat(read(clock, Cursor::clock)).isEqualTo("surprise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2023-04-03T10:20:41.432Z",
                "2024-02-29T23:59:59.9Z",
                "2000-02-29T00:00:00.000000001Z",
                "1900-03-01T00:00:00Z",
                "1600-02-29T12:00:00Z",
                "0000-01-01T00:00:00Z",
                "0000-12-31T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.123456789Z"
            })
    void timesAreWhatTheLibrarySays(String time) {
        assertThat(read('"' + time + '"', Cursor::time))
                .isEqualTo(Instant.parse(time).toString());
    }

    @Test
    void everyDayIsWhatTheLibrarySays() {
        LocalDate last = LocalDate.of(2101, 1, 1);
        for (LocalDate day = LocalDate.of(1899, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
            assertThat(over("\"" + day + "T00:00:00Z\"").time())
                    .isEqualTo(Instant.ofEpochSecond(day.toEpochDay() * 86_400));
        }
    }

    /** The day of the time before is remembered, and no other. */
    @Test
    void timesOfOneDayAndOfOthersComeInAnyOrder() {
        List<String> days = List.of("2024-04-03", "2024-04-30", "2024-03-04", "2023-04-03", "2042-04-03", "2024-04-13");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String time = days.get(random.nextInt(days.size())) + "T10:20:" + (10 + random.nextInt(50)) + "Z";
            assertThat(over('"' + time + '"').time()).isEqualTo(Instant.parse(time));
            if (i % 10 == 0) {
                assertThat(read("\"2024-04-31T10:20:41Z\"", Cursor::time)).isEqualTo("surprise");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2023-04-31T00:00:00Z",
                "2023-13-01T00:00:00Z",
                "2023-00-01T00:00:00Z",
                "2023-01-00T00:00:00Z",
                "2023-01-32T00:00:00Z",
                "2023-01-01T24:00:00Z",
                "2023-01-01T00:60:00Z",
                "2023-01-01T00:00:60Z",
                "2023-01-01T00:00:00",
                "2023-01-01T00:00Z",
                "2023-01-01T00:00:00.Z",
                "2023-01-01T00:00:00.1234567890Z",
                "2023-01-01T00:00:00,5Z",
                "2023-01-01T00:00:00+00:00",
                "2023-01-01T00:00:00.5a",
                "2023/01-01T00:00:00Z",
                "2023-01/01T00:00:00Z",
                "2023-01-01 00:00:00Z",
                "2023-01-01T00.00:00Z",
                "2023-01-01T00:00.00Z",
                "202a-01-01T00:00:00Z",
                "2023-0:-01T00:00:00Z",
                "2023-01-01T00:00:0/Z"
            })
    void everyOtherTimeIsLeftToTheOtherRoad(String time) {
        assertThat(read('"' + time + '"', Cursor::time)).isEqualTo("surprise");
    }
}
