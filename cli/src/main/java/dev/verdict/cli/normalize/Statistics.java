package dev.verdict.cli.normalize;

import dev.verdict.cli.told.Columns;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.BodyRead;
import dev.verdict.normalizer.NormalizerListener;
import dev.verdict.normalizer.Road;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What all bodies of a run add up to: how many there were, how they were read, what was odd, what was decided. */
final class Statistics implements NormalizerListener {
    private final LongAdder read = new LongAdder();
    private final Map<String, Roads> services = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> issues = new ConcurrentSkipListMap<>();
    private final Map<Suggestion, LongAdder> decisions = new ConcurrentSkipListMap<>();

    /** Bodies of one service by the road they took. */
    private record Roads(LongAdder express, LongAdder reference) {
        Roads() {
            this(new LongAdder(), new LongAdder());
        }

        LongAdder of(Road road) {
            return road == Road.EXPRESS ? express : reference;
        }
    }

    @Override
    public void onRead(BodyRead body) {
        read.increment();
        services.computeIfAbsent(body.service().id(), service -> new Roads())
                .of(body.road())
                .increment();
    }

    @Override
    public void onVerdict(Verdict verdict, Duration deciding) {
        count(decisions, verdict.suggestion());
        verdict.report().issues().forEach(issue -> count(issues, issue.code().word()));
    }

    private static <K> void count(Map<K, LongAdder> counts, K key) {
        counts.computeIfAbsent(key, any -> new LongAdder()).increment();
    }

    /**
     * Whole lines.
     *
     * @param failures how many documents, elements and lines nothing could be made of
     */
    String text(long failures) {
        StringBuilder text = new StringBuilder()
                .append("bodies: ")
                .append(read)
                .append(" read, ")
                .append(failures)
                .append(" not\n");
        if (!services.isEmpty()) {
            Columns roads = new Columns("  ").row("SERVICE", "EXPRESS", "REFERENCE");
            services.forEach((service, taken) -> roads.row(service, taken.express(), taken.reference()));
            text.append(roads);
        }
        Columns odd = new Columns("  ");
        issues.forEach(odd::row);
        text.append(issues.isEmpty() ? "issues: none\n" : "issues:\n" + odd);
        return text.append("decisions: ")
                .append(Arrays.stream(Suggestion.values())
                        .map(suggestion ->
                                decisions.getOrDefault(suggestion, new LongAdder()) + " " + suggestion.word())
                        .collect(Collectors.joining(", ", "", "\n")))
                .toString();
    }
}
