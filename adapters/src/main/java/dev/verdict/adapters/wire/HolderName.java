package dev.verdict.adapters.wire;

/** The name of a member that holds a list, in all its spellings. */
final class HolderName {
    private final Spellings<Boolean> spellings;

    HolderName(String documented) {
        String folded = Names.folded(documented);
        spellings = new Spellings<>(folded::equals);
    }

    boolean is(String name) {
        return spellings.meaning(name);
    }
}
