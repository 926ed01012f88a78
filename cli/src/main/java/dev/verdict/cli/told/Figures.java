package dev.verdict.cli.told;

import dev.verdict.comparison.Measure;
import dev.verdict.comparison.agreement.Estimate;
import java.time.Duration;
import java.util.Locale;

/** Figures for a person. */
public final class Figures {
    private Figures() {}

    /** Three digits, or that there is no figure. */
    public static String of(Measure measure) {
        return measure.value().isPresent()
                ? String.format(Locale.ROOT, "%.3f", measure.value().getAsDouble())
                : "undefined";
    }

    /** The figure and its interval, or why there is none: {@code 0.712 [0.561, 0.843]}. */
    public static String of(Estimate estimate) {
        if (estimate.value() instanceof Measure.Undefined none) {
            return "undefined: " + none.reason();
        }
        return of(estimate.value()) + " "
                + (estimate.low() instanceof Measure.Undefined none
                        ? "(no interval: " + none.reason() + ")"
                        : "[" + of(estimate.low()) + ", " + of(estimate.high()) + "]");
    }

    /** {@code 1:02:03.004}; no hours where there are none. */
    public static String clock(Duration position) {
        String seconds = String.format(
                Locale.ROOT,
                "%02d:%02d.%03d",
                position.toMinutesPart(),
                position.toSecondsPart(),
                position.toMillisPart());
        return position.toHours() > 0 ? position.toHours() + ":" + seconds : seconds;
    }
}
