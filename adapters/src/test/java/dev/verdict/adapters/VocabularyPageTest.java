package dev.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the vocabulary is made of the tables. {@code -Dverdict.goldens=write} writes it anew. */
class VocabularyPageTest {
    private static final Path PAGE = Path.of("VOCABULARY.md");

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("abuse", "insults and verbal abuse"),
            Map.entry("advertising", "advertisements, also as pictures and codes to scan"),
            Map.entry("contraband", "goods and offers that are forbidden"),
            Map.entry("dangerous-driving", "streaming from behind the wheel"),
            Map.entry("extremism", "terrorism, its dress and its signs"),
            Map.entry("gathering", "crowds and marches"),
            Map.entry("logo", "marks of stations and brands"),
            Map.entry("meaningless", "nothing to see or to read: black screens, filler"),
            Map.entry("normal", "nothing was found"),
            Map.entry("other", "what the service itself puts under other"),
            Map.entry("politics", "political content and persons"),
            Map.entry("sexual", "pornographic content"),
            Map.entry("smoking", "smoking"),
            Map.entry("spam", "unwanted text, floods of it"),
            Map.entry("suggestive", "bare or suggestive, short of pornographic"),
            Map.entry("symbol", "flags and places that stand for something"),
            Map.entry("undesirable", "scenes unwanted in a broadcast, such as a picture in a picture"),
            Map.entry("violence", "blood, explosions, accidents, fights"),
            Map.entry("weapon", "weapons")));

    @Test
    void thePageIsThatOfTheTables() throws IOException {
        if ("write".equals(System.getProperty("verdict.goldens")) && System.getenv("CI") == null) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void everyCategoryIsExplainedAndUsed() {
        Set<String> used = new TreeSet<>();
        VocabularyTest.SERVICES
                .values()
                .forEach(vocabulary -> vocabulary.rows().forEach(row -> used.add(row.category())));
        assertThat(MEANINGS.keySet()).containsExactlyElementsOf(used);
    }

    /** A row of the page and the services that have it. */
    private static Map<Vocabulary.Row, Set<String>> rows() {
        Map<Vocabulary.Row, Set<String>> rows = new TreeMap<>(
                Comparator.comparing((Vocabulary.Row row) -> row.scene().replace('*', '~'))
                        .thenComparing(Vocabulary.Row::label)
                        .thenComparing(Vocabulary.Row::category));
        VocabularyTest.SERVICES.forEach((service, vocabulary) -> vocabulary
                .rows()
                .forEach(
                        row -> rows.computeIfAbsent(row, any -> new TreeSet<>()).add(service)));
        return rows;
    }

    private static String page() {
        String categories = MEANINGS.entrySet().stream()
                .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                .collect(Collectors.joining());
        String table = rows().entrySet().stream()
                .map(entry ->
                        "| " + scene(entry.getKey()) + " | `" + entry.getKey().label() + "` | `"
                                + entry.getKey().category() + "` | " + String.join(", ", entry.getValue()) + " |\n")
                .collect(Collectors.joining());
        return """
                # Vocabulary

                What a service calls a label, and the category that it has in common with other services. Rules of a policy and comparisons of services use these words. A label that stands in no table is kept as it is; its category is `unknown`, and an issue names it.

                This page is made of the tables that the adapters read, `src/main/resources/dev/verdict/adapters/<service>/vocabulary.csv`, which are in the jar too. Labels are lower-case here as in every report; a report keeps the vendor's spelling beside them.

                ## Categories

                | category | what it is |
                |---|---|
                %s| `unknown` | a label that no table holds |

                ## Labels

                A label in a scene that has no row for it means what it means in its own scene, where that is one thing.

                | scene | label | category | services |
                |---|---|---|---|
                %s""".formatted(categories, table);
    }

    private static String scene(Vocabulary.Row row) {
        return row.scene().equals("*") ? "any other" : "`" + row.scene() + "`";
    }
}
