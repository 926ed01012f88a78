package dev.verdict.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The different things that the rows of one timeline say, each once, with how often and how surely they are said. */
final class KindTable {
    /** One number of a column for each kind. */
    static final int MAX_KINDS = 1 << 16;
    /** As many as most bodies need. */
    private static final int FEW = 20;

    /** Filled by the first search. */
    private Map<RowKind, Integer> numbers = Map.of();

    private @Nullable RowKind[] kinds = new RowKind[FEW];
    private int size;
    /** Of each kind how often it is said, then its highest score. */
    private int[] said = new int[2 * FEW];

    /** The number of a kind, the same for equal ones; negative if there are too many kinds. */
    @SuppressWarnings("ReferenceEquality") // a glance at the likely place; equal ones are found by the search
    int number(RowKind kind) {
        int lately = kind.number();
        if (lately < size && kinds[lately] == kind) {
            return lately;
        }
        Integer known = numbers.get(kind);
        if (known != null) {
            return known;
        }
        int number = add(kind);
        if (number >= 0) {
            if (numbers.isEmpty()) {
                numbers = new HashMap<>();
            }
            numbers.put(kind, number);
            kind.number(number);
        }
        return number;
    }

    /** The number of one kind more; negative if there are too many. */
    int add(RowKind kind) {
        int number = size;
        if (number == MAX_KINDS) {
            return -1;
        }
        if (number == kinds.length) {
            kinds = Arrays.copyOf(kinds, number * 2);
            said = Arrays.copyOf(said, number * 4);
        }
        kinds[number] = kind;
        size = number + 1;
        said[2 * number + 1] = FrameRows.NO_SCORE;
        return number;
    }

    void count(int number, int score) {
        said[2 * number]++;
        if (score > said[2 * number + 1]) {
            said[2 * number + 1] = score;
        }
    }

    int size() {
        return size;
    }

    int count(int number) {
        return said[2 * number];
    }

    @SuppressWarnings("NullAway") // every number that was given has its kind
    RowKind kind(int number) {
        return kinds[number];
    }

    /** A row of a kind. */
    Finding finding(int number, int score, Source source) {
        return kind(number).finding(score, source);
    }

    /** The highest score of the rows of a kind; {@link FrameRows#NO_SCORE} where none has one. */
    int maxScore(int number) {
        return said[2 * number + 1];
    }
}
