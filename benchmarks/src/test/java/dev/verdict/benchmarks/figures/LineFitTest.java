package dev.verdict.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.verdict.benchmarks.figures.LineFit.Point;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LineFitTest {
    @Test
    void findsTheLineThatPointsStandOn() {
        LineFit fit = LineFit.of(DoubleStream.of(1_000, 10_000, 100_000, 1_000_000)
                .mapToObj(frames -> new Point(frames, 70 + 0.25 * frames))
                .toList());
        assertThat(fit.slope()).isCloseTo(0.25, within(1e-9));
        assertThat(fit.intercept()).isCloseTo(70, within(1e-6));
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-9));
        assertThat(fit.deviation()).isCloseTo(0, within(1e-9));
    }

    @Test
    void namesThePointThatIsOff() {
        LineFit fit =
                LineFit.of(List.of(new Point(1, 1), new Point(10, 10), new Point(100, 100), new Point(1_000, 2_000)));
        assertThat(fit.farthest().frames()).isEqualTo(1_000);
        assertThat(fit.deviation()).isGreaterThan(0.3);
        assertThat(fit.rSquared()).isLessThan(1);
    }
}
