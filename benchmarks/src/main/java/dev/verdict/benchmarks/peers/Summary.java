package dev.verdict.benchmarks.peers;

import java.math.BigDecimal;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a scene of a video adds up to. */
@Value.Immutable
public interface Summary extends Stated {
    @Override
    String scene();

    @Nullable
    BigDecimal maxScore();

    @Nullable
    BigDecimal averageScore();

    /** How many frames have which label. */
    Map<String, Long> counts();
}
