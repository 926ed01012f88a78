package dev.verdict.testdata.assertions;

import dev.verdict.adapters.Similar;
import dev.verdict.model.Cause;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.testdata.trees.Clock;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings, frames and causes in the few words of a failure. */
final class Told {
    private static final int MOST = 12;

    private Told() {}

    static String place(Source source) {
        return source.pointer().isEmpty() && source.page().isEmpty() ? "the root of the body" : source.toString();
    }

    /** {@code porn/sexy block 99.5, /Frames/0}. */
    static String finding(Finding finding) {
        return words(List.of(
                        Optional.of(tag(finding.scene(), finding.label())),
                        finding.suggestion().map(Suggestion::word),
                        finding.maxScore().or(finding::score).map(BigDecimal::toPlainString)))
                + ", " + place(finding.source());
    }

    static String frame(Frame frame) {
        String at = frame.at().map(Clock::of).orElse("no position");
        return at + " ("
                + (frame.findings().isEmpty()
                        ? "nothing said, " + place(frame.source())
                        : frame.findings().stream().map(Told::finding).collect(Collectors.joining("; ")))
                + ")";
    }

    static String cause(Cause cause) {
        return cause.suggestion().word() + " is "
                + words(List.of(
                        Optional.of(cause.reason().word()),
                        cause.rule().map(rule -> "by rule " + rule),
                        cause.part().map(part -> "on " + part),
                        Optional.of(tag(cause.scene(), cause.label())),
                        cause.at().map(at -> "at " + Clock.of(at))))
                + cause.source().map(source -> ", " + place(source)).orElse("");
    }

    static String issue(Issue issue) {
        return issue.code().word() + " at " + place(issue.source()) + ": " + issue.message();
    }

    private static String tag(Optional<String> scene, Optional<String> label) {
        return Stream.concat(scene.stream(), label.stream()).collect(Collectors.joining("/"));
    }

    private static String words(List<Optional<String>> words) {
        return words.stream()
                .flatMap(Optional::stream)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** One below the other; {@code none} where there are none. */
    static String lines(List<String> lines) {
        if (lines.isEmpty()) {
            return "\n  none";
        }
        String shown = lines.stream().limit(MOST).map(line -> "\n  " + line).collect(Collectors.joining());
        return lines.size() > MOST ? shown + "\n  … and " + (lines.size() - MOST) + " more" : shown;
    }

    /** What was probably meant, as the end of a sentence. */
    static String meant(String given, Collection<String> known) {
        return Similar.to(given, known)
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("");
    }

    static String quoted(Collection<String> words) {
        return words.isEmpty()
                ? "none"
                : words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }
}
