package dev.verdict.adapters.wire;

import java.util.Locale;

/** Member names as people and tools respell them: {@code topList2}, {@code uRI}, {@code media_audit_result}. */
public final class Names {
    private Names() {}

    /** The form in which all spellings of one name are equal: lower case, no separators, no digits at the end. */
    public static String folded(String name) {
        String joined = name.replace("_", "").replace("-", "");
        int end = joined.length();
        while (end > 1 && joined.charAt(end - 1) >= '0' && joined.charAt(end - 1) <= '9') {
            end--;
        }
        return joined.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
