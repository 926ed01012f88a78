package dev.verdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as a person meets it, in a real browser: {@code mvn -Pbrowser verify}. */
@Tag("browser")
class ReportPageTest {
    private static final String HOSTILE = "<script>document.title='owned'</script>";
    private static final String HOSTILE_LABEL = "</script><img src=x onerror=document.title=1>";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void start() {
        page = folder.resolve("page.html");
        Call.Result result = Call.verdict(
                "report",
                "--key",
                "name",
                "--resamples",
                "50",
                "--out",
                page.toString(),
                "--labels",
                "testdata/corpus/human.ndjson",
                "testdata/corpus/imm.ndjson",
                "testdata/corpus/ims.ndjson",
                "testdata/corpus/vod.ndjson");
        assertThat(result.status()).as(result.err()).isZero();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openThePage() {
        browser.resize(1280, 900);
        browser.prefer("light");
        browser.console();
        browser.requests();
        browser.open(page);
    }

    private static void await(BooleanSupplier condition) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(any -> condition.getAsBoolean());
    }

    private static long drawn() {
        return browser.<Long>js("return document.querySelectorAll('.timeline svg').length");
    }

    /** Brings a media into view and waits for its timeline. */
    private static WebElement timeline(String key) {
        String id = browser.js("return idOf.get(arguments[0])", key);
        browser.run("document.getElementById(arguments[0]).scrollIntoView()", id);
        await(() -> !browser.all("#" + id + " .timeline svg").isEmpty());
        return browser.find("#" + id + " .timeline");
    }

    private static void assertSilent() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void opensWithoutAComplaintAndWithoutARequest() {
        for (int y = 0; y < browser.<Long>js("return document.body.scrollHeight"); y += 4_000) {
            browser.run("window.scrollTo(0, arguments[0])", y);
        }
        await(() -> drawn() > 3);

        assertThat(browser.find("#intro").getText()).startsWith("60 media, judged by human, imm, ims, vod.");
        assertThat(browser.all(".matrix svg")).hasSize(6);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void timelinesAreDrawnWhenTheyComeIntoView() {
        assertThat(drawn()).isZero();
        timeline("media-040");

        assertThat(drawn()).isBetween(1L, 8L);
        assertSilent();
    }

    @Test
    void keysZoomAndShowAllAgain() {
        WebElement timeline = timeline("media-017");
        timeline.sendKeys("+");
        await(() -> timeline.getDomAttribute("data-from") != null);
        long from = Long.parseLong(timeline.getDomAttribute("data-from"));
        long to = Long.parseLong(timeline.getDomAttribute("data-to"));
        timeline.sendKeys("0");
        await(() -> Long.parseLong(timeline.getDomAttribute("data-from")) < from);

        assertThat(from).isPositive();
        assertThat(Long.parseLong(timeline.getDomAttribute("data-to"))).isGreaterThan(to);
        assertSilent();
    }

    @Test
    void wheelZoomsWithControl() {
        WebElement timeline = timeline("media-017");
        Number top = browser.js("return arguments[0].getBoundingClientRect().top", timeline);
        browser.driver()
                .executeCdpCommand(
                        "Input.dispatchMouseEvent",
                        Map.of(
                                "type",
                                "mouseWheel",
                                "x",
                                640,
                                "y",
                                top.intValue() + 60,
                                "deltaX",
                                0,
                                "deltaY",
                                -300,
                                "modifiers",
                                2));
        await(() -> timeline.getDomAttribute("data-from") != null);

        assertSilent();
    }

    @Test
    void keysGoFromHitToHitAndSpeak() {
        WebElement timeline = timeline("media-017");
        timeline.sendKeys(Keys.ARROW_RIGHT);
        await(() -> !browser.all(".tip").isEmpty());

        assertThat(browser.find(".tip").getText()).contains("category\nsexual", "address\n/");
        assertThat(browser.<String>js("return document.getElementById('spoken').textContent"))
                .startsWith("1 of ")
                .contains("category sexual");
        assertSilent();
    }

    @Test
    void mouseOverAHitShowsItsAddress() {
        WebElement timeline = timeline("media-017");
        List<Number> at = browser.js("const drawn = timelines.get(idOf.get('media-017'));"
                + "return drawn.chart.convertToPixel({xAxisIndex: 1, yAxisIndex: 1},"
                + " [drawn.marks[1][0].at, drawn.marks[1][0].score])");
        List<Number> size =
                browser.js("return [arguments[0].clientWidth / 2, arguments[0].clientHeight / 2]", timeline);
        new Actions(browser.driver())
                .moveToElement(
                        timeline,
                        (int) Math.round(at.get(0).doubleValue() - size.get(0).doubleValue()),
                        (int) Math.round(at.get(1).doubleValue() - size.get(1).doubleValue()))
                .perform();
        await(() -> !browser.all(".tip").isEmpty());

        assertThat(browser.find(".tip").getText())
                .contains(
                        "/MediaCensorJobDetail/VensorCensorResult/VideoTimelines/VideoTimeline/0/", "media-017/38.jpg");
        assertSilent();
    }

    @Test
    void filtersLeaveWhatTheySay() {
        new Select(browser.find("#word")).selectByValue("flip");
        long flips = browser.<Long>js("return media.filter(one => one.isFlip).length");
        assertThat(browser.find("#count").getText()).isEqualTo(flips + " of 60 media");

        browser.run("document.querySelectorAll('#filters fieldset button')[1].click()");
        assertThat(browser.find("#count").getText()).isEqualTo("0 of 60 media");

        browser.run("document.querySelector('#filters input[value=violence]').click()");
        List<String> shown =
                browser.js("return [...document.querySelectorAll('.media:not([hidden])')].map(one => one.id)");
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(browser.<Boolean>js(
                                "const one = media.find(other => other.id === arguments[0]);"
                                        + "return one.isFlip && one.categories.has('violence')",
                                id))
                        .isTrue());
        assertSilent();
    }

