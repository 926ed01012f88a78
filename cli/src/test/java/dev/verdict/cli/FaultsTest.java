package dev.verdict.cli;

import static dev.verdict.cli.Call.BLOCK;
import static dev.verdict.cli.Call.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What happens around a process of its own: a full disk, a reader that goes away, a file that cannot be read, the end in
 * the middle, a file that grows. Whole lines or a clear error, and the right exit status.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@EnabledOnOs(OS.LINUX)
class FaultsTest {
    private static final int TERMINATED = 128 + 15;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path directory;

    private ProcessBuilder verdict(String... args) {
        return Call.process(List.of("-XX:TieredStopAtLevel=1"), args)
                .directory(directory.toFile())
                .redirectError(directory.resolve("err").toFile());
    }

    private String err() throws IOException {
        return Files.readString(directory.resolve("err"));
    }

    private static String line(int number) {
        return PASS.replace("{\"Status\"", "{\"TaskId\":\"job-" + number + "\",\"Status\"") + "\n";
    }

    private static void assertAnswers(List<String> answers) {
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i))
                    .startsWith("{\"schema\":\"verdict/1\"")
                    .contains("\"id\":\"job-" + (i + 1) + "\"")
                    .endsWith("}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normalize --lines",
                "normalize --lines --gate",
                "normalize --table",
                "explain",
                "--help",
                "compare other.json",
                "agreement"
            })
    void fullDiskIsToldAndIsNoSuccess(String command) throws Exception {
        Files.writeString(directory.resolve("body.json"), BLOCK);
        Files.writeString(directory.resolve("other.json"), PASS);
        String[] args = (command.startsWith("-") ? command : command + " body.json").split(" ");

        Process process =
                verdict(args).redirectOutput(Path.of("/dev/full").toFile()).start();

        assertThat(process.waitFor()).isEqualTo(74);
        assertThat(err())
                .endsWith("verdict: cannot write to standard output: No space left on device; what was written there is"
                        + " not whole\n");
    }

    @Test
    void pageThatFindsNoRoomIsToldAndLeavesNothingBehind() throws Exception {
        Files.writeString(directory.resolve("body.json"), BLOCK);
        Files.createSymbolicLink(directory.resolve("page.html"), Path.of("/dev/full"));

        Process process = verdict("report", "--out", "page.html", "body.json").start();

        assertThat(process.waitFor()).isEqualTo(74);
        assertThat(err()).contains("verdict report: cannot write page.html").contains("No space left on device");
        assertThat(directory.resolve("page.html.part")).doesNotExist();
        assertThat(Files.readSymbolicLink(directory.resolve("page.html"))).isEqualTo(Path.of("/dev/full"));
    }

    @Test
    void readerThatGoesAwayEndsTheRunQuietly() throws Exception {
        Process process = verdict("normalize", "--lines").start();
        CompletableFuture<Integer> sent = sendUntilItBreaks(process.getOutputStream());
        List<String> answers = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 3; i++) {
                answers.add(out.readLine());
            }
        }

        assertThat(process.waitFor()).isEqualTo(141);
        assertAnswers(answers);
        assertThat(sent.get(1, TimeUnit.MINUTES)).isPositive();
        assertThat(err()).isEmpty();
    }

    /** The number of lines that went out. */
    private static CompletableFuture<Integer> sendUntilItBreaks(OutputStream input) {
        return CompletableFuture.supplyAsync(() -> {
            int number = 0;
            try (input) {
                while (true) {
                    input.write(line(number + 1).getBytes(StandardCharsets.UTF_8));
                    number++;
                }
            } catch (IOException e) {
                return number; // which is how a pipe says that nobody reads any more
            }
        });
    }

    @Test
    void fileThatBreaksOffWhileItIsReadIsNamedAndTheOthersAreDone() throws Exception {
        Files.writeString(directory.resolve("good.ndjson"), line(1));
        Path memory = Path.of("/proc/self/mem"); // opens like a file and fails when it is read

        Process process = verdict("normalize", memory.toString(), "good.ndjson").start();
        List<String> answers =
                process.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(process.waitFor()).isEqualTo(1);
        assertAnswers(answers);
        assertThat(answers).hasSize(1);
        assertThat(err()).isEqualTo("/proc/self/mem: cannot be read: Input/output error (cannot-read)\n");
    }

    @Test
    void endedInTheMiddleItLeavesWholeLines() throws Exception {
        List<String> answers = answersOfARunThat(Process::destroy, TERMINATED);

        assertAnswers(answers);
        assertThat(Files.readString(directory.resolve("out"))).endsWith("\n");
    }

    /** No program can do anything about this one; what was written until then is whole but for its end. */
    @Test
    void killedInTheMiddleItLeavesWholeLinesButForTheLast() throws Exception {
        List<String> answers = answersOfARunThat(Process::destroyForcibly, KILLED);

        assertAnswers(answers.subList(0, answers.size() - 1));
    }

    private List<String> answersOfARunThat(Consumer<Process> isEnded, int status) throws Exception {
        Path out = directory.resolve("out");
        Process process =
                verdict("normalize", "--lines").redirectOutput(out.toFile()).start();
        CompletableFuture<Integer> sent = sendUntilItBreaks(process.getOutputStream());
        while (!Files.exists(out) || Files.size(out) < 1 << 18) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(5);
        }
        isEnded.accept(process);

        assertThat(process.waitFor()).isEqualTo(status);
        sent.get(1, TimeUnit.MINUTES);
        return Files.readAllLines(out);
    }

    @Test
    void pageThatCannotBeWrittenLeavesTheOneBeforeAsItWas() throws Exception {
        Files.writeString(directory.resolve("page.html"), "the page of yesterday");
        Files.createDirectory(directory.resolve("page.html.part"));
        Files.writeString(directory.resolve("body.json"), BLOCK);

        Process process = verdict("report", "--out", "page.html", "body.json").start();

        assertThat(process.waitFor()).isEqualTo(74);
        assertThat(err()).contains("verdict report: cannot write page.html");
        assertThat(Files.readString(directory.resolve("page.html"))).isEqualTo("the page of yesterday");
    }

    @Test
    void lineThatIsStillBeingWrittenIsAnErrorInItsPlace() throws Exception {
        Files.writeString(directory.resolve("growing.ndjson"), line(1) + line(2) + line(3).substring(0, 40));

        Process process = verdict("normalize", "growing.ndjson").start();
        List<String> answers =
                process.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(process.waitFor()).isEqualTo(1);
        assertAnswers(answers.subList(0, 2));
        assertThat(answers).hasSize(3);
        assertThat(answers.get(2)).contains("\"error\":{\"code\":\"malformed\"").contains("\"line\":3");
        assertThat(err()).startsWith("growing.ndjson:3:");
    }

    @Test
    void fileThatGrowsWhileItIsReadGivesAnAnswerForEachLineUpToItsEndThen() throws Exception {
        Path growing = Files.writeString(directory.resolve("growing.ndjson"), line(1));
        int lines = 20_000;
        CompletableFuture<Void> growth = CompletableFuture.runAsync(() -> grow(growing, lines));

        Process process = verdict("normalize", "growing.ndjson").start();
        List<String> answers =
                process.inputReader(StandardCharsets.UTF_8).lines().toList();
        int status = process.waitFor();
        growth.get(1, TimeUnit.MINUTES);

        assertThat(answers).isNotEmpty().hasSizeLessThanOrEqualTo(lines);
        boolean lastIsCut = answers.get(answers.size() - 1).contains("\"error\"");
        assertAnswers(answers.subList(0, answers.size() - (lastIsCut ? 1 : 0)));
        assertThat(status).isEqualTo(lastIsCut ? 1 : 0);
        assertThat(err().lines().count()).isEqualTo(lastIsCut ? 1 : 0);
    }

    /** Line by line, each in two pieces. */
    private static void grow(Path file, int lines) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (int i = 2; i <= lines; i++) {
                byte[] line = line(i).getBytes(StandardCharsets.UTF_8);
                out.write(line, 0, 30);
                out.write(line, 30, line.length - 30);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
