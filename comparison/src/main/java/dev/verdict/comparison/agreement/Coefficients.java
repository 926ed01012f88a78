package dev.verdict.comparison.agreement;

import dev.verdict.comparison.Measure;
import dev.verdict.model.Suggestion;
import java.util.List;
import org.dkpro.statistics.agreement.InsufficientDataException;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;

/**
 * Coefficients over rows of ranks: a row is a media, a column a rater, a rank what the rater says, {@link #NONE} where it
 * says nothing. The formulas are those of DKPro Statistics; what it answers with an exception, or with a number where
 * there is none to give, is undefined here.
 */
final class Coefficients {
    /** The rank of nothing. */
    static final int NONE = -1;

    /** Steps from the mildest suggestion to the strictest. */
    private static final double ALL_STEPS = Suggestion.values().length - 1.0;

    /**
     * Steps between two ranks, as a share of all. The library divides what it observed by the largest distance among the
     * observed pairs and what it expected by the largest of all, but by no less than 1: only distances up to 1 come out
     * right.
     */
    private static final IDistanceFunction STEPS =
            (study, one, other) -> Math.abs((Integer) one - (Integer) other) / ALL_STEPS;

    private static final Measure NOTHING_IN_COMMON = Measure.undefined("no media was judged by both");
    private static final Measure ONE_WORD =
            Measure.undefined("all judgements are the same word, so chance explains all");

    private Coefficients() {}

    /** Where a suggestion stands in the order of strictness. */
    static int rank(Suggestion suggestion) {
        return switch (suggestion) {
            case PASS -> 0;
            case REVIEW -> 1;
            case BLOCK -> 2;
        };
    }

    /** The share of rows in which both ranks are equal; two columns without gaps. */
    static Measure raw(List<int[]> rows) {
        long equal = rows.stream().filter(row -> row[0] == row[1]).count();
        return rows.isEmpty() ? NOTHING_IN_COMMON : Measure.of((double) equal / rows.size());
    }

    /** Cohen's kappa (1960); two columns without gaps. */
    static Measure kappa(List<int[]> rows) {
        if (rows.isEmpty()) {
            return NOTHING_IN_COMMON;
        }
        return hasOneWord(rows) ? ONE_WORD : Measure.of(new CohenKappaAgreement(study(rows)).calculateAgreement());
    }

    /**
     * Cohen's weighted kappa (1968); two columns without gaps. A disagreement weighs as many steps as lie between the two
     * ranks: taking a block for a pass is twice as wrong as taking it for a review.
     */
    static Measure weightedKappa(List<int[]> rows) {
        if (rows.isEmpty()) {
            return NOTHING_IN_COMMON;
        }
        return hasOneWord(rows)
                ? ONE_WORD
                : Measure.of(new WeightedKappaAgreement(study(rows), STEPS).calculateAgreement());
    }

    /** Krippendorff's alpha with the ordinal metric (2011); any columns, gaps allowed. */
    static Measure alpha(List<int[]> rows) {
        List<int[]> paired = rows.stream().filter(Coefficients::isPaired).toList();
        if (paired.isEmpty()) {
            return Measure.undefined("no media was judged by two or more");
        }
        try {
            return Measure.of(
                    new KrippendorffAlphaAgreement(study(paired), new OrdinalDistanceFunction()).calculateAgreement());
        } catch (InsufficientDataException e) {
            return ONE_WORD;
        }
    }

    private static boolean isPaired(int[] row) {
        int said = 0;
        for (int rank : row) {
            said += rank == NONE ? 0 : 1;
        }
        return said > 1;
    }

    private static boolean hasOneWord(List<int[]> rows) {
        int first = rows.get(0)[0];
        return rows.stream().allMatch(row -> row[0] == first && row[1] == first);
    }

    private static CodingAnnotationStudy study(List<int[]> rows) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(rows.get(0).length);
        for (int[] row : rows) {
            Object[] ranks = new Object[row.length];
            for (int i = 0; i < row.length; i++) {
                ranks[i] = row[i] == NONE ? null : row[i];
            }
            study.addItemAsArray(ranks);
        }
        return study;
    }
}
