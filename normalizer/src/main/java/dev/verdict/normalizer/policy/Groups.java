package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.FrameKind;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Reason;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.normalizer.policy.Group.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a report by what they say: those of each part one by one, those of the frames by kind. Made when they are
 * asked for: without rules, most rows have nothing to add to a decision.
 */
final class Groups {
    private final ModerationReport report;
    private final List<Rule> rules;
    private @Nullable Above above;
    private @Nullable Ruled ruled;

    /** What rules see: every row, given to the first rule that matches it. */
    private record Ruled(List<List<Group>> parts, Collection<Group> frames) {}

    Groups(ModerationReport report, List<Rule> rules) {
        this.report = report;
        this.rules = rules;
    }

    /** The rows of a part as rules see them, in the order of the report. */
    List<Group> part(int index) {
        return ruled().parts().get(index);
    }

    /** The rows of a part that state a word, as causes, whatever rules make of them. */
    List<Cause> statements(int index, Suggestion word) {
        Part part = report.parts().get(index);
        List<Finding> rows = part.findings();
        List<Cause> causes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Finding row = rows.get(i);
            Optional<Suggestion> stated = row.suggestion();
            if (stated.isPresent() && stated.get() == word) {
                causes.add(Group.cause(word, Reason.STATED, part.part(), row.scene(), row.label())
                        .source(row.source())
                        .build());
            }
        }
        return causes;
    }

    /** What is alike on frames and states a word, as causes, whatever rules make of it. */
    List<Cause> statements(Suggestion word) {
        List<FrameKind> kinds =
                report.timeline().map(timeline -> timeline.kinds(word)).orElse(List.of());
        List<Cause> causes = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            FrameKind same = kinds.get(i);
            causes.add(Group.cause(word, Reason.STATED, Above.VIDEO, same.scene(), same.label())
                    .at(same.at())
                    .count(Group.several(same.count()))
                    .source(same.source())
                    .build());
        }
        return causes;
    }

    /** What is alike on frames as rules see them, in the order of the timeline. */
    Collection<Group> frames() {
        return rules.isEmpty() ? unruled(report.timeline().map(Timeline::kinds)) : ruled().frames();
    }

    Stream<Group> all() {
        Stream<Group> parts = IntStream.range(0, report.parts().size()).boxed().flatMap(part -> part(part).stream());
        return Stream.concat(parts, frames().stream());
    }

    private Above above() {
        Above known = above == null ? new Above(report) : above;
        above = known;
        return known;
    }

    /** Frames that say the same are told once: with no rule to match, none of their rows is looked at by itself. */
    private List<Group> unruled(Optional<List<FrameKind>> kinds) {
        List<Group> groups = new ArrayList<>();
        for (FrameKind same : kinds.orElse(List.of())) {
            Optional<Carried> carried =
                    same.suggestion().isPresent() ? Optional.empty() : above().frame(same.scene(), same.label());
            Kind kind = new Kind(Above.VIDEO, same.scene(), same.label(), same.suggestion(), carried, Optional.empty());
            groups.add(new Group(kind, same.at(), same.source()).add(same.count()));
        }
        return groups;
    }

    private static Row row(ModerationReport report, Part part, Finding row, Above above) {
        return new Row(report.service(), part.part(), row, carried(part, row, above), Row.NO_FRAME, Optional.empty());
    }

    private static Optional<Carried> carried(Part part, Finding row, Above above) {
        return row.suggestion().isPresent() ? Optional.empty() : above.row(part, row.label());
    }

    private Ruled ruled() {
        Ruled known = ruled;
        if (known == null) {
            List<Row> rows = rows(report, above());
            known = ruled(rows, new Matching(rows).first(rules));
            ruled = known;
        }
        return known;
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

    private Ruled ruled(List<Row> rows, List<Optional<Rule>> first) {
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
        return new Ruled(parts, frames.values());
    }

    private static Group group(Row row, Optional<Rule> rule) {
        return new Group(kind(row, rule), row.at(), row.finding().source());
    }

    private static Kind kind(Row row, Optional<Rule> rule) {
        Finding finding = row.finding();
        return new Kind(row.part(), finding.scene(), finding.label(), finding.suggestion(), row.carried(), rule);
    }
}
