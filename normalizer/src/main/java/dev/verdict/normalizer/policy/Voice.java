package dev.verdict.normalizer.policy;

import dev.verdict.model.Cause;
import dev.verdict.model.Suggestion;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that speaks for a suggestion.
 *
 * @param telling tells it as causes, which is done only where the decision names them
 */
record Voice(Suggestion suggestion, Supplier<List<Cause>> telling) {
    /** A voice with one cause behind it. */
    static Voice of(Suggestion suggestion, Supplier<Cause> telling) {
        return new Voice(suggestion, () -> List.of(telling.get()));
    }

    List<Cause> causes() {
        return telling.get();
    }
}
