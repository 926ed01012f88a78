package dev.verdict.adapters.express;

import dev.verdict.adapters.Vocabulary;
import dev.verdict.model.RowKind;
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
 * a text of them. What it says never changes.
 */
public final class Lexicon {
    private static final int BITS = 8;
    private static final int KINDS_BITS = 9;

    /** Words that the vendor's documents and answers do not spell in lower case. */
    private static final List<String> SPELLINGS = List.of("TV", "PIP", "programCode", "Normal", "Antispam");

    private final Vocabulary vocabulary;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final WordTable table = new WordTable(BITS);
    private final int size;
    private final boolean[] scenes;
    private final boolean[] canonical;
    /** By scene, none first, and label; filled as they are asked for. Two threads may both look one up, and find the same. */
    private final @Nullable String[] categories;
    /** What rows said of late, by the codes of their words. Two threads may both make one; the two are equal. */
    private final @Nullable Said[] kinds = new Said[1 << KINDS_BITS];

    /** Texts of several labels that were read of late. */
    private final Phrases lists = new Phrases();

    private record Said(long key, RowKind kind) {}

    /**
     * A word in one of its spellings.
     *
     * @param original how a row whose label is spelled so tells it, by member of a finding; empty for the canonical spelling
     */
    record Word(String spelled, String canonical, Map<String, String> original) {
        static Word of(String spelled) {
            String canonical = spelled.toLowerCase(Locale.ROOT);
            return new Word(spelled, canonical, spelled.equals(canonical) ? Map.of() : Map.of("label", spelled));
        }
    }

    private Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        SortedSet<String> known = vocabulary.words();
        for (String word : known) {
            add(Word.of(word));
        }
        for (String spelled : SPELLINGS) {
            Word word = Word.of(spelled);
            if (known.contains(word.canonical())) {
                add(word);
            }
        }
        size = words.size();
        scenes = new boolean[size];
        canonical = new boolean[size];
        for (int code = 0; code < size; code++) {
            canonical[code] = word(code).original().isEmpty();
            scenes[code] = vocabulary.knowsScene(word(code).canonical());
        }
        categories = new String[(size + 1) * size];
    }

    /** All scenes and labels of a vocabulary. */
    public static Lexicon of(Vocabulary vocabulary) {
        return new Lexicon(vocabulary);
    }

    private void add(Word word) {
        byte[] bytes = word.spelled().getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= WordTable.LONGEST && bytes.length == word.spelled().length()) {
            table.add(bytes, words.size());
        }
        codes.put(word.spelled(), words.size());
        words.add(word);
    }

    /** How many spellings there are; they have the codes from 0 on. */
    int size() {
        return size;
    }

    Word word(int code) {
        return words.get(code);
    }

    /** The code of a word as {@link WordTable#code} finds it. */
    int code(long first, long rest, int length) {
        return table.code(first, rest, length);
    }

    /** The code of a word of the lexicon; {@link Spelling#NONE} for any other. */
    public int code(String word) {
        return codes.getOrDefault(word, Spelling.NONE);
    }

    /** Whether a word of the lexicon is spelled as we spell it. */
    boolean isCanonical(int code) {
        return code >= 0 && code < size && canonical[code];
    }

    /** Whether a word of the lexicon is a scene. */
    boolean isScene(int code) {
        return scenes[code];
    }

    /**
     * The category of a label in a scene; null if the vocabulary does not tell it.
     *
     * @param scene a code, or {@link Spelling#NONE}
     */
    @Nullable
    String category(int scene, int label) {
        int place = (scene + 1) * size + label;
        String known = categories[place];
        if (known == null) {
            known = category(
                    scene == Spelling.NONE ? null : word(scene).canonical(),
                    word(label).canonical());
            categories[place] = known;
        }
        return known;
    }

    /** Texts of several labels of this lexicon in canonical spelling. */
    Phrases lists() {
        return lists;
    }

    /** What rows with these words say, if that was asked of late. */
    @Nullable
    RowKind kind(long key) {
        Said said = kinds[Bytes.slot(key, KINDS_BITS)];
        return said == null || said.key() != key ? null : said.kind();
    }

    /** Keeps what rows with these words say, in the place of what was kept there. */
    void keep(long key, RowKind kind) {
        kinds[Bytes.slot(key, KINDS_BITS)] = new Said(key, kind);
    }

    /** The category of a label in a scene; null if the vocabulary does not tell it. */
    @Nullable
    String category(@Nullable String scene, String label) {
        return vocabulary.category(Optional.ofNullable(scene), label).orElse(null);
    }
}
