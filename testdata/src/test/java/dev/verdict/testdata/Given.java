package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A body that a law is held to, sampled or generated.
 *
 * @param name names it in a failure
 */
record Given(String name, JsonNode tree) {
    /** Every sample that can be read, and the given number of generated bodies of each service. */
    static Stream<Given> bodies(int generated) {
        return Stream.concat(
                Verdicts.readable().map(sample -> new Given(sample.toString(), Verdicts.tree(sample))),
                Generated.bodies(generated).map(body -> new Given(body.toString(), body.tree())));
    }

    @FunctionalInterface
    interface Check {
        void on(Given body);
    }

    /** One test for each body. */
    static Stream<DynamicTest> each(int generated, Check check) {
        return bodies(generated).map(body -> DynamicTest.dynamicTest(body.name(), () -> check.on(body)));
    }
}
