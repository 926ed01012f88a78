package dev.verdict.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The different things that the rows of one timeline say, each once, with how often and how surely they are said. */
final class KindTable {
    /** One number of a column for each kind. */
    static final int MAX_KINDS = 1 << 16;

    /** What rows say, without how surely and where. */
    record Kind(
            @Nullable Suggestion suggestion,
            @Nullable String scene,
            @Nullable String label,
            @Nullable String category,
            Map<String, String> original) {
        /** From the words alone, which tell nearly all; a hash of everything takes longer than the search it saves. */
        @Override
        public int hashCode() {
            return (scene == null ? 0 : scene.hashCode() * 31) + (label == null ? 0 : label.hashCode());
        }
    }

    /** Filled by the first search. */
    private final Map<Kind, Integer> numbers = new HashMap<>(0);

    private final List<Kind> kinds = new ArrayList<>();
    /** A row of each kind, made when one is first asked for. Two threads may both make it; the two are equal. */
    private @Nullable StoredFinding[] rows = new StoredFinding[0];

    private int[] counts = new int[16];
    private int[] maxScores = new int[16];

    /** The number of the kind a finding is of, whatever its score and address; negative if there are too many kinds. */
    int number(Finding finding) {
        Kind kind = new Kind(
                finding.suggestion().orElse(null),
                finding.scene().orElse(null),
                finding.label().orElse(null),
                finding.category().orElse(null),
                finding.original());
        Integer known = numbers.get(kind);
        if (known != null) {
            return known;
        }
        int number = add(kind);
        if (number >= 0) {
            numbers.put(kind, number);
        }
        return number;
    }

    /** The number of one kind more; negative if there are too many. */
    int add(Kind kind) {
        int number = kinds.size();
        if (number == MAX_KINDS) {
            return -1;
        }
        kinds.add(kind);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
            maxScores = Arrays.copyOf(maxScores, number * 2);
        }
        maxScores[number] = FrameRows.NO_SCORE;
        return number;
    }

    void count(int number, int score) {
        counts[number]++;
        if (score > maxScores[number]) {
            maxScores[number] = score;
        }
    }

    int size() {
        return kinds.size();
    }

    int count(int number) {
        return counts[number];
    }

    Kind kind(int number) {
        return kinds.get(number);
    }

    /** Makes room for a row of each kind, once all are known. */
    void close() {
        rows = new StoredFinding[kinds.size()];
    }

    /** A row of a kind. */
    Finding finding(int number, int score, Source source) {
        StoredFinding row = rows[number];
        if (row == null) {
            row = row(kinds.get(number));
            rows[number] = row;
        }
        return row.with(FrameRows.score(score), source);
    }

    private static StoredFinding row(Kind kind) {
        return (StoredFinding) Finding.builder()
                .source(Source.root())
                .suggestion(Optional.ofNullable(kind.suggestion()))
                .scene(Optional.ofNullable(kind.scene()))
                .label(Optional.ofNullable(kind.label()))
                .category(Optional.ofNullable(kind.category()))
                .original(kind.original())
                .build();
    }

    /** The row of a kind that is surest of it. */
    Finding surest(int number) {
        return finding(number, maxScores[number], Source.root());
    }
}
