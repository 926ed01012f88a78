package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.adapters.Vocabulary;
import dev.verdict.model.AudioSegment;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings the words of one service into canonical spelling and keeps the vendor's where it differs. */
public final class Words {
    private static final char WIDE_COMMA = '\uFF0C';
    /** The labels of texts that join them with commas, each text a short one that begins with a letter. */
    private static final Memory<String, List<String>> JOINED = new Memory<>();

    private final Vocabulary vocabulary;
    private final Set<String> known;
    /** The words of rows in canonical spelling by scene and label; rows without a scene have an empty one here. */
    private final Map<String, Map<String, List<Tag>>> plain = new HashMap<>();
    /** What other rows of words say that have nothing odd about them, from body to body: vendors spell few things. */
    private final Memory<Said, List<Tag>> met = new Memory<>();

    public Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.known = Set.copyOf(vocabulary.words());
        for (String scene : vocabulary.scenes()) {
            plain.put(scene, plainTags(Optional.of(scene)));
        }
        plain.put("", plainTags(Optional.empty()));
    }

    private Map<String, List<Tag>> plainTags(Optional<String> scene) {
        Map<String, List<Tag>> byLabel = new HashMap<>();
        for (Vocabulary.Row row : vocabulary.rows()) {
            String label = row.label();
            vocabulary
                    .category(scene, label)
                    .ifPresent(category ->
                            byLabel.put(label, List.of(new Tag(scene.orElse(null), label, category, Map.of()))));
        }
        return byLabel;
    }

    /** The words of a row that is written as we would write it; null for every other row. */
    private @Nullable List<Tag> plain(@Nullable String scene, @Nullable Leaf label, @Nullable Leaf suggestion) {
        if (label == null
                || (suggestion != null && Suggestion.of(suggestion.text()).isEmpty())) {
            return null;
        }
        Map<String, List<Tag>> byLabel = plain.get(scene == null ? "" : scene);
        return byLabel == null ? null : byLabel.get(label.text());
    }

    /**
     * The words of a row, one tag for each of its labels and one without label when it has none: services join several
     * labels with commas.
     */
    public List<Tag> tags(@Nullable Leaf scene, @Nullable Leaf label, @Nullable Leaf suggestion, Reading reading) {
        List<Tag> plain = plain(text(scene), label, suggestion);
        if (plain != null) {
            return plain;
        }
        Said said = new Said(null, text(scene), text(label), text(suggestion));
        return remembered(said, reading, () -> {
            Optional<String> sceneWord = scene(scene, reading);
            Map<String, String> original = new TreeMap<>();
            if (scene != null) {
                keepIfDifferent(original, "scene", scene, sceneWord.orElse(""));
            }
            return tags(sceneWord, label, suggestion, original, reading);
        });
    }

    /** The words of a row whose scene is given by the place where it stands. */
    public List<Tag> tags(String scene, @Nullable Leaf label, @Nullable Leaf suggestion, Reading reading) {
        List<Tag> plain = plain(scene, label, suggestion);
        return plain != null
                ? plain
                : remembered(
                        new Said(scene, null, text(label), text(suggestion)),
                        reading,
                        () -> tags(Optional.of(scene), label, suggestion, new TreeMap<>(), reading));
    }

    /** The words of a row that belongs to no scene. */
    public List<Tag> tags(@Nullable Leaf label, Reading reading) {
        List<Tag> plain = plain(null, label, null);
        return plain != null
                ? plain
                : remembered(
                        new Said(null, null, text(label), null),
                        reading,
                        () -> tags(Optional.empty(), label, null, new TreeMap<>(), reading));
    }

    /**
     * What was written in a row.
     *
     * @param place the scene that is given by the place where the row stands
     */
    record Said(
            @Nullable String place,
            @Nullable String scene,
            @Nullable String label,
            @Nullable String suggestion) {
        /** Whether it may be kept for other bodies: short, and with no JSON in it, whose limits are those of its body. */
        private boolean isWords() {
            return isWord(scene) && isWord(label) && isWord(suggestion);
        }

        private static boolean isWord(@Nullable String text) {
            return text == null || (Memory.isShort(text) && !text.isEmpty() && Character.isLetter(text.charAt(0)));
        }

        /** From the words that tell most. */
        @Override
        public int hashCode() {
            return (scene == null ? 0 : scene.hashCode() * 31) + (label == null ? 0 : label.hashCode());
        }
    }

    private static @Nullable String text(@Nullable Leaf leaf) {
        return leaf == null ? null : leaf.text();
    }

    /** Rows of one body say few different things; what has nothing odd about it is worked out once. */
    private List<Tag> remembered(Said said, Reading reading, Supplier<List<Tag>> working) {
        List<Tag> known = met.get(said);
        if (known == null) {
            known = reading.tags(said);
        }
        if (known != null) {
            return known;
        }
        int notes = reading.notes();
        List<Tag> tags = working.get();
        if (reading.notes() == notes) {
            boolean isKept = said.isWords() && met.keep(said, tags);
            if (!isKept) {
                reading.remember(said, tags);
            }
        }
        return tags;
    }

    private List<Tag> tags(
            Optional<String> scene,
            @Nullable Leaf label,
            @Nullable Leaf suggestion,
            Map<String, String> original,
            Reading reading) {
        List<String> labels = label == null ? List.of() : List.copyOf(labels(label, reading));
        if (label != null) {
            keepIfDifferent(original, "label", label, joined(labels));
        }
        keepSuggestion(original, suggestion);
        Map<String, String> spelling = original.isEmpty() ? Map.of() : original;
        List<Tag> tags = new ArrayList<>(1);
        for (String word : labels) {
            tags.add(new Tag(scene.orElse(null), word, category(scene, word, label, reading), spelling));
        }
        if (labels.isEmpty()) {
            tags.add(new Tag(scene.orElse(null), null, null, spelling));
        }
        return tags;
    }

    /** The words with commas between them. */
    static String joined(List<String> words) {
        return words.size() == 1 ? words.get(0) : String.join(",", words);
    }

    private Optional<String> scene(@Nullable Leaf scene, Reading reading) {
        if (scene == null || scene.isBlank()) {
            return Optional.empty();
        }
        String word = scene.word();
        if (!vocabulary.knowsScene(word)) {
            reading.issue(IssueCode.SCENE_UNKNOWN, "\"" + word + "\" is no scene of this service's documents", scene);
        }
        return Optional.of(word);
    }

    private String category(Optional<String> scene, String label, @Nullable Leaf leaf, Reading reading) {
        Optional<String> category = vocabulary.category(scene, label);
        if (category.isEmpty() && leaf != null) {
            reading.issue(IssueCode.LABEL_UNKNOWN, "\"" + label + "\" is no label of this service's documents", leaf);
        }
        return category.orElse(Vocabulary.UNKNOWN);
    }

    /**
     * The labels that the service gives a whole media or part. They are labels or, on this level, mostly scenes; one that
     * is neither is kept and told.
     */
    public List<String> summary(Leaf leaf, Reading reading) {
        List<String> words = List.copyOf(labels(leaf, reading));
        for (String word : words) {
            if (!known.contains(word)) {
                reading.issue(
                        IssueCode.LABEL_UNKNOWN,
                        "\"" + word + "\" is no label and no scene of this service's documents",
                        leaf);
            }
        }
        return words;
    }

    /** The canonical labels of a text that joins them with commas, each once, in the order given. */
    public static Collection<String> labels(Leaf leaf, Reading reading) {
        String text = leaf.stripped();
        char begin = text.isEmpty() ? ' ' : text.charAt(0);
        if (Character.isLetter(begin)) {
            return text.indexOf(',') < 0 && text.indexOf(WIDE_COMMA) < 0 ? List.of(leaf.word()) : split(text);
        }
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        if (begin == '{' || begin == '[' || begin == '"') {
            if (begin == '{' || !addFromJson(labels, text, reading)) {
                reading.add(unreadable(leaf.source(), leaf.text()));
            }
            return labels;
        }
        addSplit(labels, text);
        return labels;
    }

    /** The issue of something in the place of a label that is no word. */
    public static Issue unreadable(Source source, String text) {
        return Issue.builder()
                .code(IssueCode.LABEL_UNREADABLE)
                .message("expected a word for the label; what stands here is kept")
                .source(source)
                .value(text)
                .build();
    }

    private static List<String> split(String text) {
        List<String> known = JOINED.get(text);
        if (known == null) {
            LinkedHashSet<String> labels = new LinkedHashSet<>();
            addSplit(labels, text);
            known = List.copyOf(labels);
            if (Memory.isShort(text)) {
                JOINED.keep(text, known);
            }
        }
        return known;
    }

    private static void addSplit(Collection<String> labels, String text) {
        int from = 0;
        while (from <= text.length()) {
            int to = pieceEnd(text, from);
            String word = text.substring(from, to).strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty()) {
                labels.add(word);
            }
            from = to + 1;
        }
    }

    /** Where the next comma stands, or the text ends. */
    private static int pieceEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != WIDE_COMMA) {
            end++;
        }
        return end;
    }

    /** Takes what begins as a text or as a list in JSON, if it is a text or a list of texts; otherwise takes nothing. */
    private static boolean addFromJson(Collection<String> labels, String text, Reading reading) {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = reading.body().open(text)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    texts.add(json.getText());
                }
                if (json.currentToken() != JsonToken.END_ARRAY) {
                    return false;
                }
            } else {
                texts.add(json.getText());
            }
            if (json.nextToken() != null) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        texts.forEach(label -> addSplit(labels, label));
        return true;
    }

    /** Keeps the vendor's spelling of a leaf, JSON in its compact form. */
    public static void keepIfDifferent(Map<String, String> original, String member, Leaf leaf, String canonical) {
        if (!leaf.text().equals(canonical)) {
            original.put(member, leaf.compact());
        }
    }

    /** A stretch of sound; its start and end are in seconds. */
    public AudioSegment segment(
            Source at,
            @Nullable Leaf start,
            @Nullable Leaf end,
            @Nullable Leaf text,
            @Nullable Leaf label,
            Reading reading) {
        AudioSegment.Builder segment = AudioSegment.builder().source(at);
        Optional<Positions.Position> from = Positions.number(start, 1_000, reading);
        Optional<Positions.Position> to = Positions.number(end, 1_000, reading);
        segment.start(from.map(Positions.Position::at)).end(to.map(Positions.Position::at));
        keepIfInexact(segment, "start", start, from);
        keepIfInexact(segment, "end", end, to);
        if (text != null) {
            segment.text(new Conversions().asGiven(text, reading));
        }
        if (label != null) {
            for (Tag tag : tags(label, reading)) {
                if (tag.label() != null) {
                    segment.addLabel(tag.label());
                }
                tag.original().forEach(segment::putOriginal);
            }
        }
        return segment.build();
    }

    private static void keepIfInexact(
            AudioSegment.Builder segment, String member, @Nullable Leaf leaf, Optional<Positions.Position> position) {
        if (leaf != null && position.isPresent() && !position.get().exact()) {
            segment.putOriginal(member, leaf.stripped());
        }
    }

    /** Keeps the vendor's spelling of a suggestion that was understood; one that was not is kept by its issue. */
    public static void keepSuggestion(Map<String, String> original, @Nullable Leaf suggestion) {
        if (suggestion != null && Suggestion.of(suggestion.word()).isPresent()) {
            keepIfDifferent(original, "suggestion", suggestion, suggestion.word());
        }
    }
}
