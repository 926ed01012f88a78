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
    private static final int FIRST_KINDS = 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Spelling spelling;
    private final FrameRows frames;
    /** Numbers of kinds in the columns, each one higher, found by what they say; 0 where nothing stands. */
    private int[] slots = new int[0];

    private int shift;
    /** What a kind says, as one number, by the number of the kind. */
    private long[] said = new long[0];

    private int kinds;

    /** Numbers of the kinds without a word in one scene, each one higher, by the code of the label. */
    private char[] ofLabel = new char[0];

    private int sceneOfLabels = Spelling.NONE;

    public Rows(Spelling spelling, FrameRows frames) {
        this.spelling = spelling;
        this.frames = frames;
    }

    /** The kind of a row of a timeline that has no suggestion of its own, by the codes of its words. */
    public int kind(int scene, int label) {
        if (scene != sceneOfLabels || ofLabel.length == 0) {
            ofLabel = new char[spelling.size()];
            sceneOfLabels = scene;
        }
        int known = label >= 0 && label < ofLabel.length ? ofLabel[label] : 0;
        if (known == 0) {
            known = kind(null, scene, label) + 1;
            if (label >= 0 && label < ofLabel.length) {
                ofLabel[label] = (char) known;
            }
        }
        return known - 1;
    }

    /** The kind of a row of a timeline by the codes of its words. */
    @SuppressWarnings("EnumOrdinal") // a number for this body alone
    public int kind(@Nullable Suggestion suggestion, int scene, int label) {
        long word = suggestion == null ? 0 : suggestion.ordinal() + 1L;
        long key = (word << 48) | ((scene + 1L) << 24) | (label + 1L);
        if (kinds * 2 >= slots.length) {
            grow();
        }
        int slot = slot(key);
        if (slots[slot] == 0) {
            slots[slot] = learned(suggestion, scene, label, key) + 1;
            kinds++;
        }
        return slots[slot] - 1;
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

    private int learned(@Nullable Suggestion suggestion, int scene, int label, long key) {
        String sceneWord = spelling.scene(scene);
        String labelWord = spelling.canonical(label);
        String category = spelling.category(scene, label);
        int learned = frames.kind(suggestion, sceneWord, labelWord, category, spelling.original(scene, label));
        if (learned < 0) {
            throw surprise();
        }
        if (learned >= said.length) {
            said = Arrays.copyOf(said, Math.max(FIRST_KINDS, learned * 2));
        }
        said[learned] = key;
        return learned;
    }

    /** The slot of the kind that says something, or the free one it belongs into. */
    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> shift);
        while (slots[slot] != 0 && said[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[Math.max(FIRST_SLOTS, before.length * 2)];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(slots.length);
        for (int number : before) {
            if (number != 0) {
                slots[slot(said[number - 1])] = number;
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
        finding.category(Optional.ofNullable(spelling.category(scene, label)));
        finding.score(FrameRows.score(score));
        Map<String, String> original = spelling.original(scene, label);
        if (!original.isEmpty()) {
            finding.original(original);
        }
        return finding.build();
    }
}
