package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a scene of a video adds up to. */
@Value.Immutable
public interface Summary extends Stated {
    @Override
    String scene();

    @Override
    @Nullable
    String label();

    @Override
    @Nullable
    Suggestion suggestion();

    @Nullable
    BigDecimal maxScore();

    @Nullable
    BigDecimal averageScore();

    /** How many frames have which label. */
    Map<String, Long> counts();
}
