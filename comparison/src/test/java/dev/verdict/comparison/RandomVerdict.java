package dev.verdict.comparison;

import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Reason;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Any verdict: every part, scene, label, word and gap may come together. The same seed gives the same verdict. */
public final class RandomVerdict {
    private static final List<String> PARTS = List.of("video", "audio", "title", "cover");
    private static final List<String> SCENES = List.of("porn", "ad", "antispam");
    private static final List<String> LABELS = List.of("normal", "porn", "sexy", "ad", "abuse", "weird");
    private static final List<String> CATEGORIES =
            List.of("normal", "sexual", "suggestive", "advertising", "abuse", "unknown");

    private final Random random;

    private RandomVerdict(Random random) {
        this.random = random;
    }

    public static Verdict of(String service, long seed) {
        return new RandomVerdict(new Random(seed)).verdict(service);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean sometimes() {
        return random.nextInt(4) == 0;
    }

    private Verdict verdict(String service) {
        ModerationReport.Builder report = ModerationReport.builder()
                .service(service)
                .status(sometimes() ? oneOf(List.of(Status.values())) : Status.COMPLETED);
        for (String part : PARTS) {
            if (!sometimes()) {
                report.addParts(Given.part(part, findings()));
            }
        }
        if (!sometimes()) {
            report.timeline(timeline());
        }
        Reason reason = sometimes() ? oneOf(List.of(Reason.values())) : Reason.STATED;
        return Given.verdict(oneOf(List.of(Suggestion.values())), reason, report.build());
    }

    private Timeline timeline() {
        Timeline.Builder timeline = Timeline.builder().complete(!sometimes());
        for (int i = random.nextInt(12); i > 0; i--) {
            timeline.addFrames(frame());
        }
        return timeline.build();
    }

    private Frame frame() {
        return sometimes() ? Given.frameNowhere(findings()) : Given.frame(random.nextInt(8_000), findings());
    }

    private Finding[] findings() {
        Finding[] findings = new Finding[random.nextInt(3)];
        for (int i = 0; i < findings.length; i++) {
            int label = random.nextInt(LABELS.size());
            Finding.Builder finding = Given.row(oneOf(SCENES), LABELS.get(label), CATEGORIES.get(label));
            if (sometimes()) {
                finding.suggestion(oneOf(List.of(Suggestion.values())));
            }
            if (sometimes()) {
                finding.score(Optional.of(BigDecimal.valueOf(random.nextInt(101))));
            }
            if (sometimes()) {
                finding.putCount(oneOf(LABELS), (long) random.nextInt(3));
            }
            findings[i] = finding.build();
        }
        return findings;
    }
}
