package dev.verdict.normalizer.policy;

import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Small reports of every shape, in the words of {@link RandomPolicies}. */
final class RandomReports {
    private static final Map<String, String> CATEGORIES =
            Map.of("normal", "normal", "porn", "sexual", "sexy", "suggestive", "qrcode", "advertising", "tv", "logo");

    private static final List<Status> STATES = List.of(Status.values());

    private final Random random;
    private int rows;

    RandomReports(Random random) {
        this.random = random;
    }

    ModerationReport next() {
        ModerationReport.Builder report = ModerationReport.builder();
        report.service(List.of("imm", "ims", "vod").get(random.nextInt(3)));
        report.status(random.nextInt(8) > 0 ? Status.COMPLETED : STATES.get(random.nextInt(4)));
        if (random.nextInt(4) > 0) {
            report.declared(
                    Declared.builder().suggestion(word()).source(source()).build());
        }
        if (random.nextInt(2) == 0) {
            report.addPart(part("video", random.nextInt(4)));
        }
        if (random.nextInt(3) == 0) {
            report.addPart(part("title", random.nextInt(2)));
        }
        if (random.nextInt(3) > 0) {
            report.timeline(timeline(frames(random.nextInt(5))));
        }
        if (random.nextInt(12) == 0) {
            report.addIssue(Issue.builder()
                    .code(random.nextBoolean() ? IssueCode.SUGGESTION_UNMAPPED : IssueCode.PAGE_MISSING)
                    .message("odd")
                    .source(source())
                    .value(random.nextBoolean() ? word().word() : "hold")
                    .build());
        }
        return report.build();
    }

    private Source source() {
        return Source.root().member("Rows").element(rows++);
    }

    Suggestion word() {
        return RandomPolicies.WORDS.get(random.nextInt(3));
    }

    private Part part(String name, int findings) {
        Part.Builder part = Part.builder().part(name).source(source());
        if (random.nextInt(3) == 0) {
            part.suggestion(word());
        }
        for (int i = 0; i < findings; i++) {
            part.addFinding(finding(random.nextInt(6) > 0));
        }
        return part.build();
    }

    Finding finding(boolean states) {
        Finding.Builder finding = Finding.builder().source(source());
        if (random.nextInt(3) > 0) {
            finding.scene(RandomPolicies.SCENES[random.nextInt(RandomPolicies.SCENES.length)]);
        }
        if (random.nextInt(8) > 0) {
            String label = RandomPolicies.LABELS[random.nextInt(RandomPolicies.LABELS.length)];
            finding.label(label).category(Optional.ofNullable(CATEGORIES.get(label)));
            if (random.nextInt(6) == 0) {
                finding.putCount(label, random.nextInt(5));
            }
        }
        BigDecimal score = BigDecimal.valueOf(random.nextInt(1001), 1);
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> finding.maxScore(score);
            default -> finding.score(score);
        }
        return finding.suggestion(Optional.of(word()).filter(any -> states)).build();
    }

    List<Frame> frames(int number) {
        boolean state = random.nextBoolean();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Frame.Builder frame = Frame.builder().source(source());
            if (random.nextInt(8) > 0) {
                frame.at(Duration.ofSeconds(random.nextInt(8)));
            }
            for (int rows = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2); rows > 0; rows--) {
                frame.addFinding(finding(state));
            }
            frames.add(frame.build());
        }
        return frames;
    }

    Timeline timeline(List<Frame> frames) {
        return Timeline.builder().complete(random.nextInt(4) > 0).frames(frames).build();
    }
}
