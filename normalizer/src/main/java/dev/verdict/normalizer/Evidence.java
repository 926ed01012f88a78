package dev.verdict.normalizer;

import dev.verdict.model.Audio;
import dev.verdict.model.AudioSegment;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.ReportPage;
import dev.verdict.model.Timeline;
import dev.verdict.model.Unmapped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds the frames and sounds of an answer that states no suggestion to a report about the same media. */
final class Evidence {
    private Evidence() {}

    static ModerationReport added(ModerationReport report, ModerationReport evidence) {
        ReportPage page = evidence.pages().get(0);
        check(report, evidence, page.page());
        if (report.pages().stream().anyMatch(known -> known.page().equals(page.page()))) {
            return report;
        }
        return ModerationReport.builder()
                .from(report)
                .timeline(timeline(report.timeline(), evidence.timeline()))
                .audio(audio(report.audio(), evidence.audio()))
                .pages(Stream.concat(report.pages().stream(), Stream.of(page))
                        .sorted(Comparator.comparing(ReportPage::page))
                        .toList())
                .issues(Stream.concat(report.issues().stream(), evidence.issues().stream())
                        .filter(issue -> issue.code() != IssueCode.EVIDENCE_ONLY)
                        .sorted(Issue.ORDER)
                        .toList())
                .unmapped(Stream.concat(report.unmapped().stream(), evidence.unmapped().stream())
                        .sorted(Unmapped.ORDER)
                        .toList())
                .build();
    }

    private static void check(ModerationReport report, ModerationReport evidence, String page) {
        String verdict = report.pages().isEmpty()
                ? report.service() + " verdict"
                : report.pages().get(0).page();
        if (!evidence.service().equals(report.service())) {
            throw new PagesException(
                    "expected evidence of " + report.service() + ", found " + evidence.service(), verdict, page);
        }
        if (evidence.issues().stream().noneMatch(issue -> issue.code() == IssueCode.EVIDENCE_ONLY)) {
            throw new PagesException(
                    "expected an answer that only lists evidence; "
                            + evidence.operation().orElse("this one") + " states a suggestion of its own",
                    verdict,
                    page);
        }
        Optional<String> media = report.media().id();
        Optional<String> other = evidence.media().id();
        if (media.isPresent() && other.isPresent() && !media.equals(other)) {
            throw new PagesException(
                    "expected evidence about media " + media.get() + ", found media " + other.get(), verdict, page);
        }
    }

    /** Complete once either list is: the summary's top frames add nothing to the full list. */
    private static Optional<Timeline> timeline(Optional<Timeline> report, Optional<Timeline> evidence) {
        if (report.isEmpty() || evidence.isEmpty()) {
            return report.or(() -> evidence);
        }
        return Optional.of(PageJoin.inOneOrder(Timeline.builder()
                .from(report.get())
                .complete(report.get().complete() || evidence.get().complete())
                .frames(PageJoin.frames(List.of(report.get(), evidence.get())))
                .build()));
    }

    private static Optional<Audio> audio(Optional<Audio> report, Optional<Audio> evidence) {
        if (report.isEmpty() || evidence.isEmpty()) {
            return report.or(() -> evidence);
        }
        return Optional.of(Audio.builder()
                .segments(Stream.concat(report.get().segments().stream(), evidence.get().segments().stream())
                        .sorted(Comparator.comparing(AudioSegment::source))
                        .toList())
                .build());
    }
}
