package dev.verdict.testdata.sdk;

import com.aliyun.tea.TeaModel;
import com.aliyun.teautil.Common;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.reader.Reader;
import com.aliyuncs.reader.ReaderFactory;
import com.aliyuncs.transform.UnmarshallerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the vendor's SDKs for Java.
 *
 * @param name its artifact and generation
 * @param service the folder of the bodies it reads
 * @param operations its operations: the first whose member a body has answers it, the last answers all others
 */
record Sdk(String name, String service, boolean classic, List<Operation> operations) {
    /**
     * An operation of the vendor.
     *
     * @param member a member that tells its answers from those of the others
     * @param value the value of that member, where its presence alone does not tell
     * @param body the class that takes the members of an answer
     * @param response the class around it; null where there is none
     */
    record Operation(
            String member,
            @Nullable String value,
            Class<?> body,
            @Nullable Class<?> response,
            Shape shape) {
        static Operation tea(
                String member,
                @Nullable String value,
                Class<? extends TeaModel> body,
                Class<? extends TeaModel> response) {
            return new Operation(member, value, body, response, Shape.ofTea(body));
        }

        static Operation flat(String member, Class<? extends TeaModel> body) {
            return new Operation(member, null, body, null, Shape.ofTea(body));
        }

        static Operation classic(String member, @Nullable String value, Class<? extends AcsResponse> body) {
            return new Operation(member, value, body, null, Shape.ofClassic(body));
        }

        private boolean answers(JsonNode body) {
            return value == null ? body.has(member) : body.path(member).asText().equals(value);
        }
    }

    private static final String IMAGE = "ImageModeration";

    static final List<Sdk> ALL = List.of(
            new Sdk(
                    "imm20200930",
                    "imm",
                    false,
                    List.of(
                            Operation.tea(
                                    "TaskType",
                                    IMAGE,
                                    com.aliyun.imm20200930.models.GetImageModerationResultResponseBody.class,
                                    com.aliyun.imm20200930.models.GetImageModerationResultResponse.class),
                            Operation.tea(
                                    "ModerationResult",
                                    null,
                                    com.aliyun.imm20200930.models.GetVideoModerationResultResponseBody.class,
                                    com.aliyun.imm20200930.models.GetVideoModerationResultResponse.class))),
            new Sdk(
                    "ice20201109",
                    "ims",
                    false,
                    List.of(
                            Operation.tea(
                                    "MediaCensorJobList",
                                    null,
                                    com.aliyun.ice20201109.models.QueryMediaCensorJobListResponseBody.class,
                                    com.aliyun.ice20201109.models.QueryMediaCensorJobListResponse.class),
                            Operation.tea(
                                    "MediaCensorJobDetail",
                                    null,
                                    com.aliyun.ice20201109.models.QueryMediaCensorJobDetailResponseBody.class,
                                    com.aliyun.ice20201109.models.QueryMediaCensorJobDetailResponse.class))),
            new Sdk(
                    "mts20140618",
                    "ims",
                    false,
                    List.of(
                            Operation.tea(
                                    "MediaCensorJobList",
                                    null,
                                    com.aliyun.mts20140618.models.QueryMediaCensorJobListResponseBody.class,
                                    com.aliyun.mts20140618.models.QueryMediaCensorJobListResponse.class),
                            Operation.tea(
                                    "MediaCensorJobDetail",
                                    null,
                                    com.aliyun.mts20140618.models.QueryMediaCensorJobDetailResponseBody.class,
                                    com.aliyun.mts20140618.models.QueryMediaCensorJobDetailResponse.class))),
            new Sdk(
                    "vod20170321",
                    "vod",
                    false,
                    List.of(
                            Operation.flat(
                                    "MediaAuditJob", com.aliyun.vod20170321.models.GetAIMediaAuditJobResponse.class),
                            Operation.flat(
                                    "MediaAuditResultTimeline",
                                    com.aliyun.vod20170321.models.GetMediaAuditResultTimelineResponse.class),
                            Operation.flat(
                                    "MediaAuditResultDetail",
                                    com.aliyun.vod20170321.models.GetMediaAuditResultDetailResponse.class),
                            Operation.flat(
                                    "MediaAuditAudioResultDetail",
                                    com.aliyun.vod20170321.models.GetMediaAuditAudioResultDetailResponse.class),
                            Operation.flat(
                                    "MediaAuditResult",
                                    com.aliyun.vod20170321.models.GetMediaAuditResultResponse.class))),
            new Sdk(
                    "aliyun-java-sdk-imm",
                    "imm",
                    true,
                    List.of(
                            Operation.classic(
                                    "TaskType",
                                    IMAGE,
                                    com.aliyuncs.imm.model.v20200930.GetImageModerationResultResponse.class),
                            Operation.classic(
                                    "ModerationResult",
                                    null,
                                    com.aliyuncs.imm.model.v20200930.GetVideoModerationResultResponse.class))),
            new Sdk(
                    "aliyun-java-sdk-mts",
                    "ims",
                    true,
                    List.of(
                            Operation.classic(
                                    "MediaCensorJobList",
                                    null,
                                    com.aliyuncs.mts.model.v20140618.QueryMediaCensorJobListResponse.class),
                            Operation.classic(
                                    "MediaCensorJobDetail",
                                    null,
                                    com.aliyuncs.mts.model.v20140618.QueryMediaCensorJobDetailResponse.class))),
            new Sdk(
                    "aliyun-java-sdk-vod",
                    "vod",
                    true,
                    List.of(
                            Operation.classic(
                                    "MediaAuditJob",
                                    null,
                                    com.aliyuncs.vod.model.v20170321.GetAIMediaAuditJobResponse.class),
                            Operation.classic(
                                    "MediaAuditResultTimeline",
                                    null,
                                    com.aliyuncs.vod.model.v20170321.GetMediaAuditResultTimelineResponse.class),
                            Operation.classic(
                                    "MediaAuditResultDetail",
                                    null,
                                    com.aliyuncs.vod.model.v20170321.GetMediaAuditResultDetailResponse.class),
                            Operation.classic(
                                    "MediaAuditAudioResultDetail",
                                    null,
                                    com.aliyuncs.vod.model.v20170321.GetMediaAuditAudioResultDetailResponse.class),
                            Operation.classic(
                                    "MediaAuditResult",
                                    null,
                                    com.aliyuncs.vod.model.v20170321.GetMediaAuditResultResponse.class))));

