package dev.verdict.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The different things that the rows of one timeline say, each once, with how often and how surely they are said. */
final class KindTable {
    /** One number of a column for each kind. */
    static final int MAX_KINDS = 1 << 16;

    private record Key(
            @Nullable Suggestion suggestion,
            @Nullable String scene,
            @Nullable String label,
            @Nullable String category,
            Map<String, String> original) {}

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Finding> kinds = new ArrayList<>();
    private int[] counts = new int[16];
    private int[] maxScores = new int[16];

    /** The number of a kind; negative if there are too many kinds. */
    int number(
            @Nullable Suggestion suggestion,
            @Nullable String scene,
            @Nullable String label,
            @Nullable String category,
            Map<String, String> original) {
        Key key = new Key(suggestion, scene, label, category, original);
        Integer known = numbers.get(key);
        return known != null ? known : kinds.size() == MAX_KINDS ? -1 : add(key);
    }

    private int add(Key key) {
        int number = kinds.size();
        SortedMap<String, String> original = new TreeMap<>(key.original());
        numbers.put(new Key(key.suggestion(), key.scene(), key.label(), key.category(), original), number);
        kinds.add(Finding.builder()
                .scene(Optional.ofNullable(key.scene()))
                .label(Optional.ofNullable(key.label()))
                .category(Optional.ofNullable(key.category()))
                .suggestion(Optional.ofNullable(key.suggestion()))
                .original(original)
                .source(Source.root())
                .build());
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

    Finding kind(int number) {
        return kinds.get(number);
    }

    /** A row of a kind. */
    Finding finding(int number, int score, Source source) {
        ImmutableFinding kind = (ImmutableFinding) kinds.get(number);
        return kind.withSource(source).withScore(FrameRows.score(score));
    }

    /** The row of a kind that is surest of it. */
    Finding surest(int number) {
        return finding(number, maxScores[number], Source.root());
    }
}