    @Test
    void filteredCategoryIsNotDrawn() {
        timeline("media-017");
        String marks = "return timelines.get(idOf.get('media-017')).marks.flat().length";
        assertThat(browser.<Long>js(marks)).isPositive();

        browser.run("document.querySelector('#filters input[value=weapon]').click()");
        assertThat(browser.<Long>js(marks)).isPositive();
        assertThat(browser.<Boolean>js("return media.filter(isShown).every(one => one.categories.size === 0"
                        + " || [...one.categories].some(other => other !== 'weapon'))"))
                .isTrue();
    }

    @Test
    void flipLeadsToItsMediaEvenIfItIsFilteredOut() {
        browser.find("#text").sendKeys("media-001");
        await(() -> browser.find("#count").getText().equals("1 of 60 media"));
        WebElement link = browser.find("#flip-list a");
        String key = link.getText();
        browser.run("arguments[0].click()", link);
        await(() -> browser.find("#count").getText().equals("60 of 60 media"));

        Number top =
                browser.js("return document.getElementById(idOf.get(arguments[0])).getBoundingClientRect().top", key);
        assertThat(top.doubleValue()).isBetween(0.0, 300.0);
        assertSilent();
    }

    @Test
    void hostileTextStaysText() throws IOException {
        Path bodies = folder.resolve("hostile.ndjson");
        String media = HOSTILE.replace("/", "\\/");
        Files.writeString(bodies, """
                {"Status":"Succeeded","UserData":"%s","ModerationResult":{"Suggestion":"block","Frames":{"TotalCount":9,"BlockFrames":[{"Rate":91.5,"Offset":3,"Label":"%s"},{"Rate":50,"Offset":4,"Label":"porn"}]}}}
                """.formatted(media, HOSTILE_LABEL));
        Path hostile = folder.resolve("hostile.html");
        assertThat(Call.verdict("report", "--key", "user-data", "--out", hostile.toString(), bodies.toString())
                        .status())
                .isZero();

        browser.open(hostile);
        WebElement timeline = timeline(HOSTILE);
        timeline.sendKeys(Keys.ARROW_RIGHT);
        await(() -> !browser.all(".tip").isEmpty());

        assertThat(browser.find(".tip").getText()).contains(HOSTILE_LABEL);
        assertThat(browser.find(".media h3").getText()).startsWith(HOSTILE);
        assertThat(browser.driver().getTitle()).isEqualTo("Moderation verdicts side by side");
        assertThat(browser.all("img")).isEmpty();
        assertThat(browser.all("script")).hasSize(3);
        assertSilent();
    }

    @Test
    void policyStopsScriptsAndRequestsThatTheTextBroughtIn() {
        browser.run("document.body.append(Object.assign(document.createElement('script'),"
                + " {textContent: 'document.title = 1'}))");
        browser.run(
                "document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/x'}))");
        await(() -> browser.console().stream()
                        .filter(line -> line.contains("Content Security Policy"))
                        .count()
                > 0);

        assertThat(browser.driver().getTitle()).isEqualTo("Moderation verdicts side by side");
    }

    @Test
    void twoHundredMediaAndFiftyThousandFramesOpenAtOnce() throws IOException {
        Path bodies = folder.resolve("large.ndjson");
        Files.writeString(bodies, large());
        Path large = folder.resolve("large.html");
        assertThat(Call.verdict("report", "--resamples", "50", "--out", large.toString(), bodies.toString())
                        .status())
                .isZero();

        browser.open(large);
        await(() -> browser.<String>js("return document.readyState").equals("complete"));
        Number complete = browser.js("return performance.getEntriesByType('navigation')[0].domComplete");

        assertThat(browser.<Long>js("return media.reduce((all, one) => all + one.lanes.reduce((sum, lane) => sum +"
                        + " lane.hits.at.length, 0), 0)"))
                .isEqualTo(50_000);
        assertThat(drawn()).as("nothing is drawn before it is seen").isLessThan(8);
        assertThat(complete.doubleValue())
                .as("half a second on a quiet machine; the bound is for a busy one")
                .isLessThan(8_000);
        timeline("oss://corpus/199.mp4");
        assertThat(drawn()).isLessThan(12);
        assertSilent();
    }

