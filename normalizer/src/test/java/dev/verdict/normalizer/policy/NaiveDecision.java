package dev.verdict.normalizer.policy;

import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Ruling;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The page about policies, read a second time sentence by sentence, with no thought for speed. */
final class NaiveDecision {
    private final Policy policy;
    private final ModerationReport report;
    private final List<Line> lines = new ArrayList<>();
    private final List<Suggestion> voices = new ArrayList<>();
    private boolean isStated;

    /** A row of the report; what is known about it is found out step by step. */
    private static final class Line {
        private final String part;
        private final Finding finding;
        private Optional<Frame> frame = Optional.empty();
        private Optional<Suggestion> carried = Optional.empty();
        private String from = "";
        private Optional<Rule> rule = Optional.empty();

        private Line(String part, Finding finding) {
            this.part = part;
            this.finding = finding;
        }

        private Optional<Suggestion> word() {
            return finding.suggestion().or(() -> carried);
        }

        private boolean isNormal() {
            return finding.label().equals(Optional.of("normal"));
        }
    }

    NaiveDecision(Policy policy, ModerationReport report) {
        this.policy = policy;
        this.report = report;
        for (Part part : report.parts()) {
            for (Finding finding : part.findings()) {
                Line line = new Line(part.part(), finding);
                carry(line, part.suggestion(), "part");
                carry(line, overall(), "overall");
                lines.add(line);
            }
        }
        for (Frame frame : frames()) {
            for (Finding finding : frame.findings()) {
                Line line = new Line("video", finding);
                line.frame = Optional.of(frame);
                carry(line, finding.scene().flatMap(this::sceneWord), "scene");
                carry(line, videoWord(), "video");
                carry(line, overall(), "overall");
                lines.add(line);
            }
        }
    }

    private List<Frame> frames() {
        return report.timeline().map(Timeline::frames).orElse(List.of());
    }

    private Optional<Suggestion> overall() {
        return report.declared().flatMap(declared -> declared.suggestion());
    }

    private Stream<Part> videos() {
        return report.parts().stream().filter(part -> part.part().equals("video"));
    }

    private Optional<Suggestion> videoWord() {
        return videos().flatMap(part -> part.suggestion().stream()).max(Suggestion::compareTo);
    }

    private Optional<Suggestion> sceneWord(String scene) {
        return videos().flatMap(part -> part.findings().stream())
                .filter(row -> row.scene().equals(Optional.of(scene)))
                .flatMap(row -> row.suggestion().stream())
                .max(Suggestion::compareTo);
    }

    /** The nearest word above only, and a row on which nothing was seen carries no more than a pass. */
    private static void carry(Line line, Optional<Suggestion> above, String from) {
        if (line.finding.suggestion().isEmpty() && line.from.isEmpty() && above.isPresent()) {
            line.from = from;
            line.carried = above.filter(word -> !line.isNormal() || word == Suggestion.PASS);
        }
    }

    Suggestion suggestion() {
        policy.rules().forEach(this::fire);
        lines.forEach(this::speak);
        summaries();
        contradictions();
        states();
        if (!isStated && report.status() == Status.COMPLETED) {
            voices.add(policy.whenUnreadable());
        }
        return voices.stream().max(Suggestion::compareTo).orElse(Suggestion.REVIEW);
    }

    private void fire(Rule rule) {
        List<Line> matched = lines.stream()
                .filter(line -> line.rule.isEmpty() && matches(rule.when(), line))
                .toList();
        Set<Frame> together = new HashSet<>();
        matched.forEach(line -> line.frame.ifPresent(together::add));
        long least = rule.when().minFrames().orElse(0L);
        for (Line line : matched) {
            String label = line.finding.label().orElse("");
            long frames = line.frame.isPresent()
                    ? together.size()
                    : line.finding.counts().getOrDefault(label, 0L);
            if (frames >= least) {
                line.rule = Optional.of(rule);
            }
        }
    }

