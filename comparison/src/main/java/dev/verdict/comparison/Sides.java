package dev.verdict.comparison;

import java.util.Optional;

/** What both sides found, and where each looked. */
record Sides(Evidence left, Coverage leftCoverage, Evidence right, Coverage rightCoverage) {

    /** Why the silence of one side, or of both, means nothing; the left one's reason first. */
    static Optional<String> gap(Optional<String> left, Optional<String> right) {
        return left.isPresent() && right.isPresent() && !left.equals(right)
                ? Optional.of(left.get() + "; " + right.get())
                : left.or(() -> right);
    }
}
