package dev.verdict.benchmarks.figures;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.verdict.benchmarks.Machine;
import dev.verdict.benchmarks.contenders.Contender;
import dev.verdict.benchmarks.process.Memory;
import dev.verdict.benchmarks.process.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that was measured on one JDK. What was not measured is NaN. */
final class Figures {
    private static final JsonMapper JSON = new JsonMapper();

    private final Machine machine;
    private final List<Memory> memory;
    private final List<Start> starts;
    /** By body, contender and round. */
    private final Map<String, Map<String, Map<Integer, Cell>>> readings = new TreeMap<>();

    private final Map<String, Cell> scale = new TreeMap<>();
    /** By what is done and the number of threads. */
    private final Map<String, Map<Integer, Cell>> threads = new TreeMap<>();

    private Figures(Path folder) throws IOException {
        machine = JSON.readValue(folder.resolve("machine.json").toFile(), Machine.class);
        memory = listed(folder.resolve("memory.json"), new TypeReference<>() {});
        starts = listed(folder.resolve("starts.json"), new TypeReference<>() {});
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(String.valueOf(file.getFileName()), file);
            }
        }
    }

    /** Of each JDK, in the order of the folders' names. */
    static List<Figures> in(Path measured) throws IOException {
        List<Figures> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(measured)) {
            for (Path folder : folders.sorted().toList()) {
                all.add(new Figures(folder));
            }
        }
        return all;
    }

    private static <T> List<T> listed(Path file, TypeReference<List<T>> type) throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), type) : List.of();
    }

    private void add(String name, Path file) throws IOException {
        String[] words = name.replace(".json", "").split("-", 3);
        for (JsonNode result : words.length > 1 ? JSON.readTree(file.toFile()) : JSON.createArrayNode()) {
            Cell cell = Cell.of(result);
            String body = result.path("params").path("body").asText();
            switch (words[0]) {
                case "reading" ->
                    readings.computeIfAbsent(body, any -> new TreeMap<>())
                            .computeIfAbsent(
                                    result.path("params").path("contender").asText(), any -> new TreeMap<>())
                            .put(Integer.valueOf(words[1]), cell);
                case "scale" -> scale.put(body, cell);
                case "threads" ->
                    threads.computeIfAbsent(
                                    result.path("benchmark").asText().replaceAll(".*\\.", ""), any -> new TreeMap<>())
                            .put(Integer.valueOf(words[1]), cell);
                default -> throw new IOException("what is " + file + "?");
            }
        }
    }

    Machine machine() {
        return machine;
    }

    List<Memory> memory() {
        return memory;
    }

    List<Start> starts() {
        return starts;
    }

    Map<String, Map<Integer, Cell>> threads() {
        return threads;
    }

    Map<String, Cell> scale() {
        return scale;
    }

    Collection<String> bodies() {
        return readings.keySet();
    }

    /** Median over the rounds of a figure. */
    double of(String body, Contender contender, ToDoubleFunction<Cell> figure) {
        return Median.of(cells(body, contender).values().stream()
                .map(figure::applyAsDouble)
                .toList());
    }

    /** Median over the rounds of one contender's CPU time in terms of another's, each in the same round. */
    double ratio(String body, Contender contender, Contender to) {
        return ratio(body, contender, to, Cell::micros);
    }

    double ratio(String body, Contender contender, Contender to, ToDoubleFunction<Cell> figure) {
        Map<Integer, Cell> others = cells(body, to);
        List<Double> ratios = new ArrayList<>();
        cells(body, contender).forEach((round, cell) -> {
            @Nullable Cell other = others.get(round);
            if (other != null) {
                ratios.add(figure.applyAsDouble(cell) / figure.applyAsDouble(other));
            }
        });
        return Median.of(ratios);
    }

    private Map<Integer, Cell> cells(String body, Contender contender) {
        return readings.getOrDefault(body, Map.of()).getOrDefault(contender.word(), Map.of());
    }

    /** What is kept of a body for each frame, beyond the text of its snapshot names. */
    double keptPerFrame(String body) {
        return memory.stream()
                .filter(kept -> kept.body().equals(body) && kept.contender().equals(Contender.VERDICT.word()))
                .mapToDouble(kept -> (kept.bytes() - kept.names()) / (double) kept.frames())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** How much longer than a bare JVM a start takes, in milliseconds by the clock. */
    double startBeyondBare(String name) {
        return wall(name) - wall(Start.BARE);
    }

    private double wall(String name) {
        return starts.stream()
                .filter(start -> start.name().equals(name))
                .mapToDouble(start -> Median.of(start.wallMillis()))
                .findFirst()
                .orElse(Double.NaN);
    }
}
