package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of the page without a browser; {@link ReportPageTest} opens it in one. */
class ReportTest {
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script([^>]*)>(.*?)</script>");

    @TempDir
    private Path folder;

    private String page(String... files) throws IOException {
        Path page = folder.resolve("page.html");
        List<String> args =
                new ArrayList<>(List.of("report", "--key", "name", "--resamples", "20", "--out", page.toString()));
        args.addAll(List.of(files));
        Call.Result result = Call.verdict(args.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isZero();
        return Files.readString(page);
    }

    private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    @Test
    void policyAllowsItsTwoScriptsAndItsStyleAndNothingElse() throws Exception {
        String page = page("testdata/corpus/ims.ndjson");
        List<MatchResult> scripts = SCRIPT.matcher(page).results().toList();
        MatchResult style = Pattern.compile("(?s)<style>(.*?)</style>")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(scripts).hasSize(3);
        assertThat(scripts.get(0).group(1)).isEqualTo(" type=\"application/json\" id=\"data\"");
        assertThat(page)
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                        + hash(scripts.get(1).group(2)) + " "
                        + hash(scripts.get(2).group(2)) + "; style-src-elem "
                        + hash(style.group(1))
                        + "; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'\">");
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        assertThat(page("testdata/corpus/ims.ndjson").replaceAll("(?s)<script.*?</script>", ""))
                .doesNotContain("src=", "url(", "@import", "<link", "<iframe", "<img")
                .doesNotContainPattern("href=\"(?!#)");
    }

    @Test
    void samePageInWhateverOrderTheFilesCome() throws IOException {
        assertThat(page("testdata/corpus/ims.ndjson", "testdata/corpus/vod.ndjson"))
                .isEqualTo(page("testdata/corpus/vod.ndjson", "testdata/corpus/ims.ndjson"));
    }

    @Test
    void hostileTextCannotEndTheElementThatHoldsIt() throws IOException {
        Path body = folder.resolve("body.json");
        Files.writeString(
                body,
                "{\"Status\":\"Succeeded\",\"ModerationResult\":{\"URI\":\"oss://x/<!--<script>.mp4\",\"Suggestion\":\"block\","
                        + "\"Frames\":{\"BlockFrames\":[{\"Offset\":1,\"Label\":\"</script><b>@script@ $1 \\\\\"}]}}}");

        String page = page(body.toString());

        List<MatchResult> scripts = SCRIPT.matcher(page).results().toList();
        assertThat(scripts).hasSize(3);
        assertThat(scripts.get(0).group(2))
                .doesNotContain("<", ">", "&")
                .contains("\\u003c/script\\u003e\\u003cb\\u003e@script@ $");
    }

    @Test
    void chartLibraryIsTheOneThatWasChecked() throws Exception {
        byte[] library = resource("echarts/echarts.min.js");

        assertThat(new String(resource("echarts/echarts.min.js.sha256"), StandardCharsets.UTF_8))
                .isEqualTo(HexFormat.of().formatHex(sha256(library)) + "  echarts.min.js\n");
        assertThat(new String(resource("echarts/NOTICE"), StandardCharsets.UTF_8))
                .startsWith("Apache ECharts\n");
        assertThat(new String(resource("echarts/LICENSE"), StandardCharsets.UTF_8))
                .contains("Apache License");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource = Main.class.getResourceAsStream("report/" + name)) {
            return Objects.requireNonNull(resource, name).readAllBytes();
        }
    }

    @Test
    void pageThatCannotBeWrittenIsToldAndLeavesNothing() throws IOException {
        Path nowhere = folder.resolve("missing/page.html");

        Call.Result result = Call.verdict("report", "--out", nowhere.toString(), "testdata/corpus/ims.ndjson");

        assertThat(result.status()).isEqualTo(74);
        assertThat(result.err()).startsWith("verdict report: cannot write ").hasLineCount(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void bodyThatCannotBeReadIsNamedAndTheOthersAreShown() throws IOException {
        Files.writeString(folder.resolve("in.ndjson"), "{oops\n" + vod("m1") + vod("m2"));
        Path page = folder.resolve("page.html");

        Call.Result result = Call.in(folder).run("report", "--out", page.toString(), "in.ndjson");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith("in.ndjson:1:2: not valid JSON");
        assertThat(Files.readString(page)).contains("\"key\":\"m1\"", "\"key\":\"m2\"");
    }

    private static String vod(String media) {
        return "{\"MediaAuditJob\":{\"MediaId\":\"" + media
                + "\",\"Status\":\"success\",\"Data\":{\"Suggestion\":\"pass\"}}}\n";
    }

    @Test
    void placeForThePageIsAskedFor() {
        Call.Result result = Call.verdict("report", "testdata/corpus/ims.ndjson");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("verdict report: missing required option: '--out=PAGE.html'");
    }
}
