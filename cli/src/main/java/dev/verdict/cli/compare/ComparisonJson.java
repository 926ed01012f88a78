package dev.verdict.cli.compare;

import dev.verdict.cli.told.Json;
import dev.verdict.comparison.CategoryComparison;
import dev.verdict.comparison.Comparison;
import dev.verdict.comparison.FrameMatch;
import dev.verdict.comparison.PartComparison;
import dev.verdict.comparison.SceneComparison;
import dev.verdict.comparison.ScoreDifference;
import dev.verdict.comparison.Segment;
import dev.verdict.comparison.SegmentComparison;
import dev.verdict.comparison.SuggestionComparison;
import dev.verdict.comparison.TimelineComparison;
import dev.verdict.model.Frame;
import java.io.IOException;
import java.util.Optional;

/** A comparison as JSON, {@code verdict-comparison/1}; the words are those of the comparison's own types. */
final class ComparisonJson {
    private ComparisonJson() {}

    static String text(Comparison comparison) {
        return Json.indented(json -> {
            json.text("schema", "verdict-comparison/1");
            json.text("left", comparison.left());
            json.text("right", comparison.right());
            json.flag("agrees", comparison.isAgreement());
            json.object("suggestion", inner -> suggestion(inner, comparison.suggestion()));
            json.objects("parts", comparison.parts(), ComparisonJson::part);
            json.objects("scenes", comparison.scenes(), ComparisonJson::scene);
            json.objects("categories", comparison.categories(), ComparisonJson::category);
            json.objects("scores", comparison.scores(), ComparisonJson::score);
            json.object("timeline", inner -> timeline(inner, comparison.timeline()));
        });
    }

    private static void suggestion(Json json, SuggestionComparison suggestion) throws IOException {
        json.text("outcome", suggestion.outcome().word());
        json.text("left", suggestion.left().word());
        json.text("right", suggestion.right().word());
        json.text("reason", suggestion.reason());
        json.flag("samePolicy", suggestion.samePolicy());
        json.causes("leftCauses", suggestion.leftCauses());
        json.causes("rightCauses", suggestion.rightCauses());
    }

    private static void part(Json json, PartComparison part) throws IOException {
        json.text("part", part.part());
        json.text("standing", part.standing().word());
        json.word("left", part.left());
        json.word("right", part.right());
        json.text("reason", part.reason());
    }

    private static void scene(Json json, SceneComparison scene) throws IOException {
        json.text("scene", scene.scene());
        json.text("standing", scene.standing().word());
        json.text("reason", scene.reason());
    }

    private static void category(Json json, CategoryComparison category) throws IOException {
        json.text("part", category.part());
        json.text("category", category.category());
        json.text("standing", category.standing().word());
        json.texts("left", category.left());
        json.texts("right", category.right());
        json.text("reason", category.reason());
    }

    private static void score(Json json, ScoreDifference score) throws IOException {
        json.text("part", score.part());
        json.text("label", score.label());
        json.number("left", score.left());
        json.number("right", score.right());
        json.number("difference", score.difference());
    }

    private static void timeline(Json json, TimelineComparison timeline) throws IOException {
        json.text("reason", timeline.reason());
        json.object("counts", counts -> {
            for (FrameMatch.Kind kind : FrameMatch.Kind.values()) {
                counts.number(kind.word(), timeline.count(kind));
            }
        });
        json.objects("frames", timeline.frames(), ComparisonJson::match);
        json.objects("segments", timeline.segments(), ComparisonJson::segments);
    }

    private static void match(Json json, FrameMatch match) throws IOException {
        json.text("kind", match.kind().word());
        frame(json, "left", match.left());
        frame(json, "right", match.right());
        json.text("reason", match.reason());
    }

    private static void frame(Json json, String side, Optional<Frame> frame) throws IOException {
        if (frame.isPresent()) {
            json.object(side, inner -> {
                if (frame.get().at().isPresent()) {
                    inner.number("atMs", frame.get().at().get().toMillis());
                }
                inner.texts("categories", FrameMatch.categories(frame.get()));
                inner.text("source", frame.get().source().toString());
            });
        }
    }

    private static void segments(Json json, SegmentComparison segments) throws IOException {
        json.text("category", segments.category());
        json.objects("left", segments.left(), ComparisonJson::segment);
        json.objects("right", segments.right(), ComparisonJson::segment);
        json.measure("overlap", segments.overlap());
    }

    private static void segment(Json json, Segment segment) throws IOException {
        json.number("startMs", segment.start().toMillis());
        json.number("endMs", segment.end().toMillis());
        json.number("frames", segment.frames());
    }
}
