package dev.verdict.cli.explain;

import dev.verdict.normalizer.policy.Rule;
import dev.verdict.normalizer.policy.Trait;
import java.util.Optional;

/** The kind of finding that a rule of a counterfactual is about. */
record Reached(Optional<String> part, Optional<String> scene, Optional<String> label) {
    static Reached by(Rule rule) {
        return new Reached(word(rule, Trait.PART), word(rule, Trait.SCENE), word(rule, Trait.LABEL));
    }

    private static Optional<String> word(Rule rule, Trait trait) {
        return rule.when().words(trait).map(words -> String.join("/", words));
    }
}
