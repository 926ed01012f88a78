package dev.verdict.cli.compare;

import dev.verdict.cli.shell.Paint;
import dev.verdict.cli.shell.Visible;
import dev.verdict.cli.told.Causes;
import dev.verdict.cli.told.Columns;
import dev.verdict.cli.told.Figures;
import dev.verdict.comparison.CategoryComparison;
import dev.verdict.comparison.Comparison;
import dev.verdict.comparison.FrameMatch;
import dev.verdict.comparison.PartComparison;
import dev.verdict.comparison.SceneComparison;
import dev.verdict.comparison.ScoreDifference;
import dev.verdict.comparison.Segment;
import dev.verdict.comparison.SegmentComparison;
import dev.verdict.comparison.Standing;
import dev.verdict.comparison.SuggestionComparison;
import dev.verdict.comparison.TimelineComparison;
import dev.verdict.model.Cause;
import dev.verdict.model.Frame;
import dev.verdict.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison for a person: what differs, what cannot be told, and where it stands. */
final class ComparisonText {
    private static final int MOST = 10;
    private static final String NOTHING = "-";

    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    ComparisonText(Paint paint) {
        this.paint = paint;
    }

    String text(String leftName, String rightName, Comparison comparison) {
        SuggestionComparison suggestion = comparison.suggestion();
        side("A", leftName, comparison.left(), suggestion.left(), suggestion.leftCauses());
        side("B", rightName, comparison.right(), suggestion.right(), suggestion.rightCauses());
        line("suggestion: " + outcome(suggestion));
        section("parts:", parts(comparison.parts()));
        section("scenes:", scenes(comparison.scenes()));
        section("categories:", categories(comparison.categories()));
        section("confidence in the same label:", scores(comparison.scores()));
        timeline(comparison.timeline());
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void section(String heading, Columns rows) {
        if (!rows.isEmpty()) {
            line(paint.heading(heading));
            text.append(rows);
        }
    }

    private void side(String side, String name, String service, Suggestion suggestion, List<Cause> causes) {
        line(paint.heading(side) + " " + Visible.line(name) + " (" + Visible.line(service) + "): "
                + paint.suggestion(suggestion));
        if (!causes.isEmpty()) {
            line("  " + Visible.line(Causes.brief(causes)));
        }
    }

    private static String outcome(SuggestionComparison suggestion) {
        String policies = suggestion.samePolicy() ? "" : "; the two were decided under different policies";
        String outcome = switch (suggestion.outcome()) {
            case SAME -> "same";
            case FLIPPED ->
                "flipped from " + suggestion.left().word() + " to "
                        + suggestion.right().word();
            case NOT_COMPARABLE -> "not comparable: " + suggestion.reason().orElse("");
        };
        return Visible.line(outcome) + policies;
    }

    private static Columns parts(List<PartComparison> parts) {
        Columns rows = new Columns("  ");
        parts.forEach(part -> rows.row(
                part.part(), word(part.left()) + " | " + word(part.right()), standing(part.standing(), part.reason())));
        return rows;
    }

    private static Columns scenes(List<SceneComparison> scenes) {
        Columns rows = new Columns("  ");
        scenes.forEach(scene -> rows.row(scene.scene(), standing(scene.standing(), scene.reason())));
        return rows;
    }

    private static Columns categories(List<CategoryComparison> categories) {
        Columns rows = new Columns("  ");
        categories.forEach(category -> rows.row(
                category.part(),
                category.category(),
                words(category.left()) + " | " + words(category.right()),
                standing(category.standing(), category.reason())));
        return rows;
    }

    private static Columns scores(List<ScoreDifference> scores) {
        Columns rows = new Columns("  ");
        scores.forEach(score -> rows.row(
                score.part(),
                score.label(),
                score.left().toPlainString() + " | " + score.right().toPlainString(),
                (score.difference().signum() > 0 ? "+" : "")
                        + score.difference().toPlainString()));
        return rows;
    }

    private static String standing(Standing standing, Optional<String> reason) {
        return switch (standing) {
            case BOTH -> "both";
            case ONLY_LEFT -> "only A";
            case ONLY_RIGHT -> "only B";
            case NEITHER -> "neither";
            case NOT_COMPARABLE -> "not comparable: " + reason.orElse("");
        };
    }

    private static String word(Optional<Suggestion> suggestion) {
        return suggestion.map(Suggestion::word).orElse(NOTHING);
    }

    private static String words(Collection<String> words) {
        return words.isEmpty() ? NOTHING : String.join(", ", words);
    }

    private void timeline(TimelineComparison timeline) {
        if (timeline.reason().isPresent()) {
            line(paint.heading("frames:") + " not comparable: "
                    + Visible.line(timeline.reason().get()));
            return;
        }
        line(paint.heading("frames:") + " " + timeline.count(FrameMatch.Kind.MATCHED) + " matched, "
                + timeline.count(FrameMatch.Kind.DIFFERENT_LABEL) + " with another label, "
                + timeline.count(FrameMatch.Kind.ONLY_LEFT) + " only A, "
                + timeline.count(FrameMatch.Kind.ONLY_RIGHT) + " only B, "
                + timeline.count(FrameMatch.Kind.NOT_COMPARABLE) + " not comparable");
        text.append(frames(timeline.frames().stream()
                .filter(match -> match.kind() != FrameMatch.Kind.MATCHED)
                .toList()));
        section("segments:", segments(timeline.segments()));
    }

    private static String frames(List<FrameMatch> differing) {
        Columns rows = new Columns("  ");
        for (FrameMatch match : differing.subList(0, Math.min(MOST, differing.size()))) {
            rows.row(
                    match.at().map(Figures::clock).orElse("nowhere"),
                    seen(match.left()) + " | " + seen(match.right()),
                    kind(match),
                    match.left().or(match::right).map(Frame::source).orElseThrow());
        }
        int more = differing.size() - MOST;
        return rows + (more > 0 ? "  … and " + more + " more, which --json lists\n" : "");
    }

    private static String seen(Optional<Frame> frame) {
        return frame.map(FrameMatch::categories).map(ComparisonText::words).orElse(NOTHING);
    }

    private static String kind(FrameMatch match) {
        return switch (match.kind()) {
            case MATCHED -> "matched";
            case DIFFERENT_LABEL -> "another label";
            case ONLY_LEFT -> "only A";
            case ONLY_RIGHT -> "only B";
            case NOT_COMPARABLE -> "not comparable: " + match.reason().orElse("");
        };
    }

    private static Columns segments(List<SegmentComparison> segments) {
        Columns rows = new Columns("  ");
        segments.forEach(segment -> rows.row(
                segment.category(),
                runs(segment.left()) + " | " + runs(segment.right()),
                "overlap " + Figures.of(segment.overlap())));
        return rows;
    }

    private static String runs(List<Segment> segments) {
        String first = segments.stream()
                .limit(3)
                .map(segment -> segment.length().isZero()
                        ? Figures.clock(segment.start())
                        : Figures.clock(segment.start()) + "–" + Figures.clock(segment.end()))
                .collect(Collectors.joining(", "));
        int more = segments.size() - 3;
        return first.isEmpty() ? NOTHING : first + (more > 0 ? " and " + more + " more" : "");
    }
}
