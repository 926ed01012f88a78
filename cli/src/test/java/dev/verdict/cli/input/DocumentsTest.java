package dev.verdict.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    @TempDir
    private Path directory;

    private Documents documents(String... names) {
        return new Documents(
                new Surroundings(
                        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        directory,
                        Terminals.NONE,
                        Map.of(),
                        1 << 20,
                        1 << 20),
                List.of(names),
                false);
    }

    private String file(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
        return name;
    }

    /** What {@link Documents#next} gives: the content of each. */
    private static List<String> rest(Documents documents) {
        List<String> rest = new ArrayList<>();
        for (Document document = documents.next(); document != null; document = documents.next()) {
            rest.add(new String(document.bytes(), StandardCharsets.UTF_8));
        }
        return rest;
    }

    @Test
    void aFileThatIsOneDocumentIsTheOnlyOne() throws IOException {
        try (Documents documents = documents(file("a", "{\n\"a\": 1,\n\"b\": 2}"))) {
            Document only = documents.only().orElseThrow();

            assertThat(new String(only.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\n\"a\": 1,\n\"b\": 2}");
            assertThat(only.isLine()).isFalse();
            assertThat(rest(documents)).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeHadIsTheOnlyDocumentWithItsFailure() {
        try (Documents documents = documents("none")) {
            assertThat(documents.only().flatMap(Document::failure).map(Failure::code))
                    .hasValue("no-such-file");
            assertThat(rest(documents)).isEmpty();
        }
    }

    @Test
    void linesAreAllStillThere() throws IOException {
        try (Documents documents = documents(file("a", "{}\n[1]\n\n{\"b\":2}"))) {
            assertThat(documents.only()).isEmpty();
            assertThat(rest(documents)).containsExactly("{}", "[1]", "", "{\"b\":2}");
        }
    }

    @Test
    void aSingleLineInAFileNamedLinesIsALine() throws IOException {
        try (Documents documents = documents(file("a.ndjson", "{}"))) {
            assertThat(documents.only()).isEmpty();
            assertThat(rest(documents)).containsExactly("{}");
        }
    }

    @Test
    void ofSeveralFilesNoneIsTheOnlyOne() throws IOException {
        try (Documents documents = documents(file("a", "{}"), file("b", "[]"))) {
            assertThat(documents.only()).isEmpty();
            assertThat(rest(documents)).containsExactly("{}", "[]");
        }
    }

    @Test
    void standardInputIsNotWaitedFor() {
        try (Documents documents = documents(Documents.STANDARD_INPUT)) {
            assertThat(documents.only()).isEmpty();
            assertThat(rest(documents)).containsExactly("{}");
        }
    }
}