    private static String large() {
        Random random = new Random(1);
        String[] labels = {"porn", "sexy", "bloody", "weapon", "qrcode"};
        StringBuilder bodies = new StringBuilder();
        for (int media = 0; media < 200; media++) {
            bodies.append(
                            "{\"Status\":\"Succeeded\",\"TaskType\":\"VideoModeration\",\"ModerationResult\":{\"URI\":\"oss://corpus/")
                    .append(media)
                    .append(".mp4\",\"Suggestion\":\"block\",\"Frames\":{\"TotalCount\":900,\"BlockFrames\":[");
            for (int frame = 0; frame < 250; frame++) {
                bodies.append(String.format(
                        Locale.ROOT,
                        "%s{\"Rate\":%d,\"Offset\":%d,\"Label\":\"%s\"}",
                        frame == 0 ? "" : ",",
                        50 + random.nextInt(50),
                        frame * 3,
                        labels[random.nextInt(labels.length)]));
            }
            bodies.append("]}}}\n");
        }
        return bodies.toString();
    }

    @Test
    void manyHitsOnOneTimelineAreJoinedUntilThereIsRoom() throws IOException {
        Path bodies = folder.resolve("long.json");
        Files.writeString(bodies, large().lines().limit(1).findFirst().orElseThrow());
        Path page = folder.resolve("long.html");
        Call.verdict("report", "--out", page.toString(), bodies.toString());
        browser.open(page);
        browser.resize(390, 800);
        WebElement timeline = timeline("oss://corpus/0.mp4");
        String shown = "return timelines.get('media-0').marks[0].reduce((all, mark) => all + mark.count, 0)";
        String marks = "return timelines.get('media-0').marks[0].length";
        long joined = browser.<Long>js(marks);
        assertThat(joined).isLessThan(250);
        assertThat(browser.<Long>js(shown)).isEqualTo(250);

        for (int i = 0; i < 4; i++) {
            timeline.sendKeys("+");
        }
        await(() -> browser.<Long>js(marks).equals(browser.<Long>js(shown)));
        assertSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsStandOutFromTheirBackground(String scheme) {
        browser.prefer(scheme);
        timeline("media-017");
        browser.shoot(scheme);
        List<String> faint = browser.js("""
                const channel = value => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
                const light = text => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map(channel);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
                const behind = one => { for (let at = one; at; at = at.parentElement) {
                    const colour = getComputedStyle(at).backgroundColor;
                    if (!/, 0\\)$/.test(colour)) return colour; } return 'rgb(255, 255, 255)'; };
                const ratio = one => { const [dim, bright] = [light(getComputedStyle(one).color), light(behind(one))]
                    .sort((a, b) => a - b); return (bright + 0.05) / (dim + 0.05); };
                return [...document.querySelectorAll('.badge, h2, dt, .address, a, caption, .says, summary')]
                    .filter(one => ratio(one) < 4.5).map(one => ratio(one) + ': ' + one.outerHTML);
                """);

        assertThat(faint).as("below the contrast that WCAG 2 asks for").isEmpty();
        assertSilent();
    }

    @Test
    void categoriesAreToldApartWithoutColour() {
        List<String> looks = browser.js("return allCategories.map(one => symbol(one).outline + symbol(one).hollow)");

        assertThat(looks).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(browser.<List<String>>js(
                        "return [...document.querySelectorAll('.badge')].map(one => one.textContent)"))
                .allMatch(text -> text.matches("[▲◆●○] (pass|review|block)( \\(no judgement\\))?"));
    }

    @Test
    void narrowScreenScrollsDownOnly() {
        browser.resize(390, 844);
        timeline("media-017");
        browser.shoot("narrow");

        assertThat(browser.<Long>js("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertSilent();
    }

    @Test
    void paperGetsEveryTimelineInLightColours() throws IOException {
        browser.prefer("dark");
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(drawn()).isEqualTo(browser.<Long>js("return document.querySelectorAll('.timeline[style]').length"));
        assertThat(browser.<Boolean>js("return palette() === PALETTES.light")).isTrue();
        browser.run("window.dispatchEvent(new Event('afterprint'))");

        byte[] pdf = Base64.getDecoder()
                .decode(browser.driver().print(new PrintOptions()).getContent());
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/print.pdf"), pdf);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(pdf.length).isGreaterThan(100_000);
    }

    @Test
    void everythingIsReachedByKeyboard() {
        List<String> unreachable =
                browser.js("return [...document.querySelectorAll('.timeline[style], a, button, input, select,"
                        + " summary')].filter(one => one.tabIndex < 0).map(one => one.outerHTML)");

        assertThat(unreachable).isEmpty();
        assertThat(browser.<List<String>>js("return [...document.querySelectorAll('.timeline, .matrix')].map(one =>"
                        + " one.getAttribute('aria-label'))"))
                .isNotEmpty()
                .allMatch(label -> label != null && label.length() > 20);
    }
}
