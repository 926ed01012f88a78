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
            declared.labels(kept(vocabulary.summary(leaf, reading), leaf, "labels"));
        }
        return this;
    }

    /** Labels or categories of the whole, one or several in each leaf. */
    public Declaration labels(List<Leaf> leaves, Words vocabulary) {
        Set<String> labels = new LinkedHashSet<>();
        for (Leaf leaf : leaves) {
            stated = true;
            labels.addAll(kept(
                    vocabulary.summary(leaf, reading),
                    leaf,
                    "labels" + leaf.source().pointer()));
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
            kept(List.copyOf(Words.labels(leaf, reading)), leaf, "parts")
                    .forEach(part -> declared.addPart(name.apply(part)));
        }
        return this;
    }

    /** Keeps the vendor's spelling of words. */
    private List<String> kept(List<String> words, Leaf leaf, String member) {
        Words.keepIfDifferent(original, member, leaf, String.join(",", words));
        return words;
    }

    /** What was gathered; empty when the service says nothing about the whole. */
    public Optional<Declared> declared() {
        return stated ? Optional.of(declared.original(original).build()) : Optional.empty();
    }
}
