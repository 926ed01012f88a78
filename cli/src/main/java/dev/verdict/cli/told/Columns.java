package dev.verdict.cli.told;

import dev.verdict.cli.shell.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows whose cells stand one below the other. Cells show nothing that steers a terminal. */
public final class Columns {
    private static final int MAX_CELL = 100;

    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param indent stands before every row
     */
    public Columns(String indent) {
        this.indent = indent;
    }

    public Columns row(Object... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> Visible.line(cell.toString(), MAX_CELL))
                .toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whole lines. */
    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
