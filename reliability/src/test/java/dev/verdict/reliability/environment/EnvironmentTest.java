package dev.verdict.reliability.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes in every environment, each a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EnvironmentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HERE = Path.of(System.getProperty("java.home"));

    private static String expected = "";

    @BeforeAll
    static void here() throws Exception {
        expected = Fingerprint.of(ROOT);
    }

    static String run(Path java, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(Arrays.asList(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Fingerprint.class.getName(), ROOT.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9 -Duser.timezone=Asia/Kathmandu",
                "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab -Dfile.encoding=UTF-16BE"
                        + " -Duser.timezone=Pacific/Apia",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.extensions=u-ca-buddhist-nu-thai"
                        + " -Dfile.encoding=US-ASCII -Duser.timezone=America/St_Johns",
                // A filter that lets no object in: nothing here reads any.
                "-Djdk.serialFilter=!* -Duser.timezone=UTC",
                "-XX:TieredStopAtLevel=1 -Duser.language=lt",
            })
    void sameBytes(String options) throws Exception {
        assertThat(run(HERE, options.split(" "))).isEqualTo(expected);
    }

    @Test
    void sameBytesOnAnotherJava() throws Exception {
        Optional<Path> other = otherJava();
        assumeTrue(other.isPresent(), "there is no other Java on this machine");

        assertThat(run(other.get(), "-Duser.language=tr", "-Dfile.encoding=COMPAT"))
                .isEqualTo(expected);
    }

    private static Optional<Path> otherJava() throws IOException {
        Path jvms = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(jvms)) {
            return Optional.empty();
        }
        int running = Runtime.version().feature();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(jvms)) {
            for (Path home : homes) {
                Path release = home.resolve("release");
                if (Files.exists(release)
                        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(17|21|25)\\..*")
                        && !Files.readString(release).contains("JAVA_VERSION=\"" + running + ".")) {
                    return Optional.of(home);
                }
            }
        }
        return Optional.empty();
    }
}
