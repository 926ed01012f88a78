package dev.verdict.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects the frames that a service counted for each label, for one finding after the other. Used by one thread.
 */
public final class LabelCounts {
    private final String[] labels = new String[FewEntries.MOST];
    private final Long[] frames = new Long[FewEntries.MOST];
    private int size;
    /** All of them, once they are too many. */
    private @Nullable SortedMap<String, Long> many;

    private SortedMap<String, String> spelled = FewEntries.none();

    /**
     * Adds the frames counted for one label.
     *
     * @param label canonical
     * @param spelled the vendor's spelling of it
     * @param count how many frames
     * @return whether it was added: a label counts once, and a second count for it changes nothing
     * @throws IllegalStateException if the count is negative
     */
    public boolean add(String label, String spelled, long count) {
        Counts.check(count);
        boolean added = many == null ? insert(label, count) : many.putIfAbsent(label, count) == null;
        if (added && !spelled.equals(label)) {
            this.spelled = FewEntries.added(this.spelled, "counts/" + label, spelled);
        }
        return added;
    }

    private boolean insert(String label, long count) {
        int place = size;
        int order = 1;
        while (place > 0 && (order = label.compareTo(labels[place - 1])) < 0) {
            place--;
        }
        if (order == 0) {
            return false;
        }
        if (size == labels.length) {
            many = new TreeMap<>(few());
            many.put(label, count);
            return true;
        }
        System.arraycopy(labels, place, labels, place + 1, size - place);
        System.arraycopy(frames, place, frames, place + 1, size - place);
        labels[place] = label;
        frames[place] = count;
        size++;
        return true;
    }

    private SortedMap<String, Long> few() {
        return FewEntries.of(Arrays.copyOf(labels, size), Arrays.copyOf(frames, size));
    }

    /** The counts that were added; what is added afterwards does not change them once this is cleared. */
    SortedMap<String, Long> counts() {
        return many == null ? few() : Collections.unmodifiableSortedMap(many);
    }

    /** How the labels are spelled, beside the spelling that a finding has without them. */
    SortedMap<String, String> beside(SortedMap<String, String> original) {
        SortedMap<String, String> both = original;
        for (var spelling : spelled.entrySet()) {
            both = FewEntries.added(both, spelling.getKey(), spelling.getValue());
        }
        return FewEntries.closed(both);
    }

    /** Begins anew, for the next finding. */
    void clear() {
        size = 0;
        many = null;
        spelled = FewEntries.none();
    }
}
