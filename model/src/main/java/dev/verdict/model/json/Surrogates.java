package dev.verdict.model.json;

/** Halves of surrogate pairs that stand alone: legal in a Java string and in JSON as an escape, impossible in UTF-8. */
final class Surrogates {
    private Surrogates() {}

    /** The same JSON text with each lone half as an escape; such a half can only stand inside a JSON string. */
    static String escaped(String json) {
        int from = firstLone(json, 0);
        if (from < 0) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        int copied = 0;
        for (int at = from; at >= 0; at = firstLone(json, at + 1)) {
            escaped.append(json, copied, at).append(String.format("\\u%04X", (int) json.charAt(at)));
            copied = at + 1;
        }
        return escaped.append(json, copied, json.length()).toString();
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }
}
