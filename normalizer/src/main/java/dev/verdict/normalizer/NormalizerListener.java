package dev.verdict.normalizer;

import dev.verdict.model.Verdict;
import java.time.Duration;

/**
 * Hears what a normalizer does, for metrics, logs and drift alarms. Every method does nothing unless it is overridden.
 *
 * <p>A listener is called by the thread that reads, so it is called by many threads at once and should be quick. What it
 * throws comes out of the call it hears: no verdict then; beside a failure it is suppressed, so that the failure stays
 * what it was.
 *
 * <pre>{@code
 * Normalizer.builder().listener(new NormalizerListener() {
 *     public void onVerdict(Verdict verdict, Duration deciding) {
 *         verdict.report().issues().forEach(issue -> count(verdict.report().service(), issue.code().word()));
 *     }
 * }).build();
 * }</pre>
 */
public interface NormalizerListener {
    /** One body was read: a document, an element of a list of bodies, or a page. */
    default void onRead(BodyRead body) {}

    /**
     * A verdict on what was just read is about to be given. Its report tells the service and what was odd.
     *
     * @param deciding how long it took to decide, after reading
     */
    default void onVerdict(Verdict verdict, Duration deciding) {}

    /**
     * A report that was read before was decided once more by {@link Normalizer#decide}; nothing was read. Its oddities
     * were told when it was.
     *
     * @param deciding how long it took to decide
     */
    default void onDecidedAgain(Verdict verdict, Duration deciding) {}

    /** No verdict could be made of a document, a page, or what a strict normalizer found odd. */
    default void onFailure(BodyFailure failure) {}
}
