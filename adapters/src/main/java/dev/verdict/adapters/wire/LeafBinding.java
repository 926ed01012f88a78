package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, numbers and truth values, alone and in lists. */
final class LeafBinding {
    /** Binds a leaf that is nothing but a leaf. */
    static final Binding LEAF = LeafBinding::leaf;

    private LeafBinding() {}

    /** A leaf that is nothing but a leaf. */
    static @Nullable Leaf leaf(JsonParser json, Reading reading, Source holder, @Nullable String member)
            throws IOException {
        if (json.currentToken().isScalarValue()) {
            return new Leaf(holder, member, json.getText(), json.currentToken() != JsonToken.VALUE_STRING);
        }
        Source at = member == null ? holder : holder.member(member);
        reading.misfit(at, member, RawJson.of(json), "a text or number");
        return null;
    }

    /** A leaf that may come as an object or list. */
    static Leaf anyJson(JsonParser json, Reading reading, Source holder, String member) throws IOException {
        return json.currentToken().isScalarValue()
                ? new Leaf(holder, member, json.getText(), json.currentToken() != JsonToken.VALUE_STRING)
                : new Leaf(holder, member, RawJson.of(json), true);
    }

    /**
     * A list of leaves, or a single one without the list.
     *
     * @param holding the member that holds the list inside an object of its own
     */
    static List<Leaf> leaves(
            @Nullable HolderName holding, JsonParser json, Reading reading, Source holder, String member)
            throws IOException {
        Source at = holder.member(member);
        List<Leaf> leaves = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                reading.countRow(at);
                if (json.currentToken() != JsonToken.VALUE_NULL) {
                    add(leaves, leaf(json, reading, at.element(i), null));
                }
            }
        } else if (holding != null && json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (token != JsonToken.VALUE_NULL && holding.is(name)) {
                    leaves.addAll(leaves(null, json, reading, at, name));
                } else if (token != JsonToken.VALUE_NULL) {
                    reading.unmapped(at.member(name), name, RawJson.of(json));
                }
            }
        } else {
            add(leaves, leaf(json, reading, at, null));
        }
        return leaves;
    }

    private static void add(List<Leaf> leaves, @Nullable Leaf leaf) {
        if (leaf != null) {
            leaves.add(leaf);
        }
    }
}
