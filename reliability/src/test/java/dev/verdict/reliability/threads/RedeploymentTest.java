package dev.verdict.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A container that redeploys drops a class loader while its threads go on: nothing of the library stays in them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RedeploymentTest {
    @Test
    void everyClassLoaderIsCollectedAndNoThreadKeepsAnything() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang.ref=ALL-UNNAMED",
                        // What is kept softly is let go at once: a cache is no leak, and ours keep nothing in threads.
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Redeployment.class.getName(),
                        Path.of("..", "testdata", "vod", "documented-sample.response.json")
                                .toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        // Up to Java 20 the platform itself remembers the last record for which it made a method, one in all.
        boolean isOld = Runtime.version().feature() <= 20;
        assertThat(printed).matches((isOld ? "[01]" : "0") + " of 6 class loaders are left\n");
    }
}
