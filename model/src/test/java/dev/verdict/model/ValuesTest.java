package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Source ROOT = Source.root();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1E+2, 100", "100.000, 100", "99.910, 99.91", "0.00, 0", "0E+5, 0", "1E-5, 0.00001", "10, 10"})
    void equalScoresAreEqualValues(BigDecimal score, String canonical) {
        BigDecimal same = new BigDecimal(canonical);

        assertThat(Finding.builder().score(score).source(ROOT).build())
                .isEqualTo(Finding.builder().score(same).source(ROOT).build());
        assertThat(Finding.builder().maxScore(score).source(ROOT).build().maxScore())
                .contains(same);
        assertThat(Finding.builder().averageScore(score).source(ROOT).build().averageScore())
                .contains(same);
        assertThat(SceneSummary.builder().scene("ad").maxScore(score).build())
                .isEqualTo(SceneSummary.builder().scene("ad").maxScore(same).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.001", "100.0001", "101", "1E+1000000000", "1E-1001", "1E-1000000000"})
    void refusesWhatIsNoScore(BigDecimal score) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Finding.builder().score(score).source(ROOT).build())
                .withMessageContaining("from 0 to 100");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> SceneSummary.builder().scene("ad").maxScore(score).build())
                .withMessageContaining("from 0 to 100");
    }

    @Test
    void refusesPositionsThatAreNotWholeMillisecondsFrom0() {
        List<Duration> wrong = List.of(
                Duration.ofMillis(-1),
                Duration.ofNanos(1),
                Duration.ofNanos(1_500_000),
                Duration.ofSeconds(Long.MAX_VALUE));
        for (Duration position : wrong) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Frame.builder().at(position).source(ROOT).build());
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            AudioSegment.builder().start(position).source(ROOT).build());
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            AudioSegment.builder().end(position).source(ROOT).build());
            assertThatIllegalStateException()
                    .isThrownBy(() -> Cause.builder()
                            .suggestion(Suggestion.BLOCK)
                            .reason(Reason.STATED)
                            .at(position)
                            .build());
        }
        assertThat(Frame.builder()
                        .at(Duration.ofMillis(Long.MAX_VALUE))
                        .source(ROOT)
                        .build()
                        .at())
                .contains(Duration.ofMillis(Long.MAX_VALUE));
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> Finding.builder().putCount("ad", -1L).source(ROOT).build());
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Timeline.builder().complete(true).framesInspected(-1L).build());
        assertThatIllegalStateException().isThrownBy(() -> Timeline.builder().framesInspected(Optional.of(-1L)));
        for (long count : new long[] {0, -1}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Cause.builder()
                            .suggestion(Suggestion.BLOCK)
                            .reason(Reason.STATED)
                            .count(count)
                            .build());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha256:…", "SHA256:", "md5:00"})
    void refusesWhatIsNoDigest(String digest) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyStamp.builder().id("any").digest(digest).build());
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyStamp.builder()
                        .id("any")
                        .digest("sha256:" + "A".repeat(64))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/1", "1#"})
    void refusesPagesThatNoAddressCanName(String page) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ReportPage.builder().page(page).build())
                .withMessageContaining("\"" + page + "\"");
    }

    @Test
    void aDecisionAgreesOnlyWhereAWordWasDeclared() {
        PolicyStamp policy = PolicyStamp.builder()
                .id("strictest")
                .digest("sha256:" + "0a".repeat(32))
                .build();
        Decision.Builder decision = Decision.builder();
        decision.suggestion(Suggestion.BLOCK).policy(policy);

        assertThat(decision.build().agrees()).isEmpty();
        assertThat(decision.declared(Suggestion.PASS).build().agrees()).contains(false);
        assertThat(decision.declared(Suggestion.BLOCK).build().agrees()).contains(true);
    }

    @Test
    void countsReplaceThoseBefore() {
        Finding.Builder row = Finding.builder().source(ROOT).putCount("ad", 1L);

        assertThat(row.counts(Map.of("npx", 2L, "logo", 3L)).build().counts()).isEqualTo(Map.of("logo", 3L, "npx", 2L));
        assertThat(row.counts(Map.of()).build().counts()).isEmpty();
    }

    @Test
    void framesAreAddedToThoseBefore() {
        Frame first = Frame.builder().at(Duration.ZERO).source(ROOT).build();
        Frame second = Frame.builder().at(Duration.ofMillis(1)).source(ROOT).build();

        assertThat(Timeline.builder()
                        .complete(true)
                        .addFrame(first)
                        .addFrames(second)
                        .build()
                        .frames())
                .containsExactly(first, second);
    }

    @Test
    void aRuleFiresAtAPositionAndAtLeastOnce() {
        FiredRule.Builder fired =
                FiredRule.builder().rule("r").after(Ruling.PASS).source(ROOT);

        assertThat(fired.at(Duration.ofMillis(40)).count(1L).build().count()).hasValue(1L);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> FiredRule.builder().from(fired.build()).count(0L).build());
        assertThatIllegalStateException()
                .isThrownBy(() -> FiredRule.builder()
                        .from(fired.build())
                        .at(Duration.ofMillis(-1))
                        .build());
    }
}
