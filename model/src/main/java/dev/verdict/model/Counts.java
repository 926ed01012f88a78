package dev.verdict.model;

/** Numbers of things. */
final class Counts {
    private Counts() {}

    static void check(long count) {
        checkFrom(0, count);
    }

    static void checkFrom(long least, long count) {
        if (count < least) {
            throw new IllegalStateException("a count is a whole number from " + least + ", not " + count);
        }
    }
}
