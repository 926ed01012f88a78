package dev.verdict.adapters.vod;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.adapters.Vocabulary;
import dev.verdict.adapters.express.Express;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Outcomes;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Reports;
import dev.verdict.adapters.wire.WireReader;
import dev.verdict.model.IssueCode;
import dev.verdict.model.JobError;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import dev.verdict.model.VerdictException.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what ApsaraVideo VOD says about the review of a media. */
public final class VodAdapter implements ServiceAdapter {
    static final String SERVICE = "vod";

    static final String RESULT = "GetMediaAuditResult";
    private static final String EVENT = "AIMediaAuditComplete";

    private static final List<Shape> SHAPES = List.of(
            Shape.of(RESULT, "MediaAuditResult", "the verdict of a media"),
            Shape.of("GetAIMediaAuditJob", "MediaAuditJob", "the verdict of a job, with its state"),
            new Shape(EVENT, "EventType", EVENT, "the verdict of the job that ended"),
            Shape.of("GetMediaAuditResultTimeline", "MediaAuditResultTimeline", "evidence to add; alone review"),
            Shape.of("GetMediaAuditResultDetail", "MediaAuditResultDetail", "evidence to add; alone review"),
            Shape.of("GetMediaAuditAudioResultDetail", "MediaAuditAudioResultDetail", "evidence to add; alone review"),
            new Shape("error answer", "HostId", "vod.*", "review: the request was refused"));

    /** The service's words, read when they are first needed. */
    static final class Table {
        static final Vocabulary WORDS = Vocabulary.of(VodAdapter.class);

        private Table() {}
    }

    /** The reference reader, made when the first body needs it: a plain body never does. */
    private static final class Reference {
        private static final WireReader<VodResponse> READER = WireReader.of(VodResponse.class);
        private static final VodMapper MAPPER = new VodMapperImpl();
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public List<Shape> shapes() {
        return SHAPES;
    }

    @Override
    public Optional<Vocabulary> vocabulary() {
        return Optional.of(Table.WORDS);
    }

    @Override
    public Optional<ModerationReport> readPlain(Body body) {
        return Express.read(body, VodExpress.Outer.MEMBERS, json -> VodExpress.read(json, body.root()));
    }

    @Override
    public List<ModerationReport> read(Body body) {
        WireReader.Bound<VodResponse> bound = Reference.READER.read(body);
        Reading reading = bound.reading();
        return List.of(Reports.with(reading, Reference.MAPPER.report(answer(bound.answer(), reading), reading)));
    }

    private VodMapper.Answer answer(VodResponse response, Reading reading) {
        refuseSeveralResults(response);
        if (response.mediaAuditJob() != null) {
            VodResponse.Job job = response.mediaAuditJob();
            VodResponse.Job told = new VodResponse.Job(
                    job.at(),
                    Outcomes.first(job.jobId(), response.jobId(), reading),
                    Outcomes.first(job.mediaId(), response.mediaId(), reading),
                    job.type(),
                    Outcomes.first(job.status(), response.status(), reading),
                    Outcomes.first(job.code(), response.code(), reading),
                    Outcomes.first(job.message(), response.message(), reading),
                    job.creationTime(),
                    job.completeTime(),
                    job.data());
            reading.unmapped(response.eventTime(), response.eventType());
            return ofJob(response, "GetAIMediaAuditJob", told, reading);
        }
        if (response.eventType() != null || response.data() != null || response.status() != null) {
            Leaf type = response.eventType();
            return ofJob(response, type == null ? null : type.stripped(), response.event(), reading);
        }
        return ofResult(response, reading);
    }

    /** No document knows an answer with two results, and neither may be lost. */
    private static void refuseSeveralResults(VodResponse response) {
        VodResponse.Job job = response.mediaAuditJob();
        List<VodResponse.Result> results = new ArrayList<>(1);
        addIfThere(results, response.mediaAuditResult());
        addIfThere(results, response.data());
        addIfThere(results, job == null ? null : job.data());
        if (results.size() > 1) {
            throw new UnrecognizedBodyException(
                    "expected one result, found one at " + results.get(0).at() + " and one at "
                            + results.get(1).at(),
                    new Place(null, null, results.get(1).at()));
        }
    }

    private static void addIfThere(List<VodResponse.Result> results, VodResponse.@Nullable Result result) {
        if (result != null) {
            results.add(result);
        }
    }

    /** A job names its state; the result is there once the state says success. */
    private VodMapper.Answer ofJob(
            VodResponse response, @Nullable String operation, VodResponse.Job job, Reading reading) {
        Status status = Outcomes.status(job.status(), job.at(), reading);
        VodResponse.Result result = job.data() != null ? job.data() : response.mediaAuditResult();
        if (status == Status.COMPLETED || result != null) {
            reading.expectSuggestion(
                    result == null ? null : result.suggestion(), result == null ? job.at() : result.at());
        }
        Optional<JobError> error = Outcomes.error(job.code(), job.message(), status, reading);
        return answer(response, operation, job, result, status, error, reading);
    }

    /** The result alone names no state: it is finished when it states its overall suggestion. */
    private VodMapper.Answer ofResult(VodResponse response, Reading reading) {
        VodResponse.Result result = response.mediaAuditResult();
        Status status;
        if (result != null) {
            reading.expectSuggestion(result.suggestion(), result.at());
            Leaf suggestion = result.suggestion();
            status = suggestion == null || suggestion.isBlank() ? Status.UNKNOWN : Status.COMPLETED;
        } else if (evidence(response) != null) {
            reading.issue(
                    IssueCode.EVIDENCE_ONLY,
                    "this answer lists evidence and never states a suggestion; add it to a verdict of the same media",
                    response.at());
            status = Status.UNKNOWN;
        } else {
            status = Outcomes.withoutResult(response.code(), response.message(), response.at(), reading);
        }
        VodResponse.Job job = new VodResponse.Job(
                response.at(), response.jobId(), response.mediaId(), null, null, null, null, null, null, null);
        reading.unmapped(response.eventTime());
        Optional<JobError> error = Outcomes.error(response.code(), response.message(), status, reading);
        String operation = result == null ? evidence(response) : RESULT;
        return answer(response, operation, job, result, status, error, reading);
    }

    private static @Nullable String evidence(VodResponse response) {
        if (response.mediaAuditResultTimeline() != null) {
            return "GetMediaAuditResultTimeline";
        }
        if (response.mediaAuditResultDetail() != null) {
            return "GetMediaAuditResultDetail";
        }
        return response.mediaAuditAudioResultDetail() != null ? "GetMediaAuditAudioResultDetail" : null;
    }

    private VodMapper.Answer answer(
            VodResponse response,
            @Nullable String operation,
            VodResponse.Job job,
            VodResponse.@Nullable Result result,
            Status status,
            Optional<JobError> error,
            Reading reading) {
        VodTimelines timelines = new VodTimelines(reading);
        return new VodMapper.Answer(
                response.requestId(),
                operation,
                job,
                result == null ? VodResponse.Result.none(response.at()) : result,
                status,
                error,
                timelines.of(response, result),
                timelines.sound(response));
    }
}
