package dev.verdict.testdata.assertions;

import dev.verdict.comparison.CategoryComparison;
import dev.verdict.comparison.Comparison;
import dev.verdict.comparison.FrameMatch;
import dev.verdict.comparison.Standing;
import dev.verdict.comparison.SuggestionComparison;
import dev.verdict.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Two verdicts on one media. */
public final class ComparisonAssert extends AbstractAssert<ComparisonAssert, Comparison> {
    ComparisonAssert(@Nullable Comparison actual) {
        super(actual, ComparisonAssert.class);
    }

    private Comparison comparison() {
        isNotNull();
        return actual;
    }

    private AssertionError failed(String what) {
        return failure("%s", what);
    }

    /** Nothing that can be compared differs. */
    public ComparisonAssert isAgreement() {
        if (!comparison().isAgreement()) {
            throw failed("expected " + sides() + " to agree, found:" + differences());
        }
        return this;
    }

    /** Something that can be compared differs. */
    public ComparisonAssert isDisagreement() {
        if (comparison().isAgreement()) {
            throw failed("expected " + sides() + " to disagree, found no difference" + notComparable());
        }
        return this;
    }

    /** Both suggest the same. */
    public ComparisonAssert hasSameSuggestion() {
        return has(SuggestionComparison.Outcome.SAME);
    }

    /** They suggest different things, both from what their services stated. */
    public ComparisonAssert isFlipped(Suggestion left, Suggestion right) {
        has(SuggestionComparison.Outcome.FLIPPED);
        SuggestionComparison found = comparison().suggestion();
        if (found.left() != left || found.right() != right) {
            throw failed("expected a flip from " + left.word() + " to " + right.word() + ", found " + suggestion());
        }
        return this;
    }

    private ComparisonAssert has(SuggestionComparison.Outcome outcome) {
        if (comparison().suggestion().outcome() != outcome) {
            throw failed(
                    "expected the suggestions of " + sides() + " to be " + outcome.word() + ", found " + suggestion());
        }
        return this;
    }

    /** How a category stands between the two in a part; frames belong to the part {@code video}. */
    public ComparisonAssert hasCategory(String part, String category, Standing standing) {
        List<CategoryComparison> categories = comparison().categories();
        Optional<CategoryComparison> found = categories.stream()
                .filter(compared ->
                        compared.part().equals(part) && compared.category().equals(category))
                .findFirst();
        if (found.map(CategoryComparison::standing).filter(standing::equals).isEmpty()) {
            throw failed("expected " + category + " on " + part + " to be " + standing.word() + ", found "
                    + found.map(ComparisonAssert::told).orElse("that neither has it")
                    + "; all categories:"
                    + Told.lines(categories.stream().map(ComparisonAssert::told).toList()));
        }
        return this;
    }

    /** How many frames, or pairs of frames, stand so to each other. */
    public ComparisonAssert hasFrames(FrameMatch.Kind kind, int count) {
        if (comparison().timeline().count(kind) != count) {
            throw failed("expected " + count + " frames " + kind.word() + ", found "
                    + comparison().timeline().count(kind)
                    + comparison()
                            .timeline()
                            .reason()
                            .map(reason -> ", for " + reason)
                            .orElse("")
                    + ":" + frames());
        }
        return this;
    }

    private String sides() {
        return comparison().left() + " and " + comparison().right();
    }

    private String suggestion() {
        SuggestionComparison found = comparison().suggestion();
        return found.outcome().word() + ", " + comparison().left() + " "
                + found.left().word() + " and "
                + comparison().right() + " " + found.right().word()
                + found.reason().map(reason -> ": " + reason).orElse("");
    }

    private static String told(CategoryComparison compared) {
        return compared.part() + " " + compared.category() + " "
                + compared.standing().word() + " ("
                + String.join(",", compared.left()) + " | " + String.join(",", compared.right()) + ")"
                + compared.reason().map(reason -> ": " + reason).orElse("");
    }

    private String differences() {
        List<String> lines = new ArrayList<>();
        if (comparison().suggestion().outcome() == SuggestionComparison.Outcome.FLIPPED) {
            lines.add("suggestion " + suggestion());
        }
        comparison().parts().stream()
                .filter(part -> isDifference(part.standing()))
                .forEach(part ->
                        lines.add("part " + part.part() + " " + part.standing().word()));
        comparison().categories().stream()
                .filter(category -> isDifference(category.standing()))
                .forEach(category -> lines.add(told(category)));
        comparison().scenes().stream()
                .filter(scene -> isDifference(scene.standing()))
                .forEach(scene -> lines.add(
                        "scene " + scene.scene() + " " + scene.standing().word()));
        comparison().timeline().frames().stream()
                .filter(match ->
                        match.kind() != FrameMatch.Kind.MATCHED && match.kind() != FrameMatch.Kind.NOT_COMPARABLE)
                .forEach(match -> lines.add(told(match)));
        return Told.lines(lines);
    }

    private static boolean isDifference(Standing standing) {
        return standing == Standing.ONLY_LEFT || standing == Standing.ONLY_RIGHT;
    }

    private String notComparable() {
        List<String> reasons = new ArrayList<>();
        comparison().suggestion().reason().ifPresent(reasons::add);
        comparison().timeline().reason().ifPresent(reasons::add);
        comparison().categories().stream()
                .flatMap(category -> category.reason().stream())
                .forEach(reasons::add);
        return reasons.isEmpty()
                ? ""
                : "; not comparable:" + Told.lines(reasons.stream().distinct().toList());
    }

    private String frames() {
        return Told.lines(comparison().timeline().frames().stream()
                .map(ComparisonAssert::told)
                .toList());
    }

    private static String told(FrameMatch match) {
        return "frame " + match.kind().word() + ": "
                + match.left().map(Told::frame).orElse("-") + " | "
                + match.right().map(Told::frame).orElse("-");
    }
}
