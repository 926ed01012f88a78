package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.cli.shell.Terminals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vendor text never steers a terminal, wherever a person sees it. */
class SafetyTest {
    /** Clear the screen, a C1 control sequence, reorder, a line of its own, and the end of a string. */
    private static final String EVIL = "\u001B[2J\u009B31m\u202E\u2028\u0007\u007F";

    private static final String ESCAPED =
            "\\u001B[2J" + EVIL.substring(4, 5) + "31m" + EVIL.substring(8).replace("\u0007", "\\u0007");

    private static String body(String evil) {
        return "{\"Status\":\"Odd" + evil + "\",\"Code\":\"C" + evil + "\",\"Message\":\"" + evil + "\",\"X" + evil
                + "\":\"" + evil + "\",\"ModerationResult\":{\"Suggestion\":\"block" + evil
                + "\",\"Categories\":[\"por" + evil + "\"],\"URI\":\"" + evil + "\",\"Frames\":{\"BlockFrames\":"
                + "[{\"Label\":\"" + evil + "\",\"Offset\":\"" + evil + "\",\"Rate\":\"" + evil + "\"}]}}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "normalize", "normalize --table", "normalize --compact", "normalize --lines"})
    void nothingHarmfulReachesTheTerminal(String command, @TempDir Path directory) throws IOException {
        String name = "na\u001B[31mme\u009B.json";
        List<String> inputs = List.of(body(ESCAPED), "[{\"" + ESCAPED + "\":1}]", "{\"a\":" + EVIL + "}", EVIL, "{}");
        for (String input : inputs) {
            Files.writeString(directory.resolve(name), input);
            String[] args = (command + " " + name + " missing" + EVIL.replace("\u2028", "")).split(" ");

            Call.Result result = Call.in(directory)
                    .at(Terminals.of(false, true, false))
                    .where("NO_COLOR", "1")
                    .run(args);

            assertThat(harmful(result.out())).as(result.out()).isEmpty();
            assertThat(harmful(result.err())).as(result.err()).isEmpty();
            assertThat(result.err()).contains("missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "--service=", "--imm-offset-unit=", ""})
    void wrongArgumentsAreShownSafely(String option) {
        Call.Result result = Call.verdict("normalize", option + EVIL);

        assertThat(harmful(result.err())).as(result.err()).isEmpty();
        assertThat(harmful(result.out())).isEmpty();
    }

    private static List<Integer> harmful(String text) {
        return text.codePoints()
                .filter(c -> c != '\n'
                        && (Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.SURROGATE))
                .boxed()
                .toList();
    }
}
