package dev.verdict.adapters.wire;

import java.util.Set;

/** The name of a member that holds a list, in all its spellings. */
final class HolderName {
    private final Spellings<Boolean> spellings;

    HolderName(String documented) {
        String folded = Names.folded(documented);
        spellings = new Spellings<>(Set.of(documented), folded::equals);
    }

    boolean is(String name) {
        return spellings.meaning(name);
    }
}
