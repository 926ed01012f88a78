package dev.verdict.reliability.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No network, no program, no class made at run time, and no file but those that were named. */
class WatchTest {
    private static final Path TESTDATA =
            Path.of("..", "testdata").toAbsolutePath().normalize();
    /** The last Java that lets a process watch itself. */
    private static final int LAST = 23;

    @TempDir
    private Path directory;

    @BeforeAll
    static void onlyWhereItCanBeSeen() {
        assumeTrue(Runtime.version().feature() <= LAST, "this Java shows nobody what it is asked for");
    }

    private record Run(int status, String out, String err) {}

    private Run watch(String named, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.security.manager=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Watch.class.getName(),
                named));
        command.addAll(Arrays.asList(args));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int status = process.waitFor();
        String told = Files.readString(err, StandardCharsets.UTF_8);
        return new Run(status, Files.readString(out), told.replaceAll("(?m)^WARNING: .*\\R", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normalize BODY",
                "normalize --table BODY",
                "explain --lang zh BODY",
                "compare BODY OTHER",
                "agreement --key name IMM IMS",
                "report --key name --out PAGE IMM IMS",
                "normalize --policy POLICY BODY",
                "normalize --pages BODY",
                "--help"
            })
    void nothingIsTouchedButWhatIsNamed(String command) throws Exception {
        String body = TESTDATA.resolve("vod/documented-sample.response.json").toString();
        String other = TESTDATA.resolve("ims/wild-state-running.response.json").toString();
        String policy = TESTDATA.resolve("policies/shorts.policy.json").toString();
        String imm = TESTDATA.resolve("corpus/imm.ndjson").toString();
        String ims = TESTDATA.resolve("corpus/ims.ndjson").toString();
        String page = directory.resolve("page.html").toString();
        String[] args = command.replace("BODY", body)
                .replace("OTHER", other)
                .replace("POLICY", policy)
                .replace("PAGE", page)
                .replace("IMM", imm)
                .replace("IMS", ims)
                .split(" ");

        Run run = watch(String.join(",", body, other, policy, imm, ims, page), args);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().isEmpty()).isEqualTo(command.startsWith("report"));
    }

    @Test
    void aFileThatWasNotNamedIsSeen() throws Exception {
        String body = TESTDATA.resolve("vod/documented-sample.response.json").toString();

        Run run = watch("", "normalize", body);

        assertThat(run.err()).contains("seen: read " + body);
    }
}
