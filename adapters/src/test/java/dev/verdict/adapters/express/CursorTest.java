package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.CursorReadings.over;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the quick road reads, to the byte, and what it leaves to the other one. What both roads make of whole bodies is held
 * alike elsewhere; here members, elements and the body around them are held to what they should be, and each kind of value
 * in the tests beside.
 */
class CursorTest {
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
