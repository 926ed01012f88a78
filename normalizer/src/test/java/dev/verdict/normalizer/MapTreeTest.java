package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.adapters.LimitExceededException;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Java has for what JSON knows. */
class MapTreeTest {
    private static String json(Object value) {
        return new MapTree(3).of(Map.of("a", value)).path("a").toString();
    }

    @Test
    void everyKindOfValueIsItsJson() {
        assertThat(json("text")).isEqualTo("\"text\"");
        assertThat(json(CharBuffer.wrap("text"))).isEqualTo("\"text\"");
        assertThat(json('c')).isEqualTo("\"c\"");
        assertThat(json(Suggestion.BLOCK)).isEqualTo("\"BLOCK\"");
        assertThat(json(true)).isEqualTo("true");
        assertThat(json(TextNode.valueOf("node"))).isEqualTo("\"node\"");
        assertThat(json(JsonNodeFactory.instance.objectNode().put("b", 1))).isEqualTo("{\"b\":1}");
        assertThat(json(Arrays.asList(1, null, List.of()))).isEqualTo("[1,null,[]]");
        assertThat(json(Map.of(7, "seven"))).isEqualTo("{\"7\":\"seven\"}");
    }

    @Test
    void everyKindOfNumberKeepsItsDigits() {
        for (Number number : List.<Number>of((byte) 7, (short) 7, 7, 7L, BigInteger.valueOf(7), new AtomicInteger(7))) {
            assertThat(json(number)).as("%s", number.getClass()).isEqualTo("7");
        }
        assertThat(json(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(json(BigInteger.TEN.pow(30))).isEqualTo("1" + "0".repeat(30));
        assertThat(json(99.91)).isEqualTo("99.91");
        assertThat(json(99.91f)).isEqualTo("99.91");
        assertThat(json(new BigDecimal("99.910"))).isEqualTo("99.910");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberIsMalformed(double number) {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> json(List.of(0, number)))
                .withMessageContaining("expected a number that JSON knows, found " + number)
                .satisfies(e -> assertThat(e.source()).hasValue(Source.parse("/a/1")));
    }

    @Test
    void whatJsonDoesNotKnowIsMalformed() {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> json(Map.of("b", Thread.currentThread())))
                .withMessageContaining("found java.lang.Thread")
                .satisfies(e -> assertThat(e.source()).hasValue(Source.parse("/a/b")));
    }

    @Test
    void mapsAndListsAreNestedAsDeepAsTheLimitAndNoDeeper() {
        assertThat(json(List.of(List.of(1)))).isEqualTo("[[1]]");
        assertThat(json(Map.of("b", Map.of("c", 1)))).isEqualTo("{\"b\":{\"c\":1}}");
        for (Object deep : List.of(List.of(List.of(List.of())), Map.of("b", Map.of("c", Map.of())))) {
            assertThatExceptionOfType(LimitExceededException.class)
                    .isThrownBy(() -> json(deep))
                    .withMessageContaining("nested more than 3 deep");
        }
    }
}
