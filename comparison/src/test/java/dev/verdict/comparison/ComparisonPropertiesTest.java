package dev.verdict.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Frame;
import dev.verdict.model.Verdict;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("ArgumentSelectionDefectChecker") // a mirror swaps
class ComparisonPropertiesTest {
    private static final Comparer COMPARER = Comparer.create();

    private static final Comparator<FrameMatch> LEFT_FIRST_AT_THE_END =
            Comparator.comparing(match -> match.at().isEmpty() && match.left().isEmpty());

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("generated.cases", 1_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aVerdictEqualsItself(long seed) {
        Verdict verdict = RandomVerdict.of("a", seed);

        Comparison same = COMPARER.compare(verdict, verdict);

        assertThat(same.isAgreement()).isTrue();
        assertThat(same.categories())
                .extracting(CategoryComparison::standing)
                .allMatch(standing -> standing == Standing.BOTH);
        assertThat(same.scores()).allMatch(score -> score.difference().signum() == 0);
        assertThat(same.timeline().frames())
                .allMatch(match -> match.kind() == FrameMatch.Kind.MATCHED
                        ? match.left().equals(match.right())
                        : match.left().or(match::right).flatMap(Frame::at).isEmpty());
        assertThat(same.timeline().segments())
                .allMatch(segment -> segment.overlap().value().orElse(1) == 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparingTheOtherWayRoundIsTheMirrorImage(long seed) {
        Verdict left = RandomVerdict.of("a", seed);
        Verdict right = RandomVerdict.of("b", seed + 1_000);

        assertThat(COMPARER.compare(right, left)).isEqualTo(mirrored(COMPARER.compare(left, right)));
    }

    private static Comparison mirrored(Comparison comparison) {
        SuggestionComparison suggestion = comparison.suggestion();
        return new Comparison(
                comparison.right(),
                comparison.left(),
                new SuggestionComparison(
                        suggestion.right(),
                        suggestion.left(),
                        suggestion.rightCauses(),
                        suggestion.leftCauses(),
                        mirrored(suggestion.reason()),
                        suggestion.samePolicy()),
                comparison.parts().stream()
                        .map(part -> new PartComparison(
                                part.part(),
                                mirrored(part.standing()),
                                part.right(),
                                part.left(),
                                mirrored(part.reason())))
                        .toList(),
                comparison.scenes().stream()
                        .map(scene -> new SceneComparison(
                                scene.scene(), mirrored(scene.standing()), mirrored(scene.reason())))
                        .toList(),
                comparison.categories().stream()
                        .map(category -> new CategoryComparison(
                                category.part(),
                                category.category(),
                                mirrored(category.standing()),
                                category.right(),
                                category.left(),
                                category.reason()))
                        .toList(),
                comparison.scores().stream()
                        .map(score -> new ScoreDifference(score.part(), score.label(), score.right(), score.left()))
                        .toList(),
                mirrored(comparison.timeline()));
    }

    private static TimelineComparison mirrored(TimelineComparison timeline) {
        return new TimelineComparison(
                timeline.frames().stream()
                        .map(match ->
                                new FrameMatch(mirrored(match.kind()), match.right(), match.left(), match.reason()))
                        .sorted(LEFT_FIRST_AT_THE_END)
                        .toList(),
                timeline.segments().stream()
                        .map(segment -> new SegmentComparison(
                                segment.category(), segment.right(), segment.left(), mirrored(segment.overlap())))
                        .toList(),
                mirrored(timeline.reason()));
    }

    private static Standing mirrored(Standing standing) {
        return switch (standing) {
            case ONLY_LEFT -> Standing.ONLY_RIGHT;
            case ONLY_RIGHT -> Standing.ONLY_LEFT;
            default -> standing;
        };
    }

    private static FrameMatch.Kind mirrored(FrameMatch.Kind kind) {
        return switch (kind) {
            case ONLY_LEFT -> FrameMatch.Kind.ONLY_RIGHT;
            case ONLY_RIGHT -> FrameMatch.Kind.ONLY_LEFT;
            default -> kind;
        };
    }

    private static Measure mirrored(Measure measure) {
        return measure instanceof Measure.Undefined undefined
                ? Measure.undefined(mirrored(Optional.of(undefined.reason())).orElseThrow())
                : measure;
    }

    /** Where both sides have a reason, the left one's stands first. */
    private static Optional<String> mirrored(Optional<String> reason) {
        return reason.map(text -> {
            int both = text.indexOf("; ");
            return both < 0 ? text : text.substring(both + 2) + "; " + text.substring(0, both);
        });
    }
}
