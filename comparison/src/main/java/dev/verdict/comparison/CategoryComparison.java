package dev.verdict.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * One category in one part, and the labels by which each side names it.
 *
 * @param part where it was found
 * @param category the word all services share; {@code unknown} for labels that no table holds
 * @param standing who found it; never {@link Standing#NEITHER}
 * @param left the left side's labels for it, in alphabetical order
 * @param right the right side's labels for it
 * @param reason why it cannot be compared; empty where it can
 */
public record CategoryComparison(
        String part,
        String category,
        Standing standing,
        NavigableSet<String> left,
        NavigableSet<String> right,
        Optional<String> reason) {

    /** Every category that either side found, by part and category. */
    public static List<CategoryComparison> of(Evidence left, Coverage looked, Evidence right, Coverage alsoLooked) {
        return of(new Sides(left, looked, right, alsoLooked));
    }

    static List<CategoryComparison> of(Sides sides) {
        List<CategoryComparison> compared = new ArrayList<>();
        for (String part : PartComparison.parts(sides)) {
            SortedMap<String, NavigableSet<String>> left = sides.left().categories(part, sides.right());
            SortedMap<String, NavigableSet<String>> right = sides.right().categories(part, sides.left());
            NavigableSet<String> categories = new TreeSet<>(left.keySet());
            categories.addAll(right.keySet());
            for (String category : categories) {
                compared.add(of(
                        part,
                        category,
                        left.getOrDefault(category, new TreeSet<>()),
                        right.getOrDefault(category, new TreeSet<>()),
                        sides));
            }
        }
        return compared;
    }

    private static CategoryComparison of(
            String part, String category, NavigableSet<String> left, NavigableSet<String> right, Sides sides) {
        Optional<String> gap = Optional.empty();
        if (left.isEmpty()) {
            gap = sides.leftCoverage().gapInNamesOf(part);
        } else if (right.isEmpty()) {
            gap = sides.rightCoverage().gapInNamesOf(part);
        }
        Standing standing = gap.isPresent() ? Standing.NOT_COMPARABLE : Standing.of(!left.isEmpty(), !right.isEmpty());
        return new CategoryComparison(part, category, standing, left, right, gap);
    }
}
