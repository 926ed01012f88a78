package dev.verdict.benchmarks;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.contenders.Seen;
import java.io.IOException;

/** Whether all who claim to give the same answer do. */
final class Agreement {
    private Agreement() {}

    /**
     * Lets everyone who can read a body read it once.
     *
     * @throws IllegalStateException if one gives another answer than the reference reader
     */
    static void check(Body body) throws IOException {
        byte[] bytes = body.bytes();
        Seen expected = Seen.in(Contender.REFERENCE.reader(body.service()).read(bytes));
        for (Contender contender : Contender.of(body)) {
            Object result = contender.reader(body.service()).read(bytes);
            if (contender.answers() && !Seen.in(result).equals(expected)) {
                throw new IllegalStateException(
                        contender + " gives another answer to " + body.name() + " than the reference reader");
            }
        }
    }
}
