package dev.verdict.normalizer.policy;

import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Carried.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words above a row: of its scene, of its part, of the whole. */
final class Above {
    static final String VIDEO = "video";

    private final @Nullable Carried overall;
    private final @Nullable Carried video;
    private final Map<String, Carried> scenes = new HashMap<>(0);

    Above(ModerationReport report) {
        overall = carried(report.declared().flatMap(Declared::suggestion), Level.OVERALL);
        Optional<Suggestion> ofVideo = Optional.empty();
        for (Part part : report.parts()) {
            if (part.part().equals(VIDEO)) {
                ofVideo = Suggestion.stricter(ofVideo, part.suggestion());
                part.findings().forEach(this::addScene);
            }
        }
        video = carried(ofVideo, Level.PART);
    }

    private static @Nullable Carried carried(Optional<Suggestion> word, Level level) {
        return word.isPresent() ? new Carried(word.get(), level) : null;
    }

    private void addScene(Finding row) {
        row.scene()
                .ifPresent(scene -> row.suggestion()
                        .ifPresent(word -> scenes.merge(
                                scene,
                                new Carried(word, Level.SCENE),
                                (one, other) -> new Carried(one.word().or(other.word()), Level.SCENE))));
    }

    /**
     * What a frame's row without its own word carries: the nearest word above it. Where nothing was seen, it carries
     * only a pass.
     */
    Optional<Carried> frame(Optional<String> scene, Optional<String> label) {
        Carried ofScene = scene.isPresent() ? scenes.get(scene.get()) : null;
        return nearest(ofScene, video, label);
    }

    /** What a part's row without its own word carries. */
    Optional<Carried> row(Part part, Optional<String> label) {
        return nearest(null, carried(part.suggestion(), Level.PART), label);
    }

    private Optional<Carried> nearest(@Nullable Carried ofScene, @Nullable Carried ofPart, Optional<String> label) {
        Carried nearest = ofScene != null ? ofScene : ofPart != null ? ofPart : overall;
        return nearest != null && nearest.isFor(label) ? Optional.of(nearest) : Optional.empty();
    }
}
