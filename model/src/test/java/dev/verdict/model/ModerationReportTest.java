package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ModerationReportTest {
    private static final Source ROOT = Source.root();
    private static final List<Suggestion> WORDS = List.of(Suggestion.values());

    @Test
    void gathersLabelsFromEverywhere() {
        ModerationReport report = report().declared(
                        Declared.builder().addLabel("declared").build())
                .addPart(Part.builder()
                        .part("video")
                        .addLabel("part")
                        .addFinding(Finding.builder()
                                .label("finding")
                                .putCount("counted", 1L)
                                .source(ROOT)
                                .build())
                        .source(ROOT)
                        .build())
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrame(Frame.builder()
                                .addFinding(Finding.builder()
                                        .label("frame")
                                        .source(ROOT)
                                        .build())
                                .source(ROOT)
                                .build())
                        .build())
                .audio(Audio.builder()
                        .addSegment(AudioSegment.builder()
                                .addLabel("heard")
                                .source(ROOT)
                                .build())
                        .build())
                .build();

        assertThat(report.labels()).containsExactly("counted", "declared", "finding", "frame", "heard", "part");
    }

    @Test
    void normalIsNeverALabel() {
        ModerationReport report = report().declared(
                        Declared.builder().addLabel("normal").build())
                .addPart(Part.builder()
                        .part("video")
                        .addLabel("normal")
                        .addFinding(row("porn", "normal")
                                .putCount("normal", 7L)
                                .score(BigDecimal.valueOf(100))
                                .maxScore(BigDecimal.valueOf(100))
                                .build())
                        .source(ROOT)
                        .build())
                .audio(Audio.builder()
                        .addSegment(AudioSegment.builder()
                                .addLabel("normal")
                                .source(ROOT)
                                .build())
                        .build())
                .build();

        assertThat(report.labels()).isEmpty();
        assertThat(report.scenes())
                .containsExactly(SceneSummary.builder().scene("porn").build());
    }

    @Test
    void aCounterOf0IsNoLabel() {
        ModerationReport report = report(row("porn", "normal")
                .putCount("porn", 0L)
                .putCount("sexy", 2L)
                .putCount("normal", 40L)
                .build());

        assertThat(report.labels()).containsExactly("sexy");
        assertThat(report.scenes())
                .containsExactly(
                        SceneSummary.builder().scene("porn").addLabel("sexy").build());
    }

    @Test
    void onlyAHitHasAMaxScore() {
        ModerationReport report = report(
                row("porn", "normal").score(BigDecimal.valueOf(100)).build(),
                row("porn", "sexy").score(new BigDecimal("60.5")).build(),
                row("porn", "sexy").maxScore(new BigDecimal("70")).build(),
                row("porn", "sexy").averageScore(new BigDecimal("90")).build(),
                Finding.builder().scene("ad").score(BigDecimal.TEN).source(ROOT).build());

        assertThat(report.scenes())
                .containsExactly(
                        SceneSummary.builder().scene("ad").build(),
                        SceneSummary.builder()
                                .scene("porn")
                                .addLabel("sexy")
                                .maxScore(new BigDecimal("70"))
                                .build());
    }

    @Test
    void aSceneHasTheStrictestWordOfItsRows() {
        ModerationReport report = report(
                row("ad", "ad").suggestion(Suggestion.REVIEW).build(),
                row("ad", "normal").suggestion(Suggestion.BLOCK).build(),
                row("ad", "npx").suggestion(Suggestion.PASS).build(),
                row("live", "meaningless").build());

        assertThat(report.scenes())
                .containsExactly(
                        SceneSummary.builder()
                                .scene("ad")
                                .suggestion(Suggestion.BLOCK)
                                .addLabels("ad", "npx")
                                .build(),
                        SceneSummary.builder()
                                .scene("live")
                                .addLabel("meaningless")
                                .build());
    }

    @Test
    void summariesDoNotDependOnTheOrderOfTheRows() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Finding> rows = new ArrayList<>();
            TreeSet<String> labels = new TreeSet<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String label = List.of("normal", "ad", "porn", "sexy").get(random.nextInt(4));
                Finding.Builder row = row(List.of("porn", "ad").get(random.nextInt(2)), label)
                        .score(BigDecimal.valueOf(random.nextInt(10_001), 2));
                if (random.nextBoolean()) {
                    row.suggestion(WORDS.get(random.nextInt(WORDS.size())));
                }
                rows.add(row.build());
                labels.add(label);
            }
            labels.remove("normal");
            ModerationReport report = report(rows.toArray(Finding[]::new));
            Collections.shuffle(rows, random);
            ModerationReport shuffled = report(rows.toArray(Finding[]::new));

            assertThat(report.labels()).containsExactlyElementsOf(labels);
            assertThat(shuffled.labels()).isEqualTo(report.labels());
            assertThat(shuffled.scenes()).isEqualTo(report.scenes());
        }
    }

    private static Finding.Builder row(String scene, String label) {
        Finding.Builder row = Finding.builder();
        row.scene(scene).label(label).source(ROOT);
        return row;
    }

    private static ModerationReport report(Finding... rows) {
        Part video = Part.builder().part("video").addFindings(rows).source(ROOT).build();
        return report().addPart(video).build();
    }

    private static ModerationReport.Builder report() {
        ModerationReport.Builder report = ModerationReport.builder();
        report.service("vod").status(Status.COMPLETED);
        return report;
    }

    @Test
    void goesThroughTheRowsOfPartsAndThenOfFrames() {
        ModerationReport report = report().addPart(Part.builder()
                        .part("video")
                        .addFinding(row("porn", "sexy").build())
                        .addFinding(row("ad", "npx").build())
                        .source(ROOT)
                        .build())
                .timeline(Timeline.builder()
                        .complete(true)
                        .addFrame(Frame.builder()
                                .addFinding(row("live", "pip").build())
                                .source(ROOT)
                                .build())
                        .build())
                .build();
        List<String> labels = new ArrayList<>();

        report.forEachFinding(finding -> labels.add(finding.label().orElseThrow()));

        assertThat(labels).containsExactly("sexy", "npx", "pip");
    }

    @Test
    void otherIssuesStandInTheirPlace() {
        Issue issue = Issue.builder()
                .code(IssueCode.SUGGESTION_MISSING)
                .message("nothing is stated")
                .source(ROOT)
                .build();
        ModerationReport report = report().build();

        assertThat(report.replacingIssues(List.of(issue)))
                .isEqualTo(report().addIssue(issue).build())
                .isNotEqualTo(report);
        assertThat(report.replacingIssues(List.of(issue)).replacingIssues(List.of()))
                .isEqualTo(report);
    }
}
