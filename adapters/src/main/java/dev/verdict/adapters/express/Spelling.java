package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.model.RowKind;
import dev.verdict.model.Suggestion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words of one body: those of the lexicon, and how this body spells them otherwise ({@code Normal}, {@code TV}). Each
 * different spelling is looked at once.
 */
public final class Spelling {
    /** Stands for a word that is not there. */
    public static final int NONE = -1;

    private static final int MOST_SPELLINGS = 100;
    /** Room for as many spellings as bodies have; a body with more of them has its texts compared. */
    private static final int BITS = 5;

    private static final int MOST_IN_TABLE = 16;
    private static final long PASS = quoted("pass");
    private static final long REVIEW = quoted("review");
    private static final long BLOCK = quoted("block");

    private final Cursor cursor;
    private final Lexicon lexicon;
    /** Spellings that the lexicon does not have; their codes follow those of the lexicon. */
    private final List<String> others = new ArrayList<>(0);
    /** The short ones among them. */
    private @Nullable WordTable otherTable;

    public Spelling(Cursor cursor, Lexicon lexicon) {
        this.cursor = cursor;
        this.lexicon = lexicon;
    }

    private static long quoted(String word) {
        return Bytes.word((word + '"').getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** One of the three suggestions in lower case. */
    public Suggestion suggestion() {
        int start = cursor.at + 1;
        long word = Bytes.word(cursor.text, start);
        if (cursor.byteAt(cursor.at) == '"') {
            if (Bytes.low(word, 5) == PASS) {
                cursor.at = start + 5;
                return Suggestion.PASS;
            }
            if (Bytes.low(word, 7) == REVIEW) {
                cursor.at = start + 7;
                return Suggestion.REVIEW;
            }
            if (Bytes.low(word, 6) == BLOCK) {
                cursor.at = start + 6;
                return Suggestion.BLOCK;
            }
        }
        throw surprise();
    }

    /** The code of a scene or label; {@link #NONE} for an empty text. */
    public int word() {
        int start = cursor.at + 1;
        int word = cursor.byteAt(cursor.at) == '"' ? wordAt(start) : -1;
        if (word < 0) {
            int close = cursor.close();
            return close == start ? NONE : other(start, close);
        }
        cursor.at = start + (word & 0xFF) + 1;
        return word >> Byte.SIZE;
    }

    /**
     * The code of the word that begins at a place and ends with a quotation mark, with its length below. Moves nothing.
     *
     * @return negative if it is not spelled as in the lexicon, or is longer than most
     */
    public int wordAt(int start) {
        long head = Bytes.word(cursor.text, start);
        int length = Bytes.firstMarked(Bytes.special(head));
        int code;
        if (length < Long.BYTES) {
            code = code(Bytes.low(head, length), 0, length);
        } else {
            long rest = Bytes.word(cursor.text, start + Long.BYTES);
            int more = Bytes.firstMarked(Bytes.special(rest));
            length += more;
            code = code(head, Bytes.low(rest, more), length);
        }
        return code < 0 || cursor.byteAt(start + length) != '"' ? -1 : (code << Byte.SIZE) | length;
    }

    /** The code of a word that is not spelled as in the lexicon: letters and digits, a letter first. */
    private int other(int start, int close) {
        for (int i = start; i < close; i++) {
            byte c = cursor.text[i];
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == start || c < '0' || c > '9')) {
                throw surprise();
            }
        }
        String spelled = new String(cursor.text, start, close - start, StandardCharsets.US_ASCII);
        int known = others.indexOf(spelled);
        if (known < 0) {
            if (others.size() == MOST_SPELLINGS) {
                throw surprise();
            }
            known = others.size();
            others.add(spelled);
            remember(spelled, lexicon.size() + known);
        }
        return lexicon.size() + known;
    }

    private void remember(String spelled, int code) {
        if (spelled.length() <= WordTable.LONGEST && others.size() <= MOST_IN_TABLE) {
            WordTable table = otherTable == null ? new WordTable(BITS) : otherTable;
            table.add(spelled.getBytes(StandardCharsets.US_ASCII), code);
            otherTable = table;
        }
    }

    private int code(long head, long tail, int length) {
        int code = lexicon.code(head, tail, length);
        return code < 0 && otherTable != null ? otherTable.code(head, tail, length) : code;
    }

    /** How many words the lexicon has; they have the codes from 0 on. */
    int size() {
        return lexicon.size();
    }

    /** The word as the body spells it. */
    public String spelled(int code) {
        return code < lexicon.size() ? lexicon.word(code).spelled() : others.get(code - lexicon.size());
    }

    /** The word in canonical spelling; null for {@link #NONE}. */
    public @Nullable String canonical(int code) {
        return code == NONE
                ? null
                : code < lexicon.size()
                        ? lexicon.word(code).canonical()
                        : spelled(code).toLowerCase(Locale.ROOT);
    }

    /** The word as a scene that the vocabulary knows; null for {@link #NONE}. */
    @Nullable
    String scene(int code) {
        String scene = canonical(code);
        int known = code < lexicon.size() || scene == null ? code : lexicon.code(scene);
        if (scene != null && (known == NONE || !lexicon.isScene(known))) {
            throw surprise();
        }
        return scene;
    }

    /** The category of a label that the vocabulary knows in a scene; null if there is no label. */
    @Nullable
    String category(int scene, int label) {
        if (label == NONE) {
            return null;
        }
        String category = scene < lexicon.size() && label < lexicon.size()
                ? lexicon.category(scene, label)
                : lexicon.category(canonical(scene), spelled(label).toLowerCase(Locale.ROOT));
        if (category == null) {
            throw surprise();
        }
        return category;
    }

