package com.example.moderation.operations;

import dev.verdict.model.Issue;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.BodyFailure;
import dev.verdict.normalizer.BodyRead;
import dev.verdict.normalizer.NormalizerListener;
import dev.verdict.normalizer.Service;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/**
 * Micrometer meters of one normalizer:
 *
 * <ul>
 * <li>{@code verdict.reading}, time by service and road: how many bodies were read, how long it took, and which of them
 *     left the quick road
 * <li>{@code verdict.body.size}, bytes by service
 * <li>{@code verdict.deciding}, time by service and suggestion: the decisions
 * <li>{@code verdict.issues}, a counter by service and code
 * <li>{@code verdict.failures}, a counter by service and code
 * </ul>
 *
 * <p>Every tag has few values: services, roads, codes. Addresses and labels are no tags.
 */
public final class VerdictMetrics implements NormalizerListener {
    private final MeterRegistry registry;

    public VerdictMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onRead(BodyRead body) {
        String service = body.service().id();
        Timer.builder("verdict.reading")
                .tag("service", service)
                .tag("road", body.road().name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(body.reading());
        body.bytes()
                .ifPresent(bytes -> DistributionSummary.builder("verdict.body.size")
                        .baseUnit("bytes")
                        .tag("service", service)
                        .register(registry)
                        .record(bytes));
    }

    @Override
    public void onVerdict(Verdict verdict, Duration deciding) {
        String service = verdict.report().service();
        Timer.builder("verdict.deciding")
                .tag("service", service)
                .tag("suggestion", verdict.suggestion().word())
                .register(registry)
                .record(deciding);
        for (Issue issue : verdict.report().issues()) {
            registry.counter("verdict.issues", "service", service, "code", issue.code().word())
                    .increment();
        }
    }

    @Override
    public void onFailure(BodyFailure failure) {
        registry.counter(
                        "verdict.failures",
                        "service",
                        failure.service().map(Service::id).orElse("unknown"),
                        "code",
                        failure.exception().code())
                .increment();
    }
}
