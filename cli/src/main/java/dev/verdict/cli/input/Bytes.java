package dev.verdict.cli.input;

import java.util.Arrays;

/** What can be told of bytes without reading them as JSON. */
final class Bytes {
    private static final int UTF_8_MARK = 3;

    private Bytes() {}

    static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (!isSpace(b)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is in UTF-16 or UTF-32: it begins with their mark, or with a letter beside a zero. */
    static boolean isWide(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == 0
                        || bytes[1] == 0
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    static byte[] withoutMark(byte[] bytes) {
        return bytes.length >= UTF_8_MARK
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF
                ? Arrays.copyOfRange(bytes, UTF_8_MARK, bytes.length)
                : bytes;
    }

    /**
     * Whether a line may be whole JSON: what opens an object or list at its front closes it at its end.
     *
     * @param structured whether only an object or list counts
     */
    static boolean mayBeWhole(byte[] line, boolean structured) {
        int from = 0;
        int to = line.length;
        while (from < to && isSpace(line[from])) {
            from++;
        }
        while (from < to && isSpace(line[to - 1])) {
            to--;
        }
        if (from == to) {
            return false;
        }
        return switch (line[from]) {
            case '{' -> line[to - 1] == '}';
            case '[' -> line[to - 1] == ']';
            default -> !structured;
        };
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Without the line end. */
    static byte[] withoutEnd(byte[] line) {
        int length = line.length;
        if (length > 0 && line[length - 1] == '\n') {
            length--;
            if (length > 0 && line[length - 1] == '\r') {
                length--;
            }
        }
        return length == line.length ? line : Arrays.copyOf(line, length);
    }
}
