package dev.verdict.normalizer;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that listen to one normalizer. Asks for the time only where somebody does. */
final class Listeners {
    private final List<NormalizerListener> all;

    Listeners(List<NormalizerListener> all) {
        this.all = List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** When something begins that is told; nothing to ask for where nobody listens. */
    long now() {
        return all.isEmpty() ? 0 : System.nanoTime();
    }

    void read(BodyRead body) {
        all.forEach(listener -> listener.onRead(body));
    }

    void decided(Verdict verdict, long began) {
        if (!all.isEmpty()) {
            Duration deciding = since(began);
            all.forEach(listener -> listener.onVerdict(verdict, deciding));
        }
    }

    void decidedAgain(Verdict verdict, long began) {
        if (!all.isEmpty()) {
            Duration deciding = since(began);
            all.forEach(listener -> listener.onDecidedAgain(verdict, deciding));
        }
    }

    void failed(BodyException exception, Optional<Service> service) {
        BodyFailure failure = new BodyFailure(exception, service);
        for (NormalizerListener listener : all) {
            try {
                listener.onFailure(failure);
            } catch (RuntimeException e) {
                exception.addSuppressed(e);
            }
        }
    }

    static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
