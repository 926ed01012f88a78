package dev.verdict.benchmarks.peers;

import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A label in a scene, what is suggested about it, and how sure the service is. */
@Value.Immutable
public interface Row extends Stated {
    @Nullable
    BigDecimal score();
}
