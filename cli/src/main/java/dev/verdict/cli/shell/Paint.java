package dev.verdict.cli.shell;

import dev.verdict.model.Suggestion;

/** Colour for a person at a terminal. Nothing is said by colour alone. */
public final class Paint {
    private final boolean colourful;

    public Paint(boolean colourful) {
        this.colourful = colourful;
    }

    public String suggestion(Suggestion suggestion) {
        return suggestion(suggestion, suggestion.word());
    }

    /** A suggestion in other words. */
    public String suggestion(Suggestion suggestion, String word) {
        return switch (suggestion) {
            case BLOCK -> painted("1;31", word);
            case REVIEW -> painted("1;33", word);
            case PASS -> painted("1;32", word);
        };
    }

    public String heading(String text) {
        return painted("1", text);
    }

    private String painted(String colour, String text) {
        return colourful ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
    }
}
