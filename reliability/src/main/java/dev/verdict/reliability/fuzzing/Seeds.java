package dev.verdict.reliability.fuzzing;

import dev.verdict.reliability.testdata.Testdata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that are worth changing: the test data, in the form in which a door takes it. */
final class Seeds {
    /** Larger ones are left out: many small attempts find more than few large ones. */
    private static final int SMALL = 6_000;

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
        return new Seeds(Stream.of(services).flatMap(service -> files(service, Testdata.BODY)));
    }

    /** The pages of one job, and the same page in several forms. */
    static Seeds pages() {
        List<byte[]> pages = Stream.of("first-page", "middle-page", "last-page")
                .map(name -> Testdata.read("ims/" + name + Testdata.BODY))
                .toList();
        List<List<byte[]>> jobs = new ArrayList<>();
        jobs.add(pages);
        jobs.add(List.of(pages.get(2), pages.get(0), pages.get(1)));
        jobs.add(List.of(pages.get(0)));
        for (String service : Testdata.SERVICES) {
            files(service, Testdata.BODY)
                    .filter(body -> body.length < SMALL / 4)
                    .forEach(body -> jobs.add(List.of(body, body)));
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
        List<byte[]> bodies = Testdata.SERVICES.stream()
                .flatMap(service -> files(service, Testdata.BODY))
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
        return new Seeds(Testdata.SERVICES.stream().flatMap(service -> files(service, VERDICT)));
    }

    private static Stream<byte[]> files(String folder, String ending) {
        return Testdata.files(folder, ending).stream().map(Testdata::read).filter(content -> content.length < SMALL);
    }
}