    /** A number for what a row says, by the codes of its words. */
    @SuppressWarnings("EnumOrdinal") // a number for this run of the program alone
    static long key(@Nullable Suggestion suggestion, int scene, int label) {
        long word = suggestion == null ? 0 : suggestion.ordinal() + 1L;
        return (word << 48) | ((scene + 1L) << 24) | (label + 1L);
    }

    /** Whether these are words of a lexicon, and its codes theirs. */
    boolean isOf(Lexicon other) {
        return lexicon.equals(other);
    }

    /** Whether the lexicon has both words, as far as they are there. */
    boolean isKnown(int scene, int label) {
        return scene < lexicon.size() && label < lexicon.size();
    }

    /** What a row says, by the codes of its words. */
    RowKind kind(@Nullable Suggestion suggestion, int scene, int label) {
        boolean known = isKnown(scene, label);
        long key = key(suggestion, scene, label);
        RowKind kind = known ? lexicon.kind(key) : null;
        if (kind == null) {
            String sceneWord = scene(scene);
            kind = new RowKind(suggestion, sceneWord, canonical(label), category(scene, label), original(scene, label));
            if (known) {
                lexicon.keep(key, kind);
            }
        }
        return kind;
    }

    /** The vendor's spelling of a row's words, by member of a finding, where it is not ours. */
    Map<String, String> original(int scene, int label) {
        if (label < lexicon.size() && isCanonical(scene)) {
            return label == NONE ? Map.of() : lexicon.word(label).original();
        }
        Map<String, String> original = new TreeMap<>();
        keepIfDifferent(original, "scene", scene);
        keepIfDifferent(original, "label", label);
        return original;
    }

    private void keepIfDifferent(Map<String, String> original, String member, int code) {
        if (!isCanonical(code)) {
            original.put(member, spelled(code));
        }
    }

    /** Whether a word is spelled as we spell it, or not there. */
    boolean isCanonical(int code) {
        return code == NONE
                || lexicon.isCanonical(code)
                || (code >= lexicon.size() && spelled(code).equals(canonical(code)));
    }

    /** Labels or scenes that the vocabulary knows, in lower case, joined with commas; empty for an empty text. */
    public List<String> labels() {
        int start = cursor.at + 1;
        int close = cursor.close();
        List<String> known = lexicon.lists().find(cursor.text, start, close);
        if (known == null) {
            List<String> labels = new ArrayList<>(2);
            addLabels(labels, start, close);
            known = lexicon.lists().keep(cursor.text, start, close, labels);
        }
        return known;
    }

    /** The same, added to labels that were read before, with which they have none in common. */
    public void addLabels(List<String> labels) {
        int start = cursor.at + 1;
        int word = cursor.byteAt(cursor.at) == '"' ? wordAt(start) : -1;
        if (word >= 0 && lexicon.isCanonical(word >> Byte.SIZE)) {
            add(labels, lexicon.word(word >> Byte.SIZE).canonical());
            cursor.at = start + (word & 0xFF) + 1;
            return;
        }
        addLabels(labels, start, cursor.close());
    }

    private void addLabels(List<String> labels, int start, int close) {
        for (int from = start; close > start && from <= close; ) {
            int to = from;
            while (to < close && cursor.text[to] != ',') {
                to++;
            }
            add(labels, label(from, to));
            from = to + 1;
        }
    }

    private static void add(List<String> labels, String label) {
        if (!labels.isEmpty() && labels.contains(label)) {
            throw surprise();
        }
        labels.add(label);
    }

    /** The word between two places, which the lexicon has in just this spelling. */
    private String label(int from, int to) {
        int length = to - from;
        int code = length <= WordTable.LONGEST
                ? lexicon.code(
                        Bytes.low(Bytes.word(cursor.text, from), Math.min(length, Long.BYTES)),
                        Bytes.low(Bytes.word(cursor.text, from + Long.BYTES), Math.max(0, length - Long.BYTES)),
                        length)
                : lexicon.code(new String(cursor.text, from, length, StandardCharsets.US_ASCII));
        if (code < 0 || !isCanonical(code)) {
            throw surprise();
        }
        return lexicon.word(code).canonical();
    }

    /**
     * Words in lower case joined with commas, each once; empty for an empty text.
     *
     * @param met texts of such words that were read before
     * @param ours our word for one of them
     */
    public List<String> words(Phrases met, UnaryOperator<String> ours) {
        int start = cursor.at + 1;
        int close = cursor.close();
        List<String> known = met.find(cursor.text, start, close);
        if (known == null) {
            List<String> words = words(start, close);
            words.replaceAll(ours);
            known = met.keep(cursor.text, start, close, words);
        }
        return known;
    }

    private List<String> words(int start, int close) {
        List<String> words = new ArrayList<>(2);
        for (int from = start, i = start; i <= close && close > start; i++) {
            byte c = cursor.text[i];
            if (i == close || c == ',') {
                String word = new String(cursor.text, from, i - from, StandardCharsets.US_ASCII);
                if (word.isEmpty() || words.contains(word)) {
                    throw surprise();
                }
                words.add(word);
                from = i + 1;
            } else if (c < 'a' || c > 'z') {
                if (i == from || (c != '-' && (c < '0' || c > '9'))) {
                    throw surprise();
                }
            }
        }
        return words;
    }
}
