package dev.verdict.model.json;

import java.util.HexFormat;

/** Halves of surrogate pairs that stand alone: legal in a Java string and in JSON as an escape, impossible in UTF-8. */
final class Surrogates {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

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
            escaped.append(json, copied, at).append("\\u").append(HEX.toHexDigits(json.charAt(at)));
            copied = at + 1;
        }
        return escaped.append(json, copied, json.length()).toString();
    }

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
