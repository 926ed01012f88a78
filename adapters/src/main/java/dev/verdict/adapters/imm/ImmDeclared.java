package dev.verdict.adapters.imm;

import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.Declared;
import dev.verdict.model.Suggestion;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What IMM says about the whole media: suggestion and categories. */
final class ImmDeclared {
    private ImmDeclared() {}

    static Optional<Declared> of(ImmResponse.Result result, Reading reading) {
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
        if (result.categories() != null) {
            Set<String> labels = new LinkedHashSet<>();
            for (Leaf category : result.categories()) {
                String joined = String.join(",", Words.labels(category, reading));
                labels.addAll(Words.labels(category, reading));
                Words.keepIfDifferent(original, "labels" + category.source().pointer(), category, joined);
                stated = true;
            }
            declared.labels(labels);
        }
        return stated ? Optional.of(declared.original(original).build()) : Optional.empty();
    }
}
