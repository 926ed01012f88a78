package dev.verdict.benchmarks.peers;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** Puts moments into ascending order and joins those of one position. */
final class Moments {
    private Moments() {}

    static List<Moment> inOrder(List<Moment> listed) {
        return isKept(listed) ? listed : sorted(listed);
    }

    private static boolean isKept(List<Moment> listed) {
        for (int i = 1; i < listed.size(); i++) {
            if (listed.get(i - 1).at().compareTo(listed.get(i).at()) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Moment> sorted(List<Moment> listed) {
        TreeMap<Duration, Moment> placed = new TreeMap<>();
        for (Moment moment : listed) {
            placed.merge(
                    moment.at(),
                    moment,
                    (first, next) -> ImmutableMoment.builder()
                            .from(first)
                            .addAllRows(next.rows())
                            .build());
        }
        return List.copyOf(placed.values());
    }
}
