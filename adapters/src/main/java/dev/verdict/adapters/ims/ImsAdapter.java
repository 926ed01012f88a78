package dev.verdict.adapters.ims;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
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
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what Intelligent Media Services (and Media Processing Service) say about content moderation jobs. */
public final class ImsAdapter implements ServiceAdapter {
    static final String SERVICE = "ims";

    static final String DETAIL = "QueryMediaCensorJobDetail";
    private static final String ERROR = "error answer";
    private static final String LIST = "QueryMediaCensorJobList";

    private static final List<Shape> SHAPES = List.of(
            Shape.of(DETAIL, "MediaCensorJobDetail", "the verdict of a job, also in pages"),
            Shape.of(LIST, "MediaCensorJobList", "a verdict for each job"),
            Shape.of(LIST, "NonExistIds", "review for each job that does not exist"),
            new Shape(ERROR, "HostId", "ice.*", "review: the request was refused"),
            new Shape(ERROR, "HostId", "mts.*", "review: the request was refused"));

    /** The service's words, read when they are first needed. */
    static final class Table {
        static final Vocabulary WORDS = Vocabulary.of(ImsAdapter.class);

        private Table() {}
    }

    /** The reference reader, made when the first body needs it: a plain body never does. */
    private static final class Reference {
        private static final WireReader<ImsResponse> READER = WireReader.of(ImsResponse.class);
        private static final ImsMapper MAPPER = new ImsMapperImpl();
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
        return Express.read(body, ImsExpress.Outer.MEMBERS, json -> ImsExpress.read(json, body.root()));
    }

    @Override
    public List<ModerationReport> read(Body body) {
        WireReader.Bound<ImsResponse> bound = Reference.READER.read(body);
        ImsResponse response = bound.answer();
        Reading reading = bound.reading();
        return response.mediaCensorJobList() == null && response.nonExistIds() == null
                ? List.of(Reports.with(reading, single(response, reading)))
                : Reports.with(reading, jobs(response, reading));
    }

    private ModerationReport single(ImsResponse response, Reading reading) {
        ImsResponse.Job detail = response.mediaCensorJobDetail();
        reading.unmapped(response.nextPageToken());
        if (detail != null) {
            return job(
                    response,
                    DETAIL,
                    detail,
                    Outcomes.first(detail.code(), response.code(), reading),
                    Outcomes.first(detail.message(), response.message(), reading),
                    reading);
        }
        Status status = Outcomes.withoutResult(response.code(), response.message(), response.at(), reading);
        Optional<JobError> error = Outcomes.error(response.code(), response.message(), status, reading);
        ImsResponse.Job none = ImsResponse.Job.none(response.at(), null);
        return Reference.MAPPER.report(new ImsMapper.Answer(response.requestId(), null, none, status, error), reading);
    }

    private ModerationReport job(
            ImsResponse response,
            String operation,
            ImsResponse.Job job,
            @Nullable Leaf code,
            @Nullable Leaf message,
            Reading reading) {
        Status status = Outcomes.status(job.state(), job.at(), reading);
        if (status == Status.COMPLETED) {
            reading.expectSuggestion(job.suggestion(), job.at());
        }
        Optional<JobError> error = Outcomes.error(code, message, status, reading);
        return Reference.MAPPER.report(
                new ImsMapper.Answer(response.requestId(), operation, job, status, error), reading);
    }

    /** One report for each job of the list, and one for each job the service does not know. */
    private Map<Source, ModerationReport> jobs(ImsResponse response, Reading reading) {
        Map<Source, ModerationReport> reports = new LinkedHashMap<>();
        Stream<ImsResponse.Job> listed = Stream.concat(
                Stream.ofNullable(response.mediaCensorJobDetail()),
                Stream.ofNullable(response.mediaCensorJobList()).flatMap(List::stream));
        listed.forEach(job -> reports.put(job.at(), job(response, LIST, job, job.code(), job.message(), reading)));
        Stream.ofNullable(response.nonExistIds()).flatMap(List::stream).forEach(id -> {
            reading.issue(IssueCode.JOB_UNKNOWN, "the service knows no job of this id", id.source());
            ImsResponse.Job unknown = ImsResponse.Job.none(id.source(), id);
            reports.put(
                    id.source(),
                    Reference.MAPPER.report(
                            new ImsMapper.Answer(response.requestId(), LIST, unknown, Status.UNKNOWN, Optional.empty()),
                            reading));
        });
        reading.unmapped(response.nextPageToken(), response.code(), response.message());
        return reports;
    }
}
