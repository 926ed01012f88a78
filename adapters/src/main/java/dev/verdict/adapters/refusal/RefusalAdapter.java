package dev.verdict.adapters.refusal;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Outcomes;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Reports;
import dev.verdict.adapters.wire.WireReader;
import dev.verdict.model.Job;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import java.util.List;

/** Reads a refused request as a failed answer of a service that is not known. Asked only when nobody else claims a body. */
public final class RefusalAdapter implements ServiceAdapter {
    private static final String SERVICE = "unknown";

    private static final List<Shape> SHAPES =
            List.of(Shape.of("error answer", "Code", "review: the request was refused"));

    /** Made when the first refusal needs it. */
    private static final class Reference {
        private static final WireReader<RefusalResponse> READER = WireReader.of(RefusalResponse.class);
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
    public List<ModerationReport> read(Body body) {
        WireReader.Bound<RefusalResponse> bound = Reference.READER.read(body);
        RefusalResponse refusal = bound.answer();
        Reading reading = bound.reading();
        Status status = Outcomes.withoutResult(refusal.code(), refusal.message(), refusal.at(), reading);
        Job.Builder job = Job.builder().error(Outcomes.error(refusal.code(), refusal.message(), status, reading));
        Leaf requestId = refusal.requestId();
        if (requestId != null) {
            job.requestId(new Conversions().text(requestId, reading));
        }
        reading.unmapped(refusal.hostId(), refusal.recommend());
        ModerationReport report = ModerationReport.builder()
                .service(SERVICE)
                .status(status)
                .job(job.build())
                .build();
        return List.of(Reports.with(reading, report));
    }
}
