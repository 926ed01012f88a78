package dev.verdict.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verdict.comparison.Matching.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"ArgumentSelectionDefectChecker", "ArrayRecordComponent"}) // a mirror swaps; nobody compares
class MatchingTest {
    private static final int TOLERANCE = 4;

    /** A pairing by trying all of them. */
    private record Exhaustive(long[] left, long[] right, Matching.Likeness likeness, boolean mayCross) {
        private static final Comparator<int[]> BEST = Comparator.<int[]>comparingInt(score -> score[0])
                .thenComparing(score -> -score[1])
                .thenComparingInt(score -> score[2]);

        int[] best() {
            return best(0, new boolean[right.length], 0, new int[3]);
        }

        private int[] best(int i, boolean[] used, int free, int[] score) {
            if (i == left.length) {
                return score;
            }
            int[] best = best(i + 1, used, free, score);
            for (int j = mayCross ? 0 : free; j < right.length; j++) {
                int distance = (int) Math.abs(left[i] - right[j]);
                if (!used[j] && distance <= TOLERANCE) {
                    used[j] = true;
                    int alike = likeness.isAlike(i, j) ? 1 : 0;
                    int[] with =
                            best(i + 1, used, j + 1, new int[] {score[0] + 1, score[1] + distance, score[2] + alike});
                    best = BEST.compare(with, best) > 0 ? with : best;
                    used[j] = false;
                }
            }
            return best;
        }
    }

    private static long[] positions(Random random) {
        return random.longs(random.nextInt(7), 0, 16).distinct().sorted().toArray();
    }

    private static int[] score(List<Pair> pairs, long[] left, long[] right, Matching.Likeness likeness) {
        int distance = 0;
        int alike = 0;
        for (Pair pair : pairs) {
            distance += (int) Math.abs(left[pair.left()] - right[pair.right()]);
            alike += likeness.isAlike(pair.left(), pair.right()) ? 1 : 0;
        }
        return new int[] {pairs.size(), distance, alike};
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("generated.cases", 2_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherPairingIsBetter(int seed) {
        Random random = new Random(seed);
        long[] left = positions(random);
        long[] right = positions(random);
        int likes = random.nextInt();
        Matching.Likeness likeness = (i, j) -> ((likes >> ((i * 5 + j) % 31)) & 1) == 1;

        List<Pair> pairs = Matching.of(left, right, TOLERANCE, likeness);

        assertThat(pairs.stream().mapToInt(Pair::left)).isSorted().doesNotHaveDuplicates();
        assertThat(pairs.stream().mapToInt(Pair::right)).isSorted().doesNotHaveDuplicates();
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(Math.abs(left[pair.left()] - right[pair.right()]))
                        .isLessThanOrEqualTo(TOLERANCE));
        assertThat(score(pairs, left, right, likeness))
                .containsExactly(new Exhaustive(left, right, likeness, false).best());
        assertThat(score(pairs, left, right, (i, j) -> false))
                .as("pairs and distance, also against pairings that cross")
                .containsExactly(new Exhaustive(left, right, (i, j) -> false, true).best());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void swappingTheListsSwapsThePairs(int seed) {
        Random random = new Random(seed);
        long[] left = positions(random);
        long[] right = positions(random);
        int likes = random.nextInt();
        Matching.Likeness likeness = (i, j) -> ((likes >> ((i * 5 + j) % 31)) & 1) == 1;

        List<Pair> swapped = Matching.of(right, left, TOLERANCE, (i, j) -> likeness.isAlike(j, i)).stream()
                .map(pair -> new Pair(pair.right(), pair.left()))
                .toList();

        assertThat(Matching.of(left, right, TOLERANCE, likeness)).isEqualTo(swapped);
    }

    @Test
    void theNearestPartnerIsGivenUpWhereThatPairsMore() {
        assertThat(Matching.of(new long[] {0, 3}, new long[] {2, 6}, 3, (i, j) -> true))
                .as("3 is nearest to 2, and taking it would leave 0 and 6 alone")
                .containsExactly(new Pair(0, 0), new Pair(1, 1));
    }

    @Test
    void ofTwoEquallyNearTheEarlierIsTaken() {
        assertThat(Matching.of(new long[] {0, 10}, new long[] {5}, 5, (i, j) -> true))
                .containsExactly(new Pair(0, 0));
        assertThat(Matching.of(new long[] {5}, new long[] {0, 10}, 5, (i, j) -> true))
                .containsExactly(new Pair(0, 0));
    }

    @Test
    void ofTwoEquallyNearTheAlikeOneIsTakenFirst() {
        assertThat(Matching.of(new long[] {0, 10}, new long[] {5}, 5, (i, j) -> i == 1))
                .containsExactly(new Pair(1, 0));
    }

    @Test
    void toleranceIsInclusiveAndZeroMeansTheSameInstant() {
        assertThat(Matching.of(new long[] {0, 7}, new long[] {0, 8}, 0, (i, j) -> true))
                .containsExactly(new Pair(0, 0));
        assertThat(Matching.of(new long[] {7}, new long[] {8}, 1, (i, j) -> true))
                .hasSize(1);
    }

    @Test
    void positionsAtTheEndOfAllTimeAreNoTrouble() {
        long[] last = {0, Long.MAX_VALUE};

        assertThat(Matching.of(last, last, Long.MAX_VALUE, (i, j) -> true)).hasSize(2);
    }

    @Test
    void tensOfThousandsOfFramesThatAllOverlapArePaired() {
        long[] left = LongStream.range(0, 50_000).map(i -> i * 200).toArray();
        long[] right = LongStream.range(0, 50_000).map(i -> i * 200 + 90).toArray();
        List<Pair> straight = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            straight.add(new Pair(i, i));
        }

        assertThat(Matching.of(left, right, 5_000, (i, j) -> true)).isEqualTo(straight);
    }

    @Test
    void workIsBounded() {
        long[] dense = LongStream.range(0, 20_000).toArray();

        assertThatThrownBy(() -> Matching.of(dense, dense, 60_000, (i, j) -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a tolerance of 60000 ms sets 400000000 pairs of frames against each other");
    }
}
