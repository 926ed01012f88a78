package dev.verdict.adapters.vod;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Tag;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.IssueCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The frames counted by label.
 *
 * @param counts by canonical label; a count of 0 is kept and is no finding
 * @param original the vendor's spelling of labels, as {@code counts/pip}
 */
record VodCounters(Map<String, Long> counts, Map<String, String> original) {
    static final VodCounters NONE = new VodCounters(Map.of(), Map.of());

    static VodCounters of(@Nullable List<VodResponse.Counter> rows, Reading reading) {
        if (rows == null || rows.isEmpty()) {
            return NONE;
        }
        VodCounters counters = new VodCounters(new TreeMap<>(), new TreeMap<>());
        rows.forEach(row -> counters.add(row, reading));
        return counters;
    }

    private void add(VodResponse.Counter row, Reading reading) {
        Leaf label = row.label();
        Leaf count = row.count();
        Optional<Long> frames = count == null ? Optional.empty() : new Conversions().count(count, reading);
        if (label == null || !canBeAName(label) || frames.isEmpty() || counts.containsKey(label.word())) {
            keep(label, count, frames.isPresent(), reading);
            return;
        }
        counts.put(label.word(), frames.get());
        Words.keepIfDifferent(original, "counts/" + label.word(), label, label.word());
    }

    /** No parser reads a member's name that holds half a character, which no bytes keep. */
    private static boolean canBeAName(Leaf label) {
        return !label.isBlank() && isWhole(label.text());
    }

    private static boolean isWhole(String text) {
        int i = 0;
        while (i < text.length() && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        return i == text.length() || text.equals(new String(text.getBytes(UTF_8), UTF_8));
    }

    /** A row without a label or number, or a second one for its label, has no place among the counts. */
    private void keep(@Nullable Leaf label, @Nullable Leaf count, boolean readable, Reading reading) {
        if (label != null && !label.isBlank()) {
            if (counts.containsKey(label.word())) {
                reading.issue(
                        IssueCode.MEMBER_REPEATED,
                        "the label \"" + label.word() + "\" is counted twice; the first count stands",
                        label.source());
            }
            if (!canBeAName(label)) {
                reading.issue(IssueCode.LABEL_UNREADABLE, "expected a label, found half a character", label.source());
            }
            reading.unmapped(label);
        }
        if (count != null && readable) {
            reading.unmapped(count);
        }
    }

    /** The same counters with the spelling of the row they stand in. */
    VodCounters beside(Tag tag) {
        if (original.isEmpty()) {
            return new VodCounters(counts, tag.original());
        }
        Map<String, String> both = new TreeMap<>(original);
        both.putAll(tag.original());
        return new VodCounters(counts, both);
    }
}
