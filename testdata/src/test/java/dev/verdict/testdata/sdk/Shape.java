package dev.verdict.testdata.sdk;

import com.aliyun.tea.NameInMap;
import com.aliyun.tea.TeaModel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members an SDK's class declares, by their names on the wire.
 *
 * @param members what each of them takes
 */
record Shape(Map<String, Member> members) {
    /**
     * @param list whether it takes a list
     * @param leaf the type of its value or of its list's values, null where they are objects
     * @param shape the object it takes, or those its list takes; null where it takes leaves
     */
    record Member(
            boolean list, @Nullable Class<?> leaf, @Nullable Shape shape) {}

    /** Of a class of the Tea SDKs, which says itself how its fields are named on the wire. */
    static Shape ofTea(Class<?> type) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Field field : type.getFields()) {
            NameInMap name = field.getAnnotation(NameInMap.class);
            if (name != null) {
                members.put(name.value(), member(field));
            }
        }
        return new Shape(members);
    }

    /** Of a class of the classic SDKs: the names are those of the fields, which begin small and may be numbered. */
    static Shape ofClassic(Class<?> type) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                String name = field.getName().replaceFirst("\\d+$", "");
                members.put(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), member(field));
            }
        }
        return new Shape(members);
    }

    private static Member member(Field field) {
        boolean list = List.class.isAssignableFrom(field.getType());
        Type type = list
                ? ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                : field.getGenericType();
        if (!(type instanceof Class<?> element) || element.getName().startsWith("java.")) {
            return new Member(list, type instanceof Class<?> leaf ? leaf : Object.class, null);
        }
        return new Member(list, null, TeaModel.class.isAssignableFrom(element) ? ofTea(element) : ofClassic(element));
    }
}
