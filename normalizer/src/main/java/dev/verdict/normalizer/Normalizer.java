package dev.verdict.normalizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.Body;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.VerdictException.Place;
import dev.verdict.normalizer.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Turns moderation answers into verdicts. Immutable, and used by many threads at once.
 *
 * <p>Every reading method throws a {@link dev.verdict.adapters.BodyException} for a document that is broken, too large or
 * no answer of a known service, and gives a whole verdict for everything else.
 */
public final class Normalizer {
    private final Policy policy;
    private final Intake intake;
    private final Detector detector;
    private final boolean strict;
    private final boolean express;
    private final Listeners listeners;

    private Normalizer(Builder builder) {
        policy = builder.policy;
        intake = Intake.of(builder.limits);
        detector = new Detector(builder.adapters());
        strict = builder.strict;
        express = builder.express;
        listeners = new Listeners(builder.listeners);
    }

    /** Detects the service, decides by {@link Policy#strictest}, fails closed. */
    public static Normalizer create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is read: the kinds of answers by service, in the order in which the services are asked. */
    public Map<Service, List<Shape>> accepted() {
        return detector.accepted();
    }

    /** The verdict on one body in UTF-8, UTF-16 or UTF-32. */
    public Verdict normalize(byte[] json) {
        return normalize(json, Hints.none());
    }

    /** The verdict on one body in UTF-8, UTF-16 or UTF-32, with what only the caller knows. */
    public Verdict normalize(byte[] json, Hints hints) {
        return one(taken(() -> intake.body(json), hints), hints);
    }

    /** The verdict on one body given as text. */
    public Verdict normalize(String json) {
        return normalize(json, Hints.none());
    }

    /** The verdict on one body given as text, with what only the caller knows. */
    public Verdict normalize(String json, Hints hints) {
        return one(taken(() -> intake.body(json), hints), hints);
    }

    /** The verdict on one body from a stream, which is read to its end and not closed. */
    public Verdict normalize(InputStream json) throws IOException {
        return normalize(json, Hints.none());
    }

    /** The verdict on one body from a stream, with what only the caller knows. */
    public Verdict normalize(InputStream json, Hints hints) throws IOException {
        return one(taken(() -> intake.body(json), hints), hints);
    }

    /** The verdict on one body that was parsed already. */
    public Verdict normalize(JsonNode json) {
        return normalize(json, Hints.none());
    }

    /** The verdict on one body that was parsed already, with what only the caller knows. */
    public Verdict normalize(JsonNode json, Hints hints) {
        return one(intake.body(json), hints);
    }

    /** The verdict on a body as an SDK's {@code toMap()} gives it. */
    public Verdict normalize(Map<String, ?> body) {
        return normalize(body, Hints.none());
    }

    /** The verdict on a body as an SDK's {@code toMap()} gives it, with what only the caller knows. */
    public Verdict normalize(Map<String, ?> body, Hints hints) {
        return normalize(tree(body), hints);
    }

    /** The verdicts on a body that tells of several jobs, or on a JSON list of bodies, in their order. */
    public List<Verdict> normalizeAll(byte[] json) {
        return normalizeAll(json, Hints.none());
    }

    /** The verdicts on a body that tells of several jobs, or on a JSON list of bodies, with what the caller knows. */
    public List<Verdict> normalizeAll(byte[] json, Hints hints) {
        return each(taken(() -> intake.body(json), hints), hints);
    }

    /** The verdicts on a parsed body that tells of several jobs, or on a list of bodies, with what the caller knows. */
    public List<Verdict> normalizeAll(JsonNode json, Hints hints) {
        return each(intake.body(json), hints);
    }

    /** The verdicts on a body that tells of several jobs, as an SDK's {@code toMap()} gives it. */
    public List<Verdict> normalizeAll(Map<String, ?> body, Hints hints) {
        return normalizeAll(tree(body), hints);
    }

    private List<Verdict> each(Body document, Hints hints) {
        List<Verdict> verdicts = new ArrayList<>();
        try {
            intake.forEachElement(document, body -> verdicts.addAll(all(body, hints)));
        } catch (BodyException e) {
            throw told(e, document, hints);
        }
        return verdicts;
    }

    private JsonNode tree(Map<String, ?> body) {
        return new MapTree(intake.limits().maxDepth()).of(body);
    }

