package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Suggestion;
import java.util.function.Supplier;

/**
 * Something that speaks for a suggestion.
 *
 * @param telling tells it as a cause, which is done only for those that the decision names
 */
record Voice(Suggestion suggestion, Supplier<Cause> telling) {
    Cause cause() {
        return telling.get();
    }
}
