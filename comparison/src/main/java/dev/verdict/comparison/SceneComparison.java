package dev.verdict.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * One scene, by its canonical name: whether anything was found in it.
 *
 * @param scene for example {@code porn} or {@code logo}
 * @param standing who found anything
 * @param reason why it cannot be compared; empty where it can
 */
public record SceneComparison(String scene, Standing standing, Optional<String> reason) {

    static List<SceneComparison> of(Sides sides) {
        NavigableSet<String> scenes = sides.left().scenes();
        scenes.addAll(sides.right().scenes());
        List<SceneComparison> compared = new ArrayList<>();
        for (String scene : scenes) {
            boolean left = sides.left().isHitIn(scene);
            boolean right = sides.right().isHitIn(scene);
            Optional<String> gap = Sides.gap(
                    left ? Optional.empty() : sides.leftCoverage().gapFor(scene),
                    right ? Optional.empty() : sides.rightCoverage().gapFor(scene));
            compared.add(new SceneComparison(
                    scene, gap.isPresent() ? Standing.NOT_COMPARABLE : Standing.of(left, right), gap));
        }
        return compared;
    }
}
