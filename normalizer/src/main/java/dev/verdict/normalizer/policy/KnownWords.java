package dev.verdict.normalizer.policy;

import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Vocabulary;
import dev.verdict.adapters.Vocabulary.Row;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a rule can name: those of the services whose adapters are found on the class path. A policy that names
 * others lists them itself, and is then right wherever it is read.
 */
final class KnownWords {
    private static final List<String> PARTS =
            List.of("video", "audio", "cover", "image", "title", "text", "description", "comments");

    private static final List<ServiceAdapter> ADAPTERS =
            ServiceLoader.load(ServiceAdapter.class, ServiceAdapter.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private static final List<Vocabulary> TABLES = ADAPTERS.stream()
            .map(ServiceAdapter::vocabulary)
            .flatMap(Optional::stream)
            .toList();

    private KnownWords() {}

    /** In alphabetical order. */
    static NavigableSet<String> of(Trait trait) {
        return switch (trait) {
            case SERVICE ->
                ADAPTERS.stream().map(ServiceAdapter::service).collect(Collectors.toCollection(TreeSet::new));
            case PART -> new TreeSet<>(PARTS);
            case SCENE -> fromTables(table -> table.scenes().stream());
            case LABEL -> fromTables(table -> table.rows().stream().map(Row::label));
            case CATEGORY ->
                fromTables(table ->
                        Stream.concat(table.rows().stream().map(Row::category), Stream.of(Vocabulary.UNKNOWN)));
        };
    }

    private static NavigableSet<String> fromTables(Function<Vocabulary, Stream<String>> words) {
        return TABLES.stream().flatMap(words).collect(Collectors.toCollection(TreeSet::new));
    }
}
