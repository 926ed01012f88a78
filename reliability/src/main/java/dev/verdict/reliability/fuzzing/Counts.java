package dev.verdict.reliability.fuzzing;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What became of the inputs of one process, so that a run shows whether it reached what it means to attack. */
final class Counts {
    private static final Map<String, Long> COUNTS = new ConcurrentHashMap<>();

    private Counts() {}

    static void one(String what) {
        COUNTS.merge(what, 1L, Long::sum);
    }

    static void most(String what, long value) {
        COUNTS.merge(what, value, Math::max);
    }

    /** All of them, by name. */
    static Map<String, Long> all() {
        return new TreeMap<>(COUNTS);
    }
}
