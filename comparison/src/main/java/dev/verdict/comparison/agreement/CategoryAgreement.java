package dev.verdict.comparison.agreement;

import dev.verdict.comparison.Measure;
import dev.verdict.comparison.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One category over a corpus: the right rater held against the left one.
 *
 * @param category the word all services share
 * @param both media in which both saw it
 * @param onlyLeft media in which only the left rater saw it, though the right one looked
 * @param onlyRight media in which only the right rater saw it, though the left one looked
 * @param notComparable media in which one saw it where the other did not look
 */
public record CategoryAgreement(String category, int both, int onlyLeft, int onlyRight, int notComparable) {

    /** Of what the right rater saw, the share that the left one saw too. */
    public Measure precision() {
        return Measure.ratio(both, both + onlyRight, "the right one never saw it where the left one looked");
    }

    /** Of what the left rater saw, the share that the right one saw too. */
    public Measure recall() {
        return Measure.ratio(both, both + onlyLeft, "the left one never saw it where the right one looked");
    }

    /** Counts how categories stand, media by media. */
    static final class Counter {
        private final SortedMap<String, Map<Standing, Integer>> counts = new TreeMap<>();

        void add(Map<String, Standing> standings) {
            standings.forEach(
                    (category, standing) -> counts.computeIfAbsent(category, any -> new EnumMap<>(Standing.class))
                            .merge(standing, 1, Integer::sum));
        }

        List<CategoryAgreement> agreements() {
            List<CategoryAgreement> agreements = new ArrayList<>();
            counts.forEach((category, by) -> agreements.add(new CategoryAgreement(
                    category,
                    by.getOrDefault(Standing.BOTH, 0),
                    by.getOrDefault(Standing.ONLY_LEFT, 0),
                    by.getOrDefault(Standing.ONLY_RIGHT, 0),
                    by.getOrDefault(Standing.NOT_COMPARABLE, 0))));
            return agreements;
        }
    }
}
