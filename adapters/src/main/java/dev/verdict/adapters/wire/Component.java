package dev.verdict.adapters.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.verdict.model.Source;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A component of a record: the members it takes, and how. */
final class Component {
    private final RecordComponent component;
    private final JavaType type;
    /** The type itself, or what its list holds. */
    private final JavaType element;

    Component(RecordComponent component) {
        this.component = component;
        type = TypeFactory.defaultInstance().constructType(component.getGenericType());
        element = type.isCollectionLikeType() ? type.getContentType() : type;
    }

    /** Whether it is told where the object stands, and takes no member. */
    boolean isAddress() {
        return type.hasRawClass(Source.class);
    }

    /** The documented name of the member it takes, then the names it had in other years. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        // Annotations of other libraries are not on the component itself but on what the compiler made of it.
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

    /**
     * @param records the binding of another record
     */
    Binding binding(Function<Class<?>, RecordBinding> records) {
        Holder holder = component.getAnnotation(Holder.class);
        HolderName holding = holder == null ? null : new HolderName(holder.value());
        if (element.hasRawClass(Leaf.class)) {
            return leafBinding(holding);
        }
        if (!element.isRecordType()) {
            throw new IllegalArgumentException("a record of the wire has no place for " + component);
        }
        RecordBinding record = records.apply(element.getRawClass());
        if (type.isCollectionLikeType()) {
            return new RowsBinding(record, holding);
        }
        boolean evenEmpty = component.isAnnotationPresent(EvenEmpty.class);
        return (json, reading, at, member) -> evenEmpty && json.currentToken() == JsonToken.START_OBJECT
                ? record.whole(json, reading, at.member(member))
                : record.object(json, reading, at.member(member), member);
    }

    private Binding leafBinding(@Nullable HolderName holding) {
        if (type.isCollectionLikeType()) {
            return (json, reading, at, member) -> LeafBinding.leaves(holding, json, reading, at, member);
        }
        return component.isAnnotationPresent(AnyJson.class) ? LeafBinding::anyJson : LeafBinding.LEAF;
    }
}
