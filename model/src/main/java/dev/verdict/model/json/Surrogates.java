package dev.verdict.model.json;

import java.util.HexFormat;

/** Halves of surrogate pairs that stand alone: legal in a Java string and in JSON as an escape, impossible in UTF-8. */
final class Surrogates {
    private Surrogates() {}

    /** The same JSON text with each escaped lone half as the character itself. */
    static String unescaped(String json) {
        StringBuilder raw = new StringBuilder(json.length());
        int copied = 0;
        for (int at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at)) {
            int half = half(json, at);
            if (half < 0) {
                at += 2;
            } else if (Character.isHighSurrogate((char) half) && Character.isLowSurrogate((char) half(json, at + 6))) {
                at += 12;
            } else {
                raw.append(json, copied, at).append((char) half);
                at += 6;
                copied = at;
            }
        }
        return raw.append(json, copied, json.length()).toString();
    }

    /** The half of a pair that is escaped here, or -1. */
    private static int half(String json, int at) {
        int end = at + 6;
        if (end > json.length() || !json.startsWith("\\u", at)) {
            return -1;
        }
        for (int i = at + 2; i < end; i++) {
            if (!HexFormat.isHexDigit(json.charAt(i))) {
                return -1;
            }
        }
        int code = HexFormat.fromHexDigits(json, at + 2, end);
        return Character.isSurrogate((char) code) ? code : -1;
    }
}
