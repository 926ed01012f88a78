package dev.verdict.adapters.express;

import dev.verdict.adapters.Body;
import dev.verdict.model.ModerationReport;
import java.util.Optional;
import java.util.function.Function;

/** How every express reader is run: over plain bodies of its service alone, and without a trace where it gives up. */
public final class Express {
    private Express() {}

    /**
     * Reads a body in one pass.
     *
     * @param outer the outer members of the service's answer
     * @param reading makes the report, or throws a {@link Surprise}
     * @return empty where the reference reader has to read the body
     */
    public static Optional<ModerationReport> read(
            Body body, Members outer, Function<Cursor, ModerationReport> reading) {
        Cursor json = Cursor.over(body);
        if (json == null || !json.beginsWith(outer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(json));
        } catch (Surprise e) {
            return Optional.empty();
        }
    }
}
