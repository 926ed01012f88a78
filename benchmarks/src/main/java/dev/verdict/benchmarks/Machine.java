package dev.verdict.benchmarks;

import dev.verdict.benchmarks.contenders.Contender;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * On what and when was measured.
 *
 * @param load processes that wanted a core when measuring began, on average over a minute; negative where that is not known
 * @param rounds how often each cell was measured
 * @param commit of this library; empty where that is not known
 * @param versions of the contenders
 */
public record Machine(
        String jdk,
        String cpu,
        int cores,
        double load,
        String date,
        String depth,
        int rounds,
        String commit,
        List<String> versions) {
    static Machine now(Depth depth, int rounds) throws IOException {
        return new Machine(
                "JDK " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + " "
                        + System.getProperty("java.version") + ")",
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                depth.name(),
                rounds,
                System.getProperty("benchmarks.commit", ""),
                Contender.versions());
    }

    private static String cpuModel() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
