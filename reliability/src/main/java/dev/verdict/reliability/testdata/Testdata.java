package dev.verdict.reliability.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Bodies, goldens, policies and corpora of the folder {@code testdata}, from the root of the repository and from a module of it. */
public final class Testdata {
    /** The services that have a folder. */
    public static final List<String> SERVICES = List.of("imm", "ims", "vod");

    /** How the name of a body's file ends. */
    public static final String BODY = ".response.json";

    private static final Path FOLDER =
            Files.isDirectory(Path.of("testdata")) ? Path.of("testdata") : Path.of("..", "testdata");

    private Testdata() {}

    /** What stands in a file, named from the folder on: {@code ims/first-page.response.json}. */
    public static byte[] read(String name) {
        return read(FOLDER.resolve(name));
    }

    /** What stands in a file. */
    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder of the test data whose names end like this, in alphabetical order. */
    public static List<Path> files(String folder, String ending) {
        return files(FOLDER.resolve(folder), ending);
    }

    /** The files of any folder whose names end like this, in alphabetical order. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
