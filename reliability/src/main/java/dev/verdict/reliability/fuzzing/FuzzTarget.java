package dev.verdict.reliability.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls: with the name of a door, then with one input after the other, then once more at the end. */
public final class FuzzTarget {
    /** Where the bytes of a finding go, as they came through the door. */
    static final String FINDINGS = "verdict.fuzzing.findings";
    /** Where the counts go at the end. */
    static final String COUNTS = "verdict.fuzzing.counts";

    private static final FuzzTarget TARGET = new FuzzTarget();

    private @Nullable Door door;

    private FuzzTarget() {}

    public static void fuzzerInitialize(String[] args) {
        TARGET.door = Door.of(args[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.attack(input);
    }

    public static void fuzzerTearDown() throws IOException {
        StringBuilder counts = new StringBuilder();
        Counts.all()
                .forEach((what, count) ->
                        counts.append(count).append('\t').append(what).append('\n'));
        Files.writeString(Path.of(System.getProperty(COUNTS, "counts.tsv")), counts);
    }

    private void attack(byte[] input) {
        if (door == null) {
            throw new IllegalStateException("no door was named");
        }
        byte[] bytes = door.bytes(input);
        try {
            door.attack(bytes);
        } catch (Throwable failure) {
            keep(bytes, failure);
            throw failure;
        }
    }

    private void keep(byte[] bytes, Throwable failure) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty(FINDINGS, "findings")));
            String name = HexFormat.of().toHexDigits(Arrays.hashCode(bytes)).toLowerCase(Locale.ROOT);
            Files.write(folder.resolve(name), bytes);
            Files.writeString(folder.resolve(name + ".txt"), failure.toString());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
