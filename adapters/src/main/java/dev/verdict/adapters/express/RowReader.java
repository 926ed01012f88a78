package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Cursor.END;
import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.model.Finding;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.util.List;

/** Reads rows of what was found: a suggestion, which must be there, and a label, a scene and a score as far as they are. */
public final class RowReader {
    private static final List<String> WORDS = List.of("Suggestion", "Label", "Scene");
    private static final int SUGGESTION = 0;
    private static final int LABEL = 1;
    private static final int SCENE = 2;

    /** The members of a row, and which of its parts each of them is. */
    public static final class Form {
        private final Members members;
        private final int[] parts;

        private Form(String... names) {
            members = Members.of(names);
            parts = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                parts[i] = WORDS.indexOf(names[i]);
            }
        }

        /** The members in the order of the documents. */
        public Members members() {
            return members;
        }

        /** Rows with these members in the order of the documents: the three words, and one that is the score. */
        public static Form of(String... names) {
            return new Form(names);
        }
    }

    private final Cursor json;
    private final Spelling words;
    private final Rows rows;
    private final Form form;
    private Suggestion suggestion = Suggestion.REVIEW;
    private int label;
    private int scene;
    private int score;

    public RowReader(Cursor json, Spelling words, Rows rows, Form form) {
        this.json = json;
        this.words = words;
        this.rows = rows;
        this.form = form;
    }

    private void read() {
        Suggestion word = null;
        label = Spelling.NONE;
        scene = Spelling.NONE;
        score = FrameRows.NO_SCORE;
        for (long at = json.object(); (at = json.next(form.members, at)) != END; ) {
            switch (form.parts[Cursor.member(at)]) {
                case SUGGESTION -> word = words.suggestion();
                case LABEL -> label = words.word();
                case SCENE -> scene = words.word();
                default -> score = json.score();
            }
        }
        if (word == null) {
            throw surprise();
        }
        suggestion = word;
    }

    /** The row that stands next, as a finding with the given address. */
    public Finding finding(Source source) {
        read();
        return rows.finding(suggestion, scene, label, score, source);
    }

    /** Adds the row that stands next to the row of a timeline that will be ended next. */
    public void addTo(FrameRows frames) {
        read();
        frames.addFinding(rows.kind(suggestion, scene, label), score);
    }
}
