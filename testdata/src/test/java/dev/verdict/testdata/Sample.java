package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vendor's body among the test data.
 *
 * @param service the folder it stands in
 * @param name what it shows, as in the README
 * @param folder the folder itself
 */
public record Sample(String service, String name, Path folder) {
    public static final Path TESTDATA =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath();

    private static final String BODY = ".response.json";
    private static final List<Sample> ALL =
            Stream.of("imm", "ims", "vod").flatMap(Sample::of).toList();

    /** Every body, by service and name. */
    public static List<Sample> all() {
        return ALL;
    }

    private static Stream<Sample> of(String service) {
        Path folder = TESTDATA.resolve(service);
        return files(folder)
                .filter(file -> file.endsWith(BODY))
                .map(file -> new Sample(service, file.substring(0, file.length() - BODY.length()), folder));
    }

    /** The names of the files in a folder, in alphabetical order. */
    static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(folder.resolve(name + BODY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree() {
        return Json.tree(bytes());
    }

    /** The file beside the body that has the given ending. */
    Path beside(String ending) {
        return folder.resolve(name + ending);
    }

    @Override
    public String toString() {
        return service + "/" + name;
    }
}
