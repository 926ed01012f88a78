package dev.verdict.normalizer.policy;

import dev.verdict.adapters.Vocabulary;
import dev.verdict.adapters.Vocabulary.Row;
import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.adapters.vod.VodAdapter;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a rule can name: those of the published tables. Whether a policy is right depends on them alone, not on
 * the adapters that happen to be on the class path.
 */
final class KnownWords {
    private static final List<String> PARTS =
            List.of("video", "audio", "cover", "image", "title", "text", "description", "comments");

    private static final Map<String, Vocabulary> TABLES = Map.of(
            "imm", Vocabulary.of(ImmAdapter.class),
            "ims", Vocabulary.of(ImsAdapter.class),
            "vod", Vocabulary.of(VodAdapter.class));

    private KnownWords() {}

    /** In alphabetical order. */
    static NavigableSet<String> of(Trait trait) {
        return switch (trait) {
            case SERVICE -> new TreeSet<>(TABLES.keySet());
            case PART -> new TreeSet<>(PARTS);
            case SCENE -> fromTables(table -> table.scenes().stream());
            case LABEL -> fromTables(table -> table.rows().stream().map(Row::label));
            case CATEGORY ->
                fromTables(table ->
                        Stream.concat(table.rows().stream().map(Row::category), Stream.of(Vocabulary.UNKNOWN)));
        };
    }

    private static NavigableSet<String> fromTables(Function<Vocabulary, Stream<String>> words) {
        return TABLES.values().stream().flatMap(words).collect(Collectors.toCollection(TreeSet::new));
    }
}
