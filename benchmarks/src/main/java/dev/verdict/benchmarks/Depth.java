package dev.verdict.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much is measured, and how thoroughly. */
enum Depth {
    /** That everything runs and agrees; the figures are no figures. About half a minute. */
    CHECK(100, 50, 2),
    /** What a change is looked at with. About two minutes. */
    SHORT(500, 150, 3),
    /** What is published. About a quarter of an hour a round on a quiet machine, and ten minutes more. */
    FULL(1_500, 400, 5);

    private static final String[] SERVICES = {"imm", "ims", "vod"};

    private final int warmUpMillis;
    private final int iterationMillis;
    private final int iterations;

    Depth(int warmUpMillis, int iterationMillis, int iterations) {
        this.warmUpMillis = warmUpMillis;
        this.iterationMillis = iterationMillis;
        this.iterations = iterations;
    }

    static Depth of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** CPU time of a warm-up. */
    int warmUpMillis() {
        return warmUpMillis;
    }

    int iterationMillis() {
        return iterationMillis;
    }

    int iterations() {
        return iterations;
    }

    /** The bodies that every contender reads. */
    List<String> bodies() {
        return switch (this) {
            case CHECK -> List.of("ims-typical");
            case SHORT -> each("typical", "1000");
            case FULL ->
                Stream.concat(
                                each("typical", "1000", "100000", "small", "1000-pretty", "1000-reversed").stream(),
                                Stream.of("ims-1000-camelcase"))
                        .toList();
        };
    }

    /** The bodies that tell how time and memory grow, by this library alone. */
    List<String> scale() {
        return switch (this) {
            case CHECK -> List.of("ims-100", "ims-200", "ims-400");
            case SHORT -> List.of();
            case FULL -> each("1000", "10000", "100000", "1000000");
        };
    }

    /** The bodies whose verdicts are kept in memory by every contender. */
    List<String> kept() {
        return this == FULL ? each("100000") : List.of();
    }

    boolean threads() {
        return this != SHORT;
    }

    /** How often each way to start is started. */
    int starts() {
        return switch (this) {
            case CHECK -> 1;
            case SHORT -> 0;
            case FULL -> 15;
        };
    }

    private static List<String> each(String... sizes) {
        return Stream.of(sizes)
                .flatMap(size -> Stream.of(SERVICES).map(service -> service + "-" + size))
                .toList();
    }
}
