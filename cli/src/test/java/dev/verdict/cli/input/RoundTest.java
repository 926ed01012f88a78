package dev.verdict.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTest {
    private static final String BODY = "{\"Status\":\"Succeeded\",\"ModerationResult\":{\"Suggestion\":\"pass\"}}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Tally run(Form form, Map<String, String> environment) {
        return run(form, environment, Path.of(""), new InputOptions());
    }

    private Tally run(Form form, Map<String, String> environment, Path directory, InputOptions input) {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(BODY.repeat(3).getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                Terminals.NONE,
                environment,
                1 << 20,
                1 << 20);
        return new Round(surroundings, surroundings.output(), input).run(form, "");
    }

    private static String failingOnTheSecond(Document document, Answers answers, Throwable thrown) {
        if (document.line().orElseThrow() == 2 && !answers.isNone()) {
            sneak(thrown);
        }
        return (answers.isNone() ? "none" : "done") + "\n";
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void mistakeOfOursIsOneLineAndTheOtherBodiesAreDone() {
        Tally tally = run(
                (document, answers) -> failingOnTheSecond(document, answers, new IllegalStateException("a\u001Bb")),
                Map.of());

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("done\nnone\ndone\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("<stdin>:2: internal error, please report it: java.lang.IllegalStateException: a\\u001Bb"
                        + " (internal)\n");
        assertThat(tally.status()).isEqualTo(70);
        assertThat(tally.gate()).isEqualTo(70);
    }

    @Test
    void traceOfAMistakeIsShownWhenAskedFor() {
        run(
                (document, answers) -> failingOnTheSecond(document, answers, new IllegalStateException("x")),
                Map.of("VERDICT_DEBUG", "1"));

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat dev.verdict.cli.input.Round");
    }

    @Test
    void bodyThatNeedsTooMuchMemoryIsUnreadableAndTheOthersAreDone() {
        Tally tally = run(
                (document, answers) -> failingOnTheSecond(document, answers, new OutOfMemoryError("Java heap space")),
                Map.of());

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("done\nnone\ndone\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("<stdin>:2: not enough memory for this body")
                .endsWith("(out-of-memory)\n");
        assertThat(tally.status()).isEqualTo(1);
    }

    @Test
    void mistakeOverTheOnlyDocumentIsOneLineToo(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("body"), BODY);

        Tally tally = run(
                (document, answers) -> {
                    if (answers.isNone()) {
                        return "none\n";
                    }
                    throw new IllegalStateException("x");
                },
                Map.of(),
                directory,
                new InputOptions(List.of("body")));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("none\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("body: internal error, please report it: java.lang.IllegalStateException: x (internal)\n");
        assertThat(tally.status()).isEqualTo(70);
    }
}
