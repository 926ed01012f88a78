package dev.verdict.adapters.express;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values with a cursor as tests want them read. */
final class CursorReadings {
    private CursorReadings() {}

    static Cursor over(String json) {
        return over(json, Limits.DEFAULT);
    }

    static Cursor over(String json, Limits limits) {
        Cursor cursor = Cursor.over(Intake.of(limits).body(json.getBytes(StandardCharsets.UTF_8)));
        if (cursor == null) {
            throw new AssertionError("no cursor over " + json);
        }
        return cursor;
    }

    /** Reads a value at the end of a text and in front of all that may follow one; always the same, or nothing at all. */
    static @Nullable Object read(String value, Function<Cursor, @Nullable Object> reading) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String behind : List.of(",", "}", "]", " ", "\n", "\r", "\t", ",\"Next\":1}         ")) {
            for (String front : List.of("", "1234567", "12345678")) {
                Cursor cursor = over(front + value + behind);
                cursor.moveTo(front.length());
                try {
                    values.add(String.valueOf(reading.apply(cursor)));
                    assertThat(cursor.space(cursor.position()))
                            .as("%s before %s", value, behind)
                            .isEqualTo(cursor.space(front.length() + value.getBytes(StandardCharsets.UTF_8).length));
                } catch (Surprise e) {
                    values.add("surprise");
                }
            }
        }
        assertThat(values).as(value).containsOnly(values.get(0));
        return values.get(0);
    }
}
