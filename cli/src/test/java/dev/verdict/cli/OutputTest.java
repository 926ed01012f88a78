package dev.verdict.cli;

import static dev.verdict.cli.Call.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {
    private static final String MANY = (PASS + "\n").repeat(2_000);

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"normalize", "normalize --table", "explain", "--help", "normalize --gate"})
    void fullDiskIsNoSuccess(String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = Call.with(MANY).run(failing("No space left on device"), err, command.split(" "));

        assertThat(status).isEqualTo(74);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("verdict: cannot write to standard output: No space left on device; what was written there"
                        + " is not whole\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"normalize", "normalize --table", "explain", "--help", "normalize --gate"})
    void closedPipeEndsQuietlyButIsNoSuccess(String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(Call.with(MANY).run(failing("Broken pipe"), err, command.split(" ")))
                .isEqualTo(141);
        assertThat(err.size()).isZero();
    }

    @Test
    void everyWriteIsWholeLines() {
        List<byte[]> writes = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("lines are written at once");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                writes.add(java.util.Arrays.copyOfRange(bytes, from, from + length));
            }
        };
        String longLine = PASS.replace("{\"Status\"", "{\"UserData\":\"" + "x".repeat(200_000) + "\",\"Status\"");

        assertThat(Call.with(MANY + longLine + "\n" + MANY).run(out, OutputStream.nullOutputStream(), "normalize"))
                .isZero();

        assertThat(writes)
                .hasSizeGreaterThan(2)
                .allSatisfy(write -> assertThat(write[write.length - 1]).isEqualTo((byte) '\n'));
    }
}
