package dev.verdict.reliability.threads;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Outcome;
import dev.verdict.normalizer.Page;
import dev.verdict.normalizer.policy.Policy;
import dev.verdict.reliability.testdata.Testdata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One normalizer, and one policy, under many threads with mixed bodies. Each reading must say what it says alone, also
 * after the bytes that were read have been overwritten: no buffer is shared with the caller or with another reading.
 *
 * <pre>Soak SECONDS THREADS FIGURES    also adds a line to a table of figures</pre>
 */
public final class Soak {
    private static final int MOST_DIFFERENCES = 10;

    private final int threads;
    private final Duration time;
    private final Normalizer normalizer = Normalizer.create();
    private final Policy policy = Policy.read(Testdata.read("policies/shorts.policy.json"));
    private final List<Task> tasks = tasks();
    private final List<String> alone = new ArrayList<>();

    public Soak(int threads, Duration time) {
        this.threads = threads;
        this.time = time;
    }

    /**
     * What came of it.
     *
     * @param readings how often something was read
     * @param differences what was said that is not said alone
     */
    public record Result(long readings, int tasks, List<String> differences) {}

    /** Something to read: one body, or the pages of one job. */
    private record Task(List<byte[]> documents) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(Long.parseLong(args[0]));
        int threads = Integer.parseInt(args[1]);
        Result result = new Soak(threads, time).run();
        result.differences().forEach(System.err::println);
        String line = threads + "\t" + time.toSeconds() + "\t" + result.readings() + "\t" + result.tasks() + "\t"
                + result.differences().size();
        System.out.println("threads, seconds, readings, bodies, differences: " + line.replace('\t', ' '));
        Files.writeString(Path.of(args[2]), line + "\n");
        System.exit(result.differences().isEmpty() ? 0 : 1);
    }

    private static List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (String service : Testdata.SERVICES) {
            Testdata.files(service, Testdata.BODY).forEach(file -> tasks.add(new Task(List.of(Testdata.read(file)))));
        }
        tasks.add(new Task(Stream.of("first", "middle", "last")
                .map(page -> Testdata.read("ims/" + page + "-page" + Testdata.BODY))
                .toList()));
        byte[] list = Testdata.read("corpus/ims.ndjson");
        tasks.add(new Task(
                List.of(("[" + new String(list, StandardCharsets.UTF_8).strip().replace("\n", ",") + "]")
                        .getBytes(StandardCharsets.UTF_8))));
        return tasks;
    }

    public Result run() throws InterruptedException {
        tasks.forEach(task -> alone.add(said(task)));
        Queue<String> differences = new ConcurrentLinkedQueue<>();
        LongAdder readings = new LongAdder();
        CountDownLatch start = new CountDownLatch(1);
        long end = System.nanoTime() + time.toNanos();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Random random = new Random(i);
            Thread worker = new Thread(
                    () -> {
                        await(start);
                        while (System.nanoTime() < end && differences.size() < MOST_DIFFERENCES) {
                            attempt(random.nextInt(tasks.size()), differences);
                            readings.increment();
                        }
                    },
                    "soak-" + i);
            worker.setUncaughtExceptionHandler((thread, failure) -> differences.add(failure.toString()));
            worker.start();
            workers.add(worker);
        }
        start.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        return new Result(readings.sum(), tasks.size(), List.copyOf(differences));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(int number, Queue<String> differences) {
        String said = said(tasks.get(number));
        if (!said.equals(alone.get(number))) {
            differences.add("alone: " + alone.get(number) + "\nhere:  " + said);
        }
    }

    /** Everything that is said about a task, from a copy of its bytes that is overwritten before it is written down. */
    private String said(Task task) {
        List<byte[]> copies = task.documents().stream().map(byte[]::clone).toList();
        try {
            List<Verdict> verdicts = verdicts(copies);
            copies.forEach(copy -> Arrays.fill(copy, (byte) 'x'));
            return verdicts.stream().map(this::written).collect(Collectors.joining("\n"));
        } catch (BodyException e) {
            return e.toString();
        }
    }

    private List<Verdict> verdicts(List<byte[]> documents) {
        if (documents.size() > 1) {
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                pages.add(Page.of(documents.get(i)).named("page" + i));
            }
            return List.of(normalizer.normalizePages(pages));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Outcome outcome : normalizer.normalizeEach(documents.get(0), Hints.none())) {
            verdicts.addAll(outcome.verdicts());
        }
        return verdicts;
    }

    private String written(Verdict verdict) {
        byte[] bytes = VerdictJson.bytes(verdict);
        String text = VerdictJson.text(verdict);
        String again = VerdictJson.text(VerdictJson.read(bytes));
        Arrays.fill(bytes, (byte) 'x');
        return text + again + VerdictJson.text(normalizer.decide(verdict.report(), policy)) + verdict.hashCode();
    }
}
