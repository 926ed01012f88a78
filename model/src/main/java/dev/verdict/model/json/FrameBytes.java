package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.FrameCursor;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Source;
import dev.verdict.model.Timeline;
import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames in UTF-8 from the columns they are kept in. What they have in common, what findings say and the beginnings
 * of addresses, is put together once and copied from then on. A frame that is not in columns goes to a
 * {@link VerdictWriter}, which also writes what findings say, so that both ways give the same bytes.
 */
final class FrameBytes implements Closeable {
    /** Up to so many frames, putting together what they have in common takes longer than it saves. */
    static final int FEW = 32;

    /** Bytes after which they are handed over. */
    private static final int MANY = 1 << 14;

    private static final byte[] NOTHING = {};
    private static final byte[] AT = ascii("{\"atMs\":");
    private static final byte[] OFFSET = ascii(",\"offset\":\"");
    private static final byte[] SNAPSHOT = ascii(",\"snapshot\":\"");
    private static final byte[] FINDINGS = ascii(",\"findings\":[");
    private static final byte[] SCORE = ascii("\"score\":");
    private static final byte[] SOURCE = ascii("\"source\":\"");
    private static final byte[] CLOSE = ascii("\"}");

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private final ByteArrayBuilder out;

    /** Bytes that were not handed over yet. */
    private byte[] text = new byte[MANY + MANY / 4];

    private int length;

    /** Write frames that are not in columns; made for the first of them. */
    private @Nullable JsonGenerator generator;

    private @Nullable VerdictWriter whole;

    /** Of each kind of finding what stands before its score, and what between its score and its address. */
    private byte[] @Nullable [] heads = {};

    private byte[] @Nullable [] tails = {};

    /** How the addresses of a list's rows begin; empty if that has to be escaped. */
    private final IdentityHashMap<Source, byte[]> lists = new IdentityHashMap<>(8);
    /** The list of the row before: the next is mostly of the same. */
    private @Nullable Source list;

    private byte[] listText = NOTHING;
    /** The members that lead from a row to its findings, and their part of an address; null if that has to be escaped. */
    private @Nullable List<String> inner;

    private byte @Nullable [] innerText;

