package dev.verdict.comparison;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Reason;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Verdicts as a test needs them. */
public final class Given {
    private static final Source SOMEWHERE = Source.parse("/somewhere");
    private static final PolicyStamp POLICY = PolicyStamp.builder()
            .id("strictest")
            .digest("sha256:" + "0".repeat(64))
            .build();

    private Given() {}

    /** A completed job of a service whose verdict stands on what it stated. */
    public static Verdict verdict(Suggestion suggestion, ModerationReport report) {
        return verdict(suggestion, Reason.STATED, report);
    }

    public static Verdict verdict(Suggestion suggestion, Reason reason, ModerationReport report) {
        return Verdict.of(
                Decision.builder()
                        .suggestion(suggestion)
                        .policy(POLICY)
                        .addCauses(Cause.builder()
                                .suggestion(suggestion)
                                .reason(reason)
                                .build())
                        .build(),
                report);
    }

    public static ModerationReport.Builder report(String service) {
        return ModerationReport.builder().service(service).status(Status.COMPLETED);
    }

    static Part part(String part, Finding... findings) {
        return Part.builder().part(part).addFindings(findings).source(SOMEWHERE).build();
    }

    static Finding.Builder row(String scene, String label, String category) {
        return Finding.builder().scene(scene).label(label).category(category).source(SOMEWHERE);
    }

    static Finding finding(String scene, String label, String category) {
        return row(scene, label, category).build();
    }

    static Finding scored(String scene, String label, String category, int score) {
        return row(scene, label, category).score(BigDecimal.valueOf(score)).build();
    }

    static Finding normal(String scene) {
        return row(scene, "normal", "normal")
                .suggestion(Suggestion.PASS)
                .score(BigDecimal.valueOf(100))
                .build();
    }

    static Frame frame(long millis, Finding... findings) {
        return Frame.builder()
                .at(Duration.ofMillis(millis))
                .addFindings(findings)
                .source(SOMEWHERE)
                .build();
    }

    static Frame frameNowhere(Finding... findings) {
        return Frame.builder().addFindings(findings).source(SOMEWHERE).build();
    }

    static Timeline timeline(boolean complete, Frame... frames) {
        return Timeline.builder()
                .complete(complete)
                .frames(Arrays.asList(frames))
                .build();
    }

    /** A complete timeline with one frame of porn at each position. */
    static Timeline pornAt(long... millis) {
        return timeline(
                true,
                Arrays.stream(millis)
                        .mapToObj(at -> frame(at, finding("porn", "porn", "sexual")))
                        .toArray(Frame[]::new));
    }

    static Verdict blockWith(String service, Timeline timeline) {
        return verdict(
                Suggestion.BLOCK,
                report(service).timeline(Optional.of(timeline)).build());
    }
}
