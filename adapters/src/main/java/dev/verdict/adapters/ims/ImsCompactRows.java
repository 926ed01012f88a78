package dev.verdict.adapters.ims;

import dev.verdict.adapters.express.Bytes;
import dev.verdict.adapters.express.Cursor;
import dev.verdict.adapters.express.Decimals;
import dev.verdict.adapters.express.Piece;
import dev.verdict.adapters.express.RowReader;
import dev.verdict.model.FrameRows;

/** Reads frames that are compact and in the documented order, all of whose results begin in forms that were met before. */
final class ImsCompactRows {
    private static final Piece TIMESTAMP = Piece.of("{\"Timestamp\":\"");
    private static final Piece OBJECT = Piece.of(",\"Object\":\"");
    private static final Piece RESULTS = Piece.of("\",\"CensorResults\":{\"CensorResult\":[");
    private static final Piece END = Piece.of("]}}");

    /** As long as "00:00:00.000" and its closing quotation mark. */
    private static final int CLOCK_LENGTH = 13;

    private static final int MOST_RESULTS = 16;

    private final Cursor json;
    private final byte[] text;
    private final RowReader rows;
    private final FrameRows frames;

    private final int[] kinds = new int[MOST_RESULTS];
    private final int[] scores = new int[MOST_RESULTS];
    private int results;

    ImsCompactRows(Cursor json, RowReader rows, FrameRows frames) {
        this.json = json;
        this.text = json.bytes();
        this.rows = rows;
        this.frames = frames;
    }

    /** Reads a frame, or leaves it where it is. */
    boolean row() {
        int start = json.position();
        int clock = TIMESTAMP.end(text, start);
        int millis = clock < 0 ? -1 : Decimals.clock(Bytes.word(text, clock), Bytes.word(text, clock + Long.BYTES));
        int nameFrom = millis < 0 ? -1 : OBJECT.end(text, clock + CLOCK_LENGTH);
        if (nameFrom < 0) {
            return false;
        }
        int common = frames.common(text, nameFrom);
        int nameTo = Bytes.plainEnd(text, nameFrom + common);
        int list = RESULTS.end(text, nameTo);
        int end = list < 0 ? -1 : results(list);
        if (end < 0 || !json.isStripped(nameFrom, nameTo)) {
            json.moveTo(start);
            return false;
        }
        json.countElements(results);
        for (int i = 0; i < results; i++) {
            frames.addFinding(kinds[i], scores[i]);
        }
        frames.endRow(millis, text, nameFrom, nameTo, common);
        json.moveTo(end);
        return true;
    }

    /** Reads the results of a frame; gives the place behind the frame, negative if they are not plain. */
    private int results(int from) {
        int p = from;
        for (results = 0; results < MOST_RESULTS; results++) {
            int end = rows.end(p);
            if (end < 0 || end == text.length) {
                return -1;
            }
            kinds[results] = rows.number();
            scores[results] = rows.score();
            if (text[end] != ',') {
                results++;
                return END.end(text, end);
            }
            p = end + 1;
        }
        return -1;
    }
}
