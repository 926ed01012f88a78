package dev.verdict.normalizer;

import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.ReportPage;
import dev.verdict.model.Source;
import dev.verdict.model.Timeline;
import dev.verdict.model.Unmapped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Joins the pages of one job: their frames into one timeline, what every page repeats once. The result does not depend on
 * the order of the pages, nor on which of them were joined before.
 */
final class PageJoin {
    private PageJoin() {}

    /**
     * @param reports of one or more pages each, at least one; every page has a name of its own
     * @throws PagesException if two pages are not pages of one job, or lead to the same page
     */
    static ModerationReport join(List<ModerationReport> reports) {
        List<ModerationReport> ordered = new ArrayList<>(reports);
        ordered.sort(Comparator.comparing(PageJoin::name));
        ModerationReport first = ordered.get(0);
        checkOneJob(ordered);
        Map<String, ReportPage> pages = new TreeMap<>();
        ordered.forEach(report -> report.pages().forEach(page -> pages.put(page.page(), page)));
        checkTokens(pages.values());
        return ModerationReport.builder()
                .from(first)
                .timeline(timeline(ordered, List.copyOf(pages.values())))
                .pages(pages.values())
                .issues(notes(ordered, ModerationReport::issues, Issue::source, Unpaged::issue, Issue.ORDER))
                .unmapped(
                        notes(ordered, ModerationReport::unmapped, Unmapped::source, Unpaged::unmapped, Unmapped.ORDER))
                .build();
    }

    private static String name(ModerationReport report) {
        return report.pages().get(0).page();
    }

    private static void checkOneJob(List<ModerationReport> reports) {
        ModerationReport first = reports.get(0);
        ModerationReport summary = Unpaged.summary(first);
        for (ModerationReport other : reports.subList(1, reports.size())) {
            if (!other.service().equals(first.service())
                    || !other.job().id().equals(first.job().id())) {
                throw new PagesException(
                        "expected pages of one job: page " + name(first) + " is of " + job(first) + ", page "
                                + name(other) + " of " + job(other),
                        name(first),
                        name(other));
            }
            if (!Unpaged.summary(other).equals(summary)) {
                throw new PagesException(
                        "pages " + name(first) + " and " + name(other)
                                + " tell differently of their job; ask for all pages again once it has ended",
                        name(first),
                        name(other));
            }
        }
    }

    private static String job(ModerationReport report) {
        return report.service() + " job " + report.job().id().orElse("without an id");
    }

    private static void checkTokens(Iterable<ReportPage> pages) {
        Map<String, String> leading = new TreeMap<>();
        for (ReportPage page : pages) {
            String token = page.nextPageToken().orElse("");
            String other = leading.putIfAbsent(token, page.page());
            if (other != null) {
                throw new PagesException(
                        "pages " + other + " and " + page.page()
                                + (token.isEmpty() ? " are both the last page" : " both lead to the page of " + token)
                                + ": two copies of one page that differ, or a circle",
                        other,
                        page.page());
            }
        }
    }

    /**
     * Complete if the last page is here and does not say that it leaves frames out; {@link PageChain} knows more when it is
     * known who asked for what.
     */
    private static Optional<Timeline> timeline(List<ModerationReport> reports, List<ReportPage> pages) {
        List<Timeline> timelines =
                reports.stream().flatMap(report -> report.timeline().stream()).toList();
        if (timelines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(inOneOrder(Timeline.builder()
                .complete(reports.stream().filter(PageJoin::isLast).anyMatch(PageJoin::isComplete))
                .framesInspected(timelines.stream()
                        .flatMap(timeline -> timeline.framesInspected().stream())
                        .max(Comparator.naturalOrder()))
                .nextPageToken(pages.size() == 1 ? pages.get(0).nextPageToken() : Optional.empty())
                .frames(frames(timelines))
                .build()));
    }

    private static boolean isLast(ModerationReport report) {
        return report.pages().stream().anyMatch(page -> page.nextPageToken().isEmpty());
    }

    private static boolean isComplete(ModerationReport report) {
        return report.timeline().map(Timeline::complete).orElse(true);
    }

    /** All frames in an order of their own, so that the order of the pages does not matter. */
    static List<Frame> frames(List<Timeline> timelines) {
        Map<Duration, List<Frame>> placed = new HashMap<>();
        List<Frame> joined = new ArrayList<>();
        for (Timeline timeline : timelines) {
            for (Frame frame : timeline.frames()) {
                frame.at()
                        .ifPresentOrElse(
                                at -> placed.computeIfAbsent(at, any -> new ArrayList<>(1))
                                        .add(frame),
                                () -> joined.add(frame));
            }
        }
        joined.sort(Comparator.comparing(Frame::source));
        placed.values().forEach(same -> joined.addAll(same.size() == 1 ? same : withoutRepetitions(same)));
        return joined;
    }

    /** A row that several pages repeat at one position is told once, by the first of the pages. */
    private static List<Frame> withoutRepetitions(List<Frame> same) {
        Map<Finding, String> firstPage = new HashMap<>();
        for (Frame frame : same) {
            for (Finding finding : frame.findings()) {
                firstPage.merge(
                        Unpaged.placed(finding), page(finding), BinaryOperator.minBy(Comparator.naturalOrder()));
            }
        }
        List<Frame> kept = new ArrayList<>(same.size());
        for (Frame frame : same) {
            List<Finding> fresh = frame.findings().stream()
                    .filter(finding -> page(finding).equals(firstPage.get(Unpaged.placed(finding))))
                    .toList();
            kept.add(Frame.builder().from(frame).findings(fresh).build());
        }
        kept.sort(Comparator.comparing(Frame::source));
        return kept;
    }

    private static String page(Finding finding) {
        return finding.source().page().orElse("");
    }

    /** Rows of one position in the order of their addresses, whichever pages they came from. */
    static Timeline inOneOrder(Timeline timeline) {
        List<Frame> frames = new ArrayList<>(timeline.frames());
        frames.replaceAll(frame -> frame.findings().stream()
                                .map(finding -> finding.source().page())
                                .distinct()
                                .count()
                        < 2
                ? frame
                : Frame.builder()
                        .from(frame)
                        .findings(frame.findings().stream()
                                .sorted(Comparator.comparing(Finding::source))
                                .toList())
                        .build());
        return Timeline.builder().from(timeline).frames(frames).build();
    }

    /** What is noted about the summary once, what is noted about frames for each page. */
    private static <T> List<T> notes(
            List<ModerationReport> reports,
            Function<ModerationReport, List<T>> notes,
            Function<T, Source> source,
            Function<T, T> unpaged,
            Comparator<T> order) {
        Set<T> told = new HashSet<>();
        List<T> joined = new ArrayList<>();
        for (ModerationReport report : reports) {
            if (notes.apply(report).isEmpty()) {
                continue;
            }
            Set<Source> frames = report.timeline().stream()
                    .flatMap(timeline -> timeline.frames().stream())
                    .map(Frame::source)
                    .collect(Collectors.toSet());
            for (T note : notes.apply(report)) {
                if (source.apply(note).within(frames).isPresent() || told.add(unpaged.apply(note))) {
                    joined.add(note);
                }
            }
        }
        joined.sort(order);
        return joined;
    }
}
