package dev.verdict.normalizer.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Gives each row to the first rule that matches it. What a rule has taken, later rules neither see nor count. */
final class Matching {
    private final List<Row> rows;
    private final List<Optional<Rule>> first;

    Matching(List<Row> rows) {
        this.rows = rows;
        this.first = new ArrayList<>(Collections.nCopies(rows.size(), Optional.empty()));
    }

    /** For each row its rule; empty where none matches. */
    List<Optional<Rule>> first(List<Rule> rules) {
        for (Rule rule : rules) {
            BitSet matched = matched(rule.when());
            Optional<Rule> taken = Optional.of(rule);
            matched.stream().forEach(row -> first.set(row, taken));
        }
        return first;
    }

    private BitSet matched(When when) {
        BitSet matched = new BitSet(rows.size());
        BitSet frames = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (first.get(i).isEmpty() && when.matches(row)) {
                matched.set(i);
                if (row.isOnFrame()) {
                    frames.set(row.frame());
                }
            }
        }
        when.minFrames().ifPresent(least -> dropFewer(matched, frames.cardinality(), least));
        return matched;
    }

    /** Frames count together; a row of a part counts as many frames as it tells of its label. */
    private void dropFewer(BitSet matched, long frames, long least) {
        for (int i = matched.nextSetBit(0); i >= 0; i = matched.nextSetBit(i + 1)) {
            Row row = rows.get(i);
            if ((row.isOnFrame() ? frames : row.countedFrames()) < least) {
                matched.clear(i);
            }
        }
    }
}
