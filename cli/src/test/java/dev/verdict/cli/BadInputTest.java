package dev.verdict.cli;

import static dev.verdict.cli.Call.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with one body: one line that names it, nothing on standard output, and the next body is done. */
class BadInputTest {
    @TempDir
    private Path directory;

    private Call.Result beside(String bad) throws IOException {
        Files.writeString(directory.resolve("good.json"), PASS);
        Call.Result result = Call.in(directory).run("normalize", "--compact", bad, "good.json");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).hasLineCount(1).contains("\"suggestion\":\"pass\"");
        assertThat(result.err()).hasLineCount(1).doesNotContain("Exception").doesNotContain("\tat ");
        return result;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no JSON          | hello                      | bad.json:1:1: not valid JSON: Unrecognized token 'hello'",
                "truncated        | {\"Status\":              | bad.json:1:11: not valid JSON: Unexpected end-of-input",
                "truncated later  | {\"Status\":\\n{\"a\":1   | bad.json:2:7: not valid JSON: Unexpected end-of-input",
                "a wrong sign     | {\"Status\":\\n 1,]       | bad.json:2:4: not valid JSON: Unexpected character",
                "empty            | ~~                         | bad.json:1:1: expected a JSON object, found nothing",
                "blank            | \\n \\n                    | bad.json:1:1: expected a JSON object, found nothing",
                "a text           | \"text\"                   | bad.json:1:1: expected a JSON object, found a text",
                "a number         | 17                         | bad.json:1:1: expected a JSON object, found a number",
                "another object   | {\"a\":1,\"b\":2}          | bad.json: not an answer of a service we know",
                "an empty object  | {}                         | bad.json: not an answer of a service we know",
            })
    void isNamedWithItsPlace(String what, String content, String expected) throws IOException {
        Files.writeString(directory.resolve("bad.json"), content.replace("\\n", "\n"));

        assertThat(beside("bad.json").err()).as(what).startsWith(expected);
    }

    @Test
    void missingFileIsNamed() throws IOException {
        assertThat(beside("bad.json").err())
                .isEqualTo("bad.json: expected a file, found none of this name" + " (no-such-file)\n");
    }

    @Test
    void directoryIsNamed() throws IOException {
        Files.createDirectory(directory.resolve("bad"));

        assertThat(beside("bad").err())
                .isEqualTo("bad: expected a file, found a directory; name the files in it (is-a-directory)\n");
    }

    @Test
    void fileThatMayNotBeReadIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.json"), PASS);
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "root may read everything");

        assertThat(beside("bad.json").err())
                .isEqualTo("bad.json: expected a file that may be read, found one that may not (no-permission)\n");
    }

    @Test
    void nameThatCannotBeOneIsNamed() throws IOException {
        assertThat(beside("bad\0name").err())
                .isEqualTo("bad\\u0000name: expected the name of a file, found what cannot be one (no-such-file)\n");
    }

    @Test
    void tooLongDocumentIsNamed() throws IOException {
        Files.writeString(directory.resolve("bad.json"), "[\n" + " ".repeat(5_000) + "]");

        Call.Result result = Call.in(directory).upTo(4_000).run("normalize", "bad.json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith("bad.json: the document is longer than 4000 bytes");
    }

    @Test
    void listThatBreaksOffIsNamedWithItsElementAndTheOnesBeforeAreDone() {
        Call.Result result = Call.with("[" + PASS + ",\n{\"a\":[1,]}]").run("normalize", "--compact");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"line\":2,\"column\":9,\"source\":\"/1/a/1\"");
        assertThat(result.err()).startsWith("<stdin>:2:9: not valid JSON: ").endsWith("(malformed, at /1/a/1)\n");
    }

    @Test
    void readThatFailsHalfWayIsNamed() {
        InputStream broken = new InputStream() {
            private int reads;

            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                byte[] line = (PASS + "\n").getBytes(StandardCharsets.UTF_8);
                if (reads++ == 2) {
                    return read();
                }
                System.arraycopy(line, 0, into, from, line.length);
                return line.length;
            }
        };

        Call.Result result = Call.with(broken).run("normalize", "--lines");

        assertThat(result.lines()).hasSize(3);
        assertThat(result.lines().get(2)).contains("\"code\":\"cannot-read\"", "\"line\":3");
        assertThat(result.err()).isEqualTo("<stdin>:3: cannot be read: Input/output error (cannot-read)\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"normalize", "explain"})
    void errorsLookTheSameForEveryCommand(String command) {
        assertThat(Call.with("{\"Status\":").run(command).err())
                .isEqualTo("<stdin>:1:11: not valid JSON: Unexpected end-of-input within/between Object entries"
                        + " (malformed, at /Status)\n");
    }

    @Test
    void bytesThatAreNoUtf8AreOneLineAndTheOthersAreDone() {
        byte[] broken = ("{\"Status\":\"Succeeded\",\"ModerationResult\":{\"Suggestion\":\"#\"}}\n" + Call.BLOCK)
                .getBytes(StandardCharsets.ISO_8859_1);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xC0;

        Call.Result alone = Call.with(new byte[] {(byte) 0xC0, (byte) 0xAF}).run("normalize");
        Call.Result beside = Call.with(broken).run("normalize");

        assertThat(alone.status()).isEqualTo(1);
        assertThat(alone.out()).isEmpty();
        assertThat(alone.err()).hasLineCount(1).startsWith("<stdin>:1:1: not valid UTF-8: the byte 0xC0");
        assertThat(beside.status()).isEqualTo(1);
        assertThat(beside.lines()).hasSize(2).last().asString().contains("\"suggestion\":\"block\"");
        assertThat(beside.err()).hasLineCount(1).startsWith("<stdin>:1:57: not valid UTF-8");
    }

    @Test
    void noMessageSpeaksOfTheSettingsOfAParser() {
        String deep = "{\"Status\":" + "[".repeat(100) + "]".repeat(100) + "}";
        String digits = "{\"Status\":" + "9".repeat(2_000) + "}";
        for (String body : new String[] {"{\"a\":{\"b\":1", "[1,", "{\"a\":\"", deep, digits, "{\"a\":tru}"}) {
            Call.Result result = Call.with(body).run("normalize");
            assertThat(result.status()).as(body).isEqualTo(1);
            assertThat(result.err()).isNotEmpty().doesNotContain("StreamRead", "REDACTED", "Source:", "`");
        }
    }
}
