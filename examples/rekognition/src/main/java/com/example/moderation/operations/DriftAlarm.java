package com.example.moderation.operations;

import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.NormalizerListener;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Tells once of each thing that a service sends and nobody here knows: a new member, a new label, a new state. Looks at
 * one verdict in so many, so that it costs next to nothing.
 */
public final class DriftAlarm implements NormalizerListener {
    /** What a vendor's change looks like from here; odd values of single bodies are no drift. */
    private static final Set<IssueCode> DRIFT = Set.of(
            IssueCode.MEMBER_UNMAPPED,
            IssueCode.KIND_UNEXPECTED,
            IssueCode.LABEL_UNKNOWN,
            IssueCode.SCENE_UNKNOWN,
            IssueCode.PART_UNKNOWN,
            IssueCode.STATE_UNKNOWN,
            IssueCode.SUGGESTION_UNKNOWN,
            IssueCode.SUGGESTION_UNMAPPED);

    /** Enough to know what is going on; a body made to alarm must not fill the memory. */
    private static final int MOST_REMEMBERED = 1_000;

    private final int oneIn;
    private final Consumer<Drift> alarm;
    private final AtomicLong seen = new AtomicLong();
    private final Set<Drift> told = ConcurrentHashMap.newKeySet();

    /**
     * Something new.
     *
     * @param service whose answer it stood in
     * @param place its address, with {@code *} for places in lists
     * @param what the sentence of the issue
     */
    public record Drift(String service, IssueCode code, String place, String what) {}

    /**
     * @param oneIn how many verdicts there are for one that is looked at; 1 for all
     * @param alarm called once for each thing that is new, by the thread that reads
     */
    public DriftAlarm(int oneIn, Consumer<Drift> alarm) {
        this.oneIn = oneIn;
        this.alarm = alarm;
    }

    @Override
    public void onVerdict(Verdict verdict, Duration deciding) {
        if (seen.getAndIncrement() % oneIn != 0) {
            return;
        }
        for (Issue issue : verdict.report().issues()) {
            if (DRIFT.contains(issue.code())) {
                tell(new Drift(
                        verdict.report().service(),
                        issue.code(),
                        issue.source().pointer().replaceAll("/\\d+(?=/|$)", "/*"),
                        issue.message()));
            }
        }
    }

    private void tell(Drift drift) {
        if (told.size() < MOST_REMEMBERED && told.add(drift)) {
            alarm.accept(drift);
        }
    }
}
