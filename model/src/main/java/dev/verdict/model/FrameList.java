package dev.verdict.model;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The frames of a timeline in their order, each made when somebody asks for it. */
final class FrameList extends AbstractList<Frame> implements RandomAccess {
    private final FrameStore store;
    /** The rows in the order of their positions; null if they came in it. */
    private final int @Nullable [] order;
    /** Where the rows of each frame end; null if each row is a frame. */
    private final int @Nullable [] frameEnd;

    private FrameList(FrameStore store, int @Nullable [] order, int @Nullable [] frameEnd) {
        this.store = store;
        this.order = order;
        this.frameEnd = frameEnd;
    }

    /** Rows that came in ascending order, each position once. */
    static FrameList inOrder(FrameStore store) {
        return new FrameList(store, null, null);
    }

    /** Rows in any order, those without a position at the end; those of one position become one frame. */
    static FrameList sorted(FrameStore store) {
        int[] order = store.rowsByTurn();
        long[] positions = new long[order.length];
        long last = 0;
        for (int i = 0; i < order.length; i++) {
            positions[i] = store.position(order[i]);
            last = Math.max(last, positions[i]);
        }
        if (last < Integer.MAX_VALUE) {
            sortNear(order, positions);
        } else {
            sortFar(order, positions);
        }
        int[] ends = new int[order.length];
        int frames = 0;
        boolean natural = true;
        for (int i = 0; i < order.length; i++) {
            boolean goesOn = i > 0 && positions[i] != FrameStore.UNPLACED && positions[i] == positions[i - 1];
            frames += goesOn ? 0 : 1;
            ends[frames - 1] = i + 1;
            natural &= order[i] == i;
        }
        return new FrameList(
                store, natural ? null : order, frames == order.length ? null : Arrays.copyOf(ends, frames));
    }

    /** Sorts rows by positions that fit beside their numbers, and the positions with them. */
    private static void sortNear(int[] rows, long[] positions) {
        int[] before = rows.clone();
        for (int i = 0; i < rows.length; i++) {
            long position = positions[i] == FrameStore.UNPLACED ? Integer.MAX_VALUE : positions[i];
            // Position above, turn below: sorting keeps rows of one position as they came.
            positions[i] = (position << Integer.SIZE) | i;
        }
        Arrays.sort(positions);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = before[(int) positions[i]];
            long position = positions[i] >>> Integer.SIZE;
            positions[i] = position == Integer.MAX_VALUE ? FrameStore.UNPLACED : position;
        }
    }

    private static void sortFar(int[] rows, long[] positions) {
        int[] before = rows.clone();
        long[] unsorted = positions.clone();
        int[] turns = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparing((Integer turn) -> unsorted[turn] == FrameStore.UNPLACED)
                        .thenComparingLong(turn -> unsorted[turn]))
                .mapToInt(turn -> turn)
                .toArray();
        for (int i = 0; i < turns.length; i++) {
            rows[i] = before[turns[i]];
            positions[i] = unsorted[turns[i]];
        }
    }

    @Override
    public int size() {
        return frameEnd != null ? frameEnd.length : store.rows();
    }

    @Override
    public Frame get(int frame) {
        Objects.checkIndex(frame, size());
        if (frameEnd == null) {
            return store.frame(row(frame));
        }
        int start = frame == 0 ? 0 : frameEnd[frame - 1];
        List<Frame> same = new ArrayList<>(frameEnd[frame] - start);
        for (int i = start; i < frameEnd[frame]; i++) {
            same.add(store.frame(row(i)));
        }
        return SamePosition.joined(same);
    }

    /** The row that the frame is, if it is one and stands in the columns; otherwise negative. */
    int plainRow(int frame) {
        int end = frameEnd == null ? frame + 1 : frameEnd[frame];
        int start = frameEnd == null ? frame : frame == 0 ? 0 : frameEnd[frame - 1];
        int row = row(start);
        return end - start > 1 || (!store.odd().isEmpty() && store.odd().containsKey(row)) ? -1 : row;
    }

    FrameStore store() {
        return store;
    }

    private int row(int place) {
        return order == null ? place : order[place];
    }

    /** Adds every label that the rows state. */
    void addTo(Labels labels) {
        KindTable kinds = store.kinds();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.count(kind) > 0) {
                labels.add(kinds.kind(kind));
            }
        }
        store.odd().values().forEach(frame -> frame.findings().forEach(labels::add));
    }

    /** Adds every row, those that say the same by their highest score. */
    void addTo(Scenes scenes) {
        KindTable kinds = store.kinds();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.count(kind) > 0) {
                scenes.add(kinds.kind(kind), kinds.maxScore(kind));
            }
        }
        store.odd().values().forEach(frame -> frame.findings().forEach(scenes::add));
    }

    /** The strictest word on any row; null where none has one. */
    @Nullable
    Suggestion strictest() {
        KindTable kinds = store.kinds();
        Suggestion strictest = null;
        for (int kind = 0; kind < kinds.size(); kind++) {
            Suggestion word = kinds.kind(kind).suggestion();
            if (word != null && kinds.count(kind) > 0) {
                strictest = strictest == null ? word : strictest.or(word);
            }
        }
        for (Frame frame : store.odd().values()) {
            for (Finding finding : frame.findings()) {
                Suggestion word = finding.suggestion().orElse(strictest);
                strictest = strictest == null || word == null ? word : strictest.or(word);
            }
        }
        return strictest;
    }

    /**
     * What the rows say, in the order in which it is first said.
     *
     * @param stated the word that they have to state; null for all that they say
     */
    List<FrameKind> kinds(@Nullable Suggestion stated) {
        FrameKinds kinds = new FrameKinds(store.kinds().size());
        if (store.odd().isEmpty()) {
            addColumns(kinds, stated);
        } else {
            forEach(frame -> kinds.add(frame, stated));
        }
        return kinds.list();
    }

    /** Goes through the rows only until each kind was met. */
    private void addColumns(FrameKinds kinds, @Nullable Suggestion stated) {
        KindTable table = store.kinds();
        boolean[] met = new boolean[table.size()];
        int left = 0;
        for (int kind = 0; kind < met.length; kind++) {
            boolean asked =
                    table.count(kind) > 0 && (stated == null || table.kind(kind).suggestion() == stated);
            met[kind] = !asked;
            left += asked ? 1 : 0;
        }
        for (int i = 0; left > 0; i++) {
            int row = row(i);
            FrameChunk chunk = store.chunk(row);
            int place = FrameStore.place(row);
            int start = chunk.findingStart(place);
            for (int finding = start; finding < chunk.findingEnd(place); finding++) {
                int kind = chunk.kind(finding);
                if (!met[kind]) {
                    met[kind] = true;
                    left--;
                    kinds.add(
                            table.kind(kind),
                            table.count(kind),
                            Optional.of(Duration.ofMillis(chunk.at(place))),
                            store.source(row, finding - start));
                }
            }
        }
    }
}
