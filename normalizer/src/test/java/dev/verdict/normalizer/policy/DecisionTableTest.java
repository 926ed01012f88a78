package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table in the package's documentation, executed. */
class DecisionTableTest {
    private static final Path DOCUMENTATION = Path.of("src/main/java/dev/verdict/normalizer/policy/package-info.java");
    private static final Pattern ROW = Pattern.compile("<tr>((?:<td>[^<]*</td>){6})</tr>");

    private static List<List<String>> rows() throws IOException {
        return ROW.matcher(Files.readString(DOCUMENTATION))
                .results()
                .map(row -> Arrays.stream(row.group(1).split("</?td>", -1))
                        .map(String::strip)
                        .toList())
                .map(cells ->
                        List.of(cells.get(1), cells.get(3), cells.get(5), cells.get(7), cells.get(9), cells.get(11)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> whatTheTableSaysIsDecided() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(String.join(" | ", row), () -> {
                    ModerationReport report = report(row);
                    Policy policy = policy(row.get(4));
                    assertThat(policy.decide(report).suggestion().word()).isEqualTo(row.get(5));
                }));
    }

    @Test
    void theTableIsNotEmpty() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    private static ModerationReport report(List<String> row) {
        ModerationReport.Builder report =
                ModerationReport.builder().service("imm").status(Status.COMPLETED);
        Suggestion.of(row.get(0))
                .ifPresent(word -> report.declared(Declared.builder()
                        .suggestion(word)
                        .source(Source.root().member("Suggestion"))
                        .build()));
        if (!row.get(1).isEmpty() || !row.get(2).isEmpty()) {
            Source video = Source.root().member("Video");
            report.addPart(Part.builder()
                    .part("video")
                    .suggestion(Suggestion.of(row.get(1)))
                    .findings(findings(row.get(2), video))
                    .source(video)
                    .build());
        }
        if (!row.get(3).isEmpty()) {
            report.timeline(timeline(row.get(3)));
        }
        return report.build();
    }

    private static List<Finding> findings(String text, Source above) {
        List<Finding> findings = new ArrayList<>();
        for (String finding : text.isEmpty() ? new String[0] : text.split("; ", -1)) {
            findings.add(finding(finding, above.element(findings.size())));
        }
        return findings;
    }

    /** Scene, label, score: word. */
    private static Finding finding(String text, Source source) {
        Matcher finding =
                Pattern.compile("(\\S+), (\\S+?)(?:, ([\\d.]+))?(?:: (\\w+))?").matcher(text);
        assertThat(finding.matches()).as(text).isTrue();
        return Finding.builder()
                .scene(Optional.of(finding.group(1)).filter(scene -> !scene.equals("-")))
                .label(finding.group(2))
                .score(Optional.ofNullable(finding.group(3)).map(BigDecimal::new))
                .suggestion(Optional.ofNullable(finding.group(4)).flatMap(Suggestion::of))
                .source(source)
                .build();
    }

    private static Timeline timeline(String text) {
        String[] listed = text.split(": ", 2);
        Timeline.Builder timeline = Timeline.builder().complete(listed[0].equals("all"));
        int at = 0;
        for (String frame : listed[1].split("; ", -1)) {
            Source source = Source.root().member("Frames").element(at);
            timeline.addFrame(Frame.builder()
                    .at(Duration.ofSeconds(at++))
                    .findings(frame.equals("nothing") ? List.of() : List.of(finding(frame, source)))
                    .source(source)
                    .build());
        }
        return timeline.build();
    }

    private static Policy policy(String text) {
        Policy.Builder policy = Policy.builder("table");
        int number = 1;
        for (String rule : text.isEmpty() ? new String[0] : text.split("; ", -1)) {
            policy.rule(rule(rule, "rule-" + number++));
        }
        return policy.build();
    }

    private static Rule rule(String text, String id) {
        String[] sentence = text.split(": ", -1);
        Rule.Builder rule = Rule.when(id);
        for (String condition : sentence[0].split(", ", -1)) {
            List<String> words = List.of(condition.split(" ", -1));
            String last = words.get(words.size() - 1);
            if (condition.startsWith("score at least ")) {
                rule.scoreAtLeast(new BigDecimal(last));
            } else if (condition.startsWith("score below ")) {
                rule.scoreBelow(new BigDecimal(last));
            } else if (condition.matches("at least \\d+ frames")) {
                rule.minFrames(Long.parseLong(words.get(2)));
            } else if (condition.startsWith("says ")) {
                rule.suggestion(Suggestion.of(last).orElseThrow());
            } else {
                rule.any(
                        Trait.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
                        condition.substring(words.get(0).length() + 1).split(" or ", -1));
            }
        }
        return rule.then(Ruling.of(sentence[1]).orElseThrow());
    }
}
