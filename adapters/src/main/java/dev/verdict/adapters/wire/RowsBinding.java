package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.verdict.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of objects, however they are wrapped: in their documented holder, without it, or a single row without a list. */
final class RowsBinding implements Binding {
    private final RecordBinding row;
    private final @Nullable HolderName holding;

    RowsBinding(RecordBinding row, @Nullable HolderName holding) {
        this.row = row;
        this.holding = holding;
    }

    @Override
    public @Nullable List<Object> bind(JsonParser json, Reading reading, Source holder, String member)
            throws IOException {
        return rows(holding, json, reading, holder.member(member), member);
    }

    /** An empty list that stands in its holder was written by the service. */
    @Override
    public boolean states(Object bound) {
        return holding != null || Binding.super.states(bound);
    }

    private @Nullable List<Object> rows(
            @Nullable HolderName holding, JsonParser json, Reading reading, Source at, String name) throws IOException {
        switch (json.currentToken()) {
            case START_ARRAY -> {
                List<Object> rows = elements(json, reading, at, name);
                return holding != null && rows.isEmpty() ? null : rows;
            }
            case START_OBJECT -> {
                boolean empty = json.nextToken() == JsonToken.END_OBJECT;
                return empty ? null : fromObject(holding, json, reading, at);
            }
            case VALUE_STRING -> {
                return inText(holding, json, reading, at, name);
            }
            default -> {
                reading.misfit(at, name, RawJson.of(json), "a list");
                return null;
            }
        }
    }

    private List<Object> elements(JsonParser json, Reading reading, Source at, String name) throws IOException {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            reading.countRow(at);
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                Object bound = row.object(json, reading, at.element(i), name);
                if (bound != null) {
                    rows.add(bound);
                }
            }
        }
        return rows;
    }

    private @Nullable List<Object> inText(
            @Nullable HolderName holding, JsonParser json, Reading reading, Source at, String name) throws IOException {
        String text = json.getText();
        if (text.isBlank()) {
            return null;
        }
        JsonParser list = JsonText.open(text, '[', reading);
        JsonParser nested = list != null ? list : JsonText.open(text, '{', reading);
        if (nested == null) {
            reading.misfit(at, name, RawJson.of(json), "a list");
            return null;
        }
        try (nested) {
            nested.nextToken();
            return rows(holding, nested, reading, at, name);
        }
    }

    /** The parser stands on the first name of an object in the place of a list. */
    private @Nullable List<Object> fromObject(@Nullable HolderName holding, JsonParser json, Reading reading, Source at)
            throws IOException {
        if (holding == null) {
            return single(json, reading, at);
        }
        return holding.is(json.currentName())
                ? held(holding, json, reading, at)
                : heldOrSingle(holding, json, reading, at);
    }

    private @Nullable List<Object> single(JsonParser json, Reading reading, Source at) throws IOException {
        reading.countRow(at);
        Object bound = row.stated(json, reading, at);
        return bound == null ? null : List.of(bound);
    }

    /** The holder may come behind other members; only the whole object tells whether it is one. */
    private @Nullable List<Object> heldOrSingle(HolderName holding, JsonParser json, Reading reading, Source at)
            throws IOException {
        TokenBuffer members = new TokenBuffer(json, null);
        boolean holds = false;
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            holds |= holding.is(json.currentName());
            members.copyCurrentStructure(json);
        }
        JsonParser again = members.asParser(json);
        again.nextToken();
        return holds ? held(holding, again, reading, at) : single(again, reading, at);
    }

    private @Nullable List<Object> held(HolderName holding, JsonParser json, Reading reading, Source at)
            throws IOException {
        List<Object> held = null;
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (!holding.is(name)) {
                reading.unmapped(at.member(name), name, RawJson.of(json));
            } else if (held != null) {
                reading.repeated(at.member(name), name, RawJson.of(json), null);
            } else {
                held = rows(null, json, reading, at.member(name), name);
            }
        }
        return held;
    }
}
