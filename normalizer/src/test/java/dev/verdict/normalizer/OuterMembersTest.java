package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OuterMembersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] TEXTS = {
        "",
        "a",
        " padded\t",
        "}",
        "\"quoted\"",
        "\\",
        "\\\"",
        "{\"a\":[1,",
        "违规",
        "\uD83D\uDE00",
        "x".repeat(70),
        "\u0001"
    };

    private final Random random = new Random(5);

    private static OuterMembers of(String json) {
        return new OuterMembers(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What is told of each member: its name, whether it is null, and its text if it is plain. */
    private static List<String> told(OuterMembers outer) {
        List<String> told = new ArrayList<>();
        while (outer.next()) {
            told.add(outer.name() + " " + outer.first() + outer.last() + " " + outer.isNull() + " "
                    + (outer.isPlain() ? outer.text() : "?"));
        }
        return told;
    }

    /** The same as a parser tells it. */
    private static List<String> parsed(byte[] json) throws IOException {
        List<String> told = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                boolean hasText = token.isScalarValue() && token != JsonToken.VALUE_NULL;
                boolean isPlain = token != JsonToken.VALUE_STRING
                        || parser.getText().chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
                told.add(name + " " + name.charAt(0) + name.charAt(name.length() - 1) + " "
                        + (token == JsonToken.VALUE_NULL) + " "
                        + (!isPlain ? "?" : hasText ? parser.getText().strip() : null));
                parser.skipChildren();
            }
        }
        return told;
    }

    private JsonNode value(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 3 ? 5 : 8)) {
            case 0 -> nodes.textNode(TEXTS[random.nextInt(TEXTS.length)]);
            case 1 -> nodes.numberNode(random.nextGaussian());
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.nullNode();
            case 4 -> nodes.numberNode(random.nextInt());
            case 5 -> {
                ArrayNode list = nodes.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(depth + 1));
                }
                yield list;
            }
            default -> object(depth + 1);
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set("Name" + random.nextInt(100), value(depth));
        }
        return object;
    }

    private byte[] document() throws IOException {
        ObjectNode document = object(0);
        return random.nextBoolean()
                ? JSON.writeValueAsBytes(document)
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    @Test
    void areThoseThatAParserFinds() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            byte[] json = document();
            assertThat(told(new OuterMembers(json)))
                    .as(new String(json, StandardCharsets.UTF_8))
                    .isEqualTo(parsed(json));
        }
    }

    @Test
    void ofWhatIsBrokenAreThereAsFarAsTheyGo() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            byte[] json = document();
            byte[] broken = json.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(json, random.nextInt(json.length));

            assertThat(told(new OuterMembers(broken))).hasSizeLessThanOrEqualTo(broken.length);
            assertThat(told(new OuterMembers(cut)))
                    .hasSizeLessThanOrEqualTo(parsed(json).size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "\"{\"",
                "{}",
                "{",
                "{ ",
                "{\"",
                "{\"a",
                "{\"a\"",
                "{\"a\" 1}",
                "{a:1}",
                "{\"\":1}",
                "\uFEFF{\"a\":1}"
            })
    void thereAreNoneInWhatIsNoObjectWithAName(String json) {
        assertThat(told(of(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A name that is escaped is for a parser to read.
                "{\"a\":1,\"\\u0062\":2,\"c\":3}|a",
                // What follows no comma is no member.
                "{\"a\":1 \"b\":2}|a",
                "{\"a\":{\"x\":[1]}} , \"b\":2}|a",
                "{\"a\":\"\\\\\",\"b\":\"\\\"\",\"c\":1}|a,b,c",
                "{\"a\":[\"]\",{\"}\":\"}\"}],\"b\":1}|a,b"
            })
    void endWhereOnlyAParserKnowsMore(String json, String names) {
        OuterMembers outer = of(json);
        List<String> met = new ArrayList<>();
        while (outer.next()) {
            met.add(outer.name());
        }
        assertThat(met).containsExactly(names.split(",", -1));
    }
}
