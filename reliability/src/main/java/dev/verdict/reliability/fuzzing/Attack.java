package dev.verdict.reliability.fuzzing;

/** What is done with bytes at a door, and what must come of it. */
@FunctionalInterface
interface Attack {
    /**
     * Puts bytes through.
     *
     * @throws Contradiction if what comes of them is not what is promised
     */
    void on(byte[] bytes);
}
