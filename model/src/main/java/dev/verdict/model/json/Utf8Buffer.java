package dev.verdict.model.json;

import dev.verdict.model.FrameRows;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Bytes of a document in UTF-8, one behind the other. In texts only what JSON requires is escaped, and half a pair of
 * surrogates, which UTF-8 cannot hold.
 */
final class Utf8Buffer implements AutoCloseable {
    private static final int FEW_BYTES = 16_384;
    /** Arrays that have grown longer are not lent again. */
    private static final int MANY_BYTES = 4 * FEW_BYTES;
    /** The most bytes that an array may have on every machine. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;
    /** The most bytes that a character of a text takes: an escape. */
    private static final int LONGEST = 6;
    /** Texts with fewer characters are written one by one; encoding them first takes longer. */
    private static final int FEW_CHARACTERS = 12;

    private static final byte[] NOTHING = {};
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    /** A power of two; threads that follow each other have places of their own. */
    private static final int PLACES = 16;
    /** Arrays that nobody writes to; making one takes longer than writing a small document. */
    private static final AtomicReferenceArray<byte[]> AT_HAND = new AtomicReferenceArray<>(PLACES);

    private byte[] text;
    private int length;

    Utf8Buffer() {
        byte[] lent = AT_HAND.getAndSet(place(), null);
        text = lent == null ? new byte[FEW_BYTES] : lent;
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }

    /** Nothing is written after this. */
    @Override
    public void close() {
        if (text.length <= MANY_BYTES) {
            AT_HAND.set(place(), text);
        }
        text = NOTHING;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return Arrays.copyOf(text, length);
    }

