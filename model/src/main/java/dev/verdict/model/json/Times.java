package dev.verdict.model.json;

import java.time.Instant;

/** Times of the published form, in UTC. */
final class Times {
    private Times() {}

    /** {@code 2023-04-03T10:20:56.87Z}: no zeros at the end of the fraction, no fraction when there is none. */
    static String text(Instant time) {
        String text = time.toString();
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end) + "Z";
    }
}
