package dev.verdict.adapters.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One entry of a list that came as two: its position or address first, what was found there in the next element. */
public final class SplitRows {
    private SplitRows() {}

    /**
     * The rows with each head joined to the rest that directly follows it; all others as they are.
     *
     * @param isHead whether a row states where it is and nothing of what was found
     * @param isRest whether a row states what was found and nothing of where
     */
    public static <T> List<T> joined(
            @Nullable List<T> rows, Predicate<T> isHead, Predicate<T> isRest, BinaryOperator<T> join) {
        if (rows == null) {
            return List.of();
        }
        for (T row : rows) {
            if (isRest.test(row)) {
                return withoutRests(rows, isHead, isRest, join);
            }
        }
        return rows;
    }

    private static <T> List<T> withoutRests(
            List<T> rows, Predicate<T> isHead, Predicate<T> isRest, BinaryOperator<T> join) {
        List<T> joined = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            if (i + 1 < rows.size() && isHead.test(row) && isRest.test(rows.get(i + 1))) {
                joined.add(join.apply(row, rows.get(i + 1)));
                i++;
            } else {
                joined.add(row);
            }
        }
        return joined;
    }
}
