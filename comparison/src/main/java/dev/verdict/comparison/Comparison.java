package dev.verdict.comparison;

import java.util.List;

/**
 * Two verdicts on one media, side by side.
 *
 * @param left the service of the left verdict
 * @param right the service of the right verdict
 * @param suggestion what each suggests
 * @param parts the parts of the media, in alphabetical order
 * @param scenes the scenes, in alphabetical order
 * @param categories what was found, in canonical categories, by part and category
 * @param scores how sure both are of what both state, by part and label
 * @param timeline the frames and segments
 */
public record Comparison(
        String left,
        String right,
        SuggestionComparison suggestion,
        List<PartComparison> parts,
        List<SceneComparison> scenes,
        List<CategoryComparison> categories,
        List<ScoreDifference> scores,
        TimelineComparison timeline) {

    public Comparison {
        parts = List.copyOf(parts);
        scenes = List.copyOf(scenes);
        categories = List.copyOf(categories);
        scores = List.copyOf(scores);
    }

    /** Whether nothing that can be compared differs. What cannot be compared is no difference, and no agreement. */
    public boolean isAgreement() {
        return suggestion.outcome() != SuggestionComparison.Outcome.FLIPPED
                && parts.stream().noneMatch(part -> isDifference(part.standing()))
                && scenes.stream().noneMatch(scene -> isDifference(scene.standing()))
                && categories.stream().noneMatch(category -> isDifference(category.standing()))
                && timeline.frames().stream().allMatch(Comparison::isNoDifference);
    }

    private static boolean isDifference(Standing standing) {
        return standing == Standing.ONLY_LEFT || standing == Standing.ONLY_RIGHT;
    }

    private static boolean isNoDifference(FrameMatch match) {
        return match.kind() == FrameMatch.Kind.MATCHED || match.kind() == FrameMatch.Kind.NOT_COMPARABLE;
    }
}
