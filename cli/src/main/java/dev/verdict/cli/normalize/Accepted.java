package dev.verdict.cli.normalize;

import dev.verdict.adapters.Shape;
import dev.verdict.normalizer.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is read, as the adapters tell it themselves: for the help and for the README. */
public final class Accepted {
    private final List<Row> rows = new ArrayList<>();

    /** One kind of answer and all members that it is known by. */
    private record Row(String service, String operation, String knownBy, String gives) {}

    private Accepted() {
        Normalizer.create().accepted().forEach((service, shapes) -> {
            Map<String, List<Shape>> byAnswer = new LinkedHashMap<>();
            for (Shape shape : shapes) {
                byAnswer.computeIfAbsent(shape.operation() + "|" + shape.gives(), any -> new ArrayList<>())
                        .add(shape);
            }
            byAnswer.values()
                    .forEach(same -> rows.add(new Row(
                            service.id(),
                            same.get(0).operation(),
                            same.stream().map(Accepted::mark).collect(Collectors.joining(", ")),
                            same.get(0).gives())));
        });
    }

    private static String mark(Shape shape) {
        return shape.value() == null ? shape.member() : shape.member() + "=" + shape.value();
    }

    /** For the end of the help. */
    public static String text() {
        List<Row> rows = new Accepted().rows;
        int operation =
                rows.stream().mapToInt(row -> row.operation().length()).max().orElse(0);
        String format = "  %-7s  %-" + operation + "s  %s%n";
        StringBuilder text = new StringBuilder(String.format(
                "%nWhat is read, bare or in an envelope (body, data), in any" + " spelling of its members:%n"));
        rows.forEach(row -> text.append(String.format(format, row.service(), row.operation(), row.gives())));
        return text.toString();
    }

    /** For the README. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| service | answer | known by | gives |\n|---|---|---|---|\n");
        for (Row row : new Accepted().rows) {
            table.append("| `")
                    .append(row.service())
                    .append("` | ")
                    .append(row.operation())
                    .append(" | `")
                    .append(row.knownBy().replace(", ", "`, `"))
                    .append("` | ")
                    .append(row.gives())
                    .append(" |\n");
        }
        return table.toString();
    }
}
