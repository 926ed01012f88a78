package dev.verdict.comparison.agreement;

import dev.verdict.comparison.CategoryComparison;
import dev.verdict.comparison.Coverage;
import dev.verdict.comparison.Evidence;
import dev.verdict.comparison.Judgement;
import dev.verdict.comparison.Standing;
import dev.verdict.model.Cause;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one rater says about one media.
 *
 * @param suggestion its judgement; empty where it gave none
 * @param categories what it saw, in canonical categories
 * @param causes what stands behind the judgement
 * @param inspection where it looked; empty for a person, who looked at everything
 */
record Opinion(
        Optional<Suggestion> suggestion,
        SortedSet<String> categories,
        List<Cause> causes,
        Optional<Inspection> inspection) {
    /**
     * Of several opinions of one rater on one media the last counts: the strictest, of those the one that saw most, and
     * of those always the same one.
     */
    static final Comparator<Opinion> STRICTNESS = Comparator.comparing((Opinion opinion) ->
                    opinion.suggestion().map(Coefficients::rank).orElse(Coefficients.NONE))
            .thenComparing(opinion -> opinion.categories().size())
            .thenComparing(opinion -> opinion.inspection().toString());

    /** What was found, and where it was looked for. */
    record Inspection(Evidence evidence, Coverage coverage) {}

    static Opinion of(Verdict verdict, Coverage coverage) {
        Evidence evidence = Evidence.of(verdict.report());
        return new Opinion(
                Judgement.of(verdict),
                evidence.categories(),
                verdict.decision().causes(),
                Optional.of(new Inspection(evidence, coverage)));
    }

    static Opinion ofPerson(Optional<Suggestion> suggestion, SortedSet<String> categories) {
        return new Opinion(suggestion, categories, List.of(), Optional.empty());
    }

    /** How each category that either saw stands between the two, over the whole media. */
    SortedMap<String, Standing> against(Opinion right) {
        if (inspection.isPresent() && right.inspection.isPresent()) {
            return overParts(inspection.get(), right.inspection.get());
        }
        SortedMap<String, Standing> standings = new TreeMap<>();
        SortedSet<String> all = new TreeSet<>(categories);
        all.addAll(right.categories);
        all.forEach(category ->
                standings.put(category, standing(categories.contains(category), right.categories.contains(category))));
        return standings;
    }

    private static SortedMap<String, Standing> overParts(Inspection left, Inspection right) {
        SortedMap<String, Standing> standings = new TreeMap<>();
        for (CategoryComparison category :
                CategoryComparison.of(left.evidence(), left.coverage(), right.evidence(), right.coverage())) {
            standings.merge(category.category(), category.standing(), Opinion::joined);
        }
        return standings;
    }

    /** What one saw in one part and the other in another, both saw in the media. */
    private static Standing joined(Standing one, Standing other) {
        if (one == Standing.NOT_COMPARABLE) {
            return other;
        }
        return other == Standing.NOT_COMPARABLE || one == other ? one : Standing.BOTH;
    }

    private static Standing standing(boolean left, boolean right) {
        return left && right ? Standing.BOTH : left ? Standing.ONLY_LEFT : Standing.ONLY_RIGHT;
    }
}
