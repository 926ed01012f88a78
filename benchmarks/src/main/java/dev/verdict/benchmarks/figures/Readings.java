package dev.verdict.benchmarks.figures;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.contenders.Contender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The tables of what each contender needs for each body. */
final class Readings {
    private static final double KILO = 1_000;
    private static final int LARGE = 100_000;

    private static final Comparator<Body> BY_SIZE =
            Comparator.comparing(Body::frames).thenComparing(Body::form).thenComparing(Body::service);

    private final Figures figures;
    private final Markdown page;
    private final List<Body> bodies;
    private final Map<String, Integer> lengths;

    Readings(Figures figures, Markdown page) {
        this.figures = figures;
        this.page = page;
        bodies = figures.bodies().stream().map(Body::of).sorted(BY_SIZE).toList();
        lengths = bodies.stream().collect(Collectors.toMap(Body::name, body -> body.bytes().length));
    }

    void write() {
        page.paragraph("**CPU time, ratio to A** (`scan` in microseconds):");
        table(
                bodies,
                (body, contender) -> contender == Contender.SCAN
                        ? Markdown.number(figures.of(body, contender, Cell::micros)) + " µs"
                        : Markdown.number(figures.ratio(body, contender, Contender.SCAN)));
        page.paragraph("**Speed, MB of JSON in a second of CPU time:**");
        table(
                bodies,
                (body, contender) ->
                        Markdown.number(lengths.getOrDefault(body, 0) / figures.of(body, contender, Cell::micros)));
        page.paragraph("**Allocated for each operation, in KB:**");
        table(bodies, (body, contender) -> Markdown.number(figures.of(body, contender, Cell::allocated) / KILO));
        List<Body> large =
                bodies.stream().filter(body -> body.frames() >= LARGE).toList();
        if (!large.isEmpty()) {
            page.paragraph(
                    "**CPU time of the whole process**, with garbage collection and compilation, ratio to that of A:");
            table(
                    large,
                    (body, contender) ->
                            Markdown.number(figures.ratio(body, contender, Contender.SCAN, Cell::processMicros)));
        }
        tolerance();
    }

    private void table(List<Body> bodies, BiFunction<String, Contender, String> cell) {
        List<String> columns = new ArrayList<>(List.of("body", "bytes"));
        for (Contender contender : Contender.values()) {
            columns.add(contender.word());
        }
        page.head(columns);
        for (Body body : bodies) {
            List<String> cells =
                    new ArrayList<>(List.of(body.name(), String.format(Locale.ROOT, "%,d", lengths.get(body.name()))));
            for (Contender contender : Contender.values()) {
                cells.add(cell.apply(body.name(), contender));
            }
            page.row(cells);
        }
        page.line("");
    }

    /** What it costs that names are read in any spelling, where they have the documented one and where they have not. */
    private void tolerance() {
        double documented = figures.ratio("ims-1000", Contender.REFERENCE, Contender.DATABIND);
        double other = figures.ratio("ims-1000-camelcase", Contender.REFERENCE, Contender.SCAN)
                / figures.ratio("ims-1000", Contender.REFERENCE, Contender.SCAN);
        if (!Double.isNaN(other)) {
            page.paragraph(
                    "**What tolerance costs:** in the documented spelling the reference reader, with addresses, takes "
                            + Markdown.number(documented)
                            + " times as long as databind and mapping without them (`ims-1000`); where every name is spelled"
                            + " otherwise, " + Markdown.number(other)
                            + " times as long as in the documented spelling. Only bodies that need tolerance pay for it.");
        }
    }
}
