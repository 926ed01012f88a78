package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.ReportPage;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Normalizer normalizer = Normalizer.create();

    private static byte[] page(String job, String requestId, @Nullable String nextToken, String... moments) {
        return ("{\"RequestId\":\"" + requestId + "\",\"MediaCensorJobDetail\":{\"JobId\":\"" + job
                        + "\",\"State\":\"Success\",\"Suggestion\":\"review\","
                        + "\"TitleCensorResult\":{\"Suggestion\":\"review\",\"Label\":\"odd word\",\"Scene\":\"antispam\"},"
                        + "\"Strange\":1,"
                        + "\"VensorCensorResult\":{\"VideoTimelines\":{\"VideoTimeline\":["
                        + String.join(",", moments) + "]}"
                        + (nextToken == null ? "" : ",\"NextPageToken\":\"" + nextToken + "\"") + "}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String moment(int second, String label, String suggestion) {
        return String.format(
                "{\"Timestamp\":\"00:%02d:%02d\",\"Object\":\"p%d.jpg\",\"CensorResults\":{\"CensorResult\":["
                        + "{\"Suggestion\":\"%s\",\"Label\":\"%s\",\"Scene\":\"porn\",\"Rate\":\"90\"}]}}",
                second / 60, second % 60, second, suggestion, label);
    }

    /**
     * Pages of one job: random cuts of a timeline, with some oddities.
     *
     * @param overlapping whether a page may go on at the position at which another ends
     */
    private static List<Page> job(Random random, boolean overlapping) {
        int count = 1 + random.nextInt(6);
        List<Page> pages = new ArrayList<>();
        int second = 0;
        for (int i = 0; i < count; i++) {
            List<String> moments = new ArrayList<>();
            for (int k = random.nextInt(4); k >= 0; k--) {
                moments.add(
                        random.nextInt(8) == 0
                                ? "{\"Timestamp\":\"odd" + random.nextInt(3) + "\"}"
                                : moment(second, random.nextBoolean() ? "porn" : "normal", "pass"));
                second += random.nextInt(3);
            }
            second += overlapping ? -random.nextInt(2) : 1;
            pages.add(
                    Page.of(page("j", "r" + i, i + 1 < count ? "t" + (i + 1) : null, moments.toArray(String[]::new))));
        }
        return pages;
    }

    static List<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("generated.cases", 200))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfThePagesDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<Page> pages = job(random, true);
        byte[] expected = VerdictJson.bytes(normalizer.normalizePages(pages));
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(pages, random);
            assertThat(VerdictJson.bytes(normalizer.normalizePages(pages))).isEqualTo(expected);
        }
        List<Page> twice = new ArrayList<>(pages);
        twice.addAll(pages);
        assertThat(VerdictJson.bytes(normalizer.normalizePages(twice)))
                .as("identical copies count once")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void joiningIsAssociativeAndCommutative(int seed) {
        Random random = new Random(seed);
        List<ModerationReport> single = job(random, true).stream()
                .map(page -> normalizer.normalizePages(List.of(page)).report())
                .map(PagesTest::withoutDisagreement)
                .toList();
        ModerationReport all = PageJoin.join(single);
        List<ModerationReport> grouped = new ArrayList<>(single);
        while (grouped.size() > 1) {
            Collections.shuffle(grouped, random);
            ModerationReport pair = PageJoin.join(List.of(grouped.remove(0), grouped.remove(0)));
            grouped.add(pair);
        }
        assertThat(grouped).containsExactly(all);
    }

    private static ModerationReport withoutDisagreement(ModerationReport report) {
        return ModerationReport.builder()
                .from(report)
                .issues(report.issues().stream()
                        .filter(issue -> issue.code() != IssueCode.DECLARED_DIFFERS)
                        .toList())
                .build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFrameIsLostAndNoneComesTwice(int seed) {
        List<Page> pages = job(new Random(seed), false);
        List<Frame> apart = pages.stream()
                .flatMap(page -> normalizer.normalize(page.json()).report().timeline().stream())
                .flatMap(timeline -> timeline.frames().stream())
                .toList();
        Timeline joined = normalizer.normalizePages(pages).report().timeline().orElseThrow();
        assertThat(joined.frames().stream().flatMap(frame -> frame.at().stream()))
                .as("positions")
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(apart.stream()
                        .flatMap(frame -> frame.at().stream())
                        .distinct()
                        .sorted()
                        .toList());
        assertThat(joined.frames().stream()
                        .mapToInt(frame -> frame.findings().size())
                        .sum())
                .isEqualTo(apart.stream()
                        .mapToInt(frame -> frame.findings().size())
                        .sum());
        assertThat(joined.frames().stream()
                        .filter(frame -> frame.at().isEmpty())
                        .count())
                .as("frames without a position")
                .isEqualTo(apart.stream().filter(frame -> frame.at().isEmpty()).count());
    }

    @Test
    void tellsWhatEveryPageRepeatsOnceAndNamesThePageOfEachFact() {
        Verdict verdict = normalizer.normalizePages(List.of(
                Page.of(page("j", "r1", "t", moment(1, "porn", "block"))).named("one"),
                Page.of(page("j", "r2", null, moment(2, "porn", "pass"), "{\"Timestamp\":\"odd\"}"))
                        .named("two")));
        ModerationReport report = verdict.report();
        assertThat(report.parts()).extracting(part -> part.part()).containsExactly("video", "title");
        assertThat(report.parts().get(1).source()).hasToString("one#/MediaCensorJobDetail/TitleCensorResult");
        assertThat(report.unmapped())
                .extracting(left -> left.source().toString())
                .containsExactly("one#/MediaCensorJobDetail/Strange");
        assertThat(report.issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(
                        IssueCode.DECLARED_DIFFERS,
                        IssueCode.LABEL_UNKNOWN,
                        IssueCode.MEMBER_UNMAPPED,
                        IssueCode.POSITION_UNREADABLE);
        assertThat(report.timeline().orElseThrow().frames())
                .extracting(frame -> frame.source().page().orElseThrow())
                .containsExactly("one", "two", "two");
        assertThat(report.pages()).extracting(ReportPage::page).containsExactly("one", "two");
        assertThat(report.pages())
                .extracting(page -> page.requestId().orElseThrow())
                .containsExactly("r1", "r2");
        assertThat(verdict.suggestion()).isEqualTo(Suggestion.BLOCK);
        assertThat(verdict.decision().causes().get(0).source().orElseThrow().page())
                .hasValue("one");
        assertThat(VerdictJson.read(VerdictJson.bytes(verdict))).isEqualTo(verdict);
    }

    @Test
    void aPageWithoutANameIsNamedByItsContent() {
        Page page = Page.of(page("j", "r", null));
        String name =
                normalizer.normalizePages(List.of(page)).report().pages().get(0).page();
        assertThat(name).matches("[0-9a-f]{12}");
        assertThat(normalizer
                        .normalizePages(List.of(page))
                        .report()
                        .pages()
                        .get(0)
                        .page())
                .isEqualTo(name);
    }

    @Test
    void aRowThatTwoPagesRepeatIsToldOnce() {
        Verdict verdict = normalizer.normalizePages(List.of(
                Page.of(page("j", "r1", "t", moment(1, "porn", "pass"))).named("a"),
                Page.of(page("j", "r2", null, moment(1, "porn", "pass"), moment(1, "sexy", "pass")))
                        .named("b")));
        assertThat(verdict.report().timeline().orElseThrow().frames())
                .singleElement()
                .satisfies(frame -> assertThat(frame.findings())
                        .extracting(finding -> finding.source().page().orElseThrow() + " "
                                + finding.label().orElseThrow())
                        .containsExactly("a porn", "b sexy"));
    }

    @Test
    void isCompleteWithOneLastPageAndIncompleteWithout() {
        Page first = Page.of(page("j", "r1", "t1", moment(1, "porn", "pass")));
        Page second = Page.of(page("j", "r2", "t2", moment(2, "porn", "pass")));
        Page last = Page.of(page("j", "r3", null, moment(3, "porn", "pass")));
        assertThat(complete(first, second, last)).isTrue();
        assertThat(complete(first, second)).isFalse();
        assertThat(complete(first)).isFalse();
        assertThat(normalizer
                        .normalizePages(List.of(first))
                        .report()
                        .timeline()
                        .orElseThrow()
                        .nextPageToken())
                .hasValue("t1");
    }

    private boolean complete(Page... pages) {
        return normalizer
                .normalizePages(List.of(pages))
                .report()
                .timeline()
                .orElseThrow()
                .complete();
    }

    @Test
    void namesAMissingPageWhenItIsKnownWhoAskedForWhat() {
        Page first = Page.of(page("j", "r1", "t1")).asFirst().named("first");
        Page second = Page.of(page("j", "r2", "t2")).askedWith("t1").named("second");
        Page last = Page.of(page("j", "r3", null)).askedWith("t2").named("third");
        assertThat(complete(first, second, last)).isTrue();
        assertThat(missing(first, second, last)).isEmpty();
        assertThat(complete(first, last)).isFalse();
        assertThat(missing(first, last))
                .containsExactly(
                        "first# it leads to the page of t1, which is not here",
                        "third# it was asked for with t2, and no page here leads there");
        assertThat(missing(second, last))
                .containsExactly(
                        "second# it was asked for with t1, and no page here leads there",
                        "second# the first page is not here");
        assertThat(missing(first, second)).containsExactly("second# it leads to the page of t2, which is not here");
    }

    private List<String> missing(Page... pages) {
        return normalizer.normalizePages(List.of(pages)).report().issues().stream()
                .filter(issue -> issue.code() == IssueCode.PAGE_MISSING)
                .map(issue -> issue.source() + " " + issue.message())
                .toList();
    }

    @Test
    void whatDoesNotGoTogetherIsAnErrorThatNamesBoth() {
        Page one = Page.of(page("j", "r1", "t")).named("one");
        refuses(
                "expected pages of one job: page one is of ims job j, page two of ims job k",
                one,
                Page.of(page("k", "r2", null)).named("two"));
        refuses("both lead to the page of t", one, Page.of(page("j", "r2", "t")).named("two"));
        refuses(
                "are both the last page",
                Page.of(page("j", "r1", null)).named("one"),
                Page.of(page("j", "r2", null, moment(1, "porn", "pass"))).named("two"));
        refuses(
                "tell differently of their job",
                one,
                Page.of(new String(page("j", "r2", null), StandardCharsets.UTF_8)
                                .replace("odd word", "other word")
                                .getBytes(StandardCharsets.UTF_8))
                        .named("two"));
        refuses(
                "asked for with the same token",
                one.asFirst(),
                Page.of(page("j", "r2", null)).asFirst().named("two"));
        refuses(
                "in a circle",
                Page.of(page("j", "r0", null)).asFirst().named("zero"),
                Page.of(page("j", "r1", "b")).askedWith("a").named("one"),
                Page.of(page("j", "r2", "a")).askedWith("b").named("two"));
    }

    private void refuses(String message, Page... pages) {
        List<Page> shuffled = new ArrayList<>(List.of(pages));
        Collections.reverse(shuffled);
        for (List<Page> order : List.of(List.of(pages), shuffled)) {
            assertThatExceptionOfType(PagesException.class)
                    .isThrownBy(() -> normalizer.normalizePages(order))
                    .withMessageContaining(message)
                    .satisfies(e -> assertThat(e.code()).isEqualTo("pages-differ"))
                    .satisfies(e -> assertThat(e.first()).isNotEmpty().isNotEqualTo(e.second()))
                    .satisfies(e -> assertThat(e.second()).isNotEmpty())
                    .satisfies(e -> assertThat(e.getMessage()).contains(e.first(), e.second()));
        }
    }

    @Test
    void aBrokenPageIsNamed() {
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalizePages(
                        List.of(Page.of("{\"MediaCensorJobDetail\":{".getBytes(StandardCharsets.UTF_8))
                                .named("two"))))
                .satisfies(e -> assertThat(e.source().orElseThrow().page()).hasValue("two"));
    }

    @Test
    void aPageThatIsNoUtf8IsNamed() {
        assertThatExceptionOfType(BodyException.class)
                .isThrownBy(() -> normalizer.normalizePages(
                        List.of(Page.of(new byte[] {(byte) 0xC0, (byte) 0xAF}).named("two"))))
                .satisfies(e -> assertThat(e.source().orElseThrow().page()).hasValue("two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a#b", ""})
    void aNameThatAnAddressCannotHoldIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.of(new byte[0]).named(name))
                .withMessageContaining("name of a page");
    }

    @Test
    void noPagesAreNoVerdict() {
        assertThatIllegalArgumentException().isThrownBy(() -> normalizer.normalizePages(List.of()));
    }

    private static Page changed(String name, byte[] page, String what, String to) {
        String json = new String(page, StandardCharsets.UTF_8);
        assertThat(json).contains(what);
        return Page.of(json.replace(what, to).getBytes(StandardCharsets.UTF_8)).named(name);
    }

    @Test
    void whatThePagesSayOfTheWholeMustBeTheSame() {
        Page one = Page.of(page("j", "r1", "t")).named("one");
        byte[] two = page("j", "r2", null);

        refuses(
                "tell differently",
                one,
                changed("two", two, "\"Suggestion\":\"review\",\"Title", "\"Suggestion\":\"block\",\"Title"));
        refuses("tell differently", one, changed("two", two, "\"State\":\"Success\"", "\"State\":\"Fail\""));
    }

    @Test
    void oddMembersThatDifferFromPageToPageAreAllKept() {
        ModerationReport report = normalizer
                .normalizePages(List.of(
                        Page.of(page("j", "r1", "t")).named("one"),
                        changed("two", page("j", "r2", null), "\"Strange\":1", "\"Strange\":2")))
                .report();

        assertThat(report.unmapped())
                .extracting(left -> left.source() + "=" + left.json())
                .containsExactly("one#/MediaCensorJobDetail/Strange=1", "two#/MediaCensorJobDetail/Strange=2");
    }

    @Test
    void ofIdenticalCopiesTheFirstByNameIsKept() {
        byte[] json = page("j", "r", null, moment(1, "porn", "pass"));
        List<Page> copies = new ArrayList<>(List.of(
                Page.of(json).named("b"),
                Page.of(json).named("a"),
                Page.of(json).named("c")));
        for (int turn = 0; turn < 3; turn++) {
            Collections.rotate(copies, 1);
            assertThat(normalizer.normalizePages(copies).report().pages())
                    .extracting(ReportPage::page)
                    .containsExactly("a");
        }
    }

    @Test
    void issuesStandInTheOrderOfTheirAddressesWithThoseOfMissingPages() {
        Verdict verdict = normalizer.normalizePages(List.of(
                Page.of(page("j", "r2", "t2")).askedWith("t1").named("second"),
                Page.of(page("j", "r3", null)).askedWith("t9").named("third")));

        assertThat(verdict.report().issues())
                .isSortedAccordingTo(Issue.ORDER)
                .extracting(Issue::code)
                .contains(IssueCode.PAGE_MISSING, IssueCode.MEMBER_UNMAPPED);
    }

    @Test
    void asManyFramesWereInspectedAsAnyPageTells() {
        assertThat(PageJoin.join(List.of(inspected("a", Optional.of("t"), 5), inspected("b", Optional.empty(), 9)))
                        .timeline()
                        .orElseThrow()
                        .framesInspected())
                .hasValue(9L);
    }

    @Test
    void aPageThatLeadsToAnotherIsNotTheLastWhateverItSays() {
        ModerationReport page = inspected("a", Optional.of("t"), 5);
        Timeline complete = Timeline.builder()
                .from(page.timeline().orElseThrow())
                .complete(true)
                .build();

        assertThat(PageJoin.join(List.of(ModerationReport.builder()
                                .from(page)
                                .timeline(complete)
                                .build()))
                        .timeline()
                        .orElseThrow()
                        .complete())
                .isFalse();
    }

    private static ModerationReport inspected(String page, Optional<String> next, long frames) {
        return ModerationReport.builder()
                .service("imm")
                .status(Status.COMPLETED)
                .addPage(ReportPage.builder().page(page).nextPageToken(next).build())
                .timeline(Timeline.builder()
                        .complete(false)
                        .framesInspected(frames)
                        .build())
                .build();
    }

    /** A service that lists only its top frames lists no more of them for being asked in pages. */
    @Test
    void onePageThatLeavesFramesOutIsNotComplete() {
        byte[] tops = ("{\"MediaAuditResult\":{\"Suggestion\":\"pass\",\"VideoResult\":{\"Suggestion\":\"pass\","
                        + "\"PornResult\":{\"Suggestion\":\"pass\",\"Label\":\"normal\",\"TopList\":[{\"Timestamp\":\"5\","
                        + "\"Label\":\"normal\",\"Score\":\"99\"}]}}}}")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(normalizer.normalize(tops).report().timeline().orElseThrow().complete())
                .isFalse();
        assertThat(complete(Page.of(tops))).isFalse();
    }
}
