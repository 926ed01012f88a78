package dev.verdict.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final String MACHINE = """
            {"jdk": "JDK 17", "cpu": "a CPU", "cores": 2, "load": 0.5, "date": "2026-11-22", "depth": "FULL", "rounds": 3,
             "commit": "abc", "versions": ["Jackson 2"]}
            """;

    @TempDir
    Path measured = Path.of("");

    @BeforeEach
    void machine() throws IOException {
        Files.writeString(folder().resolve("machine.json"), MACHINE);
    }

    private Path folder() throws IOException {
        return Files.createDirectories(measured.resolve("jdk"));
    }

    private void round(int round, double scan, double verdict) throws IOException {
        Files.writeString(
                folder().resolve("reading-" + round + "-ims-1000.json"),
                "[" + result("scan", scan, 1_000) + "," + result("verdict", verdict, 120_000) + "]");
    }

    private static String result(String contender, double micros, int allocated) {
        return String.format(Locale.ROOT, """
            {"benchmark": "dev.verdict.benchmarks.ReadingBenchmark.read", "mode": "avgt",
             "params": {"body": "ims-1000", "contender": "%s"},
             "primaryMetric": {"rawData": [[%f, 9000]]},
             "secondaryMetrics": {"cpu": {"rawData": [[%f, 9000]]}, "pcpu": {"rawData": [[9000]]},
                                  "gc.alloc.rate.norm": {"score": %d}}}
            """, contender, micros, micros, allocated);
    }

    private String page() throws IOException {
        Path page = measured.resolve("RESULTS.md");
        Results.main(new String[] {measured.toString(), page.toString()});
        return Files.readString(page);
    }

    @Test
    void ratiosAreTakenWithinARoundAndTheirMedianCounts() throws IOException {
        round(1, 100, 10);
        round(2, 1_000, 200);
        round(3, 100, 90);
        assertThat(page()).contains("| time / A, ims-1000 | ≤ 0.60 | ≤ 0.22 | 0.20 aim |");
    }

    @Test
    void bestIterationCounts() throws IOException {
        round(1, 100, 50);
        assertThat(page()).contains("| time / A, ims-1000 | ≤ 0.60 | ≤ 0.22 | 0.50 must |");
    }

    @Test
    void goalThatIsMissedIsNamed() throws IOException {
        round(1, 100, 61);
        assertThat(page())
                .contains("| time / A, ims-1000 | ≤ 0.60 | ≤ 0.22 | **0.61 missed** |")
                .contains("| KB allocated, ims-1000 | ≤ 150 | ≤ 60 | 120 must |");
    }

    @Test
    void whatWasNotMeasuredIsLeftEmpty() throws IOException {
        round(1, 100, 61);
        assertThat(page())
                .contains("| time / A, imm-1000 | ≤ 0.60 | ≤ 0.30 |  |")
                .doesNotContain("NaN");
    }
}
