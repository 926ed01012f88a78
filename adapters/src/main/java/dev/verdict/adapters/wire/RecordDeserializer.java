package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.verdict.model.Source;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds an object to a record. The documented spelling is looked up first and costs one look into a table; only a member
 * that is not found there is searched for under its folded name. Nothing is dropped: what does not fit goes to the
 * {@link Reading}.
 */
final class RecordDeserializer extends StdDeserializer<Object> implements ResolvableDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient Component[] components;
    private final transient Map<String, Integer> documented = new HashMap<>();
    private final transient Map<String, Integer> folded = new HashMap<>();
    /** For each component that takes records, their deserializer. */
    private final transient @Nullable RecordDeserializer[] elements;
    /** Makes the record from its components' values. */
    private final transient MethodHandle constructor;

    private final int address;

    RecordDeserializer(Class<?> type) {
        super(type);
        RecordComponent[] declared = type.getRecordComponents();
        components = new Component[declared.length];
        elements = new RecordDeserializer[declared.length];
        constructor = canonicalConstructor(type, declared);
        int at = -1;
        for (int i = 0; i < declared.length; i++) {
            components[i] =
                    Component.of(declared[i], com.fasterxml.jackson.databind.type.TypeFactory.defaultInstance());
            if (components[i].kind() == Component.Kind.ADDRESS) {
                at = i;
                continue;
            }
            for (String name : components[i].names()) {
                documented.put(name, i);
                folded.put(Names.folded(name), i);
            }
        }
        address = at;
    }

    private static MethodHandle canonicalConstructor(Class<?> type, RecordComponent[] declared) {
        try {
            Class<?>[] types =
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void resolve(DeserializationContext context) throws com.fasterxml.jackson.databind.JsonMappingException {
        for (int i = 0; i < components.length; i++) {
            if (components[i].element() != null) {
                JsonDeserializer<?> element = context.findNonContextualValueDeserializer(components[i].element());
                elements[i] = (RecordDeserializer) element;
            }
        }
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Reading reading = (Reading) context.getAttribute(Reading.class);
        Source at = reading.here();
        Object answer = object(json, reading, at, null);
        if (answer == null) {
            throw new dev.verdict.adapters.MalformedBodyException(
                    "expected an object, found " + Tokens.name(json.currentToken()), Tokens.place(json, at), null);
        }
        return answer;
    }

    /**
     * Binds the value the parser stands on, or keeps it as a misfit.
     *
     * @return the record; null where nothing is stated or nothing could be bound
     */
    private @Nullable Object object(JsonParser json, Reading reading, Source at, @Nullable String name)
            throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                if (json.nextToken() == JsonToken.END_OBJECT && name != null) {
                    return null;
                }
                return members(json, reading, at);
            }
            case START_ARRAY -> {
                if (name == null) {
                    return null;
                }
                return firstOf(json, reading, at, name);
            }
            case VALUE_STRING -> {
                if (name == null) {
                    return null;
                }
                String text = json.getText();
                if (text.isBlank()) {
                    return null;
                }
                JsonParser nested = nested(text, '{', reading);
                if (nested != null) {
                    try (nested) {
                        nested.nextToken();
                        return object(nested, reading, at, name);
                    }
                }
                reading.misfit(at, name, RawJson.of(json), "an object");
                return null;
            }
            default -> {
                if (name != null) {
                    reading.misfit(at, name, RawJson.of(json), "an object");
                }
                return null;
            }
        }
    }

    /** A list where one object is documented: its first object counts. */
    private @Nullable Object firstOf(JsonParser json, Reading reading, Source at, String name) throws IOException {
        Object first = null;
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            Source element = at.element(i);
            if (first == null && json.currentToken() == JsonToken.START_OBJECT) {
                first = object(json, reading, element, name);
            } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                reading.misfit(element, name, RawJson.of(json), "one object, not a list of them");
            }
        }
        return first;
    }

    /**
     * Binds the members up to the end of the object; the parser stands on the first name or on the end.
     */
    private Object members(JsonParser json, Reading reading, Source at) throws IOException {
        @Nullable Object[] values = new Object[components.length];
        if (address >= 0) {
            values[address] = at;
        }
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            Integer known = documented.get(name);
            if (known == null) {
                known = folded.get(Names.folded(name));
            }
            if (known == null) {
                reading.unmapped(at.member(name), name, RawJson.of(json));
            } else if (values[known] != null) {
                reading.repeated(at.member(name), name, RawJson.of(json));
            } else {
                values[known] = value(known, json, reading, at, name);
            }
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(int place, JsonParser json, Reading reading, Source at, String name)
            throws IOException {
        Component component = components[place];
        return switch (component.kind()) {
            case LEAF -> leaf(json, reading, at, name, component.anyJson());
            case LEAVES -> leaves(component.holder(), json, reading, at.member(name));
            case OBJECT -> element(place).object(json, reading, at.member(name), name);
            case OBJECTS -> rows(element(place), component.holder(), json, reading, at.member(name), name);
            case ADDRESS -> throw new IllegalStateException("an address is not read");
        };
    }

    private RecordDeserializer element(int place) {
        RecordDeserializer element = elements[place];
        if (element == null) {
            throw new IllegalStateException("not resolved: " + handledType());
        }
        return element;
    }

    private static @Nullable Leaf leaf(
            JsonParser json, Reading reading, Source holder, @Nullable String member, boolean anyJson)
            throws IOException {
        if (json.currentToken().isScalarValue()) {
            return new Leaf(holder, member, json.getText(), false);
        }
        if (anyJson) {
            return new Leaf(holder, member, RawJson.of(json), true);
        }
        Source source = member == null ? holder : holder.member(member);
        reading.misfit(source, member, RawJson.of(json), "a text or number");
        return null;
    }

    private static List<Leaf> leaves(@Nullable String holder, JsonParser json, Reading reading, Source list)
            throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                reading.countRow(list);
                if (json.currentToken() != JsonToken.VALUE_NULL) {
                    addLeaf(leaves, json, reading, list.element(i));
                }
            }
        } else if (holder != null && json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (token != JsonToken.VALUE_NULL && isHolder(holder, name)) {
                    leaves.addAll(leaves(null, json, reading, list.member(name)));
                } else if (token != JsonToken.VALUE_NULL) {
                    reading.unmapped(list.member(name), name, RawJson.of(json));
                }
            }
        } else {
            addLeaf(leaves, json, reading, list);
        }
        return leaves;
    }

    private static void addLeaf(List<Leaf> leaves, JsonParser json, Reading reading, Source at) throws IOException {
        Leaf leaf = leaf(json, reading, at, null, false);
        if (leaf != null) {
            leaves.add(leaf);
        }
    }

    /** The rows of a list, however it is wrapped; null where nothing is stated. */
    private static @Nullable List<Object> rows(
            RecordDeserializer row, @Nullable String holder, JsonParser json, Reading reading, Source at, String name)
            throws IOException {
        List<Object> rows = new ArrayList<>();
        switch (json.currentToken()) {
            case START_ARRAY -> {
                for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    reading.countRow(at);
                    if (json.currentToken() == JsonToken.VALUE_NULL) {
                        continue;
                    }
                    Object bound = row.object(json, reading, at.element(i), name);
                    if (bound != null) {
                        rows.add(bound);
                    }
                }
            }
            case START_OBJECT -> {
                json.nextToken();
                inObject(rows, row, holder, json, reading, at);
            }
            case VALUE_STRING -> {
                String text = json.getText();
                if (text.isBlank()) {
                    return null;
                }
                JsonParser list = nested(text, '[', reading);
                JsonParser nested = list != null ? list : nested(text, '{', reading);
                if (nested == null) {
                    reading.misfit(at, name, RawJson.of(json), "a list");
                    return null;
                }
                try (nested) {
                    nested.nextToken();
                    return rows(row, holder, nested, reading, at, name);
                }
            }
            default -> {
                reading.misfit(at, name, RawJson.of(json), "a list");
                return null;
            }
        }
        return rows;
    }

    /** An object in the place of a list: the documented holder of the list, or a single row without its list. */
    private static void inObject(
            List<Object> rows,
            RecordDeserializer row,
            @Nullable String holder,
            JsonParser json,
            Reading reading,
            Source at)
            throws IOException {
        if (json.currentToken() == JsonToken.END_OBJECT) {
            return;
        }
        if (holder != null && isHolder(holder, json.currentName())) {
            held(rows, row, holder, json, reading, at);
            return;
        }
        if (holder != null) {
            // The holder may come behind other members; only the whole object tells whether it is one.
            TokenBuffer members = new TokenBuffer(json, null);
            boolean holds = false;
            for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
                holds |= isHolder(holder, json.currentName());
                members.copyCurrentStructure(json);
            }
            JsonParser again = members.asParser(json);
            again.nextToken();
            if (holds) {
                held(rows, row, holder, again, reading, at);
            } else {
                rows.add(row.members(again, reading, at));
            }
            return;
        }
        reading.countRow(at);
        rows.add(row.members(json, reading, at));
    }

    private static boolean isHolder(String holder, String name) {
        return name.equals(holder) || Names.folded(name).equals(Names.folded(holder));
    }

    private static void held(
            List<Object> rows, RecordDeserializer row, String holder, JsonParser json, Reading reading, Source at)
            throws IOException {
        boolean taken = false;
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (!isHolder(holder, name)) {
                reading.unmapped(at.member(name), name, RawJson.of(json));
            } else if (taken) {
                reading.repeated(at.member(name), name, RawJson.of(json));
            } else {
                List<Object> held = rows(row, null, json, reading, at.member(name), name);
                if (held != null) {
                    rows.addAll(held);
                    taken = true;
                }
            }
        }
    }

    /**
     * Opens text that is itself a whole JSON value.
     *
     * @return null if the text does not begin like one, or is not one
     */
    private static @Nullable JsonParser nested(String text, char begin, Reading reading) throws IOException {
        if (text.stripLeading().charAt(0) != begin) {
            return null;
        }
        try (JsonParser trial = reading.body().open(text)) {
            trial.nextToken();
            trial.skipChildren();
            if (trial.nextToken() != null) {
                return null;
            }
        } catch (com.fasterxml.jackson.core.exc.StreamConstraintsException e) {
            throw e;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return null;
        }
        return reading.body().open(text);
    }
}
