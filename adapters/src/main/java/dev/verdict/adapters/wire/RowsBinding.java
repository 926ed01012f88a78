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
    private final RecordDeserializer row;
    private final @Nullable HolderName holding;

    RowsBinding(RecordDeserializer row, @Nullable HolderName holding) {
        this.row = row;
        this.holding = holding;
    }

    @Override
    public @Nullable List<Object> bind(JsonParser json, Reading reading, Source holder, String member)
            throws IOException {
        return rows(holding, json, reading, holder.member(member), member);
    }

    private @Nullable List<Object> rows(
            @Nullable HolderName holding, JsonParser json, Reading reading, Source at, String name) throws IOException {
        List<Object> rows = new ArrayList<>();
        switch (json.currentToken()) {
            case START_ARRAY -> addElements(rows, json, reading, at, name);
            case START_OBJECT -> {
                if (json.nextToken() != JsonToken.END_OBJECT) {
                    addFromObject(rows, holding, json, reading, at);
                }
            }
            case VALUE_STRING -> {
                return inText(holding, json, reading, at, name);
            }
            default -> {
                reading.misfit(at, name, RawJson.of(json), "a list");
                return null;
            }
        }
        return rows;
    }

    private void addElements(List<Object> rows, JsonParser json, Reading reading, Source at, String name)
            throws IOException {
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            reading.countRow(at);
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                Object bound = row.object(json, reading, at.element(i), name);
                if (bound != null) {
                    rows.add(bound);
                }
            }
        }
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
    private void addFromObject(
            List<Object> rows, @Nullable HolderName holding, JsonParser json, Reading reading, Source at)
            throws IOException {
        if (holding == null) {
            reading.countRow(at);
            rows.add(row.members(json, reading, at));
        } else if (holding.is(json.currentName())) {
            addHeld(rows, holding, json, reading, at);
        } else {
            addHeldOrSingle(rows, holding, json, reading, at);
        }
    }

    /** The holder may come behind other members; only the whole object tells whether it is one. */
    private void addHeldOrSingle(List<Object> rows, HolderName holding, JsonParser json, Reading reading, Source at)
            throws IOException {
        TokenBuffer members = new TokenBuffer(json, null);
        boolean holds = false;
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            holds |= holding.is(json.currentName());
            members.copyCurrentStructure(json);
        }
        JsonParser again = members.asParser(json);
        again.nextToken();
        if (holds) {
            addHeld(rows, holding, again, reading, at);
        } else {
            reading.countRow(at);
            rows.add(row.members(again, reading, at));
        }
    }

    private void addHeld(List<Object> rows, HolderName holding, JsonParser json, Reading reading, Source at)
            throws IOException {
        boolean taken = false;
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (!holding.is(name)) {
                reading.unmapped(at.member(name), name, RawJson.of(json));
            } else if (taken) {
                reading.repeated(at.member(name), name, RawJson.of(json));
            } else {
                List<Object> held = rows(null, json, reading, at.member(name), name);
                taken = held != null;
                rows.addAll(held == null ? List.of() : held);
            }
        }
    }
}
