package dev.verdict.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of the body whose elements are rows of a timeline one after the other, and what the addresses and positions of
 * all of them have in common.
 *
 * @param source the list's address
 * @param firstRow the number of the row that its element {@code firstIndex} became
 * @param firstIndex the element that became the first row
 * @param inner the members to go down from a row to the list of its findings; empty if the row is its one finding
 * @param offsetUnit milliseconds in one unit of the offset that each row states as a whole number; 0 if none states one
 * @param turn where rows of several lists share a position, those of the list with the lowest turn come first
 */
record RowList(Source source, int firstRow, int firstIndex, List<String> inner, long offsetUnit, int turn) {
    /** The element of the list that became a row. */
    int index(int row) {
        return firstIndex + row - firstRow;
    }

    Source row(int row) {
        return source.element(index(row));
    }

    /** The list that holds the findings of a row; null if the row is its one finding. */
    @Nullable
    Source findings(Source row) {
        if (inner.isEmpty()) {
            return null;
        }
        Source list = row;
        for (String member : inner) {
            list = list.member(member);
        }
        return list;
    }

    @Nullable
    String offset(int millis) {
        return offsetUnit == 0 ? null : Long.toString(millis / offsetUnit);
    }

    /** Whether a row at a position has this offset. */
    boolean isOffset(@Nullable String offset, int millis) {
        if (offset == null || offsetUnit == 0) {
            return offset == null && offsetUnit == 0;
        }
        long units = millis / offsetUnit;
        int digit = offset.length() - 1;
        while (digit > 0 && offset.charAt(digit) == '0' + units % 10) {
            units /= 10;
            digit--;
        }
        // Down to its first digit, which is no zero unless the number is.
        return digit == 0 && offset.charAt(0) == '0' + units && (units > 0 || offset.length() == 1);
    }
}
