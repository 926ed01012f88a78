package dev.verdict.reliability.fuzzing;

import java.util.Locale;

/** How a tree is written down: the white space between its parts and the escapes inside its texts. */
final class Spelling {
    /** Documents do not grow without end by one attempt. */
    private static final int MOST = 1 << 18;

    private final int space;
    private final int escapes;

    Spelling(int space, int escapes) {
        this.space = space;
        this.escapes = escapes;
    }

    String of(Tree tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text, 0);
        return text.toString();
    }

    private void write(Tree tree, StringBuilder text, int depth) {
        if (text.length() > MOST) {
            text.append("null");
            return;
        }
        switch (tree.kind) {
            case TEXT -> quote(tree.text, text);
            case OTHER -> text.append(tree.text);
            case OBJECT, LIST -> {
                boolean isObject = tree.kind == Tree.Kind.OBJECT;
                text.append(isObject ? '{' : '[');
                for (int i = 0; i < tree.entries.size(); i++) {
                    Tree.Entry entry = tree.entries.get(i);
                    text.append(i == 0 ? "" : ",");
                    line(text, depth + 1);
                    if (isObject) {
                        quote(entry.name, text);
                        text.append(space % 3 == 1 ? " : " : space % 3 == 2 ? ": " : ":");
                    }
                    write(entry.value, text, depth + 1);
                }
                if (!tree.entries.isEmpty()) {
                    line(text, depth);
                }
                text.append(isObject ? '}' : ']');
            }
        }
    }

    private void line(StringBuilder text, int depth) {
        switch (space % 5) {
            case 1 -> text.append('\n').append("  ".repeat(depth));
            case 2 -> text.append("\r\n").append("\t".repeat(depth));
            case 3 -> text.append(' ');
            case 4 -> text.append(" \n\t\r ");
            default -> {}
        }
    }

    private void quote(String characters, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean isPaired = Character.isSurrogate(c) && isPaired(characters, i);
            boolean isEscaped = switch (escapes % 6) {
                case 1 -> true;
                case 2 -> i == 0;
                case 3 -> c > 0x7E;
                case 4 -> i == characters.length() - 1;
                default -> false;
            };
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '/' && escapes % 6 == 5) {
                text.append("\\/");
            } else if (c == '\n' && escapes % 2 == 0) {
                text.append("\\n");
            } else if (c < ' ' || isEscaped || (Character.isSurrogate(c) && !isPaired)) {
                String hex = String.format(Locale.ROOT, "%04x", (int) c);
                text.append("\\u").append(escapes % 4 == 1 ? hex.toUpperCase(Locale.ROOT) : hex);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
