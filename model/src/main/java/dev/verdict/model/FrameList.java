package dev.verdict.model;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
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
        int[] order = order(store);
        int[] ends = new int[order.length];
        int frames = 0;
        for (int i = 0; i < order.length; i++) {
            long position = store.position(order[i]);
            boolean goesOn = i > 0 && position != FrameStore.UNPLACED && position == store.position(order[i - 1]);
            frames += goesOn ? 0 : 1;
            ends[frames - 1] = i + 1;
        }
        boolean natural = IntStream.range(0, order.length).allMatch(i -> order[i] == i);
        return new FrameList(
                store, natural ? null : order, frames == order.length ? null : Arrays.copyOf(ends, frames));
    }

    private static int[] order(FrameStore store) {
        int[] rows = store.rowsByTurn();
        long[] keys = new long[rows.length];
        for (int i = 0; i < keys.length; i++) {
            long position = store.position(rows[i]);
            if (position > Integer.MAX_VALUE) {
                return orderOfFar(store);
            }
            // Position above, turn below: sorting keeps rows of one position as they came.
            keys[i] = ((position == FrameStore.UNPLACED ? Integer.MAX_VALUE + 1L : position) << 31) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = rows[(int) (keys[i] & Integer.MAX_VALUE)];
        }
        return order;
    }

    /** The order where a position does not fit beside the number of its row. */
    private static int[] orderOfFar(FrameStore store) {
        return Arrays.stream(store.rowsByTurn())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> store.position(row) == FrameStore.UNPLACED)
                        .thenComparingLong(store::position))
                .mapToInt(row -> row)
                .toArray();
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

    private int row(int place) {
        return order == null ? place : order[place];
    }

    /**
     * Calls back for findings that together hold every suggestion, label and highest score of a scene that the frames
     * state.
     */
    void forEachRepresentative(Consumer<? super Finding> action) {
        KindTable kinds = store.kinds();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.count(kind) > 0) {
                action.accept(kinds.surest(kind));
            }
        }
        store.odd().values().forEach(frame -> frame.findings().forEach(action));
    }

    /** What the rows say, in the order in which it is first said. */
    List<FrameKind> kinds() {
        FrameKinds kinds = new FrameKinds();
        if (store.odd().isEmpty()) {
            addColumns(kinds);
        } else {
            forEach(kinds::add);
        }
        return kinds.list();
    }

    /** Goes through the rows only until each kind was met. */
    private void addColumns(FrameKinds kinds) {
        KindTable table = store.kinds();
        boolean[] met = new boolean[table.size()];
        int left = 0;
        for (int kind = 0; kind < met.length; kind++) {
            left += table.count(kind) > 0 ? 1 : 0;
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
                            Duration.ofMillis(chunk.at(place)),
                            store.source(row, finding - start));
                }
            }
        }
    }
}
