package dev.verdict.adapters.wire;

/** The name of a member that holds a list, in all its spellings. */
final class HolderName {
    private final String documented;
    private final String folded;

    HolderName(String documented) {
        this.documented = documented;
        this.folded = Names.folded(documented);
    }

    boolean is(String name) {
        return name.equals(documented) || Names.folded(name).equals(folded);
    }
}
