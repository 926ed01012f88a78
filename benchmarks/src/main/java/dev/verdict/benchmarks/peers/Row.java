package dev.verdict.benchmarks.peers;

import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A label in a scene, what is suggested about it, and how sure the service is. */
@Value.Immutable
public interface Row {
    /** {@code video}, {@code frame}, {@code cover}, {@code title} … */
    String part();

    @Nullable
    String scene();

    @Nullable
    String label();

    @Nullable
    Suggestion suggestion();

    @Nullable
    BigDecimal score();
}
