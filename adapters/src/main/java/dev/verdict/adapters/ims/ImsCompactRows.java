package dev.verdict.adapters.ims;

import dev.verdict.adapters.express.Bytes;
import dev.verdict.adapters.express.Cursor;
import dev.verdict.adapters.express.Decimals;
import dev.verdict.adapters.express.Members;
import dev.verdict.adapters.express.Piece;
import dev.verdict.adapters.express.Rows;
import dev.verdict.adapters.express.Spelling;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Suggestion;
import java.util.Arrays;

/**
 * Reads frames of a long timeline that are compact and in the documented order. What a finding says before its rate
 * stands in few different forms, byte by byte the same; a form that was read once is known again without reading it.
 */
final class ImsCompactRows {
    private static final Members RESULT = ImsExpress.RESULT.members();

    private static final Piece TIMESTAMP = Piece.of("{\"Timestamp\":\"");
    private static final Piece OBJECT = Piece.of(",\"Object\":\"");
    private static final Piece RESULTS = Piece.of("\",\"CensorResults\":{\"CensorResult\":[");
    private static final Piece END_OF_RESULT = Piece.of("\"}");
    private static final Piece END = Piece.of("]}}");

    /** As long as "00:00:00.000" and its closing quotation mark. */
    private static final int CLOCK_LENGTH = 13;

    private static final int MOST_RESULTS = 16;
    private static final int SLOT_BITS = 8;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** The words of a form stand from here on; no form is shorter than the last of the bytes that are hashed. */
    private static final int FIRST_WORD = 15;

    private static final int SHORTEST_FORM = FIRST_WORD + 5 * Long.BYTES - 1;

    private final Cursor json;
    private final byte[] text;
    private final Spelling words;
    private final Rows rows;
    private final FrameRows frames;

    /** Where a form stood first, how long it is, and the kind it means; none where the length is 0. */
    private int[] formFrom = {};

    private int[] formLength = {};
    private int[] formKind = {};

    private final int[] kinds = new int[MOST_RESULTS];
    private final int[] scores = new int[MOST_RESULTS];
    private int results;

    ImsCompactRows(Cursor json, Spelling words, Rows rows, FrameRows frames) {
        this.json = json;
        this.text = json.bytes();
        this.words = words;
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
            int slot = form(p);
            int rate = slot < 0 ? -1 : p + formLength[slot];
            long score = rate < 0 || rate == text.length || text[rate] != '"' ? -1 : Decimals.scaled(text, rate + 1);
            int end = score < 0 ? -1 : END_OF_RESULT.end(text, rate + 1 + Decimals.length(score));
            if (end < 0 || end == text.length) {
                return -1;
            }
            kinds[results] = formKind[slot];
            scores[results] = Decimals.value(score);
            if (text[end] != ',') {
                results++;
                return END.end(text, end);
            }
            p = end + 1;
        }
        return -1;
    }

    /** The slot of the form that a result begins with; negative if it begins otherwise. */
    private int form(int p) {
        if (p + SHORTEST_FORM > text.length) {
            return -1;
        }
        if (formFrom.length == 0) {
            formFrom = new int[1 << SLOT_BITS];
            formLength = new int[1 << SLOT_BITS];
            formKind = new int[1 << SLOT_BITS];
        }
        int slot = slot(p);
        int length = formLength[slot];
        int known = formFrom[slot];
        boolean same = length > 0
                && p + length < text.length
                && Arrays.equals(text, known, known + length, text, p, p + length);
        return same ? slot : learned(p, slot);
    }

    private int slot(int p) {
        int at = p + FIRST_WORD;
        long hash = Bytes.word(text, at) ^ Long.rotateLeft(Bytes.word(text, at + 8), 23);
        hash += Long.rotateLeft(Bytes.word(text, at + 16), 41) ^ Bytes.word(text, at + 24);
        hash ^= Long.rotateLeft(Bytes.word(text, at + 31), 11);
        return (int) ((hash * SPREAD) >>> (Long.SIZE - SLOT_BITS));
    }

    /** Reads a form and remembers it. */
    private int learned(int p, int slot) {
        json.moveTo(p);
        if (text[p] != '{') {
            return -1;
        }
        long at = json.next(RESULT, json.object());
        if (Cursor.member(at) != 0) {
            return -1;
        }
        Suggestion suggestion = words.suggestion();
        at = json.next(RESULT, at);
        int label = Cursor.member(at) == 1 ? words.word() : Spelling.NONE;
        at = label < 0 ? Cursor.END : json.next(RESULT, at);
        int scene = Cursor.member(at) == 2 ? words.word() : Spelling.NONE;
        at = scene < 0 ? Cursor.END : json.next(RESULT, at);
        int length = json.position() - p;
        if (Cursor.member(at) != 3 || length < SHORTEST_FORM) {
            return -1;
        }
        formFrom[slot] = p;
        formLength[slot] = length;
        formKind[slot] = rows.kind(suggestion, scene, label);
        return slot;
    }
}
