package dev.verdict.testdata.assertions;

import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.description.TextDescription;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a report, and of the report of a verdict.
 *
 * @param <S> the assertion itself
 * @param <A> what it is about
 */
public abstract class AbstractReportAssert<S extends AbstractReportAssert<S, A>, A> extends AbstractAssert<S, A> {
    AbstractReportAssert(@Nullable A actual, Class<S> type) {
        super(actual, type);
    }

    /** The report; fails if there is nothing to have one. */
    abstract ModerationReport reported();

    /** Goes on with the frames; fails where the answer has no place for them. */
    public TimelineAssert timeline() {
        return described(new TimelineAssert(reported().timeline().orElse(null), whose() + " has no timeline"));
    }

    /** Hands the description on to an assertion about a part of this. */
    <T extends AbstractAssert<T, ?>> T described(T part) {
        return descriptionText().isEmpty() ? part : part.as(new TextDescription("%s", descriptionText()));
    }

    private String whose() {
        ModerationReport report = reported();
        return "the report of " + report.service()
                + report.operation().map(operation -> " " + operation).orElse("");
    }

    private AssertionError failed(String what) {
        return failure("%s", what);
    }

    /** Whose answer it is. */
    public S isFrom(Service service) {
        if (!reported().service().equals(service.id())) {
            throw failed("expected an answer of " + service + ", found one of "
                    + reported().service());
        }
        return myself;
    }

    /** The service's job ended and its result is here. */
    public S isCompleted() {
        return hasStatus(Status.COMPLETED);
    }

    /** How far the service's job had come. */
    public S hasStatus(Status status) {
        ModerationReport report = reported();
        if (report.status() != status) {
            throw failed("expected a job that is " + status.word() + ", found one that is "
                    + report.status().word()
                    + report.job()
                            .state()
                            .map(state -> ": the service says \"" + state + "\"")
                            .orElse("")
                    + report.statusSource()
                            .map(source -> ", " + Told.place(source))
                            .orElse(""));
        }
        return myself;
    }

    /** The service's own overall word. */
    public S hasDeclared(Suggestion suggestion) {
        Optional<Suggestion> declared = reported().declared().flatMap(Declared::suggestion);
        if (!declared.equals(Optional.of(suggestion))) {
            throw failed("expected the service to say " + suggestion.word() + " overall, found "
                    + declared.map(Suggestion::word).orElse("no word")
                    + reported()
                            .declared()
                            .flatMap(Declared::source)
                            .map(source -> ", " + Told.place(source))
                            .orElse(""));
        }
        return myself;
    }

    /** All of these labels are stated somewhere; others may be too. */
    public S hasLabels(String... labels) {
        List<String> found = reported().labels();
        List<String> missing =
                Stream.of(labels).filter(label -> !found.contains(label)).toList();
        if (!missing.isEmpty()) {
            throw failed("expected the labels " + Told.quoted(List.of(labels)) + ", found " + Told.quoted(found)
                    + "; missing are " + Told.quoted(missing) + Told.meant(missing.get(0), found) + findings());
        }
        return myself;
    }

    /** Exactly these labels are stated, in any order; {@code normal} is none. */
    public S hasOnlyLabels(String... labels) {
        hasLabels(labels);
        List<String> more = new ArrayList<>(reported().labels());
        more.removeAll(List.of(labels));
        if (!more.isEmpty()) {
            throw failed("expected no labels but " + Told.quoted(List.of(labels)) + ", found also " + Told.quoted(more)
                    + Told.lines(rows().filter(
                                    row -> row.label().filter(more::contains).isPresent())
                            .map(Told::finding)
                            .toList()));
        }
        return myself;
    }

    /** Nothing but {@code normal} is stated anywhere. */
    public S hasNoLabels() {
        return hasOnlyLabels();
    }

    /** Something was seen that has this category, the word that all services share. */
    public S hasCategory(String category) {
        TreeSet<String> found = new TreeSet<>();
        reported().forEachFinding(finding -> finding.category().ifPresent(found::add));
        if (!found.contains(category)) {
            throw failed("expected something of the category \"" + category + "\", found " + Told.quoted(found)
                    + Told.meant(category, found) + findings());
        }
        return myself;
    }

    /** This part was moderated by itself: {@code title}, {@code cover} … */
    public S hasPart(String part) {
        List<String> found = reported().parts().stream().map(Part::part).toList();
        if (!found.contains(part)) {
            throw failed("expected the part \"" + part + "\", found " + Told.quoted(found) + Told.meant(part, found));
        }
        return myself;
    }

    /** The media's id in the service, or the one the caller gave. */
    public S isAboutMedia(String id) {
        Media media = reported().media();
        if (!media.id().equals(Optional.of(id))) {
            throw failed("expected media " + id + ", found "
                    + media.id().or(media::uri).orElse("none named"));
        }
        return myself;
    }

    /** A frame is listed at exactly this position. */
    public S hasFrameAt(Duration at) {
        timeline().hasFrameAt(at);
        return myself;
    }

    /** A frame with all of these labels is listed at exactly this position. */
    public S hasFrameAt(Duration at, String... labels) {
        timeline().hasFrameAt(at, labels);
        return myself;
    }

    /** Nothing was odd about the body. */
    public S hasNoIssues() {
        List<Issue> issues = reported().issues();
        if (!issues.isEmpty()) {
            throw failed("expected nothing odd about the body, found " + issues.size()
                    + (issues.size() == 1 ? " oddity:" : " oddities:") + issues());
        }
        return myself;
    }

    /** Something of this kind was odd about the body. */
    public S hasIssue(IssueCode code) {
        if (reported().issues().stream().noneMatch(issue -> issue.code() == code)) {
            throw failed("expected the issue " + code.word() + ", found:" + issues());
        }
        return myself;
    }

    /**
     * Something of this kind was odd at this place.
     *
     * @param pointer a JSON Pointer into the body
     */
    public S hasIssue(IssueCode code, String pointer) {
        Source source = Source.parse(pointer);
        if (reported().issues().stream()
                .noneMatch(issue -> issue.code() == code && issue.source().equals(source))) {
            throw failed("expected the issue " + code.word() + " at " + Told.place(source) + ", found:" + issues());
        }
        return myself;
    }

    /** Every member of the body has a place in the report. */
    public S hasNothingUnmapped() {
        if (!reported().unmapped().isEmpty()) {
            throw failed("expected a place for every member of the body, found none for:" + unmapped());
        }
        return myself;
    }

    /**
     * This member of the body has no place in the report and is kept as it stood.
     *
     * @param pointer a JSON Pointer into the body
     */
    public S hasUnmapped(String pointer) {
        Source source = Source.parse(pointer);
        if (reported().unmapped().stream().noneMatch(left -> left.source().equals(source))) {
            throw failed("expected " + Told.place(source) + " to be kept as it stood, found kept:" + unmapped());
        }
        return myself;
    }

    private Stream<Finding> rows() {
        List<Finding> rows = new ArrayList<>();
        reported().forEachFinding(rows::add);
        return rows.stream();
    }

    private String findings() {
        return "\nfindings:"
                + Told.lines(rows().filter(Finding::isHit).map(Told::finding).toList());
    }

    private String issues() {
        return Told.lines(reported().issues().stream().map(Told::issue).toList());
    }

    private String unmapped() {
        return Told.lines(reported().unmapped().stream()
                .map(left -> Told.place(left.source()) + ": " + left.json())
                .toList());
    }
}
