package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A label in a scene, what is suggested about it, and how sure the service is. */
@Value.Immutable
public interface Row extends Stated {
    @Override
    @Nullable
    String scene();

    @Override
    @Nullable
    String label();

    @Override
    @Nullable
    Suggestion suggestion();

    @Nullable
    BigDecimal score();
}
