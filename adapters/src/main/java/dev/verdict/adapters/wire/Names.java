package dev.verdict.adapters.wire;

import java.util.Locale;

/** Member names as people and tools respell them: {@code topList2}, {@code uRI}, {@code media_audit_result}. */
public final class Names {
    private Names() {}

    /** The form in which all spellings of one name are equal: lower case, no separators, no digits at the end. */
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-') {
                folded.append(c);
            }
        }
        int end = folded.length();
        while (end > 1 && folded.charAt(end - 1) >= '0' && folded.charAt(end - 1) <= '9') {
            end--;
        }
        return folded.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
