package dev.verdict.testdata;

import static dev.verdict.normalizer.Service.VOD;
import static dev.verdict.testdata.assertions.VerdictAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.IssueCode;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.golden.GoldenBody;
import dev.verdict.testdata.golden.GoldenVerdicts;
import dev.verdict.testdata.golden.Goldens;
import dev.verdict.testdata.golden.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the README run here, and stand there as they stand here. */
class KitExampleTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    @Test
    void corpus() {
        Normalizer normalizer = Normalizer.create();
        for (CorpusBody body : Corpus.of(VOD)) {
            List<Verdict> verdicts = body.verdicts(); // none if it cannot be read
            if (!verdicts.isEmpty()) {
                assertThat(normalizer.normalizeAll(body.bytes()))
                        .as(body.shows())
                        .isEqualTo(verdicts);
            }
        }
    }

    @Test
    void assertions() {
        Verdict verdict = Corpus.of(VOD).body("documented-sample").verdict();
        assertThat(verdict)
                .isBlock()
                .isDecidedBecauseOf("ad")
                .hasLabels("ad", "logo")
                .hasFrameAt(Duration.ofMillis(10))
                .hasIssue(IssueCode.DECLARED_DIFFERS, "/MediaAuditResult/Suggestion");
    }

    @GoldenVerdicts("src/test/resources/goldens/written-by-0.1")
    void bodiesMeanWhatTheirGoldensSay(GoldenBody body) {
        body.redacted(Redaction.standard()).verify();
    }

    @Test
    void goldens() {
        Goldens.in("src/test/resources/goldens/written-by-0.1")
                .redacted(Redaction.standard())
                .verify();
    }

    @Test
    void theReadmeShowsThese() throws IOException {
        String source =
                unspaced(Files.readString(MODULE.resolve("src/test/java/dev/verdict/testdata/KitExampleTest.java")));
        List<String> shown = BLOCK.matcher(Files.readString(MODULE.resolve("README.md")))
                .results()
                .map((MatchResult block) -> unspaced(block.group(1)))
                .toList();
        assertThat(shown).hasSize(4).allSatisfy(block -> assertThat(source).contains(block));
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }
}
