package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.model.FrameRows;

/** Goes through bytes and reads numbers, positions and truth values where they stand, as such or as texts. */
class ScalarCursor {
    static final int LONGEST_NAME_AND_NUMBER = 64;

    final byte[] text;
    int at;

    ScalarCursor(byte[] text) {
        this.text = text;
    }

    /** {@code true} or {@code false}, as such or as a text. */
    public boolean flag() {
        boolean quoted = byteAt(at) == '"';
        int start = quoted ? at + 1 : at;
        long word = Bytes.word(text, start);
        boolean yes = Bytes.low(word, 4) == 0x65757274L;
        if (!yes && Bytes.low(word, 5) != 0x65736c6166L) {
            throw surprise();
        }
        endOfScalar(start + (yes ? 4 : 5), quoted);
        return yes;
    }

    /** {@code null}. */
    void nothing() {
        if (Bytes.low(Bytes.word(text, at), 4) != 0x6C6C756EL) {
            throw surprise();
        }
        endOfScalar(at + 4, false);
    }

    /** A whole number from 0 of at most 18 digits without zeros at its front, as such or as a text. */
    public long number() {
        boolean quoted = byteAt(at) == '"';
        int start = quoted ? at + 1 : at;
        long number = Decimals.whole(text, start);
        if (number < 0) {
            return anyNumber(quoted, start);
        }
        endOfScalar(start + Decimals.length(number), quoted);
        return Decimals.value(number);
    }

    private long anyNumber(boolean quoted, int start) {
        int p = start;
        long number = 0;
        for (int digit; (digit = byteAt(p) - '0') >= 0 && digit <= 9; p++) {
            number = number * 10 + digit;
        }
        if (p == start || p - start > 18 || (text[start] == '0' && p - start > 1)) {
            throw surprise();
        }
        endOfScalar(p, quoted);
        return number;
    }

    /** The same where it fits 31 bits, as the columns of a timeline need it. */
    public int smallNumber() {
        long number = number();
        if (number > Integer.MAX_VALUE) {
            throw surprise();
        }
        return (int) number;
    }

    /**
     * A score, as a number or a text, in units of a ten millionth; {@link FrameRows#NO_SCORE} for an empty text. Zeros at
     * its end count for nothing, however many they are.
     */
    public int score() {
        boolean quoted = byteAt(at) == '"';
        int start = quoted ? at + 1 : at;
        long scaled = Decimals.scaled(text, start);
        int end = start + Decimals.length(scaled);
        if (scaled < 0) {
            return anyScore(quoted, start);
        }
        endOfScalar(end, quoted);
        return Decimals.value(scaled);
    }

    private int anyScore(boolean quoted, int start) {
        int p = start;
        int whole = 0;
        for (int digit; (digit = byteAt(p) - '0') >= 0 && digit <= 9 && p - start < 4; p++) {
            whole = whole * 10 + digit;
        }
        if (quoted && p == start && byteAt(p) == '"') {
            at = p + 1;
            return FrameRows.NO_SCORE;
        }
        if (p == start || p - start > 3 || whole > 100 || (text[start] == '0' && p - start > 1)) {
            throw surprise();
        }
        int scaled = whole * FrameRows.ONE;
        if (byteAt(p) == '.') {
            int point = p++;
            for (int digit, unit = FrameRows.ONE / 10; (digit = byteAt(p) - '0') >= 0 && digit <= 9; p++) {
                if (digit > 0 && unit == 0) {
                    throw surprise();
                }
                scaled += digit * unit;
                unit /= 10;
            }
            if (p == point + 1 || scaled > 100 * FrameRows.ONE || p - start > LONGEST_NAME_AND_NUMBER) {
                throw surprise();
            }
        }
        endOfScalar(p, quoted);
        return scaled;
    }

    /** {@code hh:mm:ss[.SSS]} as milliseconds. */
    public int clock() {
        int start = at + 1;
        int seconds = byteAt(at) == '"' ? Decimals.seconds(Bytes.word(text, start)) : -1;
        if (seconds < 0) {
            throw surprise();
        }
        return seconds * 1_000 + fraction(start + Long.BYTES);
    }

    /** The milliseconds behind a point, or none. */
    private int fraction(int from) {
        int millis = 0;
        int p = from;
        if (byteAt(p) == '.') {
            p++;
            int unit = 100;
            for (int digit; unit > 0 && (digit = byteAt(p) - '0') >= 0 && digit <= 9; p++) {
                millis += digit * unit;
                unit /= 10;
            }
            if (unit == 100) {
                throw surprise();
            }
        }
        endOfScalar(p, true);
        return millis;
    }

    /** Holds what follows a scalar to the end of one, and stands behind it. */
    private void endOfScalar(int p, boolean quoted) {
        int c = byteAt(p);
        if (quoted ? c != '"' : c != ',' && c != '}' && c != ']' && !isSpace(c)) {
            throw surprise();
        }
        at = quoted ? p + 1 : p;
    }

    /** The byte at a place; 0, which stands nowhere in a plain body, behind the end. */
    int byteAt(int p) {
        return p < text.length ? text[p] : 0;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The first place from the given one on that holds no white space. */
    int space(int from) {
        return from < text.length && text[from] > ' ' ? from : behindSpace(from);
    }

    /** Most white space is a line break and the spaces of an indentation. */
    private int behindSpace(int from) {
        int p = from;
        while (p < text.length && text[p] <= ' ' && isSpace(text[p])) {
            p = Bytes.behindSpaces(text, p + 1);
        }
        return p;
    }
}
