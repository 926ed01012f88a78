package dev.verdict.comparison;

import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a report found, by part of the media, small enough to keep for a whole corpus. Frames belong to the video. Labels
 * count as seen whatever the service suggests about them: a harmless advertisement is an advertisement.
 */
public final class Evidence {
    /** The category of a label that no table holds. */
    static final String UNKNOWN = "unknown";

    private static final String NORMAL = "normal";

    private final SortedMap<String, OfPart> parts = new TreeMap<>();
    private final SortedMap<String, Boolean> scenes = new TreeMap<>();
    private final Map<Word, String> vocabulary = new HashMap<>();

    /** A label as it was said: in a scene, or in none. */
    private record Word(Optional<String> scene, String label) {}

    /** What was found in one part. */
    static final class OfPart {
        private final SortedMap<String, NavigableSet<String>> labels = new TreeMap<>();
        private final Set<Word> counted = new LinkedHashSet<>();
        private final SortedMap<String, BigDecimal> scores = new TreeMap<>();
        private boolean hit;
        private @Nullable Suggestion suggestion;

        /** Whether anything but {@code normal} was seen, or more than pass suggested. */
        boolean isHit() {
            return hit;
        }

        /** The strictest word on the part and in it. */
        Optional<Suggestion> suggestion() {
            return Optional.ofNullable(suggestion);
        }

        /** The highest confidence in each label that was seen. */
        SortedMap<String, BigDecimal> scores() {
            return Collections.unmodifiableSortedMap(scores);
        }

        private void hear(Optional<Suggestion> word) {
            word.ifPresent(stated -> {
                suggestion = suggestion == null ? stated : suggestion.or(stated);
                hit |= stated != Suggestion.PASS;
            });
        }
    }

    private Evidence() {}

    public static Evidence of(ModerationReport report) {
        Evidence evidence = new Evidence();
        for (Part part : report.parts()) {
            OfPart found = evidence.ofPart(part.part());
            found.hear(part.suggestion());
            part.findings().forEach(finding -> evidence.add(found, finding));
        }
        report.timeline().ifPresent(timeline -> {
            for (Frame frame : timeline.frames()) {
                frame.findings().forEach(finding -> evidence.add(evidence.ofPart(Coverage.VIDEO), finding));
            }
        });
        report.scenes()
                .forEach(scene -> evidence.scenes.put(
                        scene.scene(),
                        !scene.labels().isEmpty()
                                || scene.suggestion()
                                        .filter(word -> word != Suggestion.PASS)
                                        .isPresent()));
        return evidence;
    }

    private OfPart ofPart(String part) {
        return parts.computeIfAbsent(part, any -> new OfPart());
    }

    private void add(OfPart found, Finding finding) {
        found.hear(finding.suggestion());
        if (finding.isHit()) {
            String label = finding.label().orElseThrow();
            found.hit = true;
            found.labels
                    .computeIfAbsent(category(finding), any -> new TreeSet<>())
                    .add(label);
            vocabulary.putIfAbsent(new Word(finding.scene(), label), category(finding));
            finding.maxScore().or(finding::score).ifPresent(score -> found.scores.merge(label, score, BigDecimal::max));
        }
        finding.counts().forEach((label, count) -> {
            if (count > 0 && !label.equals(NORMAL)) {
                found.hit = true;
                found.counted.add(new Word(finding.scene(), label));
            }
        });
    }

    /** Whether the row says that something is there. */
    static boolean isHit(Finding finding) {
        return finding.isHit()
                || finding.suggestion().filter(word -> word != Suggestion.PASS).isPresent();
    }

    /** The category of a row that is a hit. */
    static String category(Finding finding) {
        return finding.category().filter(category -> !category.equals(NORMAL)).orElse(UNKNOWN);
    }

    /** The parts of which anything is said. */
    NavigableSet<String> parts() {
        return new TreeSet<>(parts.keySet());
    }

    /** What was found in a part; empty where nothing is said of it. */
    Optional<OfPart> in(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The scenes of which anything is said. */
    NavigableSet<String> scenes() {
        return new TreeSet<>(scenes.keySet());
    }

    /** Whether something was found in a scene. */
    boolean isHitIn(String scene) {
        return scenes.getOrDefault(scene, false);
    }

    /**
     * The labels seen in a part, by category. A label that was only counted has no category of its own: it has the one it
     * has elsewhere in this report or in the other.
     */
    SortedMap<String, NavigableSet<String>> categories(String part, Evidence other) {
        SortedMap<String, NavigableSet<String>> categories = new TreeMap<>();
        in(part).ifPresent(found -> {
            found.labels.forEach((category, labels) -> categories.put(category, new TreeSet<>(labels)));
            for (Word word : found.counted) {
                String category = vocabulary.getOrDefault(word, other.vocabulary.getOrDefault(word, UNKNOWN));
                categories.computeIfAbsent(category, any -> new TreeSet<>()).add(word.label());
            }
        });
        return categories;
    }

    /** The categories seen anywhere, as far as the report itself names them. */
    public NavigableSet<String> categories() {
        NavigableSet<String> all = new TreeSet<>();
        parts.keySet().forEach(part -> all.addAll(categories(part, this).keySet()));
        return all;
    }

    /** What was found where; equal for evidence that says the same in every part. */
    @Override
    public String toString() {
        SortedMap<String, Object> found = new TreeMap<>();
        parts.keySet().forEach(part -> found.put(part, categories(part, this)));
        return found.toString();
    }
}
