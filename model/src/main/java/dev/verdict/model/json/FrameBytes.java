package dev.verdict.model.json;

import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.FrameCursor;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Source;
import dev.verdict.model.Timeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames from the columns they are kept in. What findings say is written once by a {@link VerdictWriter} and
 * copied from there when another says the same. A frame that is not in columns goes to that writer as a whole, so that
 * both ways give the same bytes.
 */
final class FrameBytes {
    /** Rows after which it is told how many bytes are to come. */
    private static final int SAMPLE = 32;
    /** Later rows have longer numbers: one byte more for as many. */
    private static final int MARGIN = 8;

    private static final byte[] NOTHING = {};
    private static final byte[] AT = ascii("{\"atMs\":");
    private static final byte[] OFFSET = ascii(",\"offset\":\"");
    private static final byte[] SNAPSHOT = ascii(",\"snapshot\":\"");
    private static final byte[] FINDINGS = ascii(",\"findings\":[");
    private static final byte[] SCORE = ascii("\"score\":");
    private static final byte[] SOURCE = ascii("\"source\":\"");
    private static final byte[] CLOSE = ascii("\"}");

    private final Utf8Json json;
    private final Utf8Buffer text;
    private final VerdictWriter writer;

    /** Of each kind of finding where it was written first what stands before its score; 0 if that was nowhere. */
    private int[] heads = {};

    private int[] headEnds = {};
    /** The same for what stands between its score and its address. */
    private int[] tails = {};

    private int[] tailEnds = {};

    /** How the addresses of a list's rows begin. */
    private final IdentityHashMap<Source, byte[]> lists = new IdentityHashMap<>(4);
    /** The list of the row before: the next is mostly of the same. */
    private @Nullable Source list;

    private byte @Nullable [] listText;
    /** The members that lead from a row to its findings, and their part of an address; null if that has to be escaped. */
    private @Nullable List<String> inner;

    private byte @Nullable [] innerText;

    /**
     * @param writer writes to the same place
     */
    FrameBytes(Utf8Json json, VerdictWriter writer) {
        this.json = json;
        this.writer = writer;
        text = json.text();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes all frames of a timeline, whose list was started. */
    void write(Timeline timeline) throws IOException {
        List<Frame> frames = timeline.frames();
        FrameCursor frame = new FrameCursor(timeline);
        heads = new int[frame.kinds()];
        headEnds = new int[frame.kinds()];
        tails = new int[frame.kinds()];
        tailEnds = new int[frame.kinds()];
        int before = text.length();
        for (int i = 0; i < frames.size(); i++) {
            int start = text.length();
            if (!frame.moveTo(i) || !row(frame)) {
                text.cut(start);
                json.follow(i > 0);
                writer.frame(frames.get(i));
            }
            if (i == SAMPLE) {
                long more = (long) (text.length() - before) * (frames.size() - SAMPLE) / SAMPLE;
                text.expect(more + more / MARGIN);
            }
        }
    }

    /** Writes the frame the cursor stands on; gives up half way if something in it has to be escaped. */
    private boolean row(FrameCursor frame) throws IOException {
        byte[] rows = rows(frame);
        byte[] members = members(frame);
        if (rows == null || members == null) {
            return false;
        }
        json.separate();
        text.append(AT);
        text.number(frame.millis());
        if (frame.offset() >= 0) {
            text.append(OFFSET);
            text.number(frame.offset());
            text.append('"');
        }
        if (frame.snapshotLength() > 0) {
            text.append(SNAPSHOT);
            if (!text.take(frame.snapshotLength(), frame::copySnapshot)) {
                return false;
            }
            text.append('"');
        }
        int findings = frame.findings();
        for (int i = 0; i < findings; i++) {
            if (i == 0) {
                text.append(FINDINGS);
            } else {
                text.append(',');
            }
            finding(frame, i, rows, members);
        }
        if (findings > 0) {
            text.append(']');
        }
        text.append(',');
        text.append(SOURCE);
        text.append(rows);
        text.number(frame.element());
        text.append(CLOSE);
        return true;
    }

    private void finding(FrameCursor frame, int finding, byte[] rows, byte[] members) throws IOException {
        int kind = frame.kind(finding);
        Finding said = heads[kind] == 0 ? frame.said(kind) : null;
        if (said == null) {
            text.repeat(heads[kind], headEnds[kind]);
        } else {
            head(kind, said);
        }
        int score = frame.score(finding);
        if (score != FrameRows.NO_SCORE) {
            text.append(SCORE);
            text.score(score);
            text.append(',');
        }
        if (said == null) {
            text.repeat(tails[kind], tailEnds[kind]);
        } else {
            tail(kind, said);
        }
        text.append(rows);
        text.number(frame.element());
        if (members.length > 0) {
            text.append(members);
            text.number(finding);
        }
        text.append(CLOSE);
    }

    private void head(int kind, Finding said) throws IOException {
        heads[kind] = text.length();
        text.append('{');
        json.follow(false);
        writer.words(said);
        json.separate();
        headEnds[kind] = text.length();
    }

    private void tail(int kind, Finding said) throws IOException {
        tails[kind] = text.length();
        json.follow(false);
        writer.spelling(said);
        json.separate();
        text.append(SOURCE);
        tailEnds[kind] = text.length();
    }

    /** How the addresses of the list's rows begin; null if that has to be escaped. */
    private byte @Nullable [] rows(FrameCursor frame) {
        if (!isSame(frame.list(), list)) {
            list = frame.list();
            listText = lists.computeIfAbsent(frame.list(), json::beginning);
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
            innerText = frame.inner().isEmpty() ? NOTHING : json.beginning(members);
        }
        return innerText;
    }

    @SuppressWarnings("ReferenceEquality") // the same object says that nothing has to be put together anew
    private static boolean isSame(Object one, @Nullable Object other) {
        return one == other;
    }
}
