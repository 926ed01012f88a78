package dev.verdict.adapters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of one service, and the category that each label has in common with other services.
 *
 * <p>Read from the file {@code vocabulary.csv} beside the adapter: {@code scene,label,category}, canonical words, one
 * row a pair. The scene {@code *} stands for every scene that has no row of its own for the label; documents pair labels
 * with foreign scenes, so a label is known wherever it appears once it is known at all.
 */
public final class Vocabulary {
    /** The category of a label that the table does not hold. */
    public static final String UNKNOWN = "unknown";

    private static final String ANY = "*";

    private final Map<String, Map<String, String>> categories = new LinkedHashMap<>();
    private final Set<String> scenes = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private Vocabulary() {}

    /**
     * Reads the table beside a class.
     *
     * @throws IllegalStateException if it is missing, or a row is not three words or repeats another
     */
    public static Vocabulary of(Class<?> adapter) {
        Vocabulary vocabulary = new Vocabulary();
        try (InputStream table = adapter.getResourceAsStream("vocabulary.csv")) {
            if (table == null) {
                throw new IllegalStateException("no vocabulary.csv beside " + adapter.getName());
            }
            // By hand: this runs at every start, and streams take longer to get ready than the table to read.
            String[] rows = new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            for (int i = 1; i < rows.length; i++) {
                if (!rows[i].isBlank()) {
                    vocabulary.add(rows[i].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map<String, String> byScene : vocabulary.categories.values()) {
            addForeign(byScene);
        }
        return vocabulary;
    }

    /** In a foreign scene a label is known only if it means the same in all of its own. */
    private static void addForeign(Map<String, String> byScene) {
        Set<String> meanings = Set.copyOf(byScene.values());
        if (meanings.size() == 1) {
            byScene.putIfAbsent(ANY, meanings.iterator().next());
        }
    }

    private void add(String row) {
        String[] words = row.split(",", -1);
        if (words.length != 3) {
            throw new IllegalStateException("expected scene,label,category in \"" + row + "\"");
        }
        rows.add(new Row(words[0], words[1], words[2]));
        if (!words[0].equals(ANY)) {
            scenes.add(words[0]);
        }
        String before = categories
                .computeIfAbsent(words[1], any -> new LinkedHashMap<>())
                .put(words[0], words[2]);
        if (before != null) {
            throw new IllegalStateException("\"" + row + "\" repeats a row");
        }
    }

    /** The category of a label; empty when the table does not hold it, or holds several for other scenes. */
    public Optional<String> category(Optional<String> scene, String label) {
        Map<String, String> byScene = categories.get(label);
        if (byScene == null) {
            return Optional.empty();
        }
        String exact = byScene.get(scene.orElse(ANY));
        if (exact == null) {
            exact = byScene.get(ANY);
        }
        return Optional.ofNullable(exact);
    }

    /**
     * One row of the table.
     *
     * @param scene canonical, or {@code *} for every scene without a row of its own for the label
     * @param label canonical
     * @param category what it is in the words that all services share
     */
    public record Row(String scene, String label, String category) {}

    /** The table, in the order of the file. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The scenes that the service's documents name. */
    public Set<String> scenes() {
        return Collections.unmodifiableSet(scenes);
    }

    /** All scenes and labels, in canonical spelling. */
    public SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>(scenes);
        words.addAll(categories.keySet());
        return words;
    }

    /** Whether the service's documents name this scene. */
    public boolean knowsScene(String scene) {
        return scenes.contains(scene);
    }
}