    /**
     * The outcomes for a JSON list of bodies, in their order: one that cannot be read does not keep the others from being
     * read. A document that is no list is a list of one. Where the list itself breaks off, the last outcome says so.
     */
    public List<Outcome> normalizeEach(byte[] json, Hints hints) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            intake.forEachElement(intake.body(json), body -> outcomes.add(outcome(body, hints)));
        } catch (BodyException e) {
            outcomes.add(new Outcome(List.of(), Optional.of(told(e, null, hints))));
        }
        return outcomes;
    }

    private Outcome outcome(Body body, Hints hints) {
        try {
            return new Outcome(all(body, hints), Optional.empty());
        } catch (BodyException e) {
            return new Outcome(List.of(), Optional.of(told(e, body, hints)));
        }
    }

    /**
     * The verdict on one long job whose answer came in pages, in any order; identical copies of a page count once.
     *
     * @throws PagesException if they are no pages of one job
     */
    public Verdict normalizePages(Collection<Page> pages) {
        return normalizePages(pages, Hints.none());
    }

    /** The verdict on one long job whose answer came in pages, with what only the caller knows. */
    public Verdict normalizePages(Collection<Page> pages, Hints hints) {
        try {
            return verdict(withHints(PageReader.read(pages, (json, name) -> page(json, name, hints)), hints));
        } catch (BodyException e) {
            throw told(e, null, hints);
        }
    }

    /**
     * The verdict with evidence about the same media from an operation that states no suggestion: frames, and what was
     * heard. Evidence that was added before is not added twice.
     *
     * @throws PagesException if the evidence is about another media or another service, or states a suggestion itself
     */
    public Verdict addEvidence(Verdict verdict, Page evidence) {
        try {
            return verdict(Evidence.added(
                    verdict.report(),
                    PageReader.read(List.of(evidence), (json, name) -> page(json, name, Hints.none()))));
        } catch (BodyException e) {
            throw told(e, null, Hints.none());
        }
    }

    /** The report of one page, all of whose addresses name the page. */
    private ModerationReport page(byte[] json, String name, Hints hints) {
        Body body = intake.body(json, Source.ofPage(name));
        return only(body, reports(body, hints));
    }

    /** Decides again about a report that was read before, under another policy. */
    public Verdict decide(ModerationReport report, Policy other) {
        long began = listeners.now();
        Verdict verdict = decided(report, other);
        listeners.decidedAgain(verdict, began);
        return verdict;
    }

    private static Verdict decided(ModerationReport report, Policy policy) {
        Decision decision = policy.decide(report);
        return Verdict.of(decision, withDisagreement(report, decision));
    }

    /** Takes a document in; from a stream, it may fail in another way. */
    @FunctionalInterface
    private interface Taking<E extends Exception> {
        Body body() throws E;
    }

    private <E extends Exception> Body taken(Taking<E> document, Hints hints) throws E {
        try {
            return document.body();
        } catch (BodyException e) {
            throw told(e, null, hints);
        }
    }

    private Verdict one(Body body, Hints hints) {
        try {
            return verdict(withHints(only(body, reports(body, hints)), hints));
        } catch (BodyException e) {
            throw told(e, body, hints);
        }
    }

    /**
     * Tells of a failure.
     *
     * @param body what failed; null where it could not even be taken in, or is several
     */
    private BodyException told(BodyException failure, @Nullable Body body, Hints hints) {
        if (!listeners.isEmpty()) {
            Optional<Service> service = hints.service();
            listeners.failed(failure, service.isPresent() || body == null ? service : detector.serviceOf(body));
        }
        return failure;
    }

    private List<Verdict> all(Body body, Hints hints) {
        List<ModerationReport> reports = reports(body, hints);
        List<Verdict> verdicts = new ArrayList<>(reports.size());
        for (ModerationReport report : reports) {
            verdicts.add(verdict(withHints(report, hints)));
        }
        return Collections.unmodifiableList(verdicts);
    }

    private static ModerationReport only(Body body, List<ModerationReport> reports) {
        if (reports.size() != 1) {
            throw new UnrecognizedBodyException(
                    "expected one job, found " + reports.size() + "; normalizeAll reads them all",
                    new Place(null, null, body.root()));
        }
        return reports.get(0);
    }

    private List<ModerationReport> reports(Body body, Hints hints) {
        long began = listeners.now();
        Optional<ModerationReport> plain = express ? detector.readPlain(body, hints.service()) : Optional.empty();
        if (plain.isEmpty()) {
            Detector.Detected detected = detector.detect(body, hints.service());
            plain = express ? detector.readPlain(detected, hints.service()) : plain;
            if (plain.isEmpty()) {
                List<ModerationReport> reports = readWithCare(detected, body, hints);
                return told(reports, detected.adapter().service(), body, Road.REFERENCE, began);
            }
        }
        ModerationReport report = plain.get();
        return told(List.of(report), report.service(), body, Road.EXPRESS, began);
    }

    private List<ModerationReport> told(
            List<ModerationReport> reports, String service, Body body, Road road, long began) {
        if (!listeners.isEmpty()) {
            listeners.read(new BodyRead(
                    Service.of(service),
                    body.uncheckedBytes()
                            .map(bytes -> OptionalLong.of(bytes.length))
                            .orElseGet(OptionalLong::empty),
                    road,
                    reports.size(),
                    Listeners.since(began)));
        }
        return reports;
    }

    private List<ModerationReport> readWithCare(Detector.Detected detected, Body body, Hints hints) {
        List<ModerationReport> reports = detected.adapter().read(detected.body());
        if (hints.service().isEmpty()) {
            for (ModerationReport report : reports) {
                detector.refuseSecondAnswer(detected.adapter(), body.root(), report.unmapped());
            }
        }
        return reports;
    }

    private Verdict verdict(ModerationReport report) {
        long began = listeners.now();
        Verdict verdict = decided(report, policy);
        if (strict && !verdict.report().issues().isEmpty()) {
            throw new IssuesFoundException(verdict.report().issues());
        }
        listeners.decided(verdict, began);
        return verdict;
    }

    private static ModerationReport withHints(ModerationReport report, Hints hints) {
        if (hints.mediaId().isEmpty() && hints.mediaUri().isEmpty()) {
            return report;
        }
        Media media = report.media();
        Media known = Media.builder()
                .from(media)
                .id(media.id().or(hints::mediaId))
                .uri(media.uri().or(hints::mediaUri))
                .build();
        return known.equals(media)
                ? report
                : ModerationReport.builder().from(report).media(known).build();
    }

    /** Both words stay visible: a decision that differs from the service's own word is an issue of the report. */
    private static ModerationReport withDisagreement(ModerationReport report, Decision decision) {
        Optional<Declared> declared = report.declared();
        Optional<Suggestion> word = declared.flatMap(Declared::suggestion);
        boolean differs = word.isPresent() && word.get() != decision.suggestion();
        if (!differs && !saysThatItDiffers(report)) {
            return report;
        }
        List<Issue> issues = new ArrayList<>(report.issues());
        issues.removeIf(issue -> issue.code() == IssueCode.DECLARED_DIFFERS);
        if (differs) {
            issues.add(Issue.builder()
                    .code(IssueCode.DECLARED_DIFFERS)
                    .message("the service says " + word.get().word() + " overall, the verdict is "
                            + decision.suggestion().word())
                    .source(declared.flatMap(Declared::source).orElse(Source.root()))
                    .build());
        }
        if (issues.equals(report.issues())) {
            return report;
        }
        issues.sort(Issue.ORDER);
        return report.replacingIssues(issues);
    }

    private static boolean saysThatItDiffers(ModerationReport report) {
        for (Issue issue : report.issues()) {
            if (issue.code() == IssueCode.DECLARED_DIFFERS) {
                return true;
            }
        }
        return false;
    }

    /** Takes what differs from {@link Normalizer#create}. */
    public static final class Builder {
        private Policy policy = Policy.strictest();
        private Limits limits = Limits.DEFAULT;
        private boolean strict;
        private boolean express = true;
        private final List<ServiceAdapter> given = new ArrayList<>();
        private final List<NormalizerListener> listeners = new ArrayList<>();
        private Optional<Duration> immOffsetUnit = Optional.empty();

        private Builder() {}

        /** How to decide. */
        public Builder policy(Policy policy) {
            this.policy = policy;
            return this;
        }

        /** How much of a body is read at most. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /** An adapter that is asked before those found on the class path and replaces the one of its service. */
        public Builder adapter(ServiceAdapter adapter) {
            given.add(adapter);
            return this;
        }

        /** What an IMM offset of 1 means; seconds unless told otherwise, for the vendor documents no unit. */
        public Builder immOffsetUnit(Duration unit) {
            immOffsetUnit = Optional.of(unit);
            return this;
        }

        /** Whether any oddity in a body is an exception: for contract tests and drift alarms. */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Whether plain bodies take the quick road; they do unless told otherwise. The verdict is the same: this is for
         * measuring, and for whoever wants to see that it is.
         */
        public Builder express(boolean express) {
            this.express = express;
            return this;
        }

        /** Tells somebody what is read and decided; several are told in the order given. Costs nothing while nobody is. */
        public Builder listener(NormalizerListener listener) {
            listeners.add(listener);
            return this;
        }

        public Normalizer build() {
            return new Normalizer(this);
        }

        private List<ServiceAdapter> adapters() {
            List<ServiceAdapter> adapters = new ArrayList<>(given);
            immOffsetUnit.ifPresent(unit -> addIfNew(adapters, new ImmAdapter(unit)));
            for (ServiceAdapter found : ServiceLoader.load(ServiceAdapter.class, Normalizer.class.getClassLoader())) {
                addIfNew(adapters, found);
            }
            return List.copyOf(adapters);
        }

        private static void addIfNew(List<ServiceAdapter> adapters, ServiceAdapter adapter) {
            for (ServiceAdapter known : adapters) {
                if (known.service().equals(adapter.service())) {
                    return;
                }
            }
            adapters.add(adapter);
        }
    }
}
