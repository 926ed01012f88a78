package dev.verdict.adapters.wire;

import dev.verdict.model.Declared;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers what a service says about the whole media. */
public final class Declaration {
    private final Reading reading;
    private final Declared.Builder declared = Declared.builder();
    private final Map<String, String> original = new TreeMap<>();
    private boolean stated;

    public Declaration(Reading reading) {
        this.reading = reading;
    }

    /** The overall suggestion. */
    public Declaration suggestion(@Nullable Leaf leaf) {
        if (leaf != null && !leaf.isBlank()) {
            stated = true;
            declared.suggestion(new Conversions().suggestion(leaf, reading)).source(leaf.source());
            Words.keepSuggestion(original, leaf);
        }
        return this;
    }

    /** Labels or categories of the whole, joined with commas. */
    public Declaration labels(@Nullable Leaf leaf, Words vocabulary) {
        if (leaf != null && !leaf.isBlank()) {
            stated = true;
            List<String> labels = vocabulary.summary(leaf, reading);
            Words.keepIfDifferent(original, "labels", leaf, Words.joined(labels));
            declared.labels(labels);
        }
        return this;
    }

    /** Labels or categories of the whole, one or several in each leaf. */
    public Declaration labels(List<Leaf> leaves, Words vocabulary) {
        Set<String> labels = new LinkedHashSet<>();
        for (Leaf leaf : leaves) {
            stated = true;
            List<String> words = vocabulary.summary(leaf, reading);
            labels.addAll(words);
            if (!leaf.text().equals(Words.joined(words))) {
                original.put("labels" + leaf.source().pointer(), leaf.compact());
            }
        }
        declared.labels(labels);
        return this;
    }

    /**
     * Parts that are named as abnormal, joined with commas.
     *
     * @param name our word for a part in the service's words
     */
    public Declaration parts(@Nullable Leaf leaf, UnaryOperator<String> name) {
        if (leaf != null && !leaf.isBlank()) {
            stated = true;
            List<String> parts = List.copyOf(Words.labels(leaf, reading));
            Words.keepIfDifferent(original, "parts", leaf, Words.joined(parts));
            parts.forEach(part -> declared.addPart(name.apply(part)));
        }
        return this;
    }

    /** What was gathered; empty when the service says nothing about the whole. */
    public Optional<Declared> declared() {
        return stated ? Optional.of(declared.original(original).build()) : Optional.empty();
    }
}
