package dev.verdict.normalizer;

import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.ReportPage;
import dev.verdict.model.Source;
import dev.verdict.model.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the tokens from page to page, where it is known what the pages were asked for with. */
final class PageChain {
    private final List<ReportPage> pages;
    /** What pages were asked for with, by their names; empty text for the first page. */
    private final Map<String, String> asked;

    private final Map<String, ReportPage> byToken = new HashMap<>();
    private final List<Issue> missing = new ArrayList<>();

    private PageChain(List<ReportPage> pages, Map<String, String> asked) {
        this.pages = pages;
        this.asked = asked;
    }

    /**
     * The joined report, incomplete and with an issue for each page that is known to be missing.
     *
     * @throws PagesException if two pages were asked for alike, or the tokens lead in a circle
     */
    static ModerationReport checked(ModerationReport joined, Map<String, String> asked) {
        if (asked.isEmpty()) {
            return joined;
        }
        PageChain chain = new PageChain(joined.pages(), asked);
        boolean whole = chain.isWhole();
        List<Issue> issues = new ArrayList<>(joined.issues());
        issues.addAll(chain.missing);
        issues.sort(Issue.ORDER);
        Optional<Timeline> timeline = joined.timeline()
                .map(frames -> Timeline.builder()
                        .from(frames)
                        .complete(frames.complete() && whole)
                        .build());
        return ModerationReport.builder()
                .from(joined)
                .timeline(timeline)
                .issues(issues)
                .build();
    }

    private boolean isWhole() {
        for (ReportPage page : pages) {
            String token = asked.get(page.page());
            ReportPage other = token == null ? null : byToken.putIfAbsent(token, page);
            if (other != null) {
                throw new PagesException(
                        "pages " + other.page() + " and " + page.page() + " were asked for with the same token: "
                                + "two copies of one page that differ",
                        other.page(),
                        page.page());
            }
        }
        Set<String> led = new HashSet<>();
        pages.forEach(page -> page.nextPageToken().ifPresent(led::add));
        boolean allKnown = byToken.size() == pages.size();
        for (ReportPage page : pages) {
            page.nextPageToken()
                    .filter(token -> allKnown && !byToken.containsKey(token))
                    .ifPresent(token -> miss(page, "it leads to the page of " + token + ", which is not here"));
            Optional.ofNullable(asked.get(page.page()))
                    .filter(token -> !token.isEmpty() && !led.contains(token))
                    .ifPresent(
                            token -> miss(page, "it was asked for with " + token + ", and no page here leads there"));
        }
        if (allKnown && !byToken.containsKey("")) {
            miss(pages.get(0), "the first page is not here");
        }
        if (allKnown && missing.isEmpty()) {
            refuseCircle();
        }
        return missing.isEmpty();
    }

    private void miss(ReportPage page, String message) {
        missing.add(Issue.builder()
                .code(IssueCode.PAGE_MISSING)
                .message(message)
                .source(Source.ofPage(page.page()))
                .build());
    }

    /** When no page is missing, going from the first page meets every page, unless some lead in a circle. */
    private void refuseCircle() {
        Set<String> met = new HashSet<>();
        ReportPage page = byToken.get("");
        ReportPage last = page;
        while (page != null && met.add(page.page())) {
            last = page;
            page = page.nextPageToken().map(byToken::get).orElse(null);
        }
        for (ReportPage other : pages) {
            if (page != null || !met.contains(other.page())) {
                String from = last == null ? other.page() : last.page();
                throw new PagesException(
                        "the tokens of the pages lead in a circle, from page " + from + " to page " + other.page(),
                        from,
                        other.page());
            }
        }
    }
}
