package dev.verdict.cli;

import static dev.verdict.cli.Call.BLOCK;
import static dev.verdict.cli.Call.PASS;
import static dev.verdict.cli.Call.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final Map<String, String> LINES =
            Map.of("pass", PASS, "review", REVIEW, "block", BLOCK, "broken", "{", "blank", " ", "empty", "[]");

    private static Call.Result gate(String lines, String... more) {
        String input = Arrays.stream(lines.split(" ")).map(LINES::get).collect(Collectors.joining("\n"));
        String[] args = Arrays.copyOf(new String[] {"normalize", "--lines", "--gate"}, 3 + more.length);
        System.arraycopy(more, 0, args, 3, more.length);
        return Call.with(input).run(args);
    }

    @ParameterizedTest
    @CsvSource({
        "pass,                       0",
        "pass pass blank,            0",
        "review,                    10",
        "pass review pass,          10",
        "block,                     20",
        "review block pass,         20",
        "block pass,                20",
        "broken,                     1",
        "pass broken,                1",
        "broken review,              1",
        "broken block,              20",
        "block broken,              20",
        "blank,                     10",
        "empty,                     10",
        "empty pass,                 0"
    })
    void strictestOfAllBodiesIsTheStatusAndWhatCannotBeReadNeverPasses(String lines, int status) {
        assertThat(gate(lines).status()).isEqualTo(status);
    }

    @Test
    void gateChangesNothingButTheStatus() {
        Call.Result open = Call.with(PASS + "\n" + BLOCK).run("normalize");

        assertThat(gate("pass block")).isEqualTo(new Call.Result(20, open.out(), open.err()));
        assertThat(open.status()).isZero();
    }

    @Test
    void gateWorksForTheTableToo() {
        assertThat(gate("pass review", "--table").status()).isEqualTo(10);
    }

    @Test
    void missingFileNeverPasses() {
        assertThat(Call.verdict("normalize", "--gate", "no-such-file.json").status())
                .isEqualTo(1);
    }
}
