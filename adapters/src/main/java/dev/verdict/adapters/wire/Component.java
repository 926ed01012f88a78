package dev.verdict.adapters.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.verdict.model.Source;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record as the deserializer needs it.
 *
 * @param kind what it takes
 * @param names its documented name first, then the names it had in other years
 * @param element the record it takes, or the record its list takes; null where it takes leaves
 * @param holder the member that holds its list inside an object of its own
 * @param anyJson whether objects and lists are taken as text
 */
record Component(
        Kind kind,
        List<String> names,
        @Nullable JavaType element,
        @Nullable String holder,
        boolean anyJson) {
    enum Kind {
        /** Is told where the object stands. */
        ADDRESS,
        LEAF,
        LEAVES,
        OBJECT,
        OBJECTS
    }

    static Component of(RecordComponent component, TypeFactory types) {
        JavaType type = types.constructType(component.getGenericType());
        JavaType element = type.isCollectionLikeType() ? type.getContentType() : type;
        Kind kind;
        if (element.hasRawClass(Source.class)) {
            kind = Kind.ADDRESS;
        } else if (element.hasRawClass(Leaf.class)) {
            kind = type.isCollectionLikeType() ? Kind.LEAVES : Kind.LEAF;
        } else if (element.isRecordType()) {
            kind = type.isCollectionLikeType() ? Kind.OBJECTS : Kind.OBJECT;
        } else {
            throw new IllegalArgumentException("a record of the wire has no place for " + component);
        }
        Holder holder = component.getAnnotation(Holder.class);
        return new Component(
                kind,
                names(component),
                element.isRecordType() ? element : null,
                holder == null ? null : holder.value(),
                component.isAnnotationPresent(AnyJson.class));
    }

    /** Annotations of other libraries are not on the component itself but on what the compiler made of it. */
    private static List<String> names(RecordComponent component) {
        List<String> names = new ArrayList<>();
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = component.getName();
        names.add(
                property != null
                        ? property.value()
                        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        JsonAlias alias = component.getAccessor().getAnnotation(JsonAlias.class);
        if (alias != null) {
            names.addAll(List.of(alias.value()));
        }
        return names;
    }
}
