package com.example.moderation;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.verdict.normalizer.IssuesFoundException;
import dev.verdict.normalizer.Normalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What the service sends now is what this project knows. Runs on a schedule, {@code mvn test -Pdrift}, over the newest
 * answers: somebody fetches them first, or production keeps one in a thousand. A strict normalizer makes an exception of
 * every oddity, and its message says which and where.
 */
@Tag("drift")
class DriftTest {
    private static final Path ANSWERS = Path.of(System.getProperty("answers", "src/test/resources/today"));

    private static final Normalizer STRICT = Normalizer.builder().strict(true).build();

    /** Throws {@link IssuesFoundException}, which lists what is new with its addresses. */
    @TestFactory
    Stream<DynamicTest> nothingIsNewInTheAnswersOfToday() throws IOException {
        try (Stream<Path> answers = Files.list(ANSWERS)) {
            return answers.sorted().toList().stream()
                    .map(answer -> DynamicTest.dynamicTest(
                            answer.getFileName().toString(),
                            () -> assertThatCode(() -> STRICT.normalizeAll(Files.readAllBytes(answer)))
                                    .doesNotThrowAnyException()));
        }
    }
}
