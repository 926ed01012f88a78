package dev.verdict.cli.explain;

import dev.verdict.cli.input.Answers;
import dev.verdict.cli.input.Document;
import dev.verdict.cli.input.Form;
import dev.verdict.cli.shell.Paint;
import dev.verdict.cli.shell.Visible;
import dev.verdict.model.Cause;
import dev.verdict.model.Issue;
import dev.verdict.model.JobError;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Reason;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a verdict in a few lines, each fact with its address and what stands there. */
final class Words implements Form {
    /** Of causes, issues and kept members; {@code normalize} lists them all. */
    private static final int MOST = 12;

    private static final int TEXT = 200;

    private final Excerpts excerpts;
    private final Paint paint;

    Words(Excerpts excerpts, Paint paint) {
        this.excerpts = excerpts;
        this.paint = paint;
    }

    @Override
    public String render(Document document, Answers answers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < answers.all().size(); i++) {
            String place = document.place() + (answers.isList() ? "[" + i + "]" : "");
            answers.all().get(i).verdict().ifPresent(verdict -> text.append(explained(place, document, verdict)));
        }
        return text.toString();
    }

    private String explained(String place, Document document, Verdict verdict) {
        Map<Source, String> found = excerpts.of(document.bytes(), sources(verdict));
        List<String> lines = new ArrayList<>();
        lines.add(paint.heading(safe(place)) + ": " + paint.suggestion(verdict.suggestion()));
        lines.add("  " + said(verdict));
        causes(verdict, found, lines);
        issues(verdict.report(), found, lines);
        unmapped(verdict.report(), lines);
        lines.add(timeline(verdict.report()));
        lines.add("policy: " + safe(verdict.decision().policy().id()));
        return lines.stream().collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static List<Source> sources(Verdict verdict) {
        return Stream.concat(
                        verdict.decision().causes().stream().limit(MOST).flatMap(cause -> cause.source().stream()),
                        verdict.report().issues().stream().limit(MOST).map(Issue::source))
                .toList();
    }

    /** The service's own word beside ours. */
    private static String said(Verdict verdict) {
        ModerationReport report = verdict.report();
        String service = safe(report.service()
                + report.operation().map(operation -> " " + operation).orElse(""));
        Optional<Suggestion> declared = verdict.decision().declared();
        String word = declared.map(suggestion -> "says " + suggestion.word() + " overall"
                        + (suggestion == verdict.suggestion()
                                ? ", and so do we"
                                : ", we say " + verdict.suggestion().word()))
                .orElse("says no overall word that can be read");
        return service + " " + word + "; the job is " + status(report);
    }

    private static String status(ModerationReport report) {
        return switch (report.status()) {
            case COMPLETED -> "completed";
            case PENDING -> "pending";
            case FAILED -> "failed" + report.job().error().map(Words::error).orElse("");
            case UNKNOWN -> "in a state nobody knows";
        };
    }

    private static String error(JobError error) {
        return Stream.of(error.code(), error.message())
                .flatMap(Optional::stream)
                .map(Words::safe)
                .collect(Collectors.joining(": ", " (", ")"));
    }

    private void causes(Verdict verdict, Map<Source, String> found, List<String> lines) {
        List<Cause> causes = verdict.decision().causes();
        lines.add(paint.heading("why " + verdict.suggestion().word() + ":"));
        for (Cause cause : causes.subList(0, Math.min(MOST, causes.size()))) {
            lines.add("  - " + safe(reason(cause)));
            cause.source().ifPresent(source -> place(source, found, lines));
        }
        rest(causes.size(), lines);
    }

    private static String reason(Cause cause) {
        String subject = Stream.of(
                        cause.part(),
                        cause.scene().map(s -> "scene " + s),
                        cause.label().map(l -> "label " + l))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String reason = cause.reason() == Reason.STATED
                ? cause.suggestion().word() + " is stated " + (subject.isEmpty() ? "overall" : "on " + subject)
                : reason(cause.reason()) + (subject.isEmpty() ? "" : " on " + subject);
        String count = cause.count().map(n -> n == 1 ? "" : ", " + n + " times").orElse("");
        String at = cause.at().map(position -> ", first at " + clock(position)).orElse("");
        return reason + count + (count.isEmpty() ? at.replace("first ", "") : at);
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case STATED -> "stated";
            case PENDING -> "the job has not ended";
            case FAILED -> "the job failed";
            case STATUS_UNKNOWN -> "it is not known whether the job ended";
            case UNREADABLE -> "a suggestion is missing or is no word we know";
            case NOTHING_STATED -> "the answer states no suggestion at all";
            case IMPLIED -> "stated above, for the whole";
            case RULED -> "given by a rule";
            case CONTRADICTED -> "the service says pass overall, and its own frames show something";
            case INCOMPLETE -> "frames are missing";
        };
    }

    private void issues(ModerationReport report, Map<Source, String> found, List<String> lines) {
        List<Issue> issues = report.issues();
        if (issues.isEmpty()) {
            return;
        }
        lines.add(paint.heading("odd about the body:"));
        for (Issue issue : issues.subList(0, Math.min(MOST, issues.size()))) {
            lines.add("  - " + issue.code().word() + ": " + safe(issue.message()));
            place(issue.source(), found, lines);
        }
        rest(issues.size(), lines);
    }

    private static void place(Source source, Map<Source, String> found, List<String> lines) {
        String value = found.get(source);
        lines.add("    at " + (source.toString().isEmpty() ? "the root" : safe(source.toString()))
                + (value == null ? "" : ": " + value));
    }

    private void unmapped(ModerationReport report, List<String> lines) {
        List<Unmapped> kept = report.unmapped();
        if (kept.isEmpty()) {
            return;
        }
        lines.add(paint.heading("kept as it stood, for nobody reads it:"));
        for (Unmapped member : kept.subList(0, Math.min(MOST, kept.size()))) {
            lines.add("  - " + safe(member.source().toString()) + ": " + safe(member.json()));
        }
        rest(kept.size(), lines);
    }

    private static void rest(int all, List<String> lines) {
        if (all > MOST) {
            lines.add("  … and " + (all - MOST) + " more, which verdict normalize lists");
        }
    }

    private static String timeline(ModerationReport report) {
        return report.timeline().map(Words::frames).orElse("timeline: none in this answer");
    }

    private static String frames(Timeline timeline) {
        int frames = timeline.frames().size();
        String inspected =
                timeline.framesInspected().map(n -> " of " + n + " inspected").orElse("");
        String whole = timeline.complete()
                ? "complete"
                : timeline.nextPageToken().isPresent()
                        ? "not complete: more pages are left"
                        : "not complete: the service lists only some of its frames";
        return "timeline: " + frames + (frames == 1 ? " frame" : " frames") + inspected + ", " + whole;
    }

    /** {@code 1:02:03.004}; no hours where there are none. */
    private static String clock(Duration position) {
        String seconds = String.format(
                "%02d:%02d.%03d", position.toMinutesPart(), position.toSecondsPart(), position.toMillisPart());
        return position.toHours() > 0 ? position.toHours() + ":" + seconds : seconds;
    }

    private static String safe(String text) {
        return Visible.line(text, TEXT);
    }
}
