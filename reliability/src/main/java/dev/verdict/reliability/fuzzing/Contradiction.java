package dev.verdict.reliability.fuzzing;

/** The library did what it promises not to do. */
final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Contradiction(String message) {
        super(message);
    }

    /** Ends the attempt if the two are not equal. */
    static void unlessEqual(Object expected, Object found, String what) {
        if (!expected.equals(found)) {
            throw new Contradiction(what + "\nexpected: " + expected + "\nfound:    " + found);
        }
    }
}
