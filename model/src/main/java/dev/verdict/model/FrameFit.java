package dev.verdict.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row on its way into the columns that says itself where it stands. Taken again for each row. */
final class FrameFit {
    /** An offset of 0 tells no unit; most services that give one count seconds. */
    private static final long LIKELY_UNIT = 1_000;

    private static final int FEW = 4;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long MARKS = '?' * ONES;

    private final KindTable table;

    /** What the row says so far: the kinds of its findings, their scores and where they stand. */
    private int[] kinds = new int[FEW];

    private int[] scores = new int[FEW];
    private @Nullable Source[] sources = new Source[FEW];
    private int size;
    /** The findings that the columns have no room for, by their place in the row. */
    private Map<Integer, Finding> whole = Map.of();

    FrameFit(KindTable table) {
        this.table = table;
    }

    void begin() {
        size = 0;
        whole = Map.of();
    }

    int size() {
        return size;
    }

    int kind(int finding) {
        return kinds[finding];
    }

    int score(int finding) {
        return scores[finding];
    }

    /** Adds a finding whose score is a number of the columns. */
    void add(RowKind kind, int score, Source source) {
        int number = table.number(kind);
        if (number < 0) {
            addWhole(kind.finding(FrameRows.score(score), source));
        } else {
            add(number, score, source);
        }
    }

    /** Adds a finding with any score in its one form. */
    void add(RowKind kind, Optional<BigDecimal> score, Source source) {
        if (isNarrow(score)) {
            add(kind, scaled(score), source);
        } else {
            addWhole(kind.finding(score, source));
        }
    }

    /** Adds a finding of any kind. */
    void add(Finding finding) {
        boolean plain = finding.counts().isEmpty()
                && finding.maxScore().isEmpty()
                && finding.averageScore().isEmpty()
                && finding.snapshot().isEmpty()
                && isNarrow(finding.score());
        int number = plain ? table.number(RowKind.of(finding)) : -1;
        if (number < 0) {
            addWhole(finding);
        } else {
            add(number, scaled(finding.score()), finding.source());
        }
    }

    private void addWhole(Finding finding) {
        if (whole.isEmpty()) {
            whole = new HashMap<>();
        }
        whole.put(size, finding);
        add(0, FrameRows.NO_SCORE, finding.source());
    }

    private void add(int number, int score, Source source) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            scores = Arrays.copyOf(scores, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
        }
        kinds[size] = number;
        scores[size] = score;
        sources[size++] = source;
    }

    private static boolean isNarrow(Optional<BigDecimal> score) {
        return score.isEmpty() || score.get().scale() <= FrameRows.SCALE;
    }

    /** Exact: no score has more digits than a double holds. */
    private static int scaled(Optional<BigDecimal> score) {
        return score.isEmpty()
                ? FrameRows.NO_SCORE
                : (int) Math.round(score.get().doubleValue() * FrameRows.ONE);
    }

    /** The row as a frame. */
    Frame frame(Source row, long millis, @Nullable String offset, @Nullable String snapshot) {
        List<Finding> findings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Finding own = whole.get(i);
            findings.add(own == null ? table.finding(kinds[i], scores[i], source(i)) : own);
        }
        return Frame.builder()
                .at(millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis)))
                .offset(Optional.ofNullable(offset))
                .snapshot(Optional.ofNullable(snapshot))
                .findings(findings)
                .source(row)
                .build();
    }

    private Source source(int finding) {
        return Objects.requireNonNull(sources[finding]);
    }

    /**
     * The list of which the columns can have the row as an element.
     *
     * @param number of the row in the columns
     * @param last the list of the row before; null for the first row
     * @return the last list if the row goes on with it, otherwise one that begins with the row; null if the columns have no
     *     room for what the row says or for where it says it
     */
    @Nullable
    RowList list(Source row, int millis, @Nullable String offset, int number, @Nullable RowList last) {
        if (!whole.isEmpty()) {
            return null;
        }
        return last != null && goesOn(row, millis, offset, number, last) ? last : begun(row, millis, offset, number);
    }

    private boolean goesOn(Source row, int millis, @Nullable String offset, int number, RowList list) {
        return row.place() == list.index(number)
                && list.source().isSame(row.parent())
                && (size == 0 || isInside(row, list.inner()))
                && list.isOffset(offset, millis);
    }

    /** Whether the findings are the elements of the list to which the members lead down from the row, in their order. */
    private boolean isInside(Source row, List<String> members) {
        if (members.isEmpty()) {
            return size == 1 && source(0).isSame(row);
        }
        Source step = listOfFindings();
        for (int i = members.size() - 1; i >= 0 && step != null; i--) {
            step = step.step().equals(members.get(i)) ? step.parent() : null;
        }
        return step != null && step.isSame(row);
    }

    /** The list whose elements the findings are, in their order; null if they are not. */
    private @Nullable Source listOfFindings() {
        Source list = source(0).parent();
        for (int i = 0; i < size; i++) {
            if (list == null || source(i).place() != i || !list.isSame(source(i).parent())) {
                return null;
            }
        }
        return list;
    }

    private @Nullable RowList begun(Source row, int millis, @Nullable String offset, int number) {
        Source parent = row.parent();
        List<String> inner = inner(row);
        if (parent == null || row.place() < 0 || inner == null) {
            return null;
        }
        long unit = offset == null ? 0 : unit(offset, millis);
        RowList list = new RowList(parent, number, row.place(), inner, unit, 0);
        return list.isOffset(offset, millis) ? list : null;
    }

    /** The members between a row and its findings; null if the findings do not stand in one list or are not in order. */
    private @Nullable List<String> inner(Source row) {
        if (size == 0 || isInside(row, List.of())) {
            return List.of();
        }
        List<String> members = new ArrayList<>(2);
        Source step = listOfFindings();
        while (step != null && !step.isSame(row)) {
            members.add(step.step());
            step = step.parent();
        }
        Collections.reverse(members);
        return step == null || members.isEmpty() ? null : members;
    }

    private static long unit(String offset, int millis) {
        long units = offset.length() < 10 ? 0 : -1;
        for (int i = 0; i < offset.length() && units >= 0; i++) {
            char c = offset.charAt(i);
            units = c >= '0' && c <= '9' ? units * 10 + (c - '0') : -1;
        }
        return units <= 0 ? LIKELY_UNIT : Math.max(1, millis / units);
    }

    /** The text in UTF-8; null if it is empty or holds half a character, which no UTF-8 can. */
    static byte @Nullable [] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean isAscii = bytes.length == text.length() && !hasMark(bytes);
        return bytes.length > 0 && (isAscii || new String(bytes, StandardCharsets.UTF_8).equals(text)) ? bytes : null;
    }

    /** Whether there is a question mark, which stands for half a character, too. All other letters take more bytes. */
    private static boolean hasMark(byte[] bytes) {
        int p = 0;
        for (; p + Long.BYTES <= bytes.length; p += Long.BYTES) {
            // A byte is zero where there is a mark.
            long others = (long) LONG.get(bytes, p) ^ MARKS;
            if (((others - ONES) & ~others & ONES << 7) != 0) {
                return true;
            }
        }
        while (p < bytes.length && bytes[p] != '?') {
            p++;
        }
        return p < bytes.length;
    }
}
