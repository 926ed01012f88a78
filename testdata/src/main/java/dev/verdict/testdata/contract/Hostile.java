package dev.verdict.testdata.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.management.ThreadMXBean;
import dev.verdict.adapters.LimitExceededException;
import dev.verdict.adapters.Limits;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Input that was made to cost much. */
final class Hostile {
    private static final int ROWS = 50;
    /** A parser looks at the limit only when a text does not fit into what it has at hand. */
    private static final int TEXT = 300_000;

    /** Enough rows to outweigh what reading costs anyway, few enough to take moments. */
    private static final int MANY = 3_000;

    private static final int TIMES = 4;
    /** Above the factor of the rows: tables that double in size, longer numbers in addresses. */
    private static final double TOLERATED = 1.6;

    private final Subject subject;
    private final List<ContractBody> bodies;

    Hostile(Subject subject, List<ContractBody> bodies) {
        this.subject = subject;
        this.bodies = bodies;
    }

    /** A list of objects in a body, and where it stands. */
    private record Rows(JsonNode body, Trees.Place list) {
        int size() {
            return list.in(body).size();
        }

        /** The body with its rows again and again. */
        JsonNode times(int count) {
            ArrayNode more = Json.array();
            JsonNode rows = list.in(body);
            for (int i = 0; i < count; i++) {
                more.add(rows.get(i % rows.size()).deepCopy());
            }
            return Trees.with(body, list, more);
        }
    }

    Stream<DynamicTest> limits() {
        Limits limits = Limits.DEFAULT;
        return bodies.stream()
                .flatMap(body -> Stream.of(
                        test(
                                body,
                                "nothing is nested deeper than allowed",
                                limits.withMaxDepth(40),
                                () -> Trees.withMember(
                                        body.tree(), Trees.root(), "deep", Json.tree("[".repeat(60) + "]".repeat(60)))),
                        test(
                                body,
                                "no text is longer than allowed",
                                limits.withMaxStringLength(5_000),
                                () -> Trees.withMember(
                                        body.tree(), Trees.root(), "long", Json.tree("\"" + "x".repeat(TEXT) + "\""))),
                        test(
                                body,
                                "no number is longer than allowed",
                                limits.withMaxNumberLength(500),
                                () -> Trees.withMember(
                                        body.tree(), Trees.root(), "digits", Json.tree("9".repeat(501)))),
                        DynamicTest.dynamicTest(body.name() + ": no more rows than allowed", () -> {
                            Optional<Rows> rows = rows(body);
                            assumeTrue(rows.isPresent(), "no list of objects in this body");
                            refused(limits.withMaxRows(ROWS), rows.get().times(ROWS + 1));
                        })));
    }

    private DynamicTest test(ContractBody body, String law, Limits limits, Supplier<JsonNode> hostile) {
        return DynamicTest.dynamicTest(body.name() + ": " + law, () -> refused(limits, hostile.get()));
    }

    private void refused(Limits limits, JsonNode hostile) {
        byte[] json = hostile.toString().getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> subject.within(limits).normalizeAll(json))
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
    }

    /** The longest list of objects, the outermost of several. */
    private static Optional<Rows> rows(ContractBody body) {
        return Trees.places(
                        body.tree(),
                        node -> node.isArray() && node.size() > 0 && node.get(0).isObject())
                .stream()
                .map(list -> new Rows(body.tree(), list))
                .min(Comparator.comparingInt((Rows rows) -> -rows.size())
                        .thenComparing(rows -> rows.list().steps().size()));
    }

    void checkGrowth() {
        Optional<Rows> longest =
                bodies.stream().flatMap(body -> rows(body).stream()).max(Comparator.comparingInt(Rows::size));
        assumeTrue(longest.isPresent(), "no list of objects in any body");
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                        && threads.isThreadAllocatedMemoryEnabled(),
                "this Java does not count what a thread allocates");
        long once = allocated(longest.get().times(MANY));
        long more = allocated(longest.get().times(TIMES * MANY));
        assertThat((double) more / once)
                .as("memory for %s rows, by that for %s", TIMES * MANY, MANY)
                .isLessThan(TIMES * TOLERATED);
    }

    private long allocated(JsonNode body) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] json = Json.bytes(body);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            subject.normalizer().normalizeAll(json);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
