package dev.verdict.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, without how surely and where. A reader makes one for each different thing that rows say, and may keep
 * it for the next body.
 */
public final class RowKind {
    private final @Nullable Suggestion suggestion;
    private final @Nullable String scene;
    private final @Nullable String label;
    private final @Nullable String category;
    private final Map<String, String> original;

    /** A row that says this, made when one is first asked for. Two threads may both make it; the two are equal. */
    private @Nullable StoredFinding row;
    /** The same with each word of the service, by its place among them, made in the same way. */
    private @Nullable RowKind @Nullable [] stating;
    /** Where it was put in the table that took it last, for that table to look there first. Any number will do. */
    private int number;

    /**
     * @param suggestion the service's word on such a row; null where it gives none
     * @param scene canonical scene; null for none
     * @param label canonical label; null for none
     * @param category category of the label; null for none
     * @param original the vendor's own spelling, by member of the finding, where it differs from the canonical one; must
     *     not change
     */
    public RowKind(
            @Nullable Suggestion suggestion,
            @Nullable String scene,
            @Nullable String label,
            @Nullable String category,
            Map<String, String> original) {
        this.suggestion = suggestion;
        this.scene = scene;
        this.label = label;
        this.category = category;
        this.original = original;
    }

    static RowKind of(Finding finding) {
        return new RowKind(
                finding.suggestion().orElse(null),
                finding.scene().orElse(null),
                finding.label().orElse(null),
                finding.category().orElse(null),
                finding.original());
    }

    int number() {
        return number;
    }

    void number(int given) {
        number = given;
    }

    @Nullable
    Suggestion suggestion() {
        return suggestion;
    }

    @Nullable
    String scene() {
        return scene;
    }

    @Nullable
    String label() {
        return label;
    }

    /** What a row says that says the same, with a word of the service. */
    @SuppressWarnings("EnumOrdinal") // a place in an array of this class and nothing that anybody keeps
    public RowKind stating(Suggestion word) {
        @Nullable RowKind[] known = stating;
        if (known == null) {
            known = new RowKind[Suggestion.BLOCK.ordinal() + 1];
            stating = known;
        }
        RowKind kind = known[word.ordinal()];
        if (kind == null) {
            kind = new RowKind(word, scene, label, category, original);
            known[word.ordinal()] = kind;
        }
        return kind;
    }

    /**
     * A row that says this.
     *
     * @param score as {@link FrameRows#score} takes it
     */
    public Finding finding(int score, Source source) {
        return finding(FrameRows.score(score), source);
    }

    /**
     * A finding that says this of many frames together.
     *
     * @param maxScore the highest score among them, as {@link FrameRows#score} takes it
     * @param averageScore their mean score, as {@link FrameRows#score} takes it
     * @param counts the frames by label, all that were added since it was last handed over
     */
    public Finding summary(int maxScore, int averageScore, LabelCounts counts, Source source) {
        StoredFinding like = row();
        Finding summary = like.with(
                FrameRows.score(maxScore),
                FrameRows.score(averageScore),
                counts.counts(),
                counts.beside(like.original()),
                source);
        counts.clear();
        return summary;
    }

    /** A row that says this with a score in its one form. */
    Finding finding(Optional<BigDecimal> score, Source source) {
        return row().with(score, source);
    }

    private StoredFinding row() {
        StoredFinding like = row;
        if (like == null) {
            like = (StoredFinding) Finding.builder()
                    .source(Source.root())
                    .suggestion(Optional.ofNullable(suggestion))
                    .scene(Optional.ofNullable(scene))
                    .label(Optional.ofNullable(label))
                    .category(Optional.ofNullable(category))
                    .original(original)
                    .build();
            row = like;
        }
        return like;
    }

    /** Whether rows of another kind say the same about suggestion, scene and label, however it is spelled. */
    boolean saysTheSameAs(RowKind other) {
        return suggestion == other.suggestion
                && Objects.equals(label, other.label)
                && Objects.equals(scene, other.scene);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKind kind
                && saysTheSameAs(kind)
                && Objects.equals(category, kind.category)
                && original.equals(kind.original);
    }

    /** Suggestion and category tell little apart that the words do not; kinds without words differ in their spelling alone. */
    @Override
    public int hashCode() {
        int words = (scene == null ? 0 : scene.hashCode() * 31) + (label == null ? 0 : label.hashCode());
        return original.isEmpty() ? words : words + original.hashCode();
    }
}
