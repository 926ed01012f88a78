package dev.verdict.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How sure both sides are of one label in one part: the highest confidence each states there. Only scores of the same
 * label are ever set against each other, for a score is the confidence in the label it stands by.
 *
 * @param part where the label was seen
 * @param label what both saw; never {@code normal}
 * @param left the left side's highest confidence, 0 to 100
 * @param right the right side's highest confidence, 0 to 100
 */
public record ScoreDifference(String part, String label, BigDecimal left, BigDecimal right) {

    static List<ScoreDifference> of(Sides sides) {
        List<ScoreDifference> differences = new ArrayList<>();
        for (String part : PartComparison.parts(sides)) {
            sides.left()
                    .in(part)
                    .ifPresent(left -> sides.right().in(part).ifPresent(right -> {
                        SortedMap<String, BigDecimal> others = right.scores();
                        left.scores().forEach((label, score) -> {
                            BigDecimal other = others.get(label);
                            if (other != null) {
                                differences.add(new ScoreDifference(part, label, score, other));
                            }
                        });
                    }));
        }
        return differences;
    }

    /** By how much the right side is surer than the left, -100 to 100. */
    public BigDecimal difference() {
        return right.subtract(left);
    }
}
