package dev.verdict.adapters.vod;

import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.Declared;
import dev.verdict.model.Suggestion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What VOD says about the whole media: suggestion, categories, abnormal parts. */
final class VodDeclared {
    private VodDeclared() {}

    static Optional<Declared> of(VodResponse.Result result, Reading reading) {
        Declared.Builder declared = Declared.builder();
        Map<String, String> original = new TreeMap<>();
        Leaf suggestion = result.suggestion();
        boolean stated = false;
        if (suggestion != null && !suggestion.isBlank()) {
            Optional<Suggestion> word = new Conversions().suggestion(suggestion, reading);
            declared.suggestion(word).source(suggestion.source());
            Words.keepSuggestion(original, suggestion);
            stated = true;
        }
        Leaf label = result.label();
        if (label != null && !label.isBlank()) {
            declared.labels(Words.labels(label, reading));
            Words.keepIfDifferent(original, "labels", label, String.join(",", Words.labels(label, reading)));
            stated = true;
        }
        Leaf modules = result.abnormalModules();
        if (modules != null && !modules.isBlank()) {
            Words.labels(modules, reading).forEach(module -> declared.addPart(VodParts.ofModule(module)));
            Words.keepIfDifferent(original, "parts", modules, String.join(",", Words.labels(modules, reading)));
            stated = true;
        }
        return stated ? Optional.of(declared.original(original).build()) : Optional.empty();
    }
}
