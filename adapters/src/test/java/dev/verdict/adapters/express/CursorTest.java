package dev.verdict.adapters.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the quick road reads, to the byte, and what it leaves to the other one. What both roads make of whole bodies is held
 * alike elsewhere; here each kind of value is held to what it should be, wherever it stands and however it goes on.
 */
class CursorTest {
    private static Cursor over(String json) {
        return over(json, Limits.DEFAULT);
    }

    private static Cursor over(String json, Limits limits) {
        Cursor cursor = Cursor.over(Intake.of(limits).body(json.getBytes(StandardCharsets.UTF_8)));
        if (cursor == null) {
            throw new AssertionError("no cursor over " + json);
        }
        return cursor;
    }

    /** Reads a value at the end of a text and in front of all that may follow one; always the same, or nothing at all. */
    private static @Nullable Object read(String value, Function<Cursor, @Nullable Object> reading) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String behind : List.of(",", "}", "]", " ", "\n", "\r", "\t", ",\"Next\":1}         ")) {
            for (String front : List.of("", "1234567", "12345678")) {
                Cursor cursor = over(front + value + behind);
                cursor.moveTo(front.length());
                try {
                    values.add(String.valueOf(reading.apply(cursor)));
                    assertThat(cursor.space(cursor.position()))
                            .as("%s before %s", value, behind)
                            .isEqualTo(cursor.space(front.length() + value.getBytes(StandardCharsets.UTF_8).length));
                } catch (Surprise e) {
                    values.add("surprise");
                }
            }
        }
        assertThat(values).as(value).containsOnly(values.get(0));
        return values.get(0);
    }

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

    private static final Members NAMES = Members.of("JobId", "State", "A", "Suggestion", "LongestNameOfThemAll");

    /** The members of an object with their values, in the order of the object. */
    private static String members(String json) {
        Cursor cursor = over(json);
        StringBuilder members = new StringBuilder();
        try {
            for (long at = cursor.object(); (at = cursor.next(NAMES, at)) != Cursor.END; ) {
                members.append(Cursor.member(at))
                        .append('=')
                        .append(cursor.number())
                        .append(' ');
            }
            cursor.end();
        } catch (Surprise e) {
            return "surprise";
        }
        return members.toString();
    }

    /** In whatever order the members come, and with whatever white space between. */
    @Test
    void membersAreReadInEveryOrderAndForm() {
        List<String> names = List.of("JobId", "State", "A", "Suggestion", "LongestNameOfThemAll");
        Random random = new Random(1);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        for (int turn = 0; turn < 300; turn++) {
            List<Integer> some = order.subList(0, 1 + random.nextInt(5));
            StringBuilder expected = new StringBuilder();
            for (List<String> form : List.of(
                    List.of("{", ":", ",", "}"),
                    List.of("{\n  ", ": ", ",\n  ", "\n}\n"),
                    List.of(" {\t", " :  ", " , ", " } "),
                    List.of("{", ": ", ", ", "}"),
                    List.of("{" + " ".repeat(9), ":" + " ".repeat(17), "," + "\r\n" + " ".repeat(8), " }"))) {
                StringBuilder json = new StringBuilder();
                expected.setLength(0);
                for (int member : some) {
                    json.append(json.isEmpty() ? form.get(0) : form.get(2))
                            .append('"' + names.get(member) + '"')
                            .append(form.get(1))
                            .append(member + 40);
                    expected.append(member).append('=').append(member + 40).append(' ');
                }
                assertThat(members(json + form.get(3))).as("%s", json).hasToString(expected.toString());
            }
            Collections.shuffle(order, random);
            if (turn % 10 == 0) {
                Collections.sort(order);
            } else if (turn % 10 == 1) {
                order.sort(Collections.reverseOrder());
            }
        }
        assertThat(members("{}")).isEqualTo("surprise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"JobId\":1,\"JobId\":2}",
                "{\"JobId\":1,\"State\":2,\"JobId\":3}",
                "{\"jobId\":1}",
                "{\"JobIds\":1}",
                "{\"JobI\":1}",
                "{\"LongestNameXXThemAll\":1}",
                "{\"JobId\" 1}",
                "{\"JobId\"=1}",
                "{\"JobId\":1 \"State\":2}",
                "{\"JobId\":1;\"State\":2}",
                "{\"JobId\":1,}",
                "{,\"JobId\":1}",
                "{\"JobId\":1",
                "{\"JobId\":1]",
                "{\"JobId\":1}}",
                "{\"JobId\":1} x",
                "{JobId:1}",
                "[\"JobId\"]",
                "\"JobId\":1}",
                ""
            })
    void anyOtherObjectIsLeftToTheOtherRoad(String json) {
        assertThat(members(json)).isEqualTo("surprise");
    }

    private static String elements(String json, Limits limits) {
        Cursor cursor = over(json, limits);
        StringBuilder elements = new StringBuilder();
        try {
            cursor.list();
            for (boolean first = true; cursor.element(first); first = false) {
                elements.append(cursor.isObject() ? "object" : String.valueOf(cursor.number()))
                        .append(' ');
                if (cursor.isObject()) {
                    cursor.given();
                }
            }
            cursor.end();
        } catch (Surprise e) {
            return "surprise";
        }
        return elements.toString();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]            | ''",
                " [ ]          | ''",
                "[7]           | '7 '",
                "[7,{},9]      | '7 object 9 '",
                "[ 7 , 8 ]     | '7 8 '",
                "[7 8]         | surprise",
                "[7,]          | surprise",
                "[,7]          | surprise",
                "[7;8]         | surprise",
                "[7            | surprise",
                "[7}           | surprise",
                "[7] x         | surprise",
                "7]            | surprise",
            })
    void elementsAreReadOneByOne(String json, String elements) {
        assertThat(elements(json, Limits.DEFAULT)).isEqualTo(elements);
    }

    @Test
    void elementsAreBounded() {
        assertThat(elements("[1,2,3]", Limits.DEFAULT.withMaxRows(3))).isEqualTo("1 2 3 ");
        assertThat(elements("[1,2,3,4]", Limits.DEFAULT.withMaxRows(3))).isEqualTo("surprise");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"JobId\":1}                                | true",
                " { \"State\" : \"x\" , \"JobId\" : 1 }       | true",
                "{\"JobId\":\"x\",\"State\":1}                | true",
                "{\"JobId\":\"x\"}                            | true",
                "{\"JobId\":\"x\",\"Other\":1}                | false",
                "{\"JobId\":\"x\\n\",\"Other\":1}             | true",
                "{\"JobId\":1,\"Other\":1}                    | true",
                "{\"Suggestion\":\"x\",\"A\":1}               | true",
                "{\"Other\":1}                                | false",
                "{}                                           | false",
                "[\"JobId\"]                                  | false",
                "{JobId:1}                                    | false",
                "\"JobId\"                                    | false",
            })
    void aBodyOfAnotherServiceIsToldByItsFirstMembers(String json, boolean begins) {
        Cursor cursor = over(json);

        assertThat(cursor.beginsWith(NAMES)).isEqualTo(begins);
        assertThat(cursor.position()).isZero();
    }

    /** Where the second member stood in a body before is looked at first, and only there. */
    @Test
    void aBodyThatBeginsAsOneBeforeIsKnownAtAGlance() {
        Members names = Members.of("JobId", "State", "A");
        assertThat(over("{\"Other\":\"x\",\"State\":1}").beginsWith(names)).isFalse();

        assertThat(over("{\"JobId\":\"x\",\"State\":1}").beginsWith(names)).isTrue();

        assertThat(over("{\"Other\":\"x\",\"State\":1}").beginsWith(names)).isTrue();
        assertThat(over("{\"JobId\":\"x\",\"Other\":1}").beginsWith(names)).isFalse();
        assertThat(over("{\"JobId\":\"longer\",\"State\":1}").beginsWith(names)).isTrue();
        assertThat(over("{\"Other\":\"x\",\"State\":1}").beginsWith(names)).isFalse();
        assertThat(over("{\"JobId\":\"x").beginsWith(names)).isTrue();
        assertThat(over("{\"A\"").beginsWith(names)).isTrue();
        assertThat(over("{}").beginsWith(names)).isFalse();
    }

    @Test
    void onlyBareBodiesInBytesUnderUsualLimitsAreRead() {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        Body body = Intake.of(Limits.DEFAULT).body(json);

        assertThat(Cursor.over(body)).isNotNull();
        assertThat(Cursor.over(Intake.of(Limits.DEFAULT).body("{}"))).isNull();
        assertThat(Cursor.over(body.inEnvelope(List.of("body")))).isNull();
        assertThat(Cursor.over(Intake.of(Limits.DEFAULT.withMaxDepth(16)).body(json)))
                .isNotNull();
        assertThat(Cursor.over(Intake.of(Limits.DEFAULT.withMaxDepth(15)).body(json)))
                .isNull();
        assertThat(Cursor.over(Intake.of(Limits.DEFAULT.withMaxStringLength(64)).body(json)))
                .isNotNull();
        assertThat(Cursor.over(Intake.of(Limits.DEFAULT.withMaxStringLength(63)).body(json)))
                .isNull();
        assertThat(Cursor.over(Intake.of(Limits.DEFAULT.withMaxNumberLength(64)).body(json)))
                .isNotNull();
        assertThat(Cursor.over(Intake.of(Limits.DEFAULT.withMaxNumberLength(63)).body(json)))
                .isNull();
    }

    @Test
    void whatIsStillToComeIsToldByWhatWasRead() {
        Cursor cursor = over("0123456789");
        ToLongFunction<Integer> tenths = since -> Math.round(cursor.factor(since) * 10);

        cursor.moveTo(5);
        assertThat(tenths.applyAsLong(0)).isEqualTo(20);
        assertThat(tenths.applyAsLong(3)).isEqualTo(35);
        assertThat(tenths.applyAsLong(5)).isEqualTo(50);
    }
}
