package dev.verdict.adapters.ims;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.wire.Outcomes;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Reports;
import dev.verdict.adapters.wire.WireReader;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what Intelligent Media Services (and Media Processing Service) say about a content moderation job. */
public final class ImsAdapter implements ServiceAdapter {
    static final String SERVICE = "ims";

    private final WireReader<ImsResponse> reader = WireReader.of(ImsResponse.class);
    private final ImsMapper mapper = new ImsMapperImpl();

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public boolean claims(String member, @Nullable String text) {
        return switch (member) {
            case "mediacensorjobdetail" -> true;
            case "hostid" -> text != null && (text.startsWith("ice.") || text.startsWith("mts."));
            default -> false;
        };
    }

    @Override
    public List<ModerationReport> read(Body body) {
        WireReader.Bound<ImsResponse> bound = reader.read(body);
        return List.of(Reports.with(bound.reading(), mapper.report(answer(bound), bound.reading())));
    }

    private static ImsMapper.Answer answer(WireReader.Bound<ImsResponse> bound) {
        ImsResponse response = bound.answer();
        Reading reading = bound.reading();
        ImsResponse.Job detail = response.mediaCensorJobDetail();
        if (detail == null) {
            Status status = Outcomes.withoutResult(response.code(), response.message(), response.at(), reading);
            return new ImsMapper.Answer(
                    response.requestId(),
                    ImsResponse.Job.none(response.at()),
                    status,
                    Outcomes.error(response.code(), response.message(), status, reading));
        }
        Status status = Outcomes.status(detail.state(), detail.at(), reading);
        if (status == Status.COMPLETED) {
            reading.expectSuggestion(detail.suggestion(), detail.at());
        }
        return new ImsMapper.Answer(
                response.requestId(),
                detail,
                status,
                Outcomes.error(
                        Outcomes.first(detail.code(), response.code(), reading),
                        Outcomes.first(detail.message(), response.message(), reading),
                        status,
                        reading));
    }
}
