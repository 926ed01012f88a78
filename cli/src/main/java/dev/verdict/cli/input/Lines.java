package dev.verdict.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines. A line that is too long is skipped, not held. */
final class Lines {
    private static final byte[] NOTHING = {};
    /** Of a line end, which does not count: carriage return and line feed. */
    private static final int END = 2;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param bytes with the line end, if the stream has one; empty when the line is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares lines
    record Line(long number, byte[] bytes, boolean isTooLong) {}

    /** The number of the line that {@link #next} gives next. */
    long nextNumber() {
        return number + 1;
    }

    /** The next line; null behind the last. */
    @Nullable
    Line next() throws IOException {
        if (from == to && !fill()) {
            return null;
        }
        number++;
        int end = end();
        if (end >= 0) {
            byte[] bytes = Arrays.copyOfRange(buffer, from, end);
            from = end;
            return line(bytes);
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(2 * buffer.length);
        boolean tooLong = false;
        while (true) {
            int upTo = end < 0 ? to : end;
            tooLong = tooLong || line.size() + (upTo - from) > (long) limit + END;
            if (tooLong) {
                line = new ByteArrayOutputStream(0); // lets go of what it held
            } else {
                line.write(buffer, from, upTo - from);
            }
            from = upTo;
            if (end >= 0 || !fill()) {
                return tooLong ? new Line(number, NOTHING, true) : line(line.toByteArray());
            }
            end = end();
        }
    }

    private Line line(byte[] bytes) {
        boolean tooLong = Bytes.withoutEnd(bytes).length > limit;
        return new Line(number, tooLong ? NOTHING : bytes, tooLong);
    }

    /** The given lines and all that follows, put together again; null when that is more than the limit. */
    byte @Nullable [] whole(List<Line> head) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(buffer.length);
        for (Line line : head) {
            whole.writeBytes(line.bytes());
            if (line.isTooLong() || whole.size() > limit) {
                return null;
            }
        }
        while (from < to || fill()) {
            if (whole.size() + (to - from) > limit) {
                return null;
            }
            whole.write(buffer, from, to - from);
            from = to;
        }
        return whole.toByteArray();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    /** Behind the next line end in the buffer, -1 if there is none. */
    private int end() {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }
}
