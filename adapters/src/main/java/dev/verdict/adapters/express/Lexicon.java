package dev.verdict.adapters.express;

import dev.verdict.adapters.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of a service's vocabulary, in canonical spelling and in the documents' own, told by their bytes without making
 * a text of them. Never changes.
 */
public final class Lexicon {
    private static final int BITS = 8;

    private final Vocabulary vocabulary;
    private final List<String> words = new ArrayList<>();
    private final List<String> canonical = new ArrayList<>();
    /** By code, how a row whose label is spelled so tells it; empty for the canonical spelling. */
    private final List<Map<String, String>> originals = new ArrayList<>();

    private final Map<String, Integer> codes = new HashMap<>();
    private final WordTable table = new WordTable(BITS);

    private Lexicon(Vocabulary vocabulary, SortedSet<String> known, String[] spellings) {
        this.vocabulary = vocabulary;
        known.forEach(this::add);
        for (String spelling : spellings) {
            if (known.contains(spelling.toLowerCase(Locale.ROOT))) {
                add(spelling);
            }
        }
    }

    /**
     * All scenes and labels of a vocabulary.
     *
     * @param spellings how the service's documents and answers spell some of them otherwise, where the vocabulary holds
     *     the word
     */
    public static Lexicon of(Vocabulary vocabulary, String... spellings) {
        return new Lexicon(vocabulary, vocabulary.words(), spellings);
    }

    private void add(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= WordTable.LONGEST && bytes.length == word.length()) {
            table.add(bytes, words.size());
        }
        String lower = word.toLowerCase(Locale.ROOT);
        codes.put(word, words.size());
        words.add(word);
        canonical.add(lower);
        originals.add(word.equals(lower) ? Map.of() : Map.of("label", word));
    }

    /** How many spellings there are; they have the codes from 0 on. */
    int size() {
        return words.size();
    }

    String word(int code) {
        return words.get(code);
    }

    String canonical(int code) {
        return canonical.get(code);
    }

    /** The vendor's spelling of a row's label, by member of a finding; empty where it is ours. */
    Map<String, String> original(int label) {
        return originals.get(label);
    }

    /** The code of a word as {@link WordTable#code} finds it. */
    int code(long first, long last, int length) {
        return table.code(first, last, length);
    }

    int code(String word) {
        return codes.getOrDefault(word, Spelling.NONE);
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
