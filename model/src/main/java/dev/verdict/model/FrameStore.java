package dev.verdict.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a timeline as they were collected.
 *
 * @param odd the rows that are no columns, by their number
 */
record FrameStore(List<FrameChunk> chunks, List<RowList> lists, KindTable kinds, Map<Integer, Frame> odd, int rows) {
    static final long UNPLACED = -1;

    FrameChunk chunk(int row) {
        return chunks.get(row >> FrameChunk.SHIFT);
    }

    /** The row as a frame of its own. */
    Frame frame(int row) {
        Frame whole = odd.isEmpty() ? null : odd.get(row);
        if (whole != null) {
            return whole;
        }
        FrameChunk chunk = chunk(row);
        int place = place(row);
        int millis = chunk.at(place);
        RowList list = list(row);
        Source source = list.row(row);
        return Frame.builder()
                .at(Duration.ofMillis(millis))
                .offset(Optional.ofNullable(list.offset(millis)))
                .snapshot(Optional.ofNullable(chunk.snapshot(place)))
                .findings(findings(chunk, place, list, source))
                .source(source)
                .build();
    }

    private List<Finding> findings(FrameChunk chunk, int place, RowList list, Source row) {
        int start = chunk.findingStart(place);
        int end = chunk.findingEnd(place);
        List<Finding> findings = new ArrayList<>(end - start);
        Source inner = list.findings(row);
        for (int i = start; i < end; i++) {
            findings.add(kinds.finding(chunk.kind(i), chunk.score(i), inner == null ? row : inner.element(i - start)));
        }
        return findings;
    }

    /** Where a finding of a row stands. */
    Source source(int row, int finding) {
        RowList list = list(row);
        Source source = list.row(row);
        Source inner = list.findings(source);
        return inner == null ? source : inner.element(finding);
    }

    /** The position of a row in milliseconds; {@link #UNPLACED} if it has none. */
    long position(int row) {
        Frame whole = odd.isEmpty() ? null : odd.get(row);
        return whole == null
                ? chunk(row).at(place(row))
                : whole.at().map(Duration::toMillis).orElse(UNPLACED);
    }

    /** All rows, those of lists with a lower turn first, otherwise as they came. */
    int[] rowsByTurn() {
        int[] byTurn = new int[rows];
        int next = areListsInTurn() ? rows : lists.get(0).firstRow();
        for (int row = 0; row < next; row++) {
            byTurn[row] = row;
        }
        if (next == rows) {
            return byTurn;
        }
        List<Integer> inTurn = new ArrayList<>(lists.size());
        for (int list = 0; list < lists.size(); list++) {
            inTurn.add(list);
        }
        inTurn.sort(Comparator.comparingInt(list -> lists.get(list).turn()));
        for (int list : inTurn) {
            int end = list + 1 == lists.size() ? rows : lists.get(list + 1).firstRow();
            for (int row = lists.get(list).firstRow(); row < end; row++) {
                byTurn[next++] = row;
            }
        }
        return byTurn;
    }

    private boolean areListsInTurn() {
        int last = Integer.MIN_VALUE;
        for (RowList list : lists) {
            if (list.turn() < last) {
                return false;
            }
            last = list.turn();
        }
        return true;
    }

    static int place(int row) {
        return row & (FrameChunk.ROWS - 1);
    }

    RowList list(int row) {
        int low = 0;
        int high = lists.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lists.get(middle).firstRow() <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lists.get(low);
    }
}
