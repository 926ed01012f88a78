package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts that are collected come out as those that a builder is given. */
class LabelCountsTest {
    private static final Source PLACE = Source.parse("/VideoResult/PornResult");
    private static final RowKind KIND =
            new RowKind(Suggestion.REVIEW, "ad", "programcode", "ad", Map.of("label", "programCode"));

    private static Finding.Builder built() {
        return Finding.builder()
                .suggestion(Suggestion.REVIEW)
                .scene("ad")
                .label("programcode")
                .category("ad")
                .putOriginal("label", "programCode")
                .source(PLACE);
    }

    private static Finding summary(LabelCounts counts) {
        return KIND.summary(FrameRows.NO_SCORE, FrameRows.NO_SCORE, counts, PLACE);
    }

    @Test
    void anyNumberOfLabelsInAnyOrder() {
        Random random = new Random(1);
        LabelCounts counts = new LabelCounts();
        for (int finding = 0; finding < 500; finding++) {
            Map<String, Long> counted = new TreeMap<>();
            Finding.Builder expected = built();
            for (int entry = random.nextInt(20); entry > 0; entry--) {
                String spelled = (random.nextBoolean() ? "l" : "L") + random.nextInt(15);
                String label = spelled.toLowerCase(Locale.ROOT);
                long frames = random.nextInt(5);
                boolean isNew = counted.putIfAbsent(label, frames) == null;
                assertThat(counts.add(label, spelled, frames)).isEqualTo(isNew);
                if (isNew && !label.equals(spelled)) {
                    expected.putOriginal("counts/" + label, spelled);
                }
            }
            assertThat(summary(counts)).isEqualTo(expected.counts(counted).build());
        }
    }

    @Test
    void whatWasHandedOverStaysAsItWas() {
        LabelCounts counts = new LabelCounts();
        counts.add("tv", "TV", 3);
        counts.add("normal", "normal", 12);
        Finding first = summary(counts);
        counts.add("logo", "logo", 1);
        assertThat(summary(counts).counts()).isEqualTo(Map.of("logo", 1L));
        assertThat(first.counts()).isEqualTo(Map.of("normal", 12L, "tv", 3L));
        assertThat(first.original()).isEqualTo(Map.of("counts/tv", "TV", "label", "programCode"));
        assertThatThrownBy(() -> first.counts().put("pip", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void scoresAreThoseOfTheColumns() {
        Finding summary = KIND.summary(100 * FrameRows.ONE, FrameRows.ONE / 2, new LabelCounts(), PLACE);
        assertThat(summary.maxScore()).isEqualTo(FrameRows.score(100 * FrameRows.ONE));
        assertThat(summary.averageScore()).isEqualTo(FrameRows.score(FrameRows.ONE / 2));
        assertThat(summary.score()).isEmpty();
        assertThat(summary.source()).isEqualTo(PLACE);
    }

    @Test
    void noCountIsNegative() {
        assertThatThrownBy(() -> new LabelCounts().add("porn", "porn", -1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("-1");
    }
}
