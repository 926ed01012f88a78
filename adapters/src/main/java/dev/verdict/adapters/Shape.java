package dev.verdict.adapters;

import org.jspecify.annotations.Nullable;

/**
 * One kind of answer that an adapter reads, and the member that tells it from others.
 *
 * @param operation the operation or event, as the vendor names it
 * @param member the outer member by which it is recognised, in the vendor's spelling
 * @param value the text the member must have; one that ends with a star stands for every text that begins so; null if the
 *     member alone tells
 * @param gives what comes of it, in a few words
 */
public record Shape(
        String operation, String member, @Nullable String value, String gives) {
    /** A kind of answer whose member tells by itself. */
    public static Shape of(String operation, String member, String gives) {
        return new Shape(operation, member, null, gives);
    }

    /**
     * Whether an outer member is the one this kind of answer is recognised by.
     *
     * @param name the member's name folded as {@link ServiceAdapter#claims} describes
     * @param text the member's value if it is a scalar
     */
    boolean claims(String name, @Nullable String text) {
        if (!isFolded(name, member)) {
            return false;
        }
        if (value == null) {
            return true;
        }
        if (text == null) {
            return false;
        }
        return value.endsWith("*")
                ? text.regionMatches(true, 0, value, 0, value.length() - 1)
                : text.equalsIgnoreCase(value);
    }

    /** Whether a name is another in small letters. Asked of every telling member of every body: without making a text. */
    private static boolean isFolded(String name, String member) {
        int length = name.length();
        if (length != member.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != Character.toLowerCase(member.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
