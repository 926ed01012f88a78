package dev.verdict.benchmarks.contenders;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.PropertyNamingStrategy;
import com.alibaba.fastjson2.reader.ObjectReaderProvider;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.verdict.benchmarks.bodies.Service;
import dev.verdict.benchmarks.peers.Table;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Three libraries that bind the same records, each as its documentation says, and one mapping behind them. */
final class Records {
    private Records() {}

    static Reader jackson(Service service) {
        return jackson(Table.of(service));
    }

    private static <W> Reader jackson(Table<W> table) {
        ObjectReader reader = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(table.wire());
        return body -> table.judged(reader.<W>readValue(body));
    }

    static Reader fastjson2(Service service) {
        return fastjson2(Table.of(service));
    }

    private static <W> Reader fastjson2(Table<W> table) {
        ObjectReaderProvider provider = new ObjectReaderProvider();
        provider.setNamingStrategy(PropertyNamingStrategy.PascalCase);
        JSONReader.Context context = JSONFactory.createReadContext(provider);
        return body -> table.judged(JSON.parseObject(body, table.wire(), context));
    }

    static Reader gson(Service service) {
        return gson(Table.of(service));
    }

    private static <W> Reader gson(Table<W> table) {
        Gson gson = new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE)
                .create();
        return body -> table.judged(gson.fromJson(
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8), table.wire()));
    }
}
