package dev.verdict.comparison;

import dev.verdict.model.Frame;
import java.time.Duration;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A violating frame of one side and its partner on the other, or why it has none. A frame is violating if something but
 * {@code normal} was seen on it, or more than pass is suggested there.
 *
 * @param kind how the two stand to each other
 * @param left the left side's frame; absent where the left side has none here
 * @param right the right side's frame
 * @param reason why it cannot be compared; empty where it can
 */
public record FrameMatch(Kind kind, Optional<Frame> left, Optional<Frame> right, Optional<String> reason) {

    /** How two frames stand to each other. */
    public enum Kind {
        /** At one position, in the same categories. */
        MATCHED("matched"),
        /** At one position, in other categories. */
        DIFFERENT_LABEL("different-label"),
        /** On the left side alone; the right one lists its frames and has none near. */
        ONLY_LEFT("only-left"),
        /** On the right side alone; the left one lists its frames and has none near. */
        ONLY_RIGHT("only-right"),
        /** On one side alone, and the other does not list all its frames; or at no position that can be read. */
        NOT_COMPARABLE("not-comparable");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static FrameMatch pair(Frame left, Frame right, boolean alike) {
        return new FrameMatch(
                alike ? Kind.MATCHED : Kind.DIFFERENT_LABEL, Optional.of(left), Optional.of(right), Optional.empty());
    }

    /** The categories seen on a frame, in alphabetical order. */
    public static NavigableSet<String> categories(Frame frame) {
        NavigableSet<String> categories = new TreeSet<>();
        frame.findings().stream()
                .filter(Evidence::isHit)
                .map(Evidence::category)
                .forEach(categories::add);
        return Collections.unmodifiableNavigableSet(categories);
    }

    /** Where it happens: the earlier of the two positions; absent where neither can be read. */
    public Optional<Duration> at() {
        Optional<Duration> one = left.flatMap(Frame::at);
        Optional<Duration> other = right.flatMap(Frame::at);
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().compareTo(other.get()) <= 0 ? one.get() : other.get())
                : one.or(() -> other);
    }
}
