package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.verdict.cli.normalize.Accepted;
import dev.verdict.cli.normalize.NormalizeCommand;
import dev.verdict.cli.policy.DiffCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** What the README shows is what there is. */
class ReadmeTest {
    private static final Path README = Call.ROOT.resolve("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n((?:(?!```).*\\n)*)```$");
    /** In an output: any number of lines. */
    private static final String CUT = "  …";

    /**
     * A command and what it prints.
     *
     * @param input what a {@code printf} in front of it sends
     */
    record Example(String command, String input, List<String> args, List<String> printed) {
        @Override
        public String toString() {
            return command;
        }
    }

    private static String readme() throws IOException {
        return Files.readString(README);
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @Test
    void theTableOfWhatIsReadIsTheOneTheAdaptersTell() throws IOException {
        assertThat(readme()).contains(Accepted.markdown());
        assertThat(Call.verdict("normalize", "--help").out()).endsWith(Accepted.text());
    }

    static Stream<Example> examples() throws IOException {
        return blocks("console").stream().map(ReadmeTest::example);
    }

    private static Example example(String block) {
        List<String> lines = block.lines().toList();
        String command = lines.get(0).substring(2);
        String call = command;
        String input = "";
        if (command.startsWith("printf '%s\\n' ")) {
            String[] pipe = command.split(" \\| ", 2);
            input = Pattern.compile("'(\\{[^']*)'")
                    .matcher(pipe[0])
                    .results()
                    .map(line -> line.group(1) + "\n")
                    .collect(Collectors.joining());
            call = pipe[1];
        }
        assertThat(call).startsWith("./verdict ");
        List<String> args = Arrays.asList(call.substring("./verdict ".length()).split(" "));
        return new Example(command, input, args, lines.subList(1, lines.size()));
    }

    private static List<String> run(Example example) {
        Call.Result result = Call.with(example.input()).run(example.args().toArray(String[]::new));
        List<String> printed = new ArrayList<>(result.lines());
        result.err().lines().forEach(printed::add);
        while (!printed.isEmpty() && printed.get(printed.size() - 1).isEmpty()) {
            printed.remove(printed.size() - 1);
        }
        return printed;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void commandsPrintWhatIsShown(Example example) {
        List<String> actual = run(example);
        int cut = example.printed().indexOf(CUT);
        if (cut < 0) {
            assertThat(actual).isEqualTo(example.printed());
        } else {
            List<String> head = example.printed().subList(0, cut);
            List<String> tail =
                    example.printed().subList(cut + 1, example.printed().size());
            assertThat(actual).hasSizeGreaterThan(head.size() + tail.size());
            assertThat(actual.subList(0, cut)).isEqualTo(head);
            assertThat(actual.subList(actual.size() - tail.size(), actual.size()))
                    .isEqualTo(tail);
        }
    }

    @Test
    void commandsThatPromiseAPictureShowOne() throws IOException {
        assertThat(examples())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(example -> assertThat(example.printed()).isNotEmpty());
    }

    @Test
    void pageIsMadeByTheCommandShown(@TempDir Path folder) throws IOException {
        String command = blocks("sh").stream()
                .filter(block -> block.startsWith("./verdict report "))
                .collect(Collectors.joining())
                .strip();
        Path page = folder.resolve("page.html");

        Call.Result result = Call.verdict(command.substring("./verdict ".length())
                .replace(" page.html ", " " + page + " ")
                .split(" "));

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(page).exists();
    }

    @Test
    void javaIsTheExampleThatCompiles() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/verdict/cli/ReadmeExample.java"));
        String snippet =
                source.substring(source.indexOf("// begin\n") + 9, source.indexOf("\n        // end"))
                                .stripIndent() + "\n";

        assertThat(blocks("java")).containsExactly(snippet.replace("out::println", "System.out::println"));
    }

    @Test
    void javaPrintsWhatIsShown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ReadmeExample.run(
                Call.ROOT.resolve("testdata/vod/documented-sample.response.json"),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(blocks("")).contains(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void precedenceIsThatOfTheNormalizer() throws IOException {
        String documentation = Files.readString(
                Call.ROOT.resolve("normalizer/src/main/java/dev/verdict/normalizer/package-info.java"));
        List<String> rows = Pattern.compile("<tr><td>(.*?)</td>\\s*(?:\\*\\s*)?<td>(.*?)</td></tr>", Pattern.DOTALL)
                .matcher(documentation)
                .results()
                .map(ReadmeTest::row)
                .toList();

        assertThat(rows).isNotEmpty();
        assertThat(readme())
                .contains("| what the answer holds | speaks for |\n|---|---|\n" + String.join("", rows) + "\n");
    }

    private static String row(MatchResult cells) {
        return ("| " + cells.group(1) + " | " + cells.group(2) + " |")
                        .replaceAll("\\s+\\*\\s+", " ")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                + "\n";
    }

    @Test
    void thePolicyShownIsTheFileThatItNames() throws IOException {
        assertThat(blocks("json"))
                .containsExactly(Files.readString(Call.ROOT.resolve("testdata/policies/shorts.policy.json")));
    }

    @ParameterizedTest
    @ValueSource(classes = {NormalizeCommand.class, DiffCommand.class})
    void exitStatusesAreThoseOfTheHelp(Class<?> documented) throws IOException {
        Command command = documented.getAnnotation(Command.class);
        String rows = Arrays.stream(command.exitCodeList())
                .map(line -> "| " + line.replaceFirst(":", " | ").replace("--gate", "`--gate`") + " |\n")
                .collect(Collectors.joining());

        assertThat(readme()).contains("| status | meaning |\n|---|---|\n" + rows);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> links = Pattern.compile("]\\((?!http)([^)#]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Call.ROOT.resolve(link)).exists());
        if (readme().contains(Call.ROOT.toString())) {
            fail("the README names a folder of this machine");
        }
    }
}
