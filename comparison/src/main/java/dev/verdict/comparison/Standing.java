package dev.verdict.comparison;

/** How something stands between two verdicts: which of them found it. */
public enum Standing {
    /** Both found it. */
    BOTH("both"),
    /** The left one found it; the right one looked and did not. */
    ONLY_LEFT("only-left"),
    /** The right one found it; the left one looked and did not. */
    ONLY_RIGHT("only-right"),
    /** Both looked, and neither found anything. */
    NEITHER("neither"),
    /** One of them did not look, or does not list all it found: nothing follows from its silence. */
    NOT_COMPARABLE("not-comparable");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** The word for it, for example {@code only-left}. */
    public String word() {
        return word;
    }

    /** How two sides that both looked stand to each other. */
    static Standing of(boolean left, boolean right) {
        if (left) {
            return right ? BOTH : ONLY_LEFT;
        }
        return right ? ONLY_RIGHT : NEITHER;
    }
}