    /**
     * @param out takes the bytes
     */
    FrameBytes(ByteArrayBuilder out) {
        this.out = out;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes all frames of a timeline with commas between them. */
    void write(Timeline timeline) throws IOException {
        List<Frame> frames = timeline.frames();
        FrameCursor frame = new FrameCursor(timeline);
        heads = new byte[frame.kinds()][];
        tails = new byte[frame.kinds()][];
        // What is said but once is put together for nothing.
        boolean alike = frame.kinds() <= frames.size() / 2;
        for (int i = 0; i < frames.size(); i++) {
            int start = length;
            if (i > 0) {
                append((byte) ',');
            }
            if (!alike || !frame.moveTo(i) || !row(frame)) {
                length = start;
                whole(frames.get(i), i > 0);
            } else if (length > MANY) {
                flush();
            }
        }
        flush();
    }

    /** Hands over what was written, frames that were written whole first: they came before. */
    private void flush() throws IOException {
        if (generator != null) {
            generator.flush();
        }
        out.write(text, 0, length);
        length = 0;
    }

    private void whole(Frame frame, boolean follows) throws IOException {
        if (length > 0) {
            flush();
        }
        JsonGenerator json = generator;
        VerdictWriter writer = whole;
        if (json == null || writer == null) {
            json = generator(out);
            writer = VerdictWriter.toUtf8(json);
            generator = json;
            whole = writer;
        }
        if (follows) {
            json.writeRaw(',');
        }
        writer.whole(frame);
    }

    /** A generator of values with nothing between them. */
    private static JsonGenerator generator(ByteArrayBuilder target) throws IOException {
        return VerdictJson.generator(target).setRootValueSeparator(new SerializedString(""));
    }

    /** Writes the frame the cursor stands on; gives up half way if something in it has to be escaped. */
    private boolean row(FrameCursor frame) throws IOException {
        byte[] rows = rows(frame);
        byte[] members = members(frame);
        if (rows.length == 0 || members == null) {
            return false;
        }
        append(AT);
        appendNumber(frame.millis());
        if (frame.offset() >= 0) {
            append(OFFSET);
            appendNumber(frame.offset());
            append((byte) '"');
        }
        if (frame.snapshotLength() > 0 && !snapshot(frame)) {
            return false;
        }
        int findings = frame.findings();
        for (int i = 0; i < findings; i++) {
            if (i == 0) {
                append(FINDINGS);
            } else {
                append((byte) ',');
            }
            finding(frame, i, rows, members);
        }
        if (findings > 0) {
            append((byte) ']');
        }
        append((byte) ',');
        append(SOURCE);
        append(rows);
        appendNumber(frame.element());
        append(CLOSE);
        return true;
    }

    private void finding(FrameCursor frame, int finding, byte[] rows, byte[] members) throws IOException {
        int kind = frame.kind(finding);
        byte[] head = heads[kind];
        if (head == null) {
            head = putTogether(kind, frame.said(kind));
        }
        append(head);
        int score = frame.score(finding);
        if (score != FrameRows.NO_SCORE) {
            append(SCORE);
            appendScore(score);
            append((byte) ',');
        }
        append(Objects.requireNonNull(tails[kind]));
        append(rows);
        appendNumber(frame.element());
        if (members.length > 0) {
            append(members);
            appendNumber(finding);
        }
        append(CLOSE);
    }

    /** Puts together what findings of a kind have in common; gives what stands before the score. */
    private byte[] putTogether(int kind, Finding said) throws IOException {
        byte[] words = written(said, VerdictWriter::words);
        byte[] spelling = written(said, VerdictWriter::spelling);
        byte[] head = opened(words);
        byte[] members = opened(spelling);
        byte[] tail = Arrays.copyOfRange(members, 1, members.length + SOURCE.length);
        System.arraycopy(SOURCE, 0, tail, members.length - 1, SOURCE.length);
        heads[kind] = head;
        tails[kind] = tail;
        return head;
    }

    /** Writes some of the members of a finding. */
    @FunctionalInterface
    private interface Members {
        void write(VerdictWriter json, Finding finding) throws IOException;
    }

    private static byte[] written(Finding finding, Members members) throws IOException {
        ByteArrayBuilder target = new ByteArrayBuilder();
        try (JsonGenerator json = generator(target)) {
            json.writeStartObject();
            members.write(VerdictWriter.to(json), finding);
            json.writeEndObject();
        }
        return target.toByteArray();
    }

    /** The object open for another member: a comma in the place of its end, or nothing where it has no member. */
    private static byte[] opened(byte[] object) {
        int end = object.length - 1;
        if (end == 1) {
            return new byte[] {'{'};
        }
        byte[] opened = object.clone();
        opened[end] = ',';
        return opened;
    }

    /** How the addresses of the list's rows begin; empty if that has to be escaped. */
    private byte[] rows(FrameCursor frame) {
        if (!isSame(frame.list(), list)) {
            list = frame.list();
            listText = lists.computeIfAbsent(frame.list(), rows -> {
                byte[] begin = plain(rows + "/");
                return begin == null ? NOTHING : begin;
            });
        }
        return listText;
    }

    /** What stands in an address between a row and the number of a finding; empty if the row is its one finding. */
    private byte @Nullable [] members(FrameCursor frame) {
        if (!isSame(frame.inner(), inner)) {
            inner = frame.inner();
            Source members = Source.root();
            for (String member : frame.inner()) {
                members = members.member(member);
            }
            innerText = plain(frame.inner().isEmpty() ? "" : members + "/");
        }
        return innerText;
    }

    @SuppressWarnings("ReferenceEquality") // the same object says that nothing has to be put together anew
    private static boolean isSame(Object one, @Nullable Object other) {
        return one == other;
    }

    /** The bytes of a text; null if it holds anything but letters, digits and marks of ASCII that stand for themselves. */
    private static byte @Nullable [] plain(String text) {
        byte[] bytes = ascii(text);
        for (int i = 0; i < bytes.length; i++) {
            if (text.charAt(i) > '~' || !isItself(bytes[i])) {
                return null;
            }
        }
        return bytes;
    }

    /** Whether a byte of UTF-8 stands for itself in a JSON text. */
    private static boolean isItself(byte b) {
        return b < 0 || (b >= ' ' && b != '"' && b != '\\');
    }

    /** Writes the name of the picture; gives up if something in it has to be escaped. */
    private boolean snapshot(FrameCursor frame) {
        append(SNAPSHOT);
        int from = length;
        int to = from + frame.snapshotLength();
        makeRoom(to - from);
        frame.copySnapshot(text, from);
        if (!areThemselves(from, to)) {
            return false;
        }
        length = to;
        append((byte) '"');
        return true;
    }

    /** Whether all bytes between two places stand for themselves in a JSON text. */
    private boolean areThemselves(int from, int to) {
        int place = from;
        for (; place + Long.BYTES <= to; place += Long.BYTES) {
            long word = (long) LONG.get(text, place);
            long controls = (word - ONES * ' ') & ~word;
            if (((controls | zeros(word ^ ONES * '"') | zeros(word ^ ONES * '\\')) & HIGHS) != 0) {
                return false;
            }
        }
        for (; place < to; place++) {
            if (!isItself(text[place])) {
                return false;
            }
        }
        return true;
    }

    /** A word in which the highest bit of some byte is set if and only if a byte of the given one is zero. */
    private static long zeros(long word) {
        return (word - ONES) & ~word;
    }

    private void append(byte b) {
        makeRoom(1);
        text[length++] = b;
    }

    private void append(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    private void makeRoom(int bytes) {
        if (length + bytes > text.length) {
            text = Arrays.copyOf(text, Math.max(length + bytes, 2 * text.length));
        }
    }

    /** Appends a number from 0. */
    private void appendNumber(long number) {
        int digits = 1;
        for (long left = number; left >= 10; left /= 10) {
            digits++;
        }
        appendDigits(number, digits);
    }

    private void appendDigits(long number, int digits) {
        makeRoom(digits);
        long left = number;
        for (int place = length + digits - 1; place >= length; place--) {
            text[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
    }

    /** Appends a score in its one form: without zeros at the end. */
    private void appendScore(int score) {
        appendNumber(score / FrameRows.ONE);
        int decimals = score % FrameRows.ONE;
        if (decimals > 0) {
            int digits = FrameRows.SCALE;
            while (decimals % 10 == 0) {
                decimals /= 10;
                digits--;
            }
            append((byte) '.');
            appendDigits(decimals, digits);
        }
    }

    @Override
    public void close() throws IOException {
        if (generator != null) {
            generator.close();
        }
    }
}