    Operation operation(JsonNode body) {
        return operations.stream()
                .filter(operation -> operation.answers(body))
                .findFirst()
                .orElse(operations.get(operations.size() - 1));
    }

    List<Way> ways(Operation operation) {
        List<Way> ways = new ArrayList<>(Way.generic());
        if (!classic) {
            ways.addAll(Way.ofTea());
        }
        if (operation.response() != null) {
            ways.addAll(Way.ofResponse());
        }
        return ways;
    }

    /** What the SDK should keep of a body. */
    ObjectNode foretold(byte[] body, Operation operation, Passage passage) {
        String text = new String(body, StandardCharsets.UTF_8);
        return classic
                ? new ClassicPassage(
                                passage,
                                newInstance(operation.body(), AcsResponse.class).checkShowJsonItemName())
                        .of(text, operation.shape())
                : new TeaPassage(passage).of(text, operation.shape());
    }

    /** What the SDK does keep of a body: the steps of its own client behind the network. */
    Way.Answer read(byte[] body, Operation operation) throws ClientException {
        return classic ? readClassic(body, operation) : readTea(body, operation);
    }

    private static Way.Answer readTea(byte[] body, Operation operation) {
        Map<String, Object> map = Common.assertAsMap(Common.readAsJSON(new ByteArrayInputStream(body)));
        TeaModel model = TeaModel.toModel(map, newInstance(operation.body(), TeaModel.class));
        if (operation.response() == null) {
            return new Way.Answer(model, model);
        }
        TeaModel response = TeaModel.toModel(
                Map.of("headers", Way.HEADERS, "statusCode", Way.STATUS_CODE, "body", map),
                newInstance(operation.response(), TeaModel.class));
        return new Way.Answer(model, response);
    }

    /** The readers are marked deprecated; the client still reads with them. */
    @SuppressWarnings("deprecation")
    private static Way.Answer readClassic(byte[] body, Operation operation) throws ClientException {
        AcsResponse response = newInstance(operation.body(), AcsResponse.class);
        Reader reader = ReaderFactory.createInstance(FormatType.JSON);
        String text = new String(body, StandardCharsets.UTF_8);
        String endpoint = operation.body().getSimpleName();
        UnmarshallerContext context = new UnmarshallerContext();
        context.setResponseMap(
                response.checkShowJsonItemName()
                        ? reader.read(text, endpoint)
                        : reader.readForHideArrayItem(text, endpoint));
        AcsResponse answer = response.getInstance(context);
        return new Way.Answer(answer, answer);
    }

    private static <T> T newInstance(Class<?> type, Class<T> as) {
        try {
            return as.cast(type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
