package dev.verdict.cli.report;

import dev.verdict.cli.told.Causes;
import dev.verdict.cli.told.Json;
import dev.verdict.comparison.Judgement;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one service says about one media: its word, its hits in time, and what it found outside the frames. */
final class Lane {
    private static final String VIDEO = "video";
    private static final String UNKNOWN = "unknown";
    private static final int NO_WORD = 3;
    /** Added to a word that the service states of the whole, not of the frame. */
    private static final int IMPLIED = 4;

    private static final long NO_SCORE = -1;
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FINDINGS = 50;

    private final Verdict verdict;
    private final Map<String, Suggestion> summaries = new HashMap<>();
    private final List<Long> at = new ArrayList<>();
    private final List<Long> scores = new ArrayList<>();
    private final List<Long> words = new ArrayList<>();
    private final List<Found> others = new ArrayList<>();
    private final TextTable.Column categories;
    private final TextTable.Column labels;
    private final TextTable.Column sources;
    private final TextTable.Column snapshots;
    private int nowhere;

    /** A finding outside the frames. */
    private record Found(String part, Finding finding) {}

    Lane(Verdict verdict, TextTable texts) {
        this.verdict = verdict;
        categories = texts.column();
        labels = texts.column();
        sources = texts.column();
        snapshots = texts.column();
        ModerationReport report = verdict.report();
        report.parts().forEach(this::add);
        report.timeline().ifPresent(timeline -> timeline.frames().forEach(this::add));
    }

    String service() {
        return verdict.report().service();
    }

    Suggestion suggestion() {
        return verdict.suggestion();
    }

    private void add(Part part) {
        for (Finding finding : part.findings()) {
            if (part.part().equals(VIDEO)) {
                finding.suggestion().ifPresent(word -> summaries.merge(sceneOf(finding), word, Suggestion::or));
            } else if (finding.isHit()) {
                others.add(new Found(part.part(), finding));
            }
        }
    }

    private static String sceneOf(Finding finding) {
        return finding.scene().orElse("");
    }

    private void add(Frame frame) {
        for (Finding finding : frame.findings()) {
            if (!finding.isHit()) {
                continue;
            }
            if (frame.at().isEmpty()) {
                nowhere++;
                continue;
            }
            at.add(frame.at().get().toMillis());
            scores.add(score(finding));
            words.add(word(finding));
            categories.add(finding.category().orElse(UNKNOWN));
            labels.add(finding.scene().map(scene -> scene + "/").orElse("")
                    + finding.label().orElse(""));
            sources.add(finding.source().toString());
            snapshots.add(finding.snapshot().or(frame::snapshot).orElse(""));
        }
    }

    /** In hundredths. */
    private static long score(Finding finding) {
        return finding.score()
                .or(finding::maxScore)
                .map(score -> score.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValue())
                .orElse(NO_SCORE);
    }

    /** The word of the frame, else that of its scene over the whole video, else the overall one. */
    private long word(Finding finding) {
        Optional<Suggestion> own = finding.suggestion();
        if (own.isPresent()) {
            return rank(own.get());
        }
        Optional<Suggestion> above = Optional.ofNullable(summaries.get(sceneOf(finding)))
                .or(() -> verdict.report().declared().flatMap(Declared::suggestion));
        return above.map(word -> rank(word) + IMPLIED).orElse(NO_WORD);
    }

    private static int rank(Suggestion suggestion) {
        return switch (suggestion) {
            case PASS -> 0;
            case REVIEW -> 1;
            case BLOCK -> 2;
        };
    }

    void write(Json json) throws IOException {
        ModerationReport report = verdict.report();
        json.text("service", report.service());
        json.text("word", verdict.suggestion().word());
        json.flag("judged", Judgement.of(verdict).isPresent());
        json.text("status", report.status().word());
        json.text("declared", report.declared().flatMap(Declared::suggestion).map(Suggestion::word));
        json.texts(
                "causes",
                verdict.decision().causes().stream()
                        .limit(MOST_CAUSES)
                        .map(Causes::of)
                        .toList());
        json.number("moreCauses", Math.max(0, verdict.decision().causes().size() - MOST_CAUSES));
        json.text("gap", gap(report.timeline()));
        json.number("nowhere", nowhere);
        json.objects("found", others.subList(0, Math.min(MOST_FINDINGS, others.size())), Lane::found);
        json.number("moreFound", Math.max(0, others.size() - MOST_FINDINGS));
        json.object("hits", this::hits);
    }

    private static Optional<String> gap(Optional<Timeline> timeline) {
        if (timeline.isEmpty()) {
            return Optional.of("gives no timeline");
        }
        return timeline.get().complete()
                ? Optional.empty()
                : Optional.of(
                        timeline.get().nextPageToken().isPresent()
                                ? "has frames on pages that are not here"
                                : "lists only some of its frames");
    }

    private static void found(Json json, Found found) throws IOException {
        Finding finding = found.finding();
        json.text("part", found.part());
        json.text("category", finding.category().orElse(UNKNOWN));
        json.text(
                "label",
                finding.scene().map(scene -> scene + "/").orElse("")
                        + finding.label().orElse(""));
        json.text("word", finding.suggestion().map(Suggestion::word));
        Optional<BigDecimal> score = finding.score().or(finding::maxScore);
        if (score.isPresent()) {
            json.number("score", score.get());
        }
        json.text("source", finding.source().toString());
    }

    private void hits(Json json) throws IOException {
        json.numbers("at", array(at));
        json.numbers("score", array(scores));
        json.numbers("word", array(words));
        column(json, "category", categories);
        column(json, "label", labels);
        column(json, "source", sources);
        column(json, "snapshot", snapshots);
    }

    private static void column(Json json, String name, TextTable.Column column) throws IOException {
        json.numbers(name, column.texts());
        json.numbers(name + "Numbers", column.numbers());
    }

    private static long[] array(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
