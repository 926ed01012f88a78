package dev.verdict.reliability.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that are worth changing: the test data, in the form in which a door takes it. */
final class Seeds {
    /** Larger ones are left out: many small attempts find more than few large ones. */
    static final int SMALL = 6_000;

    /** From the root of the repository and from a module of it. */
    private static final Path TESTDATA =
            Files.isDirectory(Path.of("testdata")) ? Path.of("testdata") : Path.of("..", "testdata");

    private static final String BODY = ".response.json";
    private static final String VERDICT = ".verdict.json";

    private final List<byte[]> all;

    private Seeds(Stream<byte[]> all) {
        this.all = all.toList();
    }

    List<byte[]> all() {
        return all;
    }

    /** The bodies of these services. */
    static Seeds of(String... services) {
        return new Seeds(Stream.of(services).flatMap(service -> files(service, BODY)));
    }

    /** The pages of one job, and the same page in several forms. */
    static Seeds pages() {
        List<byte[]> pages = Stream.of("first-page", "middle-page", "last-page")
                .map(name -> read(TESTDATA.resolve("ims").resolve(name + BODY)))
                .toList();
        List<List<byte[]>> jobs = new ArrayList<>();
        jobs.add(pages);
        jobs.add(List.of(pages.get(2), pages.get(0), pages.get(1)));
        jobs.add(List.of(pages.get(0)));
        for (String service : List.of("imm", "ims", "vod")) {
            files(service, BODY).filter(body -> body.length < SMALL / 4).forEach(body -> jobs.add(List.of(body, body)));
        }
        jobs.add(List.of(job("pass", "t1"), job("pass", "t2"), job("pass", "")));
        jobs.add(List.of(job("pass", "t1"), job("block", "t2"), job("pass", "")));
        return new Seeds(jobs.stream().map(job -> Documents.joined(job, Door.RECORD)));
    }

    private static byte[] job(String suggestion, String next) {
        String token = next.isEmpty() ? "" : ",\"NextPageToken\":\"" + next + "\"";
        return ("{\"MediaCensorJobDetail\":{\"JobId\":\"j\",\"State\":\"Success\",\"Suggestion\":\"pass\","
                        + "\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":[{\"Timestamp\":\"00:00:0"
                        + next.length() + "\",\"CensorResults\":{\"CensorResult\":[{\"Suggestion\":\"" + suggestion
                        + "\",\"Label\":\"normal\",\"Scene\":\"porn\",\"Rate\":\"9.9\"}]}}]}" + token + "}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Lines of bodies, good and bad. */
    static Seeds lines() {
        List<byte[]> bodies = Stream.of("imm", "ims", "vod")
                .flatMap(service -> files(service, BODY))
                .filter(body -> body.length < SMALL / 4)
                .map(body -> new String(body, StandardCharsets.UTF_8).replaceAll("\\R\\s*", ""))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        List<byte[]> blank = List.of(
                bodies.get(0),
                new byte[0],
                "\r".getBytes(StandardCharsets.UTF_8),
                "{".getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        List<byte[]> list = List.of(
                ("[" + new String(bodies.get(1), StandardCharsets.UTF_8) + ",3]").getBytes(StandardCharsets.UTF_8));
        return new Seeds(Stream.concat(
                bodies.stream().map(body -> Documents.joined(List.of(body, body, new byte[0]), '\n')),
                Stream.of(Documents.joined(blank, '\n'), Documents.joined(list, '\n'))));
    }

    static Seeds policies() {
        String all =
                "{\"schema\":\"verdict-policy/1\",\"id\":\"all\",\"whenPending\":\"block\",\"whenFailed\":\"pass\","
                        + "\"whenUnreadable\":\"review\",\"whenIncomplete\":\"block\",\"custom\":{\"label\":[\"own\"]},\"rules\":["
                        + "{\"id\":\"a\",\"when\":{\"service\":\"imm\",\"part\":[\"video\"],\"scene\":\"porn\",\"label\":\"sexy\","
                        + "\"category\":\"sexual\",\"suggestion\":\"block\",\"scoreAtLeast\":1.5,\"scoreBelow\":99,\"fromMs\":0,"
                        + "\"toMs\":9000,\"minFrames\":2},\"then\":\"ignore\"},{\"id\":\"b\",\"when\":{},\"then\":\"pass\"}]}";
        return new Seeds(Stream.concat(
                files("policies", ".policy.json"),
                Stream.of(all, "{\"schema\":\"verdict-policy/1\",\"id\":\"x\"}")
                        .map(policy -> policy.getBytes(StandardCharsets.UTF_8))));
    }

    static Seeds stored() {
        return new Seeds(Stream.of("imm", "ims", "vod").flatMap(service -> files(service, VERDICT)));
    }

    private static Stream<byte[]> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(TESTDATA.resolve(folder))) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .map(Seeds::read)
                    .filter(content -> content.length < SMALL)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
