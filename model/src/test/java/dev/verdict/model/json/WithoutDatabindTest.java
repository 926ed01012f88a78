package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonParser;
import dev.verdict.model.Verdict;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WithoutDatabindTest {
    /** Reads, writes and refuses canonical JSON; runs where of Jackson only its core is there. */
    static final class Probe implements Supplier<String> {
        @Override
        public String get() {
            Verdict verdict = VerdictJson.read(Samples.SMALL);
            try {
                VerdictJson.read("{}");
                return "reads anything";
            } catch (MalformedVerdictException e) {
                return VerdictJson.read(VerdictJson.bytes(verdict)).equals(verdict) ? e.code() : "differs";
            }
        }
    }

    @Test
    void canonicalJsonNeedsOnlyTheCoreOfJackson() throws Exception {
        URL[] ours = {home(Verdict.class), home(WithoutDatabindTest.class), home(JsonParser.class)};
        try (URLClassLoader loader = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper"));
            Constructor<?> probe = loader.loadClass(Probe.class.getName()).getDeclaredConstructor();
            probe.setAccessible(true);

            assertThat(((Supplier<?>) probe.newInstance()).get()).isEqualTo("malformed-verdict");
        }
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
