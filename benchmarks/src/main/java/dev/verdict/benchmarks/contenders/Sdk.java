package dev.verdict.benchmarks.contenders;

import com.aliyun.ice20201109.models.QueryMediaCensorJobDetailResponse;
import com.aliyun.imm20200930.models.GetVideoModerationResultResponse;
import com.aliyun.tea.TeaModel;
import com.aliyun.teautil.Common;
import com.aliyun.vod20170321.models.GetMediaAuditResultResponse;
import dev.verdict.benchmarks.bodies.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** What a client of the vendor's SDK does with the bytes of an answer, from the stream to the SDK's own object. */
final class Sdk {
    private static final int OK = 200;

    private Sdk() {}

    static Reader of(Service service) {
        return switch (service) {
            case IMM -> body -> parsed(response(body), new GetVideoModerationResultResponse());
            case IMS -> body -> parsed(response(body), new QueryMediaCensorJobDetailResponse());
            // This generation of the SDK has no object around the body.
            case VOD -> body -> parsed(members(body), new GetMediaAuditResultResponse());
        };
    }

    private static Map<String, Object> response(byte[] body) throws IOException {
        return Map.of("headers", Map.of(), "statusCode", OK, "body", members(body));
    }

    private static Map<String, Object> members(byte[] body) throws IOException {
        try {
            return Common.assertAsMap(Common.readAsJSON(new ByteArrayInputStream(body)));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static <T extends TeaModel> T parsed(Map<String, Object> members, T empty) throws IOException {
        try {
            return TeaModel.toModel(members, empty);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
