package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Written documents with one thing changed: either another verdict, or refused with a place that exists. */
class MutationTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode[] VALUES = {
        JSON.nullNode(),
        JSON.booleanNode(true),
        JSON.numberNode(0),
        JSON.numberNode(-1),
        JSON.numberNode(new BigDecimal("1.5")),
        JSON.numberNode(new BigDecimal("1E+30")),
        JSON.numberNode(BigInteger.ONE.shiftLeft(70)),
        JSON.textNode(""),
        JSON.textNode("block"),
        JSON.textNode("/a/0"),
        JSON.textNode("2023-04-03T10:20:56Z"),
        JSON.textNode("2023-04-03T10:20:56+01:00"),
        JSON.textNode("normal"),
        JSON.arrayNode(),
        JSON.objectNode(),
        JSON.arrayNode().add("ad"),
        JSON.objectNode().put("ad", 1),
    };
    private static final String PIECES = "{}[]\",:\\ntrue0123456789.eE+-/ ~#\u0000\u0080é😀";

    @Test
    void changedTreesAreReadOrRefused() {
        Random random = new Random(51);
        int read = 0;
        for (JsonNode tree : trees(52)) {
            for (int round = 0; round < 50; round++) {
                JsonNode changed = changed(tree.deepCopy(), random);
                String json = Schemas.text(changed);
                Optional<MalformedVerdictException> refused = refused(json);

                assertThat(refused(ByCharacters.escaped(json).getBytes(StandardCharsets.UTF_8))
                                .isPresent())
                        .isEqualTo(refused.isPresent());
                if (refused.isEmpty()) {
                    read++;
                    assertThat(Schemas.mistakes(changed)).as(json).isEmpty();
                } else {
                    String place = refused.get().source().orElseThrow().pointer();
                    assertThat(changed.at(JsonPointer.compile(place)).isMissingNode())
                            .as("%s at %s of %s", refused.get(), place, json)
                            .isFalse();
                    assertThat(refused.get().getMessage()).doesNotContain("not JSON");
                    hasAPlaceIn(json, refused.get());
                }
            }
        }
        assertThat(read).isGreaterThan(200);
    }

    @Test
    void changedTextsAreReadOrRefused() {
        Random random = new Random(53);
        for (JsonNode tree : trees(54)) {
            String json = Schemas.text(tree);
            for (int round = 0; round < 50; round++) {
                String changed = changed(json, random);

                refused(changed).ifPresent(refused -> hasAPlaceIn(changed, refused));
            }
        }
    }

    @Test
    void changedBytesAreReadOrRefused() {
        Random random = new Random(55);
        for (JsonNode tree : trees(56)) {
            byte[] json = VerdictJson.bytes(VerdictJson.read(Schemas.text(tree)));
            for (int round = 0; round < 50; round++) {
                byte[] changed = json.clone();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                refused(changed);
            }
        }
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Random random = new Random(57);
        for (int round = 0; round < 5_000; round++) {
            byte[] json = new byte[random.nextInt(12)];
            random.nextBytes(json);
            if (random.nextBoolean() && json.length > 0) {
                json[0] = '{';
            }
            assertThat(refused(json)).isPresent();
        }
    }

    private static void hasAPlaceIn(String json, MalformedVerdictException refused) {
        int lines = (int) json.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
        assertThat(refused.line().orElseThrow()).isBetween(1, lines);
        assertThat(refused.column().orElseThrow()).isBetween(1, json.length() + 2);
        assertThat(refused.source()).isPresent();
        assertThat(refused.getMessage()).isNotBlank();
    }

    /** What stands against the document; when nothing does, it is read, written and read as the same verdict. */
    private static Optional<MalformedVerdictException> refused(String json) {
        try {
            isKept(VerdictJson.read(json));
            return Optional.empty();
        } catch (MalformedVerdictException e) {
            return Optional.of(e);
        }
    }

    private static Optional<MalformedVerdictException> refused(byte[] json) {
        try {
            isKept(VerdictJson.read(json));
            return Optional.empty();
        } catch (MalformedVerdictException e) {
            return Optional.of(e);
        }
    }

    private static void isKept(Verdict verdict) {
        String written = VerdictJson.text(verdict);
        Optional<Verdict> again;
        try {
            again = Optional.of(VerdictJson.read(written));
        } catch (MalformedVerdictException e) {
            throw new AssertionError(written, e);
        }
        assertThat(again).contains(verdict);
    }

    /** Documents with something in them and not too much. */
    private static List<JsonNode> trees(long seed) {
        return RandomVerdicts.some(seed, 600)
                .map(VerdictJson::text)
                .filter(text -> text.length() > 1_000 && text.length() < 6_000)
                .limit(30)
                .map(Schemas::tree)
                .toList();
    }

    private static JsonNode changed(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        gather(tree, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = VALUES[random.nextInt(VALUES.length)].deepCopy();
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? "any" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "s", value);
                case 2 -> object.set(any(containers, random), value);
                case 3 ->
                    object.set(
                            name,
                            containers.get(random.nextInt(containers.size())).deepCopy());
                default -> object.set(name, value);
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            int place = random.nextInt(array.size());
            switch (random.nextInt(5)) {
                case 0 -> array.remove(place);
                case 1 -> array.insert(place, value);
                case 2 -> array.add(array.get(place).deepCopy());
                case 3 -> array.insert(0, array.remove(place));
                default -> array.set(place, value);
            }
        }
        return tree;
    }

    private static String any(List<JsonNode> containers, Random random) {
        List<String> names = new ArrayList<>();
        containers.forEach(container -> container.fieldNames().forEachRemaining(names::add));
        return names.get(random.nextInt(names.size()));
    }

    private static void gather(JsonNode tree, List<JsonNode> containers) {
        if (tree.isContainerNode()) {
            containers.add(tree);
            tree.forEach(child -> gather(child, containers));
        }
    }

    private static String changed(String json, Random random) {
        int from = random.nextInt(json.length());
        int to = Math.min(json.length(), from + random.nextInt(6));
        String piece = String.valueOf(PIECES.charAt(random.nextInt(PIECES.length())));
        return switch (random.nextInt(4)) {
            case 0 -> json.substring(0, from) + json.substring(to);
            case 1 -> json.substring(0, from) + piece + json.substring(from);
            case 2 -> json.substring(0, to) + json.substring(from);
            default -> json.substring(0, from) + piece + json.substring(from + 1);
        };
    }
}
