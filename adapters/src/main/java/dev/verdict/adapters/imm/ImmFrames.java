package dev.verdict.adapters.imm;

import static dev.verdict.adapters.express.Cursor.END;
import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.adapters.express.Cursor;
import dev.verdict.adapters.express.Decimals;
import dev.verdict.adapters.express.Members;
import dev.verdict.adapters.express.Piece;
import dev.verdict.adapters.express.RowLayout;
import dev.verdict.adapters.express.Rows;
import dev.verdict.adapters.express.Spelling;
import dev.verdict.adapters.express.UsualLengths;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Issue;
import dev.verdict.model.Source;
import dev.verdict.model.Timeline;
import java.util.List;

/** Reads the frames of plain answers of GetVideoModerationResult. */
final class ImmFrames implements RowLayout.Values {
    private static final Members FRAMES = Members.of("TotalCount", "BlockFrames");
    private static final Members BLOCK_FRAME = Members.of("Rate", "Offset", "Label");

    private static final Piece RATE = Piece.of("{\"Rate\":");
    private static final Piece OFFSET = Piece.of(",\"Offset\":");
    private static final Piece LABEL = Piece.of(",\"Label\":\"");
    private static final Piece CLOSE = Piece.of("\"}");
    /** What ends a row and begins the next. */
    private static final Piece NEXT = Piece.of("\"},{\"Rate\":");

    /** Rows after which the length of the body tells how many are to come. */
    private static final int SAMPLE = 32;

    private static final RowLayout.Memory LAYOUTS = new RowLayout.Memory(3);

    private final Cursor json;
    private final Spelling words;
    private final List<Issue> issues;
    private final long offsetUnit;
    private final FrameRows frames = new FrameRows();
    private final Rows rows;
    private final RowLayout layout = new RowLayout(LAYOUTS);
    private final UsualLengths lengths = new UsualLengths(2);
    /** What the row that is read by its layout says. */
    private long rate;

    private long offset;
    private int label;
    /** Where the list of rows begins. */
    private int listFrom;

    /**
     * @param issues takes what is odd about frames
     * @param offsetUnit what an offset of 1 means, in milliseconds
     */
    ImmFrames(Cursor json, Spelling words, List<Issue> issues, long offsetUnit) {
        this.json = json;
        this.words = words;
        this.issues = issues;
        this.offsetUnit = offsetUnit;
        rows = new Rows(words, frames);
    }

    /** The timeline that stands next. */
    Timeline read(Source source) {
        Timeline.Builder timeline = Timeline.builder().complete(false);
        boolean stated = false;
        for (long at = json.object(); (at = json.next(FRAMES, at)) != END; ) {
            if (Cursor.member(at) == 0) {
                timeline.framesInspected(json.number());
                stated = true;
            } else {
                blockFrames(source.member("BlockFrames"));
                timeline.complete(true);
            }
        }
        // Frames without a number and without a row state nothing at all.
        if (!stated && frames.rows() == 0) {
            throw surprise();
        }
        return timeline.addRows(frames).build();
    }

    private void blockFrames(Source list) {
        listFrom = json.position();
        frames.beginList(list, List.of(), offsetUnit, 0);
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            if (!compactFrames() && !laidOutFrame()) {
                blockFrame(list);
            }
        }
    }

    /**
     * Reads rows as long as they are compact, in the documented order and stand one behind the other. A row that is not is
     * left where it is.
     *
     * @return whether the last row was read, and not the next one left
     */
    private boolean compactFrames() {
        byte[] text = json.bytes();
        int rateFrom = RATE.end(text, json.position());
        while (rateFrom >= 0) {
            long score = Decimals.scaled(text, rateFrom);
            int offsetFrom = score < 0 ? -1 : OFFSET.end(text, lengths.end(0, rateFrom, Decimals.length(score)));
            long offset = offsetFrom < 0 ? -1 : Decimals.whole(text, offsetFrom);
            int labelFrom = offset < 0 ? -1 : LABEL.end(text, lengths.end(1, offsetFrom, Decimals.length(offset)));
            int label = labelFrom < 0 ? -1 : words.wordAt(labelFrom);
            if (label < 0) {
                return false;
            }
            int labelTo = labelFrom + (label & 0xFF);
            rateFrom = NEXT.end(text, labelTo);
            int end = rateFrom < 0 ? CLOSE.end(text, labelTo) : rateFrom - RATE.length();
            if (end < 0) {
                return false;
            }
            add(score, offset, label, end);
            if (rateFrom < 0) {
                return true;
            }
            json.countElements(1);
        }
        return false;
    }

    private void add(long score, long offset, int label, int end) {
        long millis = Decimals.value(offset) * offsetUnit;
        if (millis > Integer.MAX_VALUE) {
            throw surprise();
        }
        frames.addFinding(rows.kind(Spelling.NONE, label >> Byte.SIZE), Decimals.value(score));
        json.moveTo(end);
        endRow(millis);
    }

    private void endRow(long millis) {
        frames.endRow((int) millis);
        if (frames.rows() == SAMPLE) {
            frames.expect(json.factor(listFrom));
        }
    }

    /** Reads a row that is laid out as one before it; otherwise leaves it where it is. */
    private boolean laidOutFrame() {
        int end = layout.read(json.bytes(), json.position(), this);
        if (end < 0) {
            return false;
        }
        add(rate, offset, label, end);
        return true;
    }

    @Override
    public int read(int member, byte[] text, int place) {
        switch (member) {
            case 0 -> {
                rate = Decimals.scaled(text, place);
                return Decimals.length(rate);
            }
            case 1 -> {
                offset = Decimals.whole(text, place);
                return Decimals.length(offset);
            }
            default -> {
                label = words.wordAt(place);
                return label < 0 ? -1 : label & 0xFF;
            }
        }
    }

    private void blockFrame(Source list) {
        int label = Spelling.NONE;
        String object = null;
        int score = FrameRows.NO_SCORE;
        int offset = -1;
        boolean found = false;
        layout.begin(json.position());
        for (long at = json.object(); (at = json.next(BLOCK_FRAME, at)) != END; ) {
            int begin = json.position();
            switch (Cursor.member(at)) {
                case 0 -> {
                    score = json.score();
                    found = true;
                }
                case 1 -> offset = json.smallNumber();
                default -> {
                    found = true;
                    if (json.isObject()) {
                        object = json.given();
                    } else {
                        label = words.word();
                    }
                }
            }
            layout.value(Cursor.member(at), json.bytes(), begin, json.position());
        }
        layout.end(json.bytes(), json.position());
        if (offset < 0 || offset > Integer.MAX_VALUE / offsetUnit) {
            throw surprise();
        }
        if (object != null) {
            issues.add(Words.unreadable(list.element(frames.rows()).member("Label"), object));
            frames.addFinding(rows.kindWithout("label", object), score);
        } else if (found) {
            frames.addFinding(rows.kind(Spelling.NONE, label), score);
        }
        endRow(offset * offsetUnit);
    }
}
