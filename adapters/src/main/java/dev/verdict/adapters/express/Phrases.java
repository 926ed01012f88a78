package dev.verdict.adapters.express;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts of several words that bodies say again and again, and what each was read to be. A text that was read once is known
 * again without reading it: all of its bytes are compared. Only so many are kept. Used by many threads at once.
 */
public final class Phrases {
    private static final int BITS = 6;
    /** Longer texts are not said again. */
    private static final int LONGEST = 64;

    /** By the hash of their bytes. Two threads may both put one; either is right. */
    private final @Nullable Phrase[] phrases = new Phrase[1 << BITS];

    private record Phrase(Piece text, List<String> words) {}

    /** What the text between two places was read to be; null if that is not known. */
    @Nullable
    List<String> find(byte[] text, int from, int to) {
        Phrase phrase = phrases[slot(text, from, to)];
        return phrase != null && phrase.text().end(text, from) == to ? phrase.words() : null;
    }

    /** Remembers what the text between two places was read to be, in the place of what was kept there; gives it back. */
    List<String> keep(byte[] text, int from, int to, List<String> words) {
        List<String> kept = List.copyOf(words);
        if (to - from <= LONGEST) {
            phrases[slot(text, from, to)] = new Phrase(Piece.of(Arrays.copyOfRange(text, from, to)), kept);
        }
        return kept;
    }

    private static int slot(byte[] text, int from, int to) {
        int length = to - from;
        long hash = length < Long.BYTES
                ? Bytes.low(Bytes.word(text, from), length)
                : Bytes.word(text, from) ^ Long.rotateLeft(Bytes.word(text, to - Long.BYTES), length);
        return Bytes.slot(hash, BITS);
    }
}
