package dev.verdict.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A frame in the form of the columns.
 *
 * @param list the list that begins with this row; null if the row goes on with the list before
 * @param snapshot in UTF-8; null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, handed from one method to the next
record FrameFit(@Nullable RowList list, int millis, byte @Nullable [] snapshot, int[] kinds, int[] scores) {
    /** An offset of 0 tells no unit; most services that give one count seconds. */
    private static final long LIKELY_UNIT = 1_000;

    /**
     * Fits a frame into the columns.
     *
     * @param list the list of the row before; null for the first row
     * @return null if it says something the columns have no room for
     */
    static @Nullable FrameFit of(Frame frame, @Nullable RowList list, int row, KindTable table) {
        Duration at = frame.at().orElse(null);
        if (at == null || at.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            return null;
        }
        int millis = (int) at.toMillis();
        byte[] snapshot = frame.snapshot().map(FrameFit::utf8).orElse(null);
        if (frame.snapshot().isPresent() && snapshot == null) {
            return null;
        }
        List<String> inner = inner(frame);
        int[] kinds = new int[frame.findings().size()];
        int[] scores = new int[kinds.length];
        if (inner == null || !fill(frame.findings(), table, kinds, scores)) {
            return null;
        }
        if (list != null && goesOn(list, frame, row, inner, millis)) {
            return new FrameFit(null, millis, snapshot, kinds, scores);
        }
        RowList own = begun(frame, row, inner, millis);
        return own == null ? null : new FrameFit(own, millis, snapshot, kinds, scores);
    }

    /** The text in UTF-8; null if it is empty or holds half a character, which no UTF-8 can. */
    private static byte @Nullable [] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > 0 && new String(bytes, StandardCharsets.UTF_8).equals(text) ? bytes : null;
    }

    /** The members between a row and its findings; null if the findings do not stand in one list or are not in order. */
    private static @Nullable List<String> inner(Frame frame) {
        List<Finding> findings = frame.findings();
        Source row = frame.source();
        if (findings.isEmpty()
                || (findings.size() == 1 && findings.get(0).source().isSame(row))) {
            return List.of();
        }
        Source list = findings.get(0).source().parent();
        for (int i = 0; i < findings.size(); i++) {
            Source source = findings.get(i).source();
            if (list == null || source.place() != i || !list.isSame(source.parent())) {
                return null;
            }
        }
        List<String> members = new ArrayList<>(2);
        Source step = list;
        while (step != null && !step.isSame(row)) {
            members.add(step.step());
            step = step.parent();
        }
        Collections.reverse(members);
        return step == null || members.isEmpty() ? null : members;
    }

    private static boolean fill(List<Finding> findings, KindTable table, int[] kinds, int[] scores) {
        for (int i = 0; i < kinds.length; i++) {
            Finding finding = findings.get(i);
            boolean plain = finding.counts().isEmpty()
                    && finding.maxScore().isEmpty()
                    && finding.averageScore().isEmpty()
                    && finding.snapshot().isEmpty();
            Optional<BigDecimal> score = finding.score();
            if (!plain || (score.isPresent() && score.get().scale() > FrameRows.SCALE)) {
                return false;
            }
            scores[i] = score.isEmpty() ? FrameRows.NO_SCORE : scaled(score.get());
            kinds[i] = table.number(finding);
            if (kinds[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Exact: no score has more digits than a double holds. */
    private static int scaled(BigDecimal score) {
        return (int) Math.round(score.doubleValue() * FrameRows.ONE);
    }

    private static boolean goesOn(RowList list, Frame frame, int row, List<String> inner, int millis) {
        Source source = frame.source();
        return source.place() == list.index(row)
                && list.source().isSame(source.parent())
                && (frame.findings().isEmpty() || list.inner().equals(inner))
                && frame.offset().equals(Optional.ofNullable(list.offset(millis)));
    }

    private static @Nullable RowList begun(Frame frame, int row, List<String> inner, int millis) {
        Source source = frame.source();
        Source parent = source.parent();
        if (parent == null || source.place() < 0) {
            return null;
        }
        long unit = frame.offset().isEmpty() ? 0 : unit(frame.offset().get(), millis);
        RowList list = new RowList(parent, row, source.place(), inner, unit, 0);
        return frame.offset().equals(Optional.ofNullable(list.offset(millis))) ? list : null;
    }

    private static long unit(String offset, int millis) {
        boolean whole = offset.length() < 10 && offset.chars().allMatch(c -> c >= '0' && c <= '9');
        long units = whole && !offset.isEmpty() ? Long.parseLong(offset) : 0;
        return units == 0 ? LIKELY_UNIT : Math.max(1, millis / units);
    }
}
