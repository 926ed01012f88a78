package dev.verdict.normalizer.policy;

import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.FrameKind;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Timeline;
import dev.verdict.normalizer.policy.Group.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rows of a report by what they say: those of each part one by one, those of the frames by kind.
 *
 * @param parts the rows of each part, in the order of the report
 * @param frames what is alike on frames, in the order of the timeline
 */
record Groups(List<List<Group>> parts, Collection<Group> frames) {

    Stream<Group> all() {
        return Stream.concat(parts.stream().flatMap(List::stream), frames.stream());
    }

    /** As they were stated, with no rule in between. */
    static Groups stated(ModerationReport report, Above above) {
        List<List<Group>> parts = new ArrayList<>(report.parts().size());
        for (Part part : report.parts()) {
            List<Group> rows = new ArrayList<>(part.findings().size());
            for (Finding row : part.findings()) {
                Kind kind = new Kind(
                        part.part(),
                        row.scene(),
                        row.label(),
                        row.suggestion(),
                        carried(part, row, above),
                        Optional.empty());
                rows.add(new Group(kind, Optional.empty(), row.source()).add(1));
            }
            parts.add(rows);
        }
        List<Group> frames = new ArrayList<>();
        // Frames that say the same are told once: with no rule to match, none of their rows is looked at by itself.
        for (FrameKind same : report.timeline().map(Timeline::kinds).orElse(List.of())) {
            Optional<Carried> carried =
                    same.suggestion().isPresent() ? Optional.empty() : above.frame(same.scene(), same.label());
            Kind kind = new Kind(Above.VIDEO, same.scene(), same.label(), same.suggestion(), carried, Optional.empty());
            frames.add(new Group(kind, same.at(), same.source()).add(same.count()));
        }
        return new Groups(parts, frames);
    }

    private static Row row(ModerationReport report, Part part, Finding row, Above above) {
        return new Row(report.service(), part.part(), row, carried(part, row, above), Row.NO_FRAME, Optional.empty());
    }

    private static Optional<Carried> carried(Part part, Finding row, Above above) {
        return row.suggestion().isPresent() ? Optional.empty() : above.row(part, row.label());
    }

    /** As rules see them: each row is given to the first rule that matches it. */
    static Groups ruled(ModerationReport report, Above above, List<Rule> rules) {
        List<Row> rows = rows(report, above);
        return of(report, rows, new Matching(rows).first(rules));
    }

    /** In the order of {@link ModerationReport#forEachFinding}. */
    static List<Row> rows(ModerationReport report, Above above) {
        List<Row> rows = new ArrayList<>();
        for (Part part : report.parts()) {
            for (Finding row : part.findings()) {
                rows.add(row(report, part, row, above));
            }
        }
        List<Frame> frames = report.timeline().map(Timeline::frames).orElse(List.of());
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            for (Finding finding : frame.findings()) {
                Optional<Carried> carried = finding.suggestion().isPresent()
                        ? Optional.empty()
                        : above.frame(finding.scene(), finding.label());
                rows.add(new Row(report.service(), Above.VIDEO, finding, carried, i, frame.at()));
            }
        }
        return rows;
    }

    private static Groups of(ModerationReport report, List<Row> rows, List<Optional<Rule>> first) {
        List<List<Group>> parts = new ArrayList<>(report.parts().size());
        int next = 0;
        for (Part part : report.parts()) {
            List<Group> groups = new ArrayList<>(part.findings().size());
            for (int end = next + part.findings().size(); next < end; next++) {
                groups.add(group(rows.get(next), first.get(next)).add(1));
            }
            parts.add(groups);
        }
        Map<Kind, Group> frames = new LinkedHashMap<>();
        for (; next < rows.size(); next++) {
            Row row = rows.get(next);
            Optional<Rule> rule = first.get(next);
            frames.computeIfAbsent(kind(row, rule), any -> group(row, rule)).add(1);
        }
        return new Groups(parts, frames.values());
    }

    private static Group group(Row row, Optional<Rule> rule) {
        return new Group(kind(row, rule), row.at(), row.finding().source());
    }

    private static Kind kind(Row row, Optional<Rule> rule) {
        Finding finding = row.finding();
        return new Kind(row.part(), finding.scene(), finding.label(), finding.suggestion(), row.carried(), rule);
    }
}
