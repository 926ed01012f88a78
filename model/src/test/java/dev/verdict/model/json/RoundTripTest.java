package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Decision;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private static final int ROUNDS = Integer.getInteger("generated.cases", 600);

    @Test
    void readingWhatWasWrittenGivesAnEqualVerdict() {
        RandomVerdicts.some(11, ROUNDS).forEach(verdict -> {
            byte[] written = VerdictJson.bytes(verdict);
            Verdict read = VerdictJson.read(written);

            assertThat(read).isEqualTo(verdict).hasSameHashCodeAs(verdict);
            assertThat(VerdictJson.bytes(read)).isEqualTo(written);
        });
    }

    @Test
    void textSaysTheSameAsBytes() {
        RandomVerdicts.some(12, ROUNDS).forEach(verdict -> {
            String text = VerdictJson.text(verdict);

            assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(VerdictJson.bytes(verdict));
            assertThat(text).isEqualTo(ByCharacters.text(verdict));
            assertThat(VerdictJson.read(text)).isEqualTo(verdict);
        });
    }

    @Test
    void indentedTextReadsBackEqual() {
        RandomVerdicts.some(13, ROUNDS).forEach(verdict -> {
            String indented = VerdictJson.indentedText(verdict);

            assertThat(VerdictJson.read(indented)).isEqualTo(verdict);
            assertThat(VerdictJson.read(indented.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(verdict);
            assertThat(indented)
                    .startsWith("{\n  \"schema\": \"verdict/1\",\n")
                    .doesNotContain("\r")
                    .isEqualTo(ByCharacters.indentedText(verdict));
        });
    }

    @Test
    void isValidUtf8WithoutWhiteSpace() {
        RandomVerdicts.some(14, 200).forEach(verdict -> {
            byte[] written = VerdictJson.bytes(verdict);

            assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(VerdictJson.text(verdict));
            assertThat(VerdictJson.text(verdict)).startsWith("{\"schema\":\"verdict/1\",\"suggestion\":\"");
        });
    }

    @ParameterizedTest(name = "a name of {0} characters")
    @ValueSource(ints = {50_000, 50_001, 300_000})
    void namesMayBeVeryLong(int length) {
        String name = "x".repeat(length);
        Finding finding = Finding.builder()
                .label(name)
                .putCount(name, 3L)
                .putOriginal(name, name)
                .source(Source.root().member(name))
                .build();
        Verdict verdict = verdict(report(finding));

        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
        assertThat(VerdictJson.read(VerdictJson.text(verdict))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-1000", "0.0000001", "1E-23", "99.00000000000000000000001", "0", "100"})
    void scoresMayBeVeryFineAndHaveNoExponentInAnyForm(BigDecimal score) {
        Verdict verdict = verdict(
                report(Finding.builder().score(score).source(Source.root()).build()));

        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
        assertThat(VerdictJson.text(verdict)).contains("\"score\":" + score.toPlainString() + ",");
        assertThat(new String(VerdictJson.bytes(verdict), StandardCharsets.UTF_8))
                .isEqualTo(VerdictJson.text(verdict));
    }

    @Test
    void textsMayBeVeryLong() {
        String text = "\ud83d\ude00\ud83d".repeat(500_000);
        Verdict verdict = verdict(
                report(Finding.builder().snapshot(text).source(Source.root()).build()));

        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
    }

    /** The writer of bytes passes long texts on in pieces; a character of two halves may stand on any seam. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void textAndBytesAgreeWhereverAPairOfHalvesStands(int step) {
        for (int front = 0; front < 9_000; front += step * 7) {
            String text = "x".repeat(front) + "\ud83d\ude00".repeat(step) + "\ude00\ud83d" + "\u00e9\u4e2d";
            Verdict verdict = verdict(report(Finding.builder()
                    .snapshot(text)
                    .source(Source.root().member(text))
                    .build()));

            assertThat(new String(VerdictJson.bytes(verdict), StandardCharsets.UTF_8))
                    .isEqualTo(VerdictJson.text(verdict));
        }
    }

    @Test
    void addressesAreWrittenAsTheyRead() {
        Source list = Source.root().member("A").member("List");
        Source deep = Source.root();
        for (int i = 0; i < 100; i++) {
            deep = deep.member("d");
        }
        Source below = list.element(5).member("Below");
        List<Source> sources = List.of(
                below,
                Source.root().member("AnotherMemberOfGreatLength"),
                list,
                below,
                list.element(0),
                list.element(10).member("B"),
                list.element(1),
                list,
                Source.root(),
                Source.ofPage("2").member("A"),
                Source.ofPage("2"),
                Source.ofPage("a\"b").member("A"),
                list.member("~/").member("x"),
                list.member("say \"no\"\\").member("x"),
                list.member("\u4e2d\n").element(3),
                list.element(11).member("B").member("x".repeat(1_000)),
                deep,
                deep.element(1),
                list.element(12));
        List<Finding> findings = new ArrayList<>();
        sources.forEach(source -> findings.add(Finding.builder().source(source).build()));
        ModerationReport report = ModerationReport.builder()
                .from(report(Finding.builder().source(list).build()))
                .addPart(Part.builder()
                        .part("video")
                        .findings(findings)
                        .source(Source.root())
                        .build())
                .build();
        Verdict verdict = verdict(report);

        assertThat(new String(VerdictJson.bytes(verdict), StandardCharsets.UTF_8))
                .isEqualTo(VerdictJson.text(verdict));
        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))
                        .report()
                        .parts()
                        .get(1)
                        .findings())
                .extracting(Finding::source)
                .isEqualTo(sources);
    }

    @Test
    void timelinesMayBeVeryLong() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            frames.add(Frame.builder()
                    .at(Duration.ofMillis(i))
                    .source(Source.root().element(i))
                    .build());
        }
        ModerationReport report = report(Finding.builder().source(Source.root()).build());
        Verdict verdict = verdict(ModerationReport.builder()
                .from(report)
                .timeline(Timeline.builder().complete(true).frames(frames).build())
                .build());

        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
    }

    private static ModerationReport report(Finding finding) {
        return ModerationReport.builder()
                .service("vod")
                .status(Status.COMPLETED)
                .addPart(Part.builder()
                        .part("video")
                        .addFinding(finding)
                        .source(Source.root())
                        .build())
                .build();
    }

    private static Verdict verdict(ModerationReport report) {
        PolicyStamp policy = PolicyStamp.builder()
                .id("strictest")
                .digest("sha256:" + "0".repeat(64))
                .build();
        return Verdict.of(
                Decision.builder().suggestion(Suggestion.REVIEW).policy(policy).build(), report);
    }
}
