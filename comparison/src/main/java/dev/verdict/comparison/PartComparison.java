package dev.verdict.comparison;

import dev.verdict.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * One part of the media: whether anything was found in it.
 *
 * @param part for example {@code video} or {@code title}
 * @param standing who found anything
 * @param left the strictest word of the left side on the part and in it; absent where it states none
 * @param right the strictest word of the right side
 * @param reason why it cannot be compared; empty where it can
 */
public record PartComparison(
        String part,
        Standing standing,
        Optional<Suggestion> left,
        Optional<Suggestion> right,
        Optional<String> reason) {

    static List<PartComparison> of(Sides sides) {
        List<PartComparison> parts = new ArrayList<>();
        for (String part : parts(sides)) {
            Optional<Evidence.OfPart> left = sides.left().in(part);
            Optional<Evidence.OfPart> right = sides.right().in(part);
            boolean leftHit = left.filter(Evidence.OfPart::isHit).isPresent();
            boolean rightHit = right.filter(Evidence.OfPart::isHit).isPresent();
            Optional<String> gap = Sides.gap(
                    leftHit ? Optional.empty() : sides.leftCoverage().gapAt(part),
                    rightHit ? Optional.empty() : sides.rightCoverage().gapAt(part));
            parts.add(new PartComparison(
                    part,
                    gap.isPresent() ? Standing.NOT_COMPARABLE : Standing.of(leftHit, rightHit),
                    left.flatMap(Evidence.OfPart::suggestion),
                    right.flatMap(Evidence.OfPart::suggestion),
                    gap));
        }
        return parts;
    }

    /** Every part of which either side says anything, in alphabetical order. */
    static NavigableSet<String> parts(Sides sides) {
        NavigableSet<String> parts = sides.left().parts();
        parts.addAll(sides.right().parts());
        return parts;
    }
}
