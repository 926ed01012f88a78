package dev.verdict.normalizer;

import dev.verdict.model.Audio;
import dev.verdict.model.AudioSegment;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Issue;
import dev.verdict.model.Job;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Source;
import dev.verdict.model.Unmapped;
import java.util.List;
import java.util.Optional;

/** The same facts without the name of the page they came from, so that what every page repeats can be recognised. */
final class Unpaged {
    private Unpaged() {}

    /** What every page of a job repeats: all but the timeline, the oddities and the request. */
    static ModerationReport summary(ModerationReport report) {
        return ModerationReport.builder()
                .from(report)
                .statusSource(report.statusSource().map(Unpaged::source))
                .declared(report.declared().map(Unpaged::declared))
                .job(Job.builder()
                        .from(report.job())
                        .requestId(Optional.empty())
                        .build())
                .parts(report.parts().stream().map(Unpaged::part).toList())
                .audio(report.audio().map(Unpaged::audio))
                .timeline(Optional.empty())
                .pages(List.of())
                .issues(List.of())
                .unmapped(List.of())
                .build();
    }

    static Finding finding(Finding finding) {
        return Finding.builder().from(finding).source(source(finding.source())).build();
    }

    /** The row by what it says alone, wherever it stands. */
    static Finding placed(Finding finding) {
        return Finding.builder().from(finding).source(Source.root()).build();
    }

    static Issue issue(Issue issue) {
        return Issue.builder().from(issue).source(source(issue.source())).build();
    }

    static Unmapped unmapped(Unmapped unmapped) {
        return Unmapped.of(source(unmapped.source()), unmapped.json());
    }

    private static Declared declared(Declared declared) {
        return Declared.builder()
                .from(declared)
                .source(declared.source().map(Unpaged::source))
                .build();
    }

    private static Part part(Part part) {
        return Part.builder()
                .from(part)
                .findings(part.findings().stream().map(Unpaged::finding).toList())
                .source(source(part.source()))
                .build();
    }

    private static Audio audio(Audio audio) {
        return Audio.builder()
                .segments(audio.segments().stream().map(Unpaged::segment).toList())
                .build();
    }

    private static AudioSegment segment(AudioSegment segment) {
        return AudioSegment.builder()
                .from(segment)
                .source(source(segment.source()))
                .build();
    }

    private static Source source(Source source) {
        return Source.parse(source.pointer());
    }
}
