package dev.verdict.testdata.assertions;

import dev.verdict.model.Cause;
import dev.verdict.model.Decision;
import dev.verdict.model.Finding;
import dev.verdict.model.FiredRule;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Reason;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What was decided, and why. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    private final @Nullable ModerationReport report;

    DecisionAssert(@Nullable Decision actual) {
        this(actual, null);
    }

    /**
     * @param report what was decided about, to look for the nearest thing in; null where it is not known
     */
    DecisionAssert(@Nullable Decision actual, @Nullable ModerationReport report) {
        super(actual, DecisionAssert.class);
        this.report = report;
    }

    private Decision decision() {
        isNotNull();
        return actual;
    }

    private AssertionError failed(String what) {
        return failure("%s", what);
    }

    public DecisionAssert isPass() {
        return hasSuggestion(Suggestion.PASS);
    }

    public DecisionAssert isReview() {
        return hasSuggestion(Suggestion.REVIEW);
    }

    public DecisionAssert isBlock() {
        return hasSuggestion(Suggestion.BLOCK);
    }

    public DecisionAssert hasSuggestion(Suggestion suggestion) {
        Suggestion decided = decision().suggestion();
        if (decided != suggestion) {
            throw failed("expected " + suggestion.word() + ", found " + decided.word() + " because:" + causes());
        }
        return this;
    }

    /** One of the causes is about this part, scene or label, or was given by this rule. */
    public DecisionAssert isBecauseOf(String word) {
        if (decision().causes().stream().noneMatch(cause -> words(cause).anyMatch(word::equals))) {
            TreeSet<String> known = new TreeSet<>();
            decision().causes().forEach(cause -> words(cause).forEach(known::add));
            throw failed(
                    "expected " + decision().suggestion().word() + " because of \"" + word + "\", found it because:"
                            + causes() + Told.meant(word, known).replaceFirst("^; ", "\n") + elsewhere(word));
        }
        return this;
    }

    private static Stream<String> words(Cause cause) {
        return Stream.of(cause.part(), cause.scene(), cause.label(), cause.rule())
                .flatMap(Optional::stream);
    }

    /** Where the word stands without deciding anything. */
    private String elsewhere(String word) {
        List<String> there = new ArrayList<>();
        decision().overruled().stream()
                .filter(cause -> words(cause).anyMatch(word::equals))
                .forEach(cause -> there.add("overruled: " + Told.cause(cause)));
        if (report != null) {
            report.forEachFinding(finding -> {
                if (isAbout(finding, word)) {
                    there.add(Told.finding(finding));
                } else if (finding.counts().containsKey(word)) {
                    there.add("counted " + finding.counts().get(word) + " times, " + Told.place(finding.source()));
                }
            });
        }
        return there.isEmpty() ? "" : "\n\"" + word + "\" is there, but decides nothing:" + Told.lines(there);
    }

    private static boolean isAbout(Finding finding, String word) {
        return Stream.of(finding.scene(), finding.label())
                .flatMap(Optional::stream)
                .anyMatch(word::equals);
    }

    /** One of the causes speaks for this reason. */
    public DecisionAssert isBecauseOf(Reason reason) {
        if (decision().causes().stream().noneMatch(cause -> cause.reason() == reason)) {
            throw failed("expected " + decision().suggestion().word() + " because it is " + reason.word()
                    + ", found it because:" + causes());
        }
        return this;
    }

    /**
     * One of the causes stands at this place.
     *
     * @param pointer a JSON Pointer into the body
     */
    public DecisionAssert isDecidedAt(String pointer) {
        Source source = Source.parse(pointer);
        if (decision().causes().stream().noneMatch(cause -> cause.source().equals(Optional.of(source)))) {
            throw failed("expected a cause at " + Told.place(source) + ", found:" + causes());
        }
        return this;
    }

    /** The service's own overall word is the one decided. */
    public DecisionAssert agreesWithTheService() {
        return agrees(true);
    }

    /** The service's own overall word is another than the one decided. */
    public DecisionAssert disagreesWithTheService() {
        return agrees(false);
    }

    private DecisionAssert agrees(boolean expected) {
        if (!decision().agrees().equals(Optional.of(expected))) {
            throw failed("expected a decision that " + (expected ? "agrees" : "disagrees") + " with the service, found "
                    + decision().suggestion().word() + ", and the service says "
                    + decision().declared().map(Suggestion::word).orElse("no word")
                    + " overall; decided because:" + causes());
        }
        return this;
    }

    /** The policy that decided. */
    public DecisionAssert isUnder(String policyId) {
        if (!decision().policy().id().equals(policyId)) {
            throw failed("expected a decision under the policy " + policyId + ", found one under "
                    + decision().policy().id());
        }
        return this;
    }

    /** This rule of the policy fired. */
    public DecisionAssert hasFiredRule(String rule) {
        List<String> fired =
                decision().rules().stream().map(FiredRule::rule).distinct().toList();
        if (!fired.contains(rule)) {
            throw failed("expected the rule " + rule + " to fire, found fired " + Told.quoted(fired)
                    + Told.meant(rule, fired));
        }
        return this;
    }

    /** No rule of the policy fired. */
    public DecisionAssert hasNoFiredRule() {
        if (!decision().rules().isEmpty()) {
            throw failed("expected no rule to fire, found:"
                    + Told.lines(decision().rules().stream()
                            .map(fired ->
                                    fired.rule() + " gave " + fired.after().word() + ", " + Told.place(fired.source()))
                            .toList()));
        }
        return this;
    }

    /** Something stricter about this part, scene or label does not count. */
    public DecisionAssert overrules(String word) {
        if (decision().overruled().stream().noneMatch(cause -> words(cause).anyMatch(word::equals))) {
            throw failed("expected \"" + word + "\" to be overruled, found overruled:"
                    + Told.lines(
                            decision().overruled().stream().map(Told::cause).toList()));
        }
        return this;
    }

    private String causes() {
        return Told.lines(decision().causes().stream().map(Told::cause).toList());
    }
}
