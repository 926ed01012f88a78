package dev.verdict.reliability.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the page of figures from the tables of what was counted.
 *
 * <pre>Results FOLDER PAGE</pre>
 */
public final class Results {
    private static final int PERCENT = 100;

    private Results() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), page(Path.of(args[0])));
    }

    static String page(Path folder) throws IOException {
        return """
                # What attacked the promises, and what came of it

                Made by `reliability/run results` from [what was counted](figures); nothing here is written by hand.

                ## Attacks guided by coverage

                `reliability/run fuzz long MINUTES`. Inputs are those that went through a door; branches are those of the \
                instrumented code (ours and Jackson's core) that Jazzer has seen taken, the most of all attempts. Found \
                counts inputs at which an attempt stopped, also where the second reading or a busy machine was to blame: \
                [what was behind each](FINDINGS.md).

                """
                + fuzzing(rows(folder, "fuzzing.tsv"))
                + """

                ## Mutants

                `reliability/run mutants CODE…` changes the code one place at a time and expects a test to notice. Those that \
                live are explained: in [model](../model/MUTANTS.md), [adapters](../adapters/MUTANTS.md), \
                [normalizer](../normalizer/MUTANTS.md) and [comparison](../comparison/MUTANTS.md).

                """
                + mutants(rows(folder, "mutants.tsv"))
                + """

                ## Threads

                `reliability/run threads SECONDS`: one normalizer under all of them with mixed bodies, each reading held to \
                what it says alone.

                """
                + threads(rows(folder, "threads.tsv"));
    }

    private static List<List<String>> rows(Path folder, String name) throws IOException {
        Path table = folder.resolve(name);
        return Files.exists(table)
                ? Files.readAllLines(table).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList()
                : List.of();
    }

    private static long number(List<String> row, int column) {
        return Long.parseLong(row.get(column));
    }

    private static String shown(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Commit, door, seconds, inputs, branches, kept, found, what became of them. */
    private static String fuzzing(List<List<String>> rows) {
        Map<String, long[]> doors = new LinkedHashMap<>();
        long[] total = new long[5];
        for (List<String> row : rows) {
            long[] sums = doors.computeIfAbsent(row.get(1), door -> new long[5]);
            for (long[] some : List.of(sums, total)) {
                some[0] += number(row, 2);
                some[1] += number(row, 3);
                some[4] += number(row, 6);
            }
            sums[2] = Math.max(sums[2], number(row, 4));
            sums[3] = Math.max(sums[3], number(row, 5));
        }
        StringBuilder page = new StringBuilder(
                "| door | minutes | inputs | branches | inputs kept | found |\n|---|---|---|---|---|---|\n");
        doors.forEach((door, sums) -> page.append("| ")
                .append(String.join(
                        " | ",
                        door,
                        shown(sums[0] / 60),
                        shown(sums[1]),
                        shown(sums[2]),
                        shown(sums[3]),
                        shown(sums[4])))
                .append(" |\n"));
        return page.append("| all | ")
                .append(String.join(" | ", shown(total[0] / 60), shown(total[1]), "", "", shown(total[4])))
                .append(" |\n")
                .toString();
    }

    /** Commit, what is changed, mutants, killed, without a test. The last line of each counts. */
    private static String mutants(List<List<String>> rows) {
        Map<String, List<String>> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(row.get(1), row));
        StringBuilder page =
                new StringBuilder("| code | mutants | killed | | no test | commit |\n|---|---|---|---|---|---|\n");
        last.forEach((code, row) -> page.append("| ")
                .append(String.join(
                        " | ",
                        code,
                        shown(number(row, 2)),
                        shown(number(row, 3)),
                        number(row, 3) * PERCENT / Math.max(1, number(row, 2)) + " %",
                        shown(number(row, 4)),
                        row.get(0)))
                .append(" |\n"));
        return page.toString();
    }

    /** Commit, threads, seconds, readings, bodies, differences. */
    private static String threads(List<List<String>> rows) {
        StringBuilder page = new StringBuilder(
                "| threads | minutes | readings | bodies | differences | commit |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> page.append("| ")
                .append(String.join(
                        " | ",
                        row.get(1),
                        String.format(Locale.ROOT, "%.1f", number(row, 2) / 60.0),
                        shown(number(row, 3)),
                        row.get(4),
                        row.get(5),
                        row.get(0)))
                .append(" |\n"));
        return page.toString();
    }
}
