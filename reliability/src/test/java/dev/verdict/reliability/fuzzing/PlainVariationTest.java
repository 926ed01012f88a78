package dev.verdict.reliability.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainVariationTest {
    private static final int INPUTS = 600;
    private static final int STEPS = 12;

    private static final List<byte[]> SEEDS = Stream.of(
                    "{\"Label\":\"porn\",\"Rate\":1,\"List\":[{\"Label\":\"ad\"}]}", "{\"Label\":\"sexy\"}")
            .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
            .toList();

    private static String varied(int... steps) {
        byte[] program = new byte[steps.length];
        for (int i = 0; i < steps.length; i++) {
            program[i] = (byte) steps[i];
        }
        byte[] body =
                new PlainVariation(SEEDS).of(PlainVariation.input(0, program)).orElseThrow();
        return new String(body, StandardCharsets.UTF_8);
    }

    @Test
    void stepsChangeWhatAPlainBodyMayHold() {
        assertThat(varied()).isEqualTo("{\"Label\":\"porn\",\"Rate\":1,\"List\":[{\"Label\":\"ad\"}]}");
        assertThat(varied(0, 0, 1)).as("order").startsWith("{\"List\":");
        assertThat(varied(1, 0, 0))
                .as("the opposite order")
                .startsWith("{\"List\":")
                .endsWith("\"porn\"}");
        assertThat(varied(2, 0, 2)).as("a value of the same name").startsWith("{\"Label\":\"sexy\"");
        assertThat(varied(4, 0, 2)).as("a score").contains("\"Rate\":100,");
        assertThat(varied(5, 0, 2)).as("more rows").contains("[{\"Label\":\"ad\"},{\"Label\":\"sexy\"},");
        assertThat(varied(6, 0, 1)).as("fewer rows").endsWith("\"List\":[]}");
        assertThat(varied(7, 0, 1)).as("white space").startsWith("{\n  \"Label\" : ");
    }

    @Test
    void inputsOfOtherSortsAreNotTaken() {
        PlainVariation variation = new PlainVariation(SEEDS);

        assertThat(variation.of("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(variation.of(Variation.input(0, new byte[0]))).isEmpty();
        assertThat(variation.of(new byte[] {2})).isEmpty();
    }

    /** Otherwise the attack on the express readers would hold nothing to the reference reader. */
    @Test
    void halfOfTheBodiesAreReadByExpress() {
        Door door = Door.of("express");
        Random random = new Random(5);
        int plain = 0;
        Set<String> bodies = new HashSet<>();
        for (int i = 0; i < INPUTS; i++) {
            byte[] steps = new byte[STEPS];
            random.nextBytes(steps);
            byte[] body = door.bytes(PlainVariation.input(i, steps));
            bodies.add(new String(body, StandardCharsets.UTF_8));
            plain += ExpressAttack.isPlain(body) ? 1 : 0;
        }
        assertThat(bodies).hasSizeGreaterThan(INPUTS * 9 / 10);
        assertThat(plain).isGreaterThan(INPUTS / 2);
    }
}
