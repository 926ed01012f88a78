package dev.verdict.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that differ only in their numbers, such as addresses and names of snapshots, kept once: what stands between the
 * numbers, and the numbers.
 */
final class TextTable {
    /** Numbers that are written back as they were: no zero in front, and exact in a script. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:0|[1-9]\\d{0,14})(?!\\d)");

    private final Map<List<String>, Integer> places = new LinkedHashMap<>();

    /** The texts of one column: for each its place in the table, and the numbers of all behind each other. */
    final class Column {
        private final List<Integer> texts = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();

        void add(String text) {
            List<String> pieces = new ArrayList<>();
            Matcher number = NUMBER.matcher(text);
            int from = 0;
            while (number.find()) {
                pieces.add(text.substring(from, number.start()));
                numbers.add(Long.valueOf(number.group()));
                from = number.end();
            }
            pieces.add(text.substring(from));
            texts.add(places.computeIfAbsent(pieces, any -> places.size()));
        }

        long[] texts() {
            return texts.stream().mapToLong(Integer::longValue).toArray();
        }

        long[] numbers() {
            return numbers.stream().mapToLong(Long::longValue).toArray();
        }
    }

    Column column() {
        return new Column();
    }

    /** For each text what stands between its numbers: one piece more than it has numbers. */
    List<List<String>> pieces() {
        return List.copyOf(places.keySet());
    }
}
