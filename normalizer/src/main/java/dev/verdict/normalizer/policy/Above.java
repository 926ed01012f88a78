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

/** The words above a row: of its scene, of its part, of the whole. */
final class Above {
    static final String VIDEO = "video";

    private final Optional<Carried> overall;
    private final Optional<Carried> video;
    private final Map<String, Carried> scenes = new HashMap<>();

    Above(ModerationReport report) {
        overall = report.declared().flatMap(Declared::suggestion).map(word -> new Carried(word, Level.OVERALL));
        Optional<Suggestion> ofVideo = Optional.empty();
        for (Part part : report.parts()) {
            if (part.part().equals(VIDEO)) {
                ofVideo = Suggestion.stricter(ofVideo, part.suggestion());
                part.findings().forEach(this::addScene);
            }
        }
        video = ofVideo.map(word -> new Carried(word, Level.PART));
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
        Optional<Carried> ofScene = scene.map(scenes::get);
        return ofScene.or(() -> video).or(() -> overall).filter(carried -> carried.isFor(label));
    }

    /** What a part's row without its own word carries. */
    Optional<Carried> row(Part part, Optional<String> label) {
        return part.suggestion()
                .map(word -> new Carried(word, Level.PART))
                .or(() -> overall)
                .filter(carried -> carried.isFor(label));
    }
}
