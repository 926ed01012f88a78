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
    private static final int BITS = 8;

    private final Vocabulary vocabulary;
    private final List<String> words = new ArrayList<>();
    private final WordTable table = new WordTable(BITS);

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
        if (bytes.length <= WordTable.LONGEST && bytes.length == word.length()) {
            table.add(bytes, words.size());
        }
        words.add(word);
    }

    /** How many words there are; they have the codes from 0 on. */
    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    /** The code of a word as {@link WordTable#code} finds it. */
    int code(long first, long last, int length) {
        return table.code(first, last, length);
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
