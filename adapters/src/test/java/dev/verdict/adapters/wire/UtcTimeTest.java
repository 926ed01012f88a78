package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by hand is what the library reads. */
class UtcTimeTest {
    private static final String NO_TIME = "no time";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-04-03T10:20:41Z",
                "2023-04-03T10:20:41.4Z",
                "2023-04-03T10:20:41.432Z",
                "2023-04-03T10:20:41.000000001Z",
                "2024-02-29T23:59:59.999999999Z",
                "1969-12-31T23:59:59.5Z",
                "0000-01-01T00:00:00.0Z",
                "9999-12-31T00:00:00Z"
            })
    void readsTheUsualForm(String text) {
        assertThat(UtcTime.read(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-04-03T10:20Z",
                "2023-04-03T10:20:41",
                "2023-04-03T10:20:41.Z",
                "2023-04-03T10:20:41.0123456789Z",
                "2023-04-03T10:20:41,432Z",
                "2023-04-03T10:20:41:432Z",
                "2023-04-03T10:20:41z",
                "2023-04-03t10:20:41Z",
                "2023-04-03T10:20:41+08:00",
                "2023-04-03T10:20:41.432+00:00",
                "+2023-04-03T10:20:41Z",
                "2023/04/03T10:20:41Z",
                "2023-04/03T10:20:41Z",
                "2023-04-03T10.20:41Z",
                "2023-04-03T10:20.41Z",
                "2023-04-03T24:00:00Z",
                "2023-04-03T23:60:00Z",
                "2023-04-03T23:59:60Z",
                "2023-04-03T-1:59:59Z",
                "202٣-04-03T10:20:41Z"
            })
    void leavesOtherFormsAlone(String text) {
        assertThat(UtcTime.read(text)).isNull();
    }

    @Test
    void whatItReadsTheLibraryReadsAlike() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder("2023-04-03T10:20:41.432Z");
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, "0123456789:-.TZz+ /".charAt(random.nextInt(19)));
            }
            if (random.nextBoolean()) {
                int from = random.nextInt(text.length());
                text.delete(from, from + random.nextInt(3));
            }
            String read = byHand(text.toString());
            if (read != null) {
                assertThat(read).as(text.toString()).isEqualTo(byTheLibrary(text.toString()));
            }
        }
    }

    private static @Nullable String byHand(String text) {
        try {
            Instant time = UtcTime.read(text);
            return time == null ? null : time.toString();
        } catch (DateTimeException e) {
            return NO_TIME;
        }
    }

    private static String byTheLibrary(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            return NO_TIME;
        }
    }
}
