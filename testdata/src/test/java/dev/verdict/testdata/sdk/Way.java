package dev.verdict.testdata.sdk;

import com.alibaba.fastjson.serializer.SerializerFeature;
import com.alibaba.fastjson2.JSONWriter;
import com.aliyun.tea.TeaModel;
import com.aliyun.teautil.Common;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A way from an object of an SDK to something the normalizer takes.
 *
 * @param dump a map, or a JSON text
 * @param nulls whether it writes members that are null
 * @param beans whether it writes what getters give besides public fields
 * @param envelope whether it starts at the response
 */
record Way(String name, Function<Answer, Object> dump, boolean nulls, boolean beans, boolean envelope) {
    static final Map<String, String> HEADERS = Map.of("x-acs-request-id", "an-id");
    static final int STATUS_CODE = 200;

    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final ObjectMapper JACKSON_WITHOUT_NULLS = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final Gson GSON = new Gson();
    private static final Gson GSON_WITH_NULLS =
            new GsonBuilder().serializeNulls().setPrettyPrinting().create();

    /**
     * An answer as the SDK gives it.
     *
     * @param body the object that holds the members of the answer
     * @param response the response around it; the body itself where the SDK knows no other
     */
    record Answer(Object body, Object response) {}

    /** Dumps that know nothing of the SDK. */
    static List<Way> generic() {
        return List.of(
                fields("Gson", answer -> GSON.toJson(answer.body()), false),
                fields("Gson with nulls", answer -> GSON_WITH_NULLS.toJson(answer.body()), true),
                beans("Jackson", answer -> jackson(JACKSON, answer.body()), true),
                beans("Jackson without nulls", answer -> jackson(JACKSON_WITHOUT_NULLS, answer.body()), false),
                beans("Jackson to a map", answer -> JACKSON.convertValue(answer.body(), Map.class), true),
                beans("fastjson 1", answer -> com.alibaba.fastjson.JSON.toJSONString(answer.body()), false),
                beans(
                        "fastjson 1 with nulls",
                        answer -> com.alibaba.fastjson.JSON.toJSONString(
                                answer.body(), SerializerFeature.WriteMapNullValue),
                        true),
                fields("fastjson 2", answer -> com.alibaba.fastjson2.JSON.toJSONString(answer.body()), false),
                fields(
                        "fastjson 2 with nulls",
                        answer -> com.alibaba.fastjson2.JSON.toJSONString(answer.body(), JSONWriter.Feature.WriteNulls),
                        true));
    }

    /** What the Tea SDKs offer themselves. */
    static List<Way> ofTea() {
        return List.of(
                fields("toMap", answer -> ((TeaModel) answer.body()).toMap(), true),
                fields("TeaModel.buildMap", answer -> TeaModel.buildMap((TeaModel) answer.body()), true),
                fields("Common.toMap", answer -> Common.toMap((TeaModel) answer.body()), true),
                fields("Common.toJSONString", answer -> Common.toJSONString(answer.body()), false));
    }

    /** Of the response object around a body, where an SDK has one. */
    static List<Way> ofResponse() {
        return List.of(
                new Way("response.toMap", answer -> ((TeaModel) answer.response()).toMap(), true, false, true),
                new Way("Gson of the response", answer -> GSON.toJson(answer.response()), false, false, true),
                new Way("Jackson of the response", answer -> jackson(JACKSON, answer.response()), true, true, true));
    }

    private static Way fields(String name, Function<Answer, Object> dump, boolean nulls) {
        return new Way(name, dump, nulls, false, false);
    }

    private static Way beans(String name, Function<Answer, Object> dump, boolean nulls) {
        return new Way(name, dump, nulls, true, false);
    }

    private static String jackson(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the SDK kept of a body, with what this way adds to it. */
    ObjectNode added(ObjectNode kept, Sdk sdk, Shape shape, Passage passage) {
        ObjectNode written = kept;
        if (nulls || sdk.classic()) {
            written = withAbsentMembers(written, sdk, shape, passage);
        }
        if (beans && !sdk.classic()) {
            written = (ObjectNode) withSecondUri(written, passage);
        }
        return envelope ? inEnvelope(written, passage) : written;
    }

    /** Objects inside the answer that are null or state nothing do not count; the answer's own members tell the service. */
    private static ObjectNode withAbsentMembers(ObjectNode kept, Sdk sdk, Shape shape, Passage passage) {
        ObjectNode written = kept.deepCopy();
        shape.members().forEach((name, declared) -> {
            if (!kept.has(name) && declared.shape() != null && passage.makes(Change.ABSENT_MEMBER_NULL)) {
                written.set(
                        name,
                        sdk.classic() ? JsonNodeFactory.instance.objectNode() : JsonNodeFactory.instance.nullNode());
            }
        });
        return written;
    }

    private static ObjectNode inEnvelope(ObjectNode body, Passage passage) {
        if (!passage.makes(Change.ENVELOPE_KEPT)) {
            return body;
        }
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        HEADERS.forEach(response.putObject("headers")::put);
        response.put("statusCode", STATUS_CODE);
        response.set("body", body);
        return response;
    }

    private static JsonNode withSecondUri(JsonNode value, Passage passage) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(member -> object.set(member.getKey(), withSecondUri(member.getValue(), passage)));
            if (value.has("URI") && passage.makes(Change.URI_WRITTEN_TWICE)) {
                object.set("uri", value.get("URI"));
            }
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(withSecondUri(element, passage)));
            return array;
        }
        return value;
    }
}
