package dev.verdict.model.json;

import dev.verdict.model.Source;
import java.util.Arrays;

/**
 * Puts addresses together in UTF-8. Those of a report differ from one to the next in their last steps, so only these are
 * written anew, and only where all of an address is plain.
 */
final class Addresses {
    private static final int DEEPEST = 16;

    /** The steps of the address that was written last, from the root, and where the text of each ends. */
    private final Source[] steps = new Source[DEEPEST];

    private final int[] ends = new int[DEEPEST];
    private int last;
    private final Source[] path = new Source[DEEPEST];
    private byte[] text = new byte[256];

    /** The text of an address: its first bytes, as many as {@link #text} said. */
    byte[] bytes() {
        return text;
    }

    /** How long the text of an address is, once it was put together; negative if it has to be escaped or is too deep. */
    int text(Source source) {
        int depth = 0;
        for (Source step = source; step != null; step = step.parent()) {
            if (depth == DEEPEST) {
                return -1;
            }
            path[depth++] = step;
        }
        int known = 0;
        while (known < last && known < depth && isKnown(known, path[depth - 1 - known])) {
            known++;
        }
        int length = known == 0 ? 0 : ends[known - 1];
        last = known;
        for (int i = known; i < depth; i++) {
            Source step = path[depth - 1 - i];
            length = append(length, i > 0, step.token());
            if (length < 0) {
                return -1;
            }
            steps[i] = step;
            ends[i] = length;
            last = i + 1;
        }
        return length;
    }

    @SuppressWarnings("ReferenceEquality") // the same object says that nothing has to be compared
    private boolean isKnown(int place, Source step) {
        return steps[place] == step;
    }

    private int append(int length, boolean behindSlash, String token) {
        int end = length;
        if (end + 1 + token.length() > text.length) {
            text = Arrays.copyOf(text, 2 * (end + 1 + token.length()));
        }
        if (behindSlash) {
            text[end++] = '/';
        }
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c > '~' || !Utf8Buffer.isItself((byte) c)) {
                return -1;
            }
            text[end++] = (byte) c;
        }
        return end;
    }
}
