package dev.verdict.reliability.fuzzing;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.adapters.vod.VodAdapter;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import java.util.List;
import java.util.Optional;

/** Two readers, one meaning: the express reader gives what the reference reader gives, or nothing. */
final class ExpressAttack implements Attack {
    private static final Normalizer EXPRESS = Normalizer.create();
    private static final Normalizer REFERENCE =
            Normalizer.builder().express(false).build();
    private static final Intake INTAKE = Intake.of(Limits.DEFAULT);
    private static final List<ServiceAdapter> ADAPTERS = List.of(new ImmAdapter(), new ImsAdapter(), new VodAdapter());

    @Override
    public void on(byte[] bytes) {
        Contradiction.unlessEqual(
                outcome(REFERENCE, bytes, Hints.none()), outcome(EXPRESS, bytes, Hints.none()), "two roads differ");
        for (ServiceAdapter adapter : ADAPTERS) {
            plain(adapter, bytes).ifPresent(report -> same(adapter, bytes, report));
        }
    }

    /** Whether one of the express readers reads a body. */
    static boolean isPlain(byte[] body) {
        return ADAPTERS.stream()
                .anyMatch(adapter -> adapter.readPlain(INTAKE.body(body)).isPresent());
    }

    private static Optional<ModerationReport> plain(ServiceAdapter adapter, byte[] bytes) {
        Body body;
        try {
            body = INTAKE.body(bytes);
        } catch (BodyException e) {
            Counts.one("refused before it is read");
            return Optional.empty();
        }
        Optional<ModerationReport> plain = adapter.readPlain(body);
        Counts.one(plain.isPresent() ? adapter.service() + " by express" : adapter.service() + " not by express");
        return plain;
    }

    private static void same(ServiceAdapter adapter, byte[] bytes, ModerationReport plain) {
        List<ModerationReport> read = adapter.read(INTAKE.body(bytes));
        Contradiction.unlessEqual(read, List.of(plain), adapter.service() + " reads otherwise by express");
        Contradiction.unlessEqual(read.hashCode(), List.of(plain).hashCode(), "equal reports with other hash codes");
        Hints hints = Hints.service(Service.of(adapter.service()));
        Contradiction.unlessEqual(
                outcome(REFERENCE, bytes, hints), outcome(EXPRESS, bytes, hints), "two roads of one service differ");
    }

    private static String outcome(Normalizer normalizer, byte[] bytes, Hints hints) {
        try {
            return VerdictJson.text(normalizer.normalize(bytes, hints));
        } catch (BodyException e) {
            return BodyAttack.told(e);
        }
    }
}
