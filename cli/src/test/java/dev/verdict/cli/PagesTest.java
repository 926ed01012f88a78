package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.ReportPage;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    private static final String FIRST = "testdata/ims/first-page.response.json";
    private static final String MIDDLE = "testdata/ims/middle-page.response.json";
    private static final String LAST = "testdata/ims/last-page.response.json";

    @Test
    void pagesOfOneJobAreOneVerdictInAnyOrder() {
        Call.Result result = Call.verdict("normalize", "--pages", FIRST, MIDDLE, LAST);
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(Call.verdict("normalize", "--pages", LAST, FIRST, MIDDLE)).isEqualTo(result);
        Verdict verdict = VerdictJson.read(result.out());
        assertThat(verdict.report().timeline().orElseThrow().complete()).isTrue();
        assertThat(verdict.report().timeline().orElseThrow().frames()).hasSize(29);
        assertThat(verdict.report().pages())
                .extracting(ReportPage::page)
                .containsExactly("first-page.response.json", "last-page.response.json", "middle-page.response.json");
    }

    @Test
    void pagesMayBeTheLinesOfOneFile(@TempDir Path directory) throws IOException {
        Path lines = directory.resolve("pages.ndjson");
        StringBuilder text = new StringBuilder();
        for (String page : new String[] {MIDDLE, LAST, FIRST}) {
            text.append(Files.readString(Call.ROOT.resolve(page)).replaceAll("\\n\\s*", ""))
                    .append("\n\n");
        }
        Files.writeString(lines, text);
        Call.Result result = Call.verdict("normalize", "--pages", "--compact", lines.toString());
        assertThat(result.lines()).hasSize(1);
        assertThat(VerdictJson.read(result.lines().get(0)).report().pages())
                .extracting(ReportPage::page)
                .containsExactly("pages.ndjson:1", "pages.ndjson:3", "pages.ndjson:5");
    }

    @Test
    void theGateAndTheTableTellTheOneVerdict() {
        assertThat(Call.verdict("normalize", "--pages", "--gate", FIRST, LAST).status())
                .isEqualTo(20);
        assertThat(Call.verdict("normalize", "--pages", "--table", FIRST, LAST).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("ims", "block");
    }

    @Test
    void pagesOfTwoJobsAreNoVerdictAndBothAreNamed() {
        Call.Result result = Call.verdict("normalize", "--pages", FIRST, "testdata/ims/clean-pass.response.json");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains("expected pages of one job", "first-page.response.json", "clean-pass.response.json");
    }

    @Test
    void oneBrokenPageIsNoVerdictAtAll(@TempDir Path directory) throws IOException {
        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, "{\"MediaCensorJobDetail\":\n{");
        Call.Result result = Call.verdict("normalize", "--pages", "--gate", FIRST, broken.toString());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith(broken + ":2:").hasLineCount(1);
        Call.Result missing = Call.verdict("normalize", "--pages", FIRST, "no-such-page.json");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("no-such-page.json");
    }

    @Test
    void noPagesAreNoVerdict() {
        Call.Result result = Call.with("\n\n").run("normalize", "--pages", "--lines");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("expected at least one page");
    }
}
