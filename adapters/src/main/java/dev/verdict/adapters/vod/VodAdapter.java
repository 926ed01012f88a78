package dev.verdict.adapters.vod;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Outcomes;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Reports;
import dev.verdict.adapters.wire.WireReader;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what ApsaraVideo VOD says about the review of a media. */
public final class VodAdapter implements ServiceAdapter {
    static final String SERVICE = "vod";

    private final WireReader<VodResponse> reader = WireReader.of(VodResponse.class);
    private final VodMapper mapper = new VodMapperImpl();

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public boolean claims(String member, @Nullable String text) {
        return switch (member) {
            case "mediaauditresult" -> true;
            case "hostid" -> text != null && text.startsWith("vod.");
            default -> false;
        };
    }

    @Override
    public List<ModerationReport> read(Body body) {
        WireReader.Bound<VodResponse> bound = reader.read(body);
        return List.of(Reports.with(bound.reading(), mapper.report(answer(bound), bound.reading())));
    }

    /** The answer names no state: a result is finished when it states its overall suggestion. */
    private static VodMapper.Answer answer(WireReader.Bound<VodResponse> bound) {
        VodResponse response = bound.answer();
        Reading reading = bound.reading();
        VodResponse.Result result = response.mediaAuditResult();
        Status status;
        if (result == null) {
            status = Outcomes.withoutResult(response.code(), response.message(), response.at(), reading);
            result = VodResponse.Result.none(response.at());
        } else {
            reading.expectSuggestion(result.suggestion(), result.at());
            Leaf suggestion = result.suggestion();
            status = suggestion == null || suggestion.isBlank() ? Status.UNKNOWN : Status.COMPLETED;
        }
        return new VodMapper.Answer(
                response.requestId(),
                result,
                status,
                Outcomes.error(response.code(), response.message(), status, reading));
    }
}
