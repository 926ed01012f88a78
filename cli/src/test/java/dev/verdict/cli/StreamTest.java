package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * More input than the heap could hold goes through a process of its own; {@code -Plong} sends a gigabyte. The process
 * runs under a locale and a charset that know no Chinese.
 */
class StreamTest {
    private static final int BROKEN = 1_000;
    /** The first line alone would fill the heap. */
    private static final int FIRST_LINE = 256 << 20;

    private final long bytes = Long.getLong("stream.megabytes", 48) << 20;
    private final String heap = System.getProperty("stream.heap", "40m");

    private static String line(long number) {
        return number % BROKEN == 0
                ? "{\"TaskId\":\"job-" + number
                : "{\"TaskId\":\"job-" + number + "\",\"Status\":\"Succeeded\",\"UserData\":\""
                        + "晚安".repeat((int) (number % 400)) + "\",\"ModerationResult\":{\"Suggestion\":\"block\","
                        + "\"Frames\":{\"TotalCount\":9,\"BlockFrames\":["
                        + "{\"Rate\":99.5,\"Offset\":1,\"Label\":\"porn\"},".repeat((int) (number % 20))
                        + "{\"Rate\":99.5,\"Offset\":2,\"Label\":\"porn\"}]}}}";
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void inputLargerThanTheHeapComesOutWholeAndInOrder() throws Exception {
        Process verdict = Call.process(List.of("-Xmx" + heap, "-Dfile.encoding=US-ASCII"), "normalize", "--lines")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<Long> sent = CompletableFuture.supplyAsync(() -> send(verdict.getOutputStream()));

        long received = receive(verdict);

        assertThat(received).isEqualTo(sent.get(1, TimeUnit.MINUTES));
        assertThat(verdict.waitFor()).isEqualTo(1);
    }

    /** Sends whole lines until there are enough, and says how many. */
    private long send(OutputStream input) {
        long lines = 1;
        try (input) {
            byte[] endless = "[".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int sent = 0; sent < FIRST_LINE; sent += endless.length) {
                input.write(endless);
            }
            input.write('\n');
            StringBuilder block = new StringBuilder();
            for (long sent = 0; sent < bytes; sent += block.length()) {
                block.setLength(0);
                while (block.length() < 1 << 16) {
                    block.append(line(++lines)).append('\n');
                }
                input.write(block.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return -1; // it ended early, which what was received shows
        }
        return lines;
    }

    private static long receive(Process verdict) throws IOException {
        long received = 0;
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(verdict.getInputStream(), StandardCharsets.UTF_8))) {
            for (String answer = answers.readLine(); answer != null; answer = answers.readLine()) {
                received++;
                if (received == 1) {
                    assertThat(answer).contains("\"code\":\"limit-exceeded\"", "\"line\":1}");
                } else if (received % BROKEN == 0) {
                    assertThat(answer).contains("\"code\":\"malformed\"", "\"line\":" + received + ",");
                } else {
                    assertThat(answer).startsWith("{\"schema\":\"verdict/1\"").endsWith("}");
                    assertThat(answer).contains("\"id\":\"job-" + received + "\"");
                    assertThat(received % 400 == 0 || answer.contains("晚安")).isTrue();
                }
            }
        }
        return received;
    }
}
