package dev.verdict.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Pairs the positions of two ascending lists one to one, none farther apart than a tolerance: as many pairs as possible;
 * of those pairings the one with the least total distance; of those that keep the order of time the one with the most
 * alike pairs; of those the one that pairs the earliest positions. The last rule knows no left and right, so that
 * swapping the lists swaps the pairs and changes nothing else.
 *
 * <p>Some pairing with the most pairs and the least distance keeps the order of time: two pairs that cross can swap
 * partners without losing anything. So a table over both lists, of which only the windows within the tolerance are
 * filled, finds it; the work is the number of pairs that lie within the tolerance.
 */
final class Matching {
    /** How many pairs within the tolerance are weighed at most; a byte each. */
    static final int MAX_CANDIDATES = 1 << 25;

    private static final byte PAIR = 0;
    private static final byte SKIP_LEFT = 1;
    private static final byte SKIP_RIGHT = 2;

    private final long[] left;
    private final long[] right;
    private final long tolerance;
    private final Likeness likeness;

    /** For each left position the first right one that is near enough or later, and the first that is too late. */
    private final int[] from;

    private final int[] to;
    private final byte[][] choices;

    /** Whether two positions that are near enough are alike. */
    @FunctionalInterface
    interface Likeness {
        boolean isAlike(int left, int right);
    }

    /** A pair, by the places in both lists. */
    record Pair(int left, int right) {}

    private Matching(long[] left, long[] right, long tolerance, Likeness likeness) {
        this.left = left;
        this.right = right;
        this.tolerance = tolerance;
        this.likeness = likeness;
        from = bounds(i -> firstAtLeast(left[i] - tolerance));
        to = bounds(i -> firstAfter(left[i] > Long.MAX_VALUE - tolerance ? Long.MAX_VALUE : left[i] + tolerance));
        choices = new byte[left.length][];
    }

    /**
     * The best pairing, in ascending order.
     *
     * @throws IllegalArgumentException if more than {@value #MAX_CANDIDATES} pairs lie within the tolerance
     */
    static List<Pair> of(long[] left, long[] right, long tolerance, Likeness likeness) {
        Matching matching = new Matching(left, right, tolerance, likeness);
        matching.checkSize();
        matching.fill();
        return matching.pairs();
    }

    private int[] bounds(IntUnaryOperator bound) {
        int[] bounds = new int[left.length];
        Arrays.setAll(bounds, bound);
        return bounds;
    }

    private int firstAtLeast(long position) {
        int place = Arrays.binarySearch(right, position);
        return place >= 0 ? place : -place - 1;
    }

    private int firstAfter(long position) {
        int place = Arrays.binarySearch(right, position);
        return place >= 0 ? place + 1 : -place - 1;
    }

    private void checkSize() {
        long candidates = 0;
        for (int i = 0; i < left.length; i++) {
            candidates += to[i] - from[i];
        }
        if (candidates > MAX_CANDIDATES) {
            throw new IllegalArgumentException("a tolerance of " + tolerance + " ms sets " + candidates
                    + " pairs of frames against each other, more than " + MAX_CANDIDATES
                    + ": choose one nearer to the distance between frames");
        }
    }

    /** What the positions behind a place in both lists add up to at best: pairs, their distance, the alike ones. */
    private static final class Row {
        private final int from;
        private final int[] pairs;
        private final long[] distance;
        private final int[] alike;

        private Row(int from, int to) {
            this.from = from;
            pairs = new int[to - from + 1];
            distance = new long[to - from + 1];
            alike = new int[to - from + 1];
        }

        /** Positions before the window pair with nothing: skipping them costs nothing. */
        private int at(int j) {
            return Math.max(j, from) - from;
        }
    }

    private void fill() {
        Row next = new Row(right.length, right.length);
        for (int i = left.length - 1; i >= 0; i--) {
            Row row = new Row(from[i], to[i]);
            choices[i] = new byte[to[i] - from[i] + 1];
            for (int j = to[i]; j >= from[i]; j--) {
                choose(i, j, row, next);
            }
            next = row;
        }
    }

    private void choose(int i, int j, Row row, Row next) {
        int here = j - row.from;
        int below = next.at(j);
        byte choice = SKIP_LEFT;
        int pairs = next.pairs[below];
        long distance = next.distance[below];
        int alike = next.alike[below];
        if (j < to[i]) {
            boolean rightIsEarlier = right[j] < left[i];
            int order =
                    compare(row.pairs[here + 1], row.distance[here + 1], row.alike[here + 1], pairs, distance, alike);
            if (order > 0 || (order == 0 && rightIsEarlier)) {
                choice = SKIP_RIGHT;
                pairs = row.pairs[here + 1];
                distance = row.distance[here + 1];
                alike = row.alike[here + 1];
            }
            int paired = next.at(j + 1);
            int withPair = next.pairs[paired] + 1;
            long withDistance = next.distance[paired] + Math.abs(left[i] - right[j]);
            int withAlike = next.alike[paired] + (likeness.isAlike(i, j) ? 1 : 0);
            if (compare(withPair, withDistance, withAlike, pairs, distance, alike) >= 0) {
                choice = PAIR;
                pairs = withPair;
                distance = withDistance;
                alike = withAlike;
            }
        }
        choices[i][here] = choice;
        row.pairs[here] = pairs;
        row.distance[here] = distance;
        row.alike[here] = alike;
    }

    private static int compare(
            int pairs, long distance, int alike, int otherPairs, long otherDistance, int otherAlike) {
        if (pairs != otherPairs) {
            return Integer.compare(pairs, otherPairs);
        }
        return distance != otherDistance ? Long.compare(otherDistance, distance) : Integer.compare(alike, otherAlike);
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.length) {
            j = Math.max(j, from[i]);
            switch (choices[i][j - from[i]]) {
                case PAIR -> pairs.add(new Pair(i++, j++));
                case SKIP_RIGHT -> j++;
                default -> i++;
            }
        }
        return pairs;
    }
}
