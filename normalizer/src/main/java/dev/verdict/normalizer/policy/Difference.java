package dev.verdict.normalizer.policy;

/**
 * One thing in which two policies differ.
 *
 * @param name of the rule, or of the member that says what is not finished or cannot be read speaks for; for the order of
 *     the rules, {@code rules}
 */
public record Difference(Kind kind, String name) {
    /** In which way they differ. */
    public enum Kind {
        /** The new policy has a rule that the old one has not. */
        RULE_ADDED("rule-added"),
        /** The old policy has a rule that the new one has not. */
        RULE_DROPPED("rule-dropped"),
        /** Both have a rule of this name, and it says something else. */
        RULE_CHANGED("rule-changed"),
        /** The rules they share stand in another order. */
        ORDER_CHANGED("order-changed"),
        /** A member such as {@code whenPending} has another word. */
        WORD_CHANGED("word-changed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in JSON. */
        public String word() {
            return word;
        }
    }
}
