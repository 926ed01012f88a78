package dev.verdict.cli.explain;

import dev.verdict.cli.input.Answers;
import dev.verdict.cli.input.Document;
import dev.verdict.cli.input.Form;
import dev.verdict.cli.shell.Paint;
import dev.verdict.cli.shell.Visible;
import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Issue;
import dev.verdict.model.Source;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.policy.Counterfactual;
import dev.verdict.normalizer.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a verdict in a few lines, each fact with its address and what stands there. */
final class Words implements Form {
    /** Of causes, rules, issues and kept members; {@code normalize} lists them all. */
    private static final int MOST = 12;

    private static final int TEXT = 200;

    private final Language language;
    private final Policy policy;
    private final Excerpts excerpts;
    private final Paint paint;

    Words(Language language, Policy policy, Excerpts excerpts, Paint paint) {
        this.language = language;
        this.policy = policy;
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
        Decision decision = verdict.decision();
        Map<Source, String> found = excerpts.of(document.bytes(), sources(verdict));
        List<String> lines = new ArrayList<>();
        lines.add(paint.heading(safe(place))
                + language.colon()
                + paint.suggestion(verdict.suggestion(), language.word(verdict.suggestion())));
        lines.add("  " + safe(language.said(verdict)));
        lines.add(paint.heading(language.why(verdict.suggestion())));
        told(decision.causes(), language::cause, Cause::source, found, lines);
        section(
                language.fired(),
                decision.rules(),
                language::fired,
                fired -> Optional.of(fired.source()),
                found,
                lines);
        section(language.overruled(), decision.overruled(), language::overruled, Cause::source, found, lines);
        section(
                language.changes(),
                Counterfactual.of(policy, verdict.report()),
                counterfactual -> language.change(counterfactual, verdict),
                counterfactual -> Optional.empty(),
                found,
                lines);
        section(
                language.odd(),
                verdict.report().issues(),
                language::issue,
                issue -> Optional.of(issue.source()),
                found,
                lines);
        section(
                language.kept(),
                verdict.report().unmapped(),
                (Unmapped kept) -> kept.source() + language.colon() + kept.json(),
                kept -> Optional.empty(),
                found,
                lines);
        lines.add(safe(language.timeline(verdict.report().timeline())));
        lines.add(safe(language.policy(decision.policy())));
        return lines.stream().collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static List<Source> sources(Verdict verdict) {
        Decision decision = verdict.decision();
        return Stream.of(
                        first(decision.causes()).flatMap(cause -> cause.source().stream()),
                        first(decision.rules()).map(FiredRule::source),
                        first(decision.overruled()).flatMap(cause -> cause.source().stream()),
                        first(verdict.report().issues()).map(Issue::source))
                .flatMap(sources -> sources)
                .toList();
    }

    private static <T> Stream<T> first(List<T> all) {
        return all.stream().limit(MOST);
    }

    /** Nothing where there is nothing to tell. */
    private <T> void section(
            String heading,
            List<T> facts,
            Function<T, String> sentence,
            Function<T, Optional<Source>> place,
            Map<Source, String> found,
            List<String> lines) {
        if (!facts.isEmpty()) {
            lines.add(paint.heading(heading));
            told(facts, sentence, place, found, lines);
        }
    }

    private <T> void told(
            List<T> facts,
            Function<T, String> sentence,
            Function<T, Optional<Source>> place,
            Map<Source, String> found,
            List<String> lines) {
        first(facts).forEach(fact -> {
            lines.add("  - " + safe(sentence.apply(fact)));
            place.apply(fact).ifPresent(source -> lines.add("    " + placed(source, found)));
        });
        if (facts.size() > MOST) {
            lines.add("  " + language.more(facts.size() - MOST));
        }
    }

    private String placed(Source source, Map<Source, String> found) {
        String value = found.get(source);
        return language.at()
                + (source.toString().isEmpty() ? language.root() : safe(source.toString()))
                + (value == null ? "" : language.colon() + value);
    }

    private static String safe(String text) {
        return Visible.line(text, TEXT);
    }
}
