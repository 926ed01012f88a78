package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.model.Finding;
import dev.verdict.model.FrameRows;
import dev.verdict.model.LabelCounts;
import dev.verdict.model.RowKind;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.util.Arrays;
import java.util.Map;

/** What rows say, each combination of words looked up once: as a number for a timeline's columns, or as a finding. */
public final class Rows {
    private static final int FIRST_SLOTS = 64;
    private static final int FIRST_KINDS = 24;

    private final Spelling spelling;
    private final FrameRows frames;
    /** Numbers of kinds in the columns, each one higher, found by what they say; 0 where nothing stands. */
    private int[] slots = new int[0];

    private int bits;
    /** What a kind says, as one number, by the number of the kind. */
    private long[] said = new long[0];

    private int kinds;

    /**
     * The kinds without a word that were asked for last, by the code of the label: the number of the kind, one higher, and
     * above it the code of the scene, one higher; 0 where the label was not met. Bodies mostly tell scene after scene.
     */
    private long[] lately = new long[0];

    public Rows(Spelling spelling, FrameRows frames) {
        this.spelling = spelling;
        this.frames = frames;
    }

    /** The kind of a row of a timeline that has no suggestion of its own, by the codes of its words. */
    public int kind(int scene, int label) {
        if (label < 0 || label >= spelling.size()) {
            return otherKind(scene, label);
        }
        if (lately.length == 0) {
            lately = new long[spelling.size()];
        }
        long known = lately[label];
        if (known == 0 || (int) (known >>> Integer.SIZE) != scene + 1) {
            known = (scene + 1L) << Integer.SIZE | (numberBehind(known, scene, label) + 1);
            lately[label] = known;
        }
        return (int) known - 1;
    }

    /** The number of the kind that is asked for behind another with the same label, if there was one. */
    private int numberBehind(long before, int scene, int label) {
        if (before == 0) {
            return number(spelling.kind(null, scene, label));
        }
        long key = Spelling.key(null, (int) (before >>> Integer.SIZE) - 1, label);
        int slot = free(key);
        if (slots[slot] == 0) {
            remember(slot, key, (int) before - 1);
        }
        slot = free(Spelling.key(null, scene, label));
        return slots[slot] != 0 ? slots[slot] - 1 : number(spelling.kind(null, scene, label));
    }

    /** The same where the label is missing, or is not spelled as in the lexicon. */
    private int otherKind(int scene, int label) {
        long key = Spelling.key(null, scene, label);
        int slot = free(key);
        return slots[slot] != 0 ? slots[slot] - 1 : learned(slot, key, spelling.kind(null, scene, label));
    }

    /** The kind of a row of a timeline, which has a number of its own. */
    int kind(long key, RowKind kind) {
        int slot = free(key);
        return slots[slot] != 0 ? slots[slot] - 1 : learned(slot, key, kind);
    }

    /** The slot of the kind that has a number; a free one where it is new. */
    private int free(long key) {
        if (kinds * 2 >= slots.length) {
            grow();
        }
        return slot(key);
    }

    /**
     * The kind of a row of a timeline without words.
     *
     * @param member the member of a finding in whose place something stands that is no word
     * @param given what stands there
     */
    public int kindWithout(String member, String given) {
        return number(new RowKind(null, null, null, null, Map.of(member, given)));
    }

    private int number(RowKind kind) {
        int number = frames.kind(kind);
        if (number < 0) {
            throw surprise();
        }
        return number;
    }

    private int learned(int slot, long key, RowKind kind) {
        int number = number(kind);
        remember(slot, key, number);
        return number;
    }

    private void remember(int slot, long key, int number) {
        if (number >= said.length) {
            said = Arrays.copyOf(said, Math.max(FIRST_KINDS, number * 2));
        }
        said[number] = key;
        slots[slot] = number + 1;
        kinds++;
    }

    /** The slot of the kind that says something, or the free one it belongs into. */
    private int slot(long key) {
        int slot = Bytes.slot(key, bits);
        while (slots[slot] != 0 && said[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[Math.max(FIRST_SLOTS, before.length * 2)];
        bits = Integer.numberOfTrailingZeros(slots.length);
        for (int number : before) {
            if (number != 0) {
                slots[slot(said[number - 1])] = number;
            }
        }
    }

    /** A row outside the timeline. */
    public Finding finding(Suggestion suggestion, int scene, int label, int score, Source source) {
        return spelling.kind(suggestion, scene, label).finding(score, source);
    }

    /**
     * A finding about many frames.
     *
     * @param counts the frames by label, all that were added since it was last handed over
     */
    public Finding summary(
            Suggestion suggestion,
            int scene,
            int label,
            int maxScore,
            int averageScore,
            LabelCounts counts,
            Source source) {
        return spelling.kind(suggestion, scene, label).summary(maxScore, averageScore, counts, source);
    }
}
