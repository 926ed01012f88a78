package dev.verdict.reliability.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets Jazzer at the doors, each in a process of its own, and says what came of it.
 *
 * <pre>
 * Run FOLDER SECONDS EACH SEEDS [DOOR…]    attacks one door after the other, each for EACH seconds and from at most so
 *                                          many seeds, until SECONDS are over; what is learned is kept in the folder and
 *                                          used again
 * </pre>
 *
 * Ends with status 1 if anything was found. The first door of all is one with a mistake planted in it: a run that does not
 * find it proves nothing and ends with status 3.
 */
public final class Run {
    private static final int FOUND = 1;
    private static final int BLIND = 3;
    /** What Jazzer says when it has found something. */
    private static final int JAZZER_FOUND = 77;

    private static final Duration PLANTED = Duration.ofSeconds(60);
    /** Of the clock: processor time is bounded by {@link Expense}, this ends what would go on for ever. */
    private static final int TIMEOUT_SECONDS = 300;

    /** Beyond its time, before a process is ended; a busy machine takes long to start one. */
    private static final int GRACE_SECONDS = 900;

    private static final int MAX_LENGTH = 16_384;
    private static final int HEAP_MEGABYTES = 768;
    private static final int RSS_MEGABYTES = 2_560;
    private static final int STEPS = 9;
    private static final String OURS =
            "dev.verdict.model.**:dev.verdict.adapters.**:dev.verdict.normalizer.**:dev.verdict.cli.**"
                    + ":com.fasterxml.jackson.core.**";
    private static final Pattern STATUS = Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/.*");

    private final Path folder;
    private final int mostSeeds;

    private Run(Path folder, int mostSeeds) {
        this.folder = folder;
        this.mostSeeds = mostSeeds;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Run run = new Run(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[3]));
        Duration all = Duration.ofSeconds(Long.parseLong(args[1]));
        Duration each = Duration.ofSeconds(Long.parseLong(args[2]));
        List<String> doors = args.length > 4 ? Stream.of(args).skip(4).toList() : Door.NAMES;
        System.exit(run.all(doors, all, each));
    }

    private int all(List<String> doors, Duration all, Duration each) throws IOException, InterruptedException {
        if (attack(Planted.NAME, PLANTED).findings() == 0) {
            System.err.println("what was planted was not found: the attacks are blind");
            return BLIND;
        }
        int found = 0;
        long end = System.nanoTime() + all.toNanos();
        for (int i = 0; i < doors.size() || System.nanoTime() < end; i++) {
            Attempt attempt = attack(doors.get(i % doors.size()), each);
            System.out.println(attempt);
            attempt.append(folder.resolve("attempts.tsv"));
            found += attempt.findings();
        }
        return found > 0 ? FOUND : 0;
    }

    private Attempt attack(String door, Duration time) throws IOException, InterruptedException {
        boolean isPlanted = door.equals(Planted.NAME);
        Path mine = folder.resolve(door);
        if (isPlanted) {
            delete(mine);
        }
        Path corpus = Files.createDirectories(mine.resolve("corpus"));
        Path findings = Files.createDirectories(mine.resolve("findings"));
        Path artifacts = Files.createDirectories(mine.resolve("artifacts"));
        delete(mine.resolve("seeds"));
        Path seeds = seeds(door, Files.createDirectories(mine.resolve("seeds")));
        Path counts = mine.resolve("counts.tsv");
        Path log = mine.resolve("jazzer.log");
        Files.deleteIfExists(counts);
        long before = findings(findings);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "-D" + FuzzTarget.FINDINGS + "=" + findings,
                "-D" + FuzzTarget.COUNTS + "=" + counts,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + door,
                "--instrumentation_includes=" + OURS,
                "--custom_hook_includes=" + OURS,
                "--keep_going=" + (isPlanted ? 1 : 20),
                "--reproducer_path=" + artifacts,
                "--coverage_dump=" + mine.resolve("coverage.exec"),
                "-artifact_prefix=" + artifacts + "/",
                "-max_total_time=" + time.toSeconds(),
                "-timeout=" + TIMEOUT_SECONDS,
                "-rss_limit_mb=" + RSS_MEGABYTES,
                "-max_len=" + MAX_LENGTH,
                "-use_value_profile=1",
                corpus.toString(),
                seeds.toString()));
        long start = System.nanoTime();
        Process jazzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!jazzer.waitFor(time.toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS)) {
            jazzer.destroyForcibly();
        }
        int status = jazzer.waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        int found = (int) (findings(findings) - before);
        if (status != 0 && status != JAZZER_FOUND && found == 0) {
            found = 1; // it timed out, ran out of memory or died: the log and the artifact tell
        }
        if (found > 0 && !isPlanted) {
            System.err.println("door " + door + ": something was found: " + findings + ", " + log);
        }
        return attempt(door, took, log, counts, found);
    }

    private static long findings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).count();
        }
    }

    /** Each seed as it is, and by its number with steps that change it. */
    private Path seeds(String door, Path folder) throws IOException {
        Random random = new Random(door.hashCode());
        Door through = Door.of(door);
        List<byte[]> all = through.seeds();
        int step = 1 + (all.size() - 1) / mostSeeds;
        for (int number = 0; number < all.size(); number += step) {
            byte[] steps = new byte[STEPS];
            random.nextBytes(steps);
            String name = String.format(Locale.ROOT, "%04d", number);
            Files.write(folder.resolve(name), all.get(number));
            List<byte[]> varied = through.inputs(number, steps);
            for (int i = 0; i < varied.size(); i++) {
                Files.write(folder.resolve(name + "-varied-" + i), varied.get(i));
            }
        }
        return folder;
    }

    private static Attempt attempt(String door, Duration took, Path log, Path counts, int found) throws IOException {
        long executions = 0;
        long edges = 0;
        long inputs = 0;
        // A finding's input may be in there in any encoding.
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            Matcher status = STATUS.matcher(line);
            if (status.lookingAt()) {
                executions = Math.max(executions, Long.parseLong(status.group(1)));
                edges = Math.max(edges, Long.parseLong(status.group(2)));
                inputs = Long.parseLong(status.group(4));
            }
        }
        String became = Files.exists(counts)
                ? Files.readString(counts, StandardCharsets.UTF_8)
                        .strip()
                        .replace('\t', ' ')
                        .replace("\n", "; ")
                : "";
        return new Attempt(door, took.toSeconds(), executions, edges, inputs, found, became);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
