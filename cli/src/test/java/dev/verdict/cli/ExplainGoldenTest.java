package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.testdata.golden.GoldenMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about a body in each language, as a whole. {@code -Dverdict.goldens=write} rewrites what is expected. */
class ExplainGoldenTest {
    private static final Path EXPECTED = Path.of("src/test/resources/explain");

    @ParameterizedTest
    @CsvSource({
        "vod/documented-sample,",
        "vod/documented-sample, shorts",
        "vod/clean-pass,",
        "vod/cover-alone-blocks, shorts-next",
        "vod/sibling-timeline,",
        "imm/declared-pass-over-block-frames,",
        "imm/block-porn-and-terrorism-frames, shorts",
        "imm/failed-with-code, shorts-next",
        "imm/empty-suggestion,",
        "ims/documented-sample, shorts",
        "ims/title-alone-blocks, shorts-next",
        "ims/wild-state-queuing,",
    })
    void tellsTheSameInEachLanguage(String body, String policy) throws IOException {
        for (String language : List.of("en", "zh")) {
            List<String> args = new ArrayList<>(List.of("explain", "--lang", language));
            if (policy != null) {
                args.addAll(List.of("--policy", "testdata/policies/" + policy + ".policy.json"));
            }
            args.add("testdata/" + body + ".response.json");
            Call.Result result = Call.verdict(args.toArray(String[]::new));

            assertThat(result.err()).isEmpty();
            String name = body.replace('/', '-') + (policy == null ? "" : "-" + policy) + "." + language + ".txt";
            Path expected = EXPECTED.resolve(name);
            if (GoldenMode.current() == GoldenMode.WRITE) {
                Files.writeString(expected, result.out());
            }
            assertThat(result.out()).isEqualTo(Files.readString(expected));
        }
    }

    @Test
    void noSentenceOfOneLanguageStandsInTheOther() throws IOException {
        try (var files = Files.list(EXPECTED)) {
            assertThat(files.filter(file -> file.toString().endsWith(".zh.txt")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .contains("判定为", "策略：", "时间线：")
                            .doesNotContain("why ", "policy:", "timeline:", " is stated", "instead of"));
        }
    }
}
