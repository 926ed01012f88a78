package dev.verdict.benchmarks.peers;

import dev.verdict.benchmarks.bodies.Service;
import java.util.function.Function;

/**
 * The records of a service, and the way from them to what they add up to.
 *
 * @param wire the class of the records
 */
public record Table<W>(Class<W> wire, Function<W, Answer> mapping) {
    public static Table<?> of(Service service) {
        return switch (service) {
            case IMM -> new Table<>(ImmWire.class, new ImmTableImpl()::answer);
            case IMS -> new Table<>(ImsWire.class, new ImsTableImpl()::answer);
            case VOD -> new Table<>(VodWire.class, new VodTableImpl()::answer);
        };
    }

    public Judged judged(W records) {
        return Judged.of(mapping.apply(records));
    }
}
