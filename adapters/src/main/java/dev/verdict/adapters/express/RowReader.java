package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Cursor.END;
import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.model.Finding;
import dev.verdict.model.FrameRows;
import dev.verdict.model.RowKind;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of what was found: a suggestion, which must be there, and a label, a scene and a score as far as they are. */
public final class RowReader {
    private static final List<String> WORDS = List.of("Suggestion", "Label", "Scene");
    private static final Piece CLOSE = Piece.of("\"}");
    /** Rows after which a body is likely to have many more. */
    private static final int MANY = 64;

    private static final int SUGGESTION = 0;
    private static final int LABEL = 1;
    private static final int SCENE = 2;

    /** The members of a row, and which of its parts each of them is. */
    public static final class Form {
        private final Members members;
        private final int[] parts;
        private final RowForms known = new RowForms();

        private final Lexicon lexicon;
        /** Whether the documents have the score at the end, so that rows may be known by what stands before it. */
        private final boolean scoreLast;

        private Form(Lexicon lexicon, String... names) {
            this.lexicon = lexicon;
            members = Members.of(names);
            parts = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                parts[i] = WORDS.indexOf(names[i]);
            }
            scoreLast = parts[parts.length - 1] < 0;
        }

        /**
         * Rows with these members in the order of the documents: the three words, which are those of a lexicon, and one that
         * is the score.
         */
        public static Form of(Lexicon lexicon, String... names) {
            return new Form(lexicon, names);
        }
    }

    private final Cursor json;
    private final Spelling words;
    private final Rows rows;
    private final Form form;
    private long key;
    private int score;
    private int number;
    private int reads;
    private @Nullable MetForms met;

    public RowReader(Cursor json, Spelling words, Rows rows, Form form) {
        this.json = json;
        this.words = words;
        this.rows = rows;
        this.form = form;
        if (!words.isOf(form.lexicon)) {
            throw new IllegalArgumentException("the words of these rows are those of another lexicon");
        }
    }

    private RowKind read() {
        int start = json.position();
        RowForm known = form.scoreLast ? form.known.find(json.bytes(), start) : null;
        if (known == null) {
            return readMembers(start);
        }
        json.moveTo(start + known.length());
        score = json.score();
        json.endObject();
        key = known.key();
        return known.kind();
    }

    private RowKind readMembers(int start) {
        Suggestion word = null;
        int label = Spelling.NONE;
        int scene = Spelling.NONE;
        int scoreFrom = -1;
        int left = form.parts.length;
        score = FrameRows.NO_SCORE;
        for (long at = json.object(); (at = json.next(form.members, at)) != END; left--) {
            int part = form.parts[Cursor.member(at)];
            switch (part) {
                case SUGGESTION -> word = words.suggestion();
                case LABEL -> label = words.word();
                case SCENE -> scene = words.word();
                default -> {
                    scoreFrom = form.scoreLast && left == 1 ? json.position() : -1;
                    score = json.score();
                }
            }
        }
        if (word == null) {
            throw surprise();
        }
        key = Spelling.key(word, scene, label);
        RowKind read = words.kind(word, scene, label);
        if (scoreFrom >= 0 && words.isKnown(scene, label)) {
            form.known.keep(json.bytes(), start, scoreFrom, key, read);
        }
        return read;
    }

    /** The row that stands next, as a finding with the given address. */
    public Finding finding(Source source) {
        RowKind read = read();
        return read.finding(score, source);
    }

    /** Adds the row that stands next to the row of a timeline that will be ended next. */
    public void addTo(FrameRows frames) {
        RowKind read = read();
        frames.addFinding(rows.kind(key, read), score);
    }

    /**
     * Where the row ends that begins at a place, if it begins in a form that was met before and is compact behind it.
     * Moves nothing.
     *
     * @return negative if it is not
     */
    public int end(int from) {
        byte[] text = json.bytes();
        int rate = known(from);
        long scaled = rate < 0 || text[rate] != '"' ? -1 : Decimals.scaled(text, rate + 1);
        score = Decimals.value(scaled);
        return scaled < 0 ? -1 : CLOSE.end(text, rate + 1 + Decimals.length(scaled));
    }

    /** Where the form ends that stands at a place; negative if it was not met before. */
    private int known(int from) {
        int slot = met == null ? -1 : met.slot(from);
        if (met != null && slot >= 0) {
            number = met.number(slot);
            return from + met.length(slot);
        }
        RowForm known = form.known.find(json.bytes(), from);
        if (known == null) {
            return -1;
        }
        number = rows.kind(known.key(), known.kind());
        if (++reads > MANY) {
            met = met == null ? new MetForms(json.bytes()) : met;
            met.add(from, known.length(), number);
        }
        return from + known.length();
    }

    /** What the row says whose end was found, as a number for the columns. */
    public int number() {
        return number;
    }

    /** The score of the row whose end was found. */
    public int score() {
        return score;
    }
}
