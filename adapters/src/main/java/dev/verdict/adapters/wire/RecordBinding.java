package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.verdict.adapters.MalformedBodyException;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Binds an object to a record. A member that comes next in the order of the document is known by comparing its name alone;
 * every other is looked up. Nothing is dropped: what does not fit goes to the {@link Reading}.
 */
final class RecordBinding {
    /** Stands for the place of what no component takes. */
    private static final int NONE = -1;

    private final Component[] components;
    /**
     * The documented name of each component in the order of the document, for parsers to compare with what stands next;
     * empty for the one told the address.
     */
    private final SerializedString[] inOrder;

    /** The place of the component that takes a member. */
    private final Spellings<Integer> places;
    /** How each component is bound; null for the one that is told the address, and for all before the types are resolved. */
    private final @Nullable Binding[] bindings;
    /** Makes the record from its components' values. */
    private final MethodHandle constructor;
    /** The place of the component that is told the address; negative if there is none. */
    private final int address;

    private RecordBinding(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        components = Arrays.stream(declared).map(Component::new).toArray(Component[]::new);
        inOrder = Arrays.stream(components)
                .map(component -> component.isAddress() ? "" : component.names().get(0))
                .map(SerializedString::new)
                .toArray(SerializedString[]::new);
        bindings = new Binding[components.length];
        constructor = canonicalConstructor(type, declared);
        address = IntStream.range(0, components.length)
                .filter(i -> components[i].isAddress())
                .findFirst()
                .orElse(-1);
        places = places(components, type);
    }

    private static Spellings<Integer> places(Component[] components, Class<?> type) {
        List<String> documented = new ArrayList<>();
        Map<String, Integer> folded = new HashMap<>();
        for (int i = 0; i < components.length; i++) {
            for (String name : components[i].isAddress() ? List.<String>of() : components[i].names()) {
                documented.add(name);
                Integer other = folded.put(Names.folded(name), i);
                if (other != null && other != i) {
                    throw new IllegalStateException(type + " has two members that may be spelled " + name);
                }
            }
        }
        return new Spellings<>(documented, name -> folded.getOrDefault(name, NONE));
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

    /** The binding of a record and of all that it holds. */
    static RecordBinding of(Class<?> type) {
        return of(type, new HashMap<>());
    }

    /**
     * @param made those that were made so far, for a record may stand in several others
     */
    private static RecordBinding of(Class<?> type, Map<Class<?>, RecordBinding> made) {
        RecordBinding known = made.get(type);
        if (known == null) {
            known = new RecordBinding(type);
            made.put(type, known);
            known.resolve(inner -> of(inner, made));
        }
        return known;
    }

    private void resolve(Function<Class<?>, RecordBinding> records) {
        for (int i = 0; i < components.length; i++) {
            if (!components[i].isAddress()) {
                bindings[i] = components[i].binding(records);
            }
        }
    }

    /**
     * Binds the answer, which the parser stands on.
     *
     * @throws MalformedBodyException if it is no object
     */
    Object answer(JsonParser json, Reading reading, Source at) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedBodyException(
                    "expected an object, found " + Tokens.name(json.currentToken()), Tokens.place(json, at), null);
        }
        return whole(json, reading, at);
    }

    /** Binds the object whose start the parser stands on, even if it states nothing. */
    Object whole(JsonParser json, Reading reading, Source at) throws IOException {
        return record(members(json, reading, at), at);
    }

    /**
     * Binds the value the parser stands on, or keeps it as a misfit.
     *
     * @param name the member it stands in
     * @return the record; null where nothing is stated or nothing could be bound
     */
    @Nullable
    Object object(JsonParser json, Reading reading, Source at, String name) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                return stated(json, reading, at);
            }
            case START_ARRAY -> {
                return firstOf(json, reading, at, name);
            }
            case VALUE_STRING -> {
                return inText(json, reading, at, name);
            }
            default -> {
                reading.misfit(at, name, RawJson.of(json), "an object");
                return null;
            }
        }
    }

    private @Nullable Object inText(JsonParser json, Reading reading, Source at, String name) throws IOException {
        String text = json.getText();
        if (text.isBlank()) {
            return null;
        }
        JsonParser nested = JsonText.open(text, '{', reading);
        if (nested == null) {
            reading.misfit(at, name, RawJson.of(json), "an object");
            return null;
        }
        try (nested) {
            nested.nextToken();
            return object(nested, reading, at, name);
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
     * Binds an object inside the answer; the parser stands on its start, its first name or its end.
     *
     * @return null where nothing is stated: SDKs write an absent object with its members null and its lists empty
     */
    @Nullable
    Object stated(JsonParser json, Reading reading, Source at) throws IOException {
        int notes = reading.notes();
        @Nullable Object[] values = members(json, reading, at);
        return isAnyStated(values) || reading.notes() > notes ? record(values, at) : null;
    }

    private boolean isAnyStated(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            Binding binding = bindings[i];
            if (value instanceof Leaf || (value != null && binding != null && binding.states(value))) {
                return true;
            }
        }
        return false;
    }

    /** Binds the members up to the end of the object; the parser stands on its start, its first name or its end. */
    private @Nullable Object[] members(JsonParser json, Reading reading, Source at) throws IOException {
        @Nullable Object[] values = new Object[components.length];
        int next = address + 1;
        boolean expected = json.currentToken() == JsonToken.START_OBJECT && isNext(json, next);
        while (expected || json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            int known = expected ? next : places.meaning(name);
            next = known == NONE ? next : known + 1;
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                Binding binding = known == NONE ? null : bindings[known];
                if (binding == null) {
                    reading.unmapped(at.member(name), name, RawJson.of(json));
                } else if (values[known] != null) {
                    reading.repeated(at.member(name), name, RawJson.of(json), values[known]);
                } else {
                    // Nearly all are leaves; a call that names what it calls costs less than one that looks it up.
                    values[known] = binding == LeafBinding.LEAF
                            ? LeafBinding.leaf(json, reading, at, name)
                            : binding.bind(json, reading, at, name);
                }
            }
            expected = isNext(json, next);
        }
        return values;
    }

    /**
     * Goes on to the next name or to the end of the object.
     *
     * @param component the one whose member comes next in the order of the document
     * @return whether its member comes next here, too
     */
    private boolean isNext(JsonParser json, int component) throws IOException {
        if (component < inOrder.length) {
            return json.nextFieldName(inOrder[component]);
        }
        json.nextToken();
        return false;
    }

    private Object record(@Nullable Object[] values, Source at) {
        if (address >= 0) {
            values[address] = at;
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of a record threw what it does not declare", e);
        }
    }
}
