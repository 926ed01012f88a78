package dev.verdict.testdata.golden;

import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The bodies of one folder, and of the folders in it, with their goldens. Immutable. */
public final class Goldens {
    private static final String BODY = ".response.json";
    private static final String ANY_BODY = ".json";

    private final Path folder;
    private final GoldenBody.Settings settings;

    private Goldens(Path folder, GoldenBody.Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** The goldens of a folder; a relative one is relative to the module. Nothing is looked up yet. */
    public static Goldens in(String folder) {
        return in(Path.of(System.getProperty("basedir", "")).resolve(folder));
    }

    /** The goldens of a folder. Nothing is looked up yet. */
    public static Goldens in(Path folder) {
        return new Goldens(folder, GoldenBody.Settings.DEFAULT);
    }

    /** The same, read and decided by another normalizer than {@code Normalizer.create()}. */
    public Goldens with(Normalizer normalizer) {
        return new Goldens(folder, settings.with(normalizer));
    }

    /** The same, with what only the caller knows about the bodies. */
    public Goldens with(Hints hints) {
        return new Goldens(folder, settings.with(hints));
    }

    /** The same, with goldens in which some things are redacted. */
    public Goldens redacted(Redaction redaction) {
        return new Goldens(folder, settings.with(redaction));
    }

    /**
     * The bodies in alphabetical order, then the goldens that no body uses.
     *
     * @throws IllegalArgumentException if there is no such folder, or two bodies would have one golden
     * @throws AssertionError if there is no body in it: that would test nothing
     */
    public List<GoldenBody> bodies() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("expected a folder of bodies, found none at "
                    + folder.toAbsolutePath().normalize());
        }
        SortedMap<String, Path> bodies = new TreeMap<>();
        SortedMap<String, Path> goldens = new TreeMap<>();
        for (Path file : files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (Golden.ENDINGS.stream().anyMatch(name::endsWith)) {
                goldens.put(name, file);
            } else if (name.endsWith(ANY_BODY)) {
                String body = without(name.endsWith(BODY) ? BODY : ANY_BODY, name);
                Path other = bodies.put(body, file);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "two bodies would have one golden, " + body + Golden.VERDICT + ": "
                                    + other.getFileName() + " and " + file.getFileName() + " in "
                                    + folder.toAbsolutePath().normalize());
                }
            }
        }
        if (bodies.isEmpty()) {
            throw new AssertionError("no body in " + folder.toAbsolutePath().normalize() + ": expected files named "
                    + "<name>.json or <name>.response.json; goldens alone test nothing");
        }
        List<GoldenBody> found = new ArrayList<>();
        bodies.forEach((name, file) -> found.add(new GoldenBody(folder, name, file, settings)));
        goldens.forEach((name, file) -> {
            if (Golden.ENDINGS.stream()
                    .noneMatch(ending -> name.endsWith(ending) && bodies.containsKey(without(ending, name)))) {
                found.add(new GoldenBody(folder, name, null, settings));
            }
        });
        return found;
    }

    private static String without(String ending, String name) {
        return name.substring(0, name.length() - ending.length());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Verifies every body, and tells of all that fail at once.
     *
     * @throws AssertionError if any body does not mean what its golden says
     */
    public void verify() {
        List<String> failures = new ArrayList<>();
        List<GoldenBody> bodies = bodies();
        for (GoldenBody body : bodies) {
            try {
                body.verify();
            } catch (AssertionError e) {
                failures.add(e.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(
                    failures.size() + " of " + bodies.size() + " goldens fail:\n\n" + String.join("\n\n", failures));
        }
    }

    /** One test for each, to be returned by a method with {@code @TestFactory}. */
    public Stream<DynamicTest> tests() {
        return bodies().stream().map(body -> DynamicTest.dynamicTest(body.name(), body::verify));
    }
}
