package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WithoutJacksonTest {
    /** Builds and compares verdicts; runs where nothing but the JDK stands behind this module's classes. */
    static final class Probe implements Supplier<String> {
        @Override
        public String get() {
            Verdict verdict = verdict();
            return verdict.equals(verdict()) && verdict.hashCode() == verdict().hashCode()
                    ? verdict.suggestion().word() + " " + verdict.report().labels()
                    : "differs";
        }

        private static Verdict verdict() {
            Finding finding = Finding.builder()
                    .scene("ad")
                    .label("ad")
                    .suggestion(Suggestion.BLOCK)
                    .score(new BigDecimal("99.910"))
                    .source(Source.parse("/a/0"))
                    .build();
            Frame frame = Frame.builder()
                    .at(Duration.ofMillis(40))
                    .addFinding(finding)
                    .source(Source.parse("/a/0"))
                    .build();
            return Verdict.of(
                    Decision.builder()
                            .suggestion(Suggestion.BLOCK)
                            .policy(PolicyStamp.builder()
                                    .id("strictest")
                                    .digest("sha256:" + "0".repeat(64))
                                    .build())
                            .build(),
                    ModerationReport.builder()
                            .service("vod")
                            .status(Status.COMPLETED)
                            .timeline(Timeline.builder()
                                    .complete(true)
                                    .addFrames(frame, frame)
                                    .build())
                            .build());
        }
    }

    @Test
    void valuesNeedNothingButTheJdk() throws Exception {
        URL[] ours = {home(Verdict.class), home(WithoutJacksonTest.class)};
        try (URLClassLoader loader = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("com.fasterxml.jackson.annotation.JsonProperty"));
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("org.jspecify.annotations.Nullable"));
            Constructor<?> probe = loader.loadClass(Probe.class.getName()).getDeclaredConstructor();
            probe.setAccessible(true);
            Object told = ((Supplier<?>) probe.newInstance()).get();

            assertThat(probe.getDeclaringClass()).isNotEqualTo(Probe.class);
            assertThat(told).isEqualTo("block [ad]");
        }
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
