package dev.verdict.adapters.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a list that stands inside an object with one member, as in {@code "Results": {"Result": […]}}; names that
 * member. The list is also taken without the object, and a single row without the list.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Holder {
    String value();
}
