package dev.verdict.adapters.wire;

import dev.verdict.model.RowKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one row in canonical spelling, with what the vendor wrote where it differs.
 *
 * @param scene canonical scene; null when the row has none
 * @param label one canonical label; null when the row has none that can be read
 * @param category the label's category; null when there is no label
 * @param original the vendor's spelling by member
 * @param kind all of it as the columns of a timeline take it
 */
public record Tag(
        @Nullable String scene,
        @Nullable String label,
        @Nullable String category,
        Map<String, String> original,
        RowKind kind) {
    /** The words with what follows from them. */
    public Tag(
            @Nullable String scene, @Nullable String label, @Nullable String category, Map<String, String> original) {
        this(scene, label, category, original, new RowKind(null, scene, label, category, original));
    }
}
