package dev.verdict.benchmarks.figures;

import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.bodies.Service;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.figures.LineFit.Point;
import java.util.List;
import java.util.Locale;

/** How time and kept memory grow with the number of frames. */
record Growth(Figures figures, Markdown page) {
    /** A line through fewer points says nothing. */
    private static final int ENOUGH = 3;

    void write() {
        if (figures.scale().isEmpty()) {
            return;
        }
        page.paragraph("**Growth with the number of frames** (this library, bytes to verdict):");
        page.head(List.of("what", "frames", "for each frame", "at no frames", "R²", "largest deviation from the line"));
        for (Service service : Service.values()) {
            row(service.word() + ", µs of CPU", time(service));
            row(service.word() + ", bytes kept", memory(service));
        }
        page.line("");
    }

    private List<Point> time(Service service) {
        return figures.scale().entrySet().stream()
                .filter(entry -> Body.of(entry.getKey()).service() == service)
                .map(entry -> new Point(
                        Body.of(entry.getKey()).frames(), entry.getValue().micros()))
                .toList();
    }

    private List<Point> memory(Service service) {
        return figures.memory().stream()
                .filter(kept -> kept.contender().equals(Contender.VERDICT.word())
                        && Body.of(kept.body()).service() == service)
                .map(kept -> new Point(kept.frames(), kept.bytes()))
                .toList();
    }

    private void row(String what, List<Point> points) {
        if (points.size() < ENOUGH) {
            return;
        }
        LineFit fit = LineFit.of(points);
        double least = points.stream().mapToDouble(Point::frames).min().orElseThrow();
        double most = points.stream().mapToDouble(Point::frames).max().orElseThrow();
        page.row(List.of(
                what,
                String.format(Locale.ROOT, "%,.0f to %,.0f", least, most),
                String.format(Locale.ROOT, "%.3g", fit.slope()),
                Markdown.number(fit.intercept()),
                String.format(Locale.ROOT, "%.5f", fit.rSquared()),
                String.format(
                        Locale.ROOT,
                        "%+.1f %% at %,.0f",
                        100 * fit.deviation(),
                        fit.farthest().frames())));
    }
}
