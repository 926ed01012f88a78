package dev.verdict.cli.shell;

/**
 * Text as a person may see it. Vendor text can hold anything: what would steer a terminal, hide or reorder other text is
 * shown as an escape, {@code \}{@code u001B}, and is thereby harmless.
 */
public final class Visible {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Visible() {}

    /** The text on one line; line ends are shown as escapes too. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(Visible::isHarmful)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isHarmful(c)) {
                for (char unit : Character.toChars(c)) {
                    visible.append(String.format("\\u%04X", (int) unit));
                }
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** The text on one line, cut with an ellipsis where it is longer than the given number of characters. */
    public static String line(String text, int length) {
        String visible = line(cut(text, length + 1));
        return visible.codePointCount(0, visible.length()) <= length ? visible : cut(visible, length - 1) + "…";
    }

    /** At most the given number of characters. */
    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** JSON text of ours, which escapes all it must already, for a terminal: the same value, and nothing that steers. */
    public static String json(String json) {
        StringBuilder visible = new StringBuilder(json.length());
        json.lines().forEach(line -> visible.append(line(line)).append('\n'));
        return visible.toString();
    }

    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // Languages and pictures need the joiners; the other format characters reorder or hide text.
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
