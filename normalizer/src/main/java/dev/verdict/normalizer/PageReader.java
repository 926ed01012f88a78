package dev.verdict.normalizer;

import dev.verdict.model.Job;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.ReportPage;
import dev.verdict.model.Timeline;
import dev.verdict.normalizer.policy.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gives each page its name, reads it under that name, and joins what was read. */
final class PageReader {
    /** Bytes of the digest that name a page which has no other name. */
    private static final int NAME_BYTES = 6;

    private PageReader() {}

    /** Reads one page into a report whose addresses name it. */
    @FunctionalInterface
    interface Reader {
        ModerationReport read(byte[] json, String name);
    }

    static ModerationReport read(Collection<Page> pages, Reader reader) {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("expected at least one page");
        }
        List<ModerationReport> reports = new ArrayList<>();
        Map<String, String> asked = new HashMap<>();
        distinct(pages).forEach((name, page) -> {
            reports.add(named(name, reader.read(page.json(), name)));
            page.askedWith().ifPresent(token -> asked.put(name, token));
        });
        return PageChain.checked(PageJoin.join(reports), asked);
    }

    /** The pages by name; of identical pages the one that comes first by name. */
    private static Map<String, Page> distinct(Collection<Page> pages) {
        Map<String, Page> named = new TreeMap<>();
        Map<String, String> digests = new HashMap<>();
        for (Page page : pages) {
            String digest = Sha256.of(page.json());
            String name = page.name().orElse(digest.substring(0, 2 * NAME_BYTES));
            Page other = named.putIfAbsent(name, page);
            if (other != null && !Sha256.of(other.json()).equals(digest)) {
                throw new PagesException("two different pages have the name " + name, name, name);
            }
            digests.merge(digest, name, (one, two) -> one.compareTo(two) <= 0 ? one : two);
        }
        named.keySet().retainAll(digests.values());
        return named;
    }

    /** What differs from page to page is told with the page. */
    private static ModerationReport named(String name, ModerationReport report) {
        ReportPage page = ReportPage.builder()
                .page(name)
                .operation(report.operation())
                .requestId(report.job().requestId())
                .nextPageToken(report.timeline().flatMap(Timeline::nextPageToken))
                .build();
        return ModerationReport.builder()
                .from(report)
                .job(Job.builder()
                        .from(report.job())
                        .requestId(Optional.empty())
                        .build())
                .pages(List.of(page))
                .build();
    }
}
