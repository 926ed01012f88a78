package dev.verdict.cli;

import static dev.verdict.cli.Call.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.cli.shell.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command and files need no parser, and mean what the parser makes of them. */
class PlainCallTest {
    private static final String SAMPLE = "testdata/ims/documented-sample.response.json";

    static Stream<List<String>> files() {
        return Stream.of(
                List.of(SAMPLE),
                List.of(SAMPLE, "testdata/vod/documented-sample.response.json"),
                List.of(SAMPLE, SAMPLE),
                List.of("no-such-file.json"),
                List.of("no-such-file.json", SAMPLE),
                List.of("testdata"),
                List.of("README.md"),
                List.of("@README.md"),
                List.of("a\u0000b"),
                List.of("\"quoted\""),
                List.of("${sys:user.home}"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void plainMeansWhatTheParserMakesOfIt(List<String> files) {
        for (String command : List.of("normalize", "explain")) {
            Call.Result plain = verdict(call(command, files));

            assertThat(isPlain(call(command, files))).isTrue();
            // Two dashes end the options, and say nothing else.
            assertThat(verdict(call(command + " --", files))).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "normalize",
                "explain",
                "normalize -",
                "normalize -- a",
                "normalize a -",
                "normalize --gate a",
                "normalize a --gate",
                "explain a -h",
                "compare a b",
                "report a",
                "policy a",
                "--version",
                "a normalize",
                "Normalize a"
            })
    void everythingElseIsParsed(String args) {
        assertThat(isPlain(args.isEmpty() ? new String[0] : args.split(" "))).isFalse();
        assertThat(isPlain("normalize", "")).isFalse();
    }

    @Test
    void aPlainBodyNeedsNeitherDatabindNorMappersNorTheParser(@TempDir Path directory) throws Exception {
        assertThat(loaded(directory, "normalize", SAMPLE))
                .contains("dev.verdict.cli.Main", "dev.verdict.model.json.VerdictWriter")
                .doesNotContain("picocli.CommandLine")
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."))
                .noneMatch(name -> name.startsWith("org.mapstruct.") || name.endsWith("MapperImpl"));
        assertThat(loaded(directory, "normalize", "--", "testdata/ims/explicit-nulls.response.json"))
                .contains("picocli.CommandLine", "com.fasterxml.jackson.databind.type.TypeFactory")
                .anyMatch(name -> name.endsWith("MapperImpl"));
    }

    private static List<String> loaded(Path directory, String... args) throws Exception {
        Path classes = directory.resolve("classes");
        Process verdict = Call.process(
                        List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + classes + ":none"), args)
                .directory(Call.ROOT.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        assertThat(verdict.waitFor()).isZero();
        assertThat(directory.resolve("out")).content().startsWith("{");
        return Files.readAllLines(classes).stream()
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
    }

    private static String[] call(String command, List<String> files) {
        return Stream.concat(Stream.of(command.split(" ")), files.stream()).toArray(String[]::new);
    }

    private static boolean isPlain(String... args) {
        Surroundings surroundings = Surroundings.ofProcess();
        return PlainCall.of(args, surroundings, surroundings.output()).isPresent();
    }
}
