package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.model.Finding;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rows say, each combination of words looked up once: as a number for a timeline's columns, or as a finding. */
public final class Rows {
    private static final int FIRST_SLOTS = 32;
    private static final int FREE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Spelling spelling;
    private final FrameRows frames;
    /** Words of a row as one number, and the kind they are in the columns; free where the kind is negative. */
    private long[] said = new long[0];

    private int[] kind = new int[0];
    private int kinds;

    public Rows(Spelling spelling, FrameRows frames) {
        this.spelling = spelling;
        this.frames = frames;
    }

    /** The kind of a row of a timeline by the codes of its words. */
    @SuppressWarnings("EnumOrdinal") // a number for this body alone
    public int kind(@Nullable Suggestion suggestion, int scene, int label) {
        long word = suggestion == null ? 0 : suggestion.ordinal() + 1L;
        long key = (word << 48) | ((scene + 1L) << 24) | (label + 1L);
        if (kinds * 2 >= kind.length) {
            grow();
        }
        int slot = slot(key);
        if (kind[slot] < 0) {
            said[slot] = key;
            kind[slot] = learned(suggestion, scene, label);
            kinds++;
        }
        return kind[slot];
    }

    /**
     * The kind of a row of a timeline without words.
     *
     * @param member the member of a finding in whose place something stands that is no word
     * @param given what stands there
     */
    public int kindWithout(String member, String given) {
        int number = frames.kind(null, null, null, null, Map.of(member, given));
        if (number < 0) {
            throw surprise();
        }
        return number;
    }

    private int learned(@Nullable Suggestion suggestion, int scene, int label) {
        String sceneWord = spelling.scene(scene);
        String labelWord = spelling.canonical(label);
        String category = spelling.category(sceneWord, labelWord);
        int learned = frames.kind(suggestion, sceneWord, labelWord, category, spelling.original(scene, label));
        if (learned < 0) {
            throw surprise();
        }
        return learned;
    }

    /** The slot that holds a key, or the free one it belongs into. */
    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(kind.length)));
        while (kind[slot] >= 0 && said[slot] != key) {
            slot = (slot + 1) & (kind.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] saidBefore = said;
        int[] kindBefore = kind;
        said = new long[Math.max(FIRST_SLOTS, saidBefore.length * 2)];
        kind = new int[said.length];
        Arrays.fill(kind, FREE);
        for (int i = 0; i < saidBefore.length; i++) {
            if (kindBefore[i] != FREE) {
                int slot = slot(saidBefore[i]);
                said[slot] = saidBefore[i];
                kind[slot] = kindBefore[i];
            }
        }
    }

    /** A row outside the timeline. */
    public Finding finding(Suggestion suggestion, int scene, int label, int score, Source source) {
        String sceneWord = spelling.scene(scene);
        String labelWord = spelling.canonical(label);
        Finding.Builder finding = Finding.builder().suggestion(suggestion).source(source);
        finding.scene(Optional.ofNullable(sceneWord));
        finding.label(Optional.ofNullable(labelWord));
        finding.category(Optional.ofNullable(spelling.category(sceneWord, labelWord)));
        finding.score(FrameRows.score(score));
        Map<String, String> original = spelling.original(scene, label);
        if (!original.isEmpty()) {
            finding.original(original);
        }
        return finding.build();
    }
}
