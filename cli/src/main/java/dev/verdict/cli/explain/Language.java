package dev.verdict.cli.explain;

import dev.verdict.model.Cause;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Issue;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.policy.Counterfactual;
import java.util.Locale;
import java.util.Optional;

/** The sentences of an explanation. Vendor text in them is not yet safe for a terminal. */
interface Language {
    /** The language with this name: {@code en} or {@code zh}. */
    static Optional<Language> of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "en" -> Optional.of(new English());
            case "zh" -> Optional.of(new Chinese());
            default -> Optional.empty();
        };
    }

    /** The word for a suggestion. */
    String word(Suggestion suggestion);

    /** The service's own word beside ours, and how far the job has come. */
    String said(Verdict verdict);

    /** Above the causes. */
    String why(Suggestion suggestion);

    /** Why something speaks for a suggestion. */
    String cause(Cause cause);

    /** Above the rules that fired. */
    String fired();

    /** What a rule made of which findings. */
    String fired(FiredRule fired);

    /** Above what was overruled. */
    String overruled();

    /** What does not count, and because of which rule. */
    String overruled(Cause cause);

    /** Above the counterfactuals. */
    String changes();

    /** What would have to be different for which suggestion. */
    String change(Counterfactual counterfactual, Verdict verdict);

    /** Above the issues. */
    String odd();

    String issue(Issue issue);

    /** Above what is kept as it stood. */
    String kept();

    /** Before an address. */
    String at();

    String colon();

    /** The address of the whole body. */
    String root();

    /** How many more there are. */
    String more(int number);

    String timeline(Optional<Timeline> timeline);

    String policy(PolicyStamp policy);

    /** The service and the operation, as they are called. */
    static String service(ModerationReport report) {
        return report.service()
                + report.operation().map(operation -> " " + operation).orElse("");
    }
}
