package dev.verdict.reliability.fuzzing;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.SimpleReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A door with a mistake in it: before it reads a body it takes every {@code BLOCK} and every {@code review} for a pass. An
 * attack that is worth anything finds it in seconds, which shows that attacks can fail.
 */
final class Planted implements Attack {
    static final String NAME = "planted";

    private final Normalizer normalizer = Normalizer.create();

    @Override
    public void on(byte[] bytes) {
        String softened = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\"BLOCK\"", "\"pass\"")
                .replace("\"review\"", "\"pass\"");
        try {
            byte[] read = softened.getBytes(StandardCharsets.ISO_8859_1);
            if (normalizer.normalize(read).suggestion() == Suggestion.PASS
                    && !SimpleReading.of(bytes).allowsPass()) {
                throw new Contradiction("found what was planted");
            }
        } catch (BodyException | IOException e) {
            Counts.one("refused");
        }
    }
}