    private boolean matches(When when, Line line) {
        Finding finding = line.finding;
        if (!named(when, Trait.SERVICE, Optional.of(report.service()))
                || !named(when, Trait.PART, Optional.of(line.part))
                || !named(when, Trait.SCENE, finding.scene())
                || !named(when, Trait.LABEL, finding.label())
                || !named(when, Trait.CATEGORY, finding.category())) {
            return false;
        }
        if (!when.suggestions().isEmpty()
                && !line.word().map(when.suggestions()::contains).orElse(false)) {
            return false;
        }
        if (when.scoreAtLeast().isPresent() || when.scoreBelow().isPresent()) {
            boolean namesNormal = Stream.of(Trait.LABEL, Trait.CATEGORY)
                    .anyMatch(trait -> when.words(trait).isPresent() && named(when, trait, Optional.of("normal")));
            Optional<BigDecimal> score = finding.score().or(finding::maxScore);
            if (finding.label().isEmpty() || score.isEmpty() || (line.isNormal() && !namesNormal)) {
                return false;
            }
            double value = score.get().doubleValue();
            if (value < when.scoreAtLeast().map(BigDecimal::doubleValue).orElse(0.0)
                    || value >= when.scoreBelow().map(BigDecimal::doubleValue).orElse(101.0)) {
                return false;
            }
        }
        if (when.from().isPresent() || when.to().isPresent()) {
            long at = line.frame.flatMap(Frame::at).map(Duration::toMillis).orElse(-1L);
            return at >= when.from().map(Duration::toMillis).orElse(0L)
                    && at < when.to().map(Duration::toMillis).orElse(Long.MAX_VALUE);
        }
        return true;
    }

    private static boolean named(When when, Trait trait, Optional<String> word) {
        return when.words(trait).isEmpty()
                || word.map(when.words(trait).get()::contains).orElse(false);
    }

    /** Each finding for its own word, or for the rule's; a rule cannot soften silence. */
    private void speak(Line line) {
        if (line.rule.isEmpty()) {
            line.finding.suggestion().ifPresent(this::voice);
            return;
        }
        Ruling ruling = line.rule.get().then();
        if (line.word().isPresent()) {
            ruling.suggestion().ifPresent(this::voice);
        } else if (ruling == Ruling.BLOCK || ruling == Ruling.REVIEW) {
            voices.add(ruling.suggestion().orElseThrow());
        }
    }

    private void voice(Suggestion word) {
        voices.add(word);
        isStated = true;
    }

    private void summaries() {
        for (Part part : report.parts()) {
            boolean isVideo = part.part().equals("video");
            Stream<Suggestion> below = Stream.concat(
                    part.findings().stream().flatMap(row -> row.suggestion().stream()),
                    isVideo ? statedOnFrames() : Stream.empty());
            summary(part.suggestion(), below.toList(), isVideo ? "video" : "");
        }
        List<Suggestion> below = new ArrayList<>(statedOnFrames().toList());
        for (Part part : report.parts()) {
            part.suggestion().ifPresent(below::add);
            part.findings().forEach(row -> row.suggestion().ifPresent(below::add));
        }
        summary(overall(), below, "overall");
    }

    private Stream<Suggestion> statedOnFrames() {
        return frames().stream().flatMap(frame -> frame.findings().stream()).flatMap(row -> row.suggestion().stream());
    }

    private void summary(Optional<Suggestion> stated, List<Suggestion> below, String name) {
        if (stated.isEmpty()) {
            return;
        }
        Suggestion word = stated.get();
        if (below.stream().anyMatch(one -> one.compareTo(word) >= 0)) {
            return;
        }
        List<Line> carrying = lines.stream()
                .filter(line -> line.frame.isPresent() && line.from.equals(name) && line.carried.isPresent())
                .toList();
        boolean isReplaced = word != Suggestion.PASS
                && listsAll()
                && frames().stream().noneMatch(frame -> frame.findings().isEmpty())
                && carrying.stream().anyMatch(line -> line.rule.isPresent());
        if (!isReplaced) {
            voice(word);
        }
        carrying.stream()
                .filter(line -> isReplaced && line.rule.isEmpty())
                .forEach(line -> voice(line.carried.orElseThrow()));
    }

    private boolean listsAll() {
        return report.timeline().map(Timeline::complete).orElse(false);
    }

    private void contradictions() {
        boolean isContradicted = listsAll()
                && lines.stream()
                        .anyMatch(line -> line.frame.isPresent()
                                && line.from.equals("overall")
                                && line.carried.equals(Optional.of(Suggestion.PASS))
                                && !line.isNormal()
                                && line.rule.isEmpty());
        if (isContradicted) {
            voices.add(policy.whenUnreadable());
        }
    }

    private void states() {
        switch (report.status()) {
            case PENDING -> voices.add(policy.whenPending());
            case FAILED -> voices.add(policy.whenFailed());
            case UNKNOWN -> voices.add(policy.whenUnreadable());
            case COMPLETED -> {}
        }
        boolean isCut = report.timeline().isPresent() && !listsAll();
        boolean isMissing = report.issues().stream().anyMatch(issue -> issue.code() == IssueCode.PAGE_MISSING);
        if (isCut || isMissing) {
            policy.whenIncomplete().ifPresent(voices::add);
        }
        report.issues().stream()
                .filter(issue -> issue.code().isAboutSuggestion())
                .forEach(issue -> {
                    voices.add(policy.whenUnreadable());
                    issue.value().flatMap(Suggestion::of).ifPresent(voices::add);
                });
    }
}
