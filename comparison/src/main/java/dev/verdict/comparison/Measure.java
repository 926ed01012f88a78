package dev.verdict.comparison;

import java.util.OptionalDouble;

/**
 * A figure, or why there is none. A figure that the data cannot give is neither 0 nor 1 nor not-a-number: it is
 * undefined, and says why.
 */
public sealed interface Measure {
    /** The figure; empty where it is undefined. */
    OptionalDouble value();

    static Measure of(double value) {
        return new Value(value);
    }

    static Measure undefined(String reason) {
        return new Undefined(reason);
    }

    /** How many of all; undefined, with the given reason, of none. */
    static Measure ratio(double some, double all, String whenNone) {
        return all == 0 ? undefined(whenNone) : of(some / all);
    }

    /** A figure. */
    record Value(double number) implements Measure {
        public Value {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a figure is a finite number, not " + number);
            }
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(number);
        }
    }

    /**
     * No figure.
     *
     * @param reason what is missing, in a few words for a person
     */
    record Undefined(String reason) implements Measure {
        @Override
        public OptionalDouble value() {
            return OptionalDouble.empty();
        }
    }
}
