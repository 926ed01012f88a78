package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.CursorReadings.over;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that remember how they stood read what members read that never saw a body, and nothing else. */
class MembersTest {
    private static final int ROUNDS = 100;
    private static final String[] NAMES = {"A", "Name", "AnotherName", "TheNameOfAMemberThatIsQuiteLong", "Inner"};
    private static final int INNER = 4;

    private static Members members() {
        return Members.of(NAMES);
    }

    /** Each value by the number of its member, or what happened instead. */
    private static List<String> read(Members members, String json) {
        Cursor cursor = over(json);
        List<String> values = new ArrayList<>();
        try {
            cursor.beginsWith(members);
            readObject(cursor, members, values);
            cursor.end();
        } catch (Surprise e) {
            return List.of("surprise");
        }
        return values;
    }

    private static void readObject(Cursor cursor, Members members, List<String> values) {
        for (long at = cursor.object(); (at = cursor.next(members, at)) != Cursor.END; ) {
            int member = Cursor.member(at);
            if (member == INNER && cursor.isObject()) {
                values.add("{");
                readObject(cursor, members, values);
                values.add("}");
            } else {
                boolean isText = cursor.byteAt(cursor.position()) == '"';
                values.add(member + (isText ? " is " + cursor.givenText() : " = " + cursor.number()));
            }
        }
    }

    /** The same members in the ways people and programs set them. */
    static Stream<String> bodies() {
        return Stream.of(
                "{\n  \"A\": 1,\n  \"Name\": \"x\",\n  \"AnotherName\": 22,\n  \"TheNameOfAMemberThatIsQuiteLong\": 3\n}",
                "{\r\n\t\"A\" : 1 ,\r\n\t\"Name\" :\t\"x\"\r\n}\r\n",
                "{ \"A\": 1, \"Name\": \"x\", \"AnotherName\": 2 }",
                "{\n\"TheNameOfAMemberThatIsQuiteLong\": 1,\n\"AnotherName\": 2,\n\"Name\": 3,\n\"A\": 4\n}",
                "{\n  \"A\": 1,\n  \"Inner\": {\n    \"A\": 2,\n    \"Inner\": {\n      \"Name\": 3\n    }\n  }\n}",
                "{\n" + " ".repeat(70) + "\"A\": 1,\n" + " ".repeat(70) + "\"Name\": 2\n" + " ".repeat(69) + "}",
                "{\n" + " ".repeat(200) + "\"A\": 1,\n" + " ".repeat(200) + "\"Name\": 2\n" + " ".repeat(200) + "}",
                "{\"A\":1,\"Name\":2}");
    }

    private static Members experienced(String json) {
        Members members = members();
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(read(members, json)).isEqualTo(read(members(), json)).doesNotContain("surprise");
        }
        return members;
    }

    /** Every byte left out, doubled, and put in the place of others: commas, names, ends and white space among them. */
    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsAlmostTheSameIsReadAsIfNothingWereRemembered(String json) {
        Members members = experienced(json);
        List<String> others =
                Stream.of(",", ":", "\"", "{", "}", " ", "\n", "A", "1", "").toList();
        for (int i = 0; i < json.length(); i++) {
            for (String other : others) {
                String replaced = json.substring(0, i) + other + json.substring(i + 1);
                String added = json.substring(0, i) + other + json.substring(i);
                assertThat(read(members, replaced)).as(replaced).isEqualTo(read(members(), replaced));
                assertThat(read(members, added)).as(added).isEqualTo(read(members(), added));
            }
        }
    }

    /** What one body teaches is no way to read another. */
    @Test
    void eachBodyIsReadForItself() {
        List<String> bodies = bodies().toList();
        Members members = members();
        Random random = new Random(41);
        for (int i = 0; i < 2_000; i++) {
            String body = bodies.get(random.nextInt(bodies.size()));
            assertThat(read(members, body)).isEqualTo(read(members(), body)).doesNotContain("surprise");
        }
    }

    /** A member that came first stood without one, and one that did not with one. */
    @ParameterizedTest
    @CsvSource({
        "'{\n  \"Name\": 1\n}', '{\n  \"A\": 1\n  \"Name\": 2\n}'",
        "'{\n  \"Name\": 1 ,\n  \"A\": 2\n}', '{ ,\n  \"A\": 2\n}'"
    })
    void aCommaIsNeitherForgottenNorMadeUp(String json, String wrong) {
        assertThat(read(experienced(json), wrong)).containsExactly("surprise");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyThatBreaksOffIsRefused(String json) {
        Members members = experienced(json);
        for (int i = 0; i < json.stripTrailing().length(); i++) {
            assertThat(read(members, json.substring(0, i))).containsExactly("surprise");
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aMemberThatComesTwiceIsNotPassedOver(String json) {
        Members members = experienced(json);
        String twice = json.replace("\"Name\"", "\"A\"");
        assertThat(read(members, twice)).isEqualTo(read(members(), twice));
    }
}
