package dev.verdict.adapters.express;

import dev.verdict.adapters.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The words of a service's vocabulary, told by their bytes without making a text of them. Never changes. */
public final class Lexicon {
    private static final int BITS = 9;
    private static final int SLOTS = 1 << BITS;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LONGEST = 2 * Long.BYTES;

    private final Vocabulary vocabulary;
    private final List<String> words = new ArrayList<>();
    private final long[] head = new long[SLOTS];
    private final long[] tail = new long[SLOTS];
    private final byte[] length = new byte[SLOTS];
    private final short[] code = new short[SLOTS];

    private Lexicon(Vocabulary vocabulary, SortedSet<String> known) {
        this.vocabulary = vocabulary;
        known.forEach(this::add);
    }

    /** All scenes and labels of a vocabulary. */
    public static Lexicon of(Vocabulary vocabulary) {
        return new Lexicon(vocabulary, vocabulary.words());
    }

    private void add(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        words.add(word);
        if (bytes.length > LONGEST || bytes.length != word.length()) {
            return;
        }
        long first = Bytes.word(bytes, 0);
        long last = bytes.length < Long.BYTES ? 0 : Bytes.word(bytes, bytes.length - Long.BYTES);
        int slot = slot(first, last);
        while (length[slot] != 0) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        head[slot] = first;
        tail[slot] = last;
        length[slot] = (byte) bytes.length;
        code[slot] = (short) (words.size() - 1);
    }

    private static int slot(long head, long tail) {
        return (int) (((head ^ (tail >>> 5)) * SPREAD) >>> (Long.SIZE - BITS));
    }

    /** How many words there are; they have the codes from 0 on. */
    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    /**
     * The code of a word; negative if it is none of these in just this spelling.
     *
     * @param first its first eight bytes, zeros where it is shorter
     * @param last its last eight bytes; 0 if it is shorter
     */
    int code(long first, long last, int bytes) {
        for (int slot = slot(first, last); length[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
            if (head[slot] == first && tail[slot] == last && length[slot] == bytes) {
                return code[slot];
            }
        }
        return -1;
    }

    int code(String word) {
        return words.indexOf(word);
    }

    boolean knowsScene(String word) {
        return vocabulary.knowsScene(word);
    }

    /** The category of a label in a scene; null if the vocabulary does not tell it. */
    @Nullable
    String category(@Nullable String scene, String label) {
        return vocabulary.category(Optional.ofNullable(scene), label).orElse(null);
    }
}
