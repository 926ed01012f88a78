package dev.verdict.reliability.environment;

import dev.verdict.cli.Main;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Terminals;
import dev.verdict.reliability.testdata.Testdata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A digest of everything the command line says about a folder of bodies: verdicts, explanations in two languages, tables,
 * comparisons, agreement, a policy's flips. Two processes that print the same digest said the same, byte for byte.
 */
public final class Fingerprint {
    private static final int MAX_BYTES = 8 << 20;

    private final Path root;
    private final MessageDigest digest;

    private Fingerprint(Path root) throws NoSuchAlgorithmException {
        this.root = root;
        digest = MessageDigest.getInstance("SHA-256");
    }

    /** Prints the digest for the repository in the folder given. */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        // As bytes, for a default charset may be anything.
        System.out.write(of(Path.of(args[0]).toAbsolutePath()).getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    static String of(Path root) throws NoSuchAlgorithmException {
        Fingerprint fingerprint = new Fingerprint(root);
        fingerprint.takeAll();
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void takeAll() {
        List<String> bodies = new ArrayList<>();
        for (String service : Testdata.SERVICES) {
            bodies.addAll(files("testdata/" + service, Testdata.BODY));
        }
        take(with(List.of("normalize"), bodies));
        take(with(List.of("normalize", "--table", "--gate"), bodies));
        take(with(List.of("normalize", "--compact", "--policy", "testdata/policies/shorts.policy.json"), bodies));
        take(with(
                List.of(
                        "policy",
                        "diff",
                        "testdata/policies/shorts.policy.json",
                        "testdata/policies/shorts-next.policy.json"),
                bodies));
        for (int i = 0; i + 1 < bodies.size(); i += 150) {
            take(List.of("explain", bodies.get(i)));
            take(List.of("explain", "--lang", "zh", bodies.get(i)));
            take(List.of("compare", bodies.get(i), bodies.get(i + 1)));
            take(List.of("compare", "--json", bodies.get(i), bodies.get(i + 1)));
        }
        List<String> corpus = files("testdata/corpus", ".ndjson").stream()
                .filter(file -> !file.contains("human"))
                .toList();
        take(with(List.of("agreement", "--key", "name"), corpus));
        take(with(List.of("agreement", "--json", "--key", "name", "--labels", "testdata/corpus/human.ndjson"), corpus));
        take(List.of("--help"));
        take(List.of("normalize", "--help"));
        take(List.of("policy", "check", "testdata/corpus/human.ndjson"));
    }

    private static List<String> with(List<String> command, List<String> files) {
        return Stream.concat(command.stream(), files.stream()).toList();
    }

    private List<String> files(String folder, String ending) {
        return Testdata.files(root.resolve(folder), ending).stream()
                .map(file -> folder + "/" + file.getFileName())
                .toList();
    }

    private void take(List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                root,
                Terminals.NONE,
                Map.of(),
                MAX_BYTES,
                MAX_BYTES);
        int status = Main.run(args.toArray(String[]::new), surroundings);
        digest.update(out.toByteArray());
        digest.update(err.toByteArray());
        digest.update((byte) status);
    }
}
