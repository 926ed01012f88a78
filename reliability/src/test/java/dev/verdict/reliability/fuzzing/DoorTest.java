package dev.verdict.reliability.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The attacks without guidance: each seed changed at random, the same each time. */
class DoorTest {
    private static final int STEPS = 9;

    static List<String> names() {
        return Door.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsItsPromisesWhateverIsChangedInASeed(String name) {
        Door door = Door.of(name);
        Random random = new Random(name.hashCode());
        assertThat(door.seeds()).hasSizeGreaterThan(3);
        for (int seed = 0; seed < door.seeds().size(); seed++) {
            for (byte[] input : door.inputs(seed, steps(random))) {
                door.attack(door.bytes(input));
            }
        }
    }

    private static byte[] steps(Random random) {
        byte[] steps = new byte[STEPS];
        random.nextBytes(steps);
        return steps;
    }

    @Test
    void aMistakeThatIsPlantedIsFound() {
        Door planted = Door.of(Planted.NAME);
        Random random = new Random(1);
        assertThatExceptionOfType(Contradiction.class).isThrownBy(() -> {
            for (int seed = 0; seed < planted.seeds().size(); seed++) {
                planted.attack(planted.bytes(Variation.input(seed, steps(random))));
            }
        });
    }

    @Test
    void aPassThatNobodyStatedIsFound() {
        byte[] blocked = "{\"MediaAuditResult\":{\"Suggestion\":\"block\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(BodyAttack.simple(blocked).allowsPass()).isFalse();
    }

    @Test
    void whatCostsMoreThanItsBytesAllowIsFound() {
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(() -> Expense.bounded(10, () -> new byte[4 << 20]))
                .withMessageContaining("10 bytes of input");
        assertThat(Expense.bounded(10, () -> new byte[1 << 10])).hasSize(1 << 10);
    }
}
