package dev.verdict.benchmarks.figures;

import dev.verdict.benchmarks.contenders.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What this library must reach, and what it aims at.
 *
 * @param aim NaN where none is set
 * @param least whether the figure must be at least so much; otherwise at most
 * @param figure NaN where it was not measured
 */
record Goal(String what, double must, double aim, boolean least, ToDoubleFunction<Figures> figure) {
    private static final double NONE = Double.NaN;
    private static final double KILO = 1_000;

    static List<Goal> all() {
        List<Goal> goals = new ArrayList<>();
        goals.addAll(toScan("typical", 0.80, 0.60, 0.42, 0.55));
        goals.addAll(toScan("1000", 0.60, 0.30, 0.22, 0.42));
        goals.addAll(toScan("1000-pretty", 1.0, 0.80, 0.80, 0.80));
        goals.addAll(toScan("1000-reversed", 1.0, 0.80, 0.80, 0.80));
        goals.addAll(toScan("100000", 0.60, NONE, 0.28, NONE));
        goals.addAll(toScan("small", 1.2, 0.95, 0.95, 0.95));
        goals.add(new Goal(
                "time / that of fastjson2 and mapping, worst body",
                1,
                NONE,
                false,
                figures ->
                        worst(figures, Contender.FASTJSON2, any -> true).max().orElse(NONE)));
        goals.add(new Goal(
                "… worst body from 1,000 frames",
                1,
                0.5,
                false,
                figures ->
                        worst(figures, Contender.FASTJSON2, Goal::isLong).max().orElse(NONE)));
        goals.add(new Goal(
                "times faster than the vendor's SDK, worst body",
                8,
                NONE,
                true,
                figures -> 1 / worst(figures, Contender.SDK, any -> true).max().orElse(NONE)));
        goals.add(new Goal(
                "… worst body from 1,000 frames",
                8,
                30,
                true,
                figures -> 1 / worst(figures, Contender.SDK, Goal::isLong).max().orElse(NONE)));
        for (String service : List.of("imm", "ims", "vod")) {
            String body = service + "-100000";
            goals.add(new Goal(
                    "B/frame kept beyond names, " + body, 60, 45, false, figures -> figures.keptPerFrame(body)));
        }
        goals.add(new Goal(
                "KB allocated, ims-1000",
                150,
                60,
                false,
                figures -> figures.of("ims-1000", Contender.VERDICT, Cell::allocated) / KILO));
        for (String service : List.of("imm", "ims", "vod")) {
            String start = "verdict normalize, " + service + "-typical";
            goals.add(new Goal(
                    "ms beyond a bare JVM, " + start, 80, 40, false, figures -> figures.startBeyondBare(start)));
        }
        goals.add(new Goal(
                "reference reader's time / that of databind and mapping, worst body",
                1.3,
                NONE,
                false,
                figures -> figures.bodies().stream()
                        .mapToDouble(body -> figures.ratio(body, Contender.REFERENCE, Contender.DATABIND))
                        .filter(ratio -> !Double.isNaN(ratio))
                        .max()
                        .orElse(NONE)));
        return goals;
    }

    private static List<Goal> toScan(String size, double must, double imm, double ims, double vod) {
        return List.of(
                toScan("imm-" + size, must, imm), toScan("ims-" + size, must, ims), toScan("vod-" + size, must, vod));
    }

    private static Goal toScan(String body, double must, double aim) {
        return new Goal(
                "time / A, " + body,
                must,
                aim,
                false,
                figures -> figures.ratio(body, Contender.VERDICT, Contender.SCAN));
    }

    private static DoubleStream worst(Figures figures, Contender contender, Predicate<String> bodies) {
        return figures.bodies().stream()
                .filter(bodies)
                .mapToDouble(body -> figures.ratio(body, Contender.VERDICT, contender))
                .filter(ratio -> !Double.isNaN(ratio));
    }

    private static boolean isLong(String body) {
        return !body.endsWith("small") && !body.endsWith("typical");
    }

    /** The figure and what it reaches; empty where it was not measured. */
    String reached(Figures figures) {
        double measured = figure.applyAsDouble(figures);
        if (Double.isNaN(measured)) {
            return "";
        }
        String figureText = Markdown.number(measured);
        if (reaches(measured, aim)) {
            return figureText + " aim";
        }
        return reaches(measured, must) ? figureText + " must" : "**" + figureText + " missed**";
    }

    private boolean reaches(double measured, double goal) {
        return least ? measured >= goal : measured <= goal;
    }

    String bounds() {
        String sign = least ? "≥ " : "≤ ";
        return String.format(
                Locale.ROOT,
                "%s | %s",
                sign + Markdown.number(must),
                Double.isNaN(aim) ? "" : sign + Markdown.number(aim));
    }
}