    String string() {
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** Makes room for so many bytes more, if that many can be had. */
    void expect(long bytes) {
        if (length + bytes <= MOST_BYTES) {
            makeRoom((int) bytes);
        }
    }

    private void makeRoom(int bytes) {
        if (bytes > text.length - length) {
            grow((long) length + bytes);
        }
    }

    private void grow(long needed) {
        if (needed > MOST_BYTES) {
            throw new IllegalStateException("the JSON of this verdict is longer than " + MOST_BYTES + " bytes");
        }
        text = Arrays.copyOf(text, (int) Math.min(MOST_BYTES, Math.max(needed, 2L * text.length)));
    }

    void append(char ascii) {
        makeRoom(1);
        text[length++] = (byte) ascii;
    }

    void append(byte[] bytes) {
        append(bytes, bytes.length);
    }

    /** The first so many bytes of some. */
    void append(byte[] bytes, int count) {
        makeRoom(count);
        System.arraycopy(bytes, 0, text, length, count);
        length += count;
    }

    /** The same bytes once more that stand between two places. */
    void repeat(int from, int to) {
        makeRoom(to - from);
        System.arraycopy(text, from, text, length, to - from);
        length += to - from;
    }

    void spaces(int count) {
        makeRoom(count);
        Arrays.fill(text, length, length + count, (byte) ' ');
        length += count;
    }

    /** Takes back all from a place on. */
    void cut(int place) {
        length = place;
    }

    /** A text of plain ASCII as it is. */
    @SuppressWarnings("deprecation") // the one way that copies and does nothing else
    void ascii(String ascii) {
        int bytes = ascii.length();
        makeRoom(bytes);
        ascii.getBytes(0, bytes, text, length);
        length += bytes;
    }

    /**
     * Takes in bytes of UTF-8 that somebody else writes.
     *
     * @param bytes how many there will be
     * @return whether all of them stand for themselves in a text; otherwise there are none
     */
    boolean take(int bytes, Writing writing) {
        makeRoom(bytes);
        writing.write(text, length);
        boolean plain = isPlain(text, length, length + bytes, '"');
        length += plain ? bytes : 0;
        return plain;
    }

    /** Writes bytes to a place. */
    @FunctionalInterface
    interface Writing {
        void write(byte[] target, int from);
    }

    /** The name of a member, plain ASCII, with its colon. */
    @SuppressWarnings("deprecation") // the one way that copies and does nothing else
    void name(String ascii) {
        int bytes = ascii.length();
        makeRoom(bytes + 3);
        byte[] target = text;
        int at = length;
        target[at++] = '"';
        ascii.getBytes(0, bytes, target, at);
        at += bytes;
        target[at++] = '"';
        target[at++] = ':';
        length = at;
    }

    /** A text in its quotation marks. */
    void quoted(String value) {
        append('"');
        int characters = value.length();
        int written = characters < FEW_CHARACTERS ? plainBeginning(value) : plainWhole(value);
        if (written < characters) {
            characters(value, written);
        }
        append('"');
    }

    /** The characters of a text as far as they are plain ASCII; gives their number. */
    private int plainBeginning(String value) {
        int characters = value.length();
        makeRoom(characters);
        byte[] target = text;
        int from = length;
        int i = 0;
        for (; i < characters; i++) {
            char c = value.charAt(i);
            if (c >= 0x80 || !isItself((byte) c)) {
                break;
            }
            target[from + i] = (byte) c;
        }
        length = from + i;
        return i;
    }

    /** All of a text if all of it certainly stands for itself; gives the number of characters written. */
    private int plainWhole(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        // Encoding puts a question mark in the place of half a pair.
        if (!isPlain(utf8, 0, utf8.length, '?')) {
            return 0;
        }
        append(utf8);
        return value.length();
    }

    /**
     * Whether all bytes between two places stand for themselves in a text.
     *
     * @param mark another byte that shall not be among them
     */
    private static boolean isPlain(byte[] text, int from, int to, char mark) {
        long marks = ONES * mark;
        int place = from;
        for (; place + Long.BYTES <= to; place += Long.BYTES) {
            long word = (long) LONG.get(text, place);
            long controls = (word - ONES * ' ') & ~word;
            long others = zeros(word ^ ONES * '"') | zeros(word ^ ONES * '\\') | zeros(word ^ marks);
            if (((controls | others) & HIGHS) != 0) {
                return false;
            }
        }
        for (; place < to; place++) {
            if (text[place] == mark || !isItself(text[place])) {
                return false;
            }
        }
        return true;
    }

    /** A word in which the highest bit of some byte is set if and only if a byte of the given one is zero. */
    private static long zeros(long word) {
        return (word - ONES) & ~word;
    }

    /** Whether a byte of UTF-8 stands for itself in a text. */
    static boolean isItself(byte b) {
        return b < 0 || (b >= ' ' && b != '"' && b != '\\');
    }

    /** The characters of a text from one of them on. */
    private void characters(String value, int from) {
        int characters = value.length();
        for (int i = from; i < characters; i++) {
            makeRoom(LONGEST);
            char c = value.charAt(i);
            if (c < 0x80 && isItself((byte) c)) {
                text[length++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else if (!Character.isSurrogate(c)) {
                encoded(c);
            } else if (i + 1 < characters && Character.isSurrogatePair(c, value.charAt(i + 1))) {
                encoded(Character.toCodePoint(c, value.charAt(i + 1)));
                i++;
            } else {
                escape(c);
            }
        }
    }

    /** A character in UTF-8 that takes more than one byte. */
    private void encoded(int codePoint) {
        if (codePoint < 0x800) {
            text[length++] = (byte) (0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x1_0000) {
                text[length++] = (byte) (0xE0 | codePoint >> 12);
            } else {
                text[length++] = (byte) (0xF0 | codePoint >> 18);
                text[length++] = continued(codePoint >> 12);
            }
            text[length++] = continued(codePoint >> 6);
        }
        text[length++] = continued(codePoint);
    }

    private static byte continued(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void escape(char c) {
        text[length++] = '\\';
        int letter = letter(c);
        if (letter > 0) {
            text[length++] = (byte) letter;
            return;
        }
        text[length++] = 'u';
        for (int bits = 12; bits >= 0; bits -= 4) {
            text[length++] = HEX[c >> bits & 0xF];
        }
    }

    /** What stands for a character behind a backslash; 0 if its number has to. */
    private static int letter(char c) {
        return switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    void number(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            ascii(Long.toString(number));
            return;
        }
        int digits = 1;
        for (long limit = 10; number >= limit; limit *= 10) {
            digits++;
        }
        digits((int) number, digits);
    }

    /** The last so many digits of a number from 0. */
    void digits(int number, int digits) {
        makeRoom(digits);
        byte[] target = text;
        int end = length + digits;
        int left = number;
        for (int place = end - 1; place >= length; place--) {
            target[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length = end;
    }

    /** So many digits that stand behind a point, without zeros at their end; nothing where all are zeros. */
    void fraction(int number, int digits) {
        if (number == 0) {
            return;
        }
        int left = number;
        int count = digits;
        while (left % 1_000 == 0) {
            left /= 1_000;
            count -= 3;
        }
        while (left % 10 == 0) {
            left /= 10;
            count--;
        }
        append('.');
        digits(left, count);
    }

    /** A score in units of {@link FrameRows#ONE}. */
    void score(int score) {
        number(score / FrameRows.ONE);
        fraction(score % FrameRows.ONE, FrameRows.SCALE);
    }
}
