package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Block over review over pass, over everything stated, in any order. */
class Law2StrictestWinsTest {
    private static final List<Suggestion> WORDS = List.of(Suggestion.values());

    /** A body with a word in every place that takes one. */
    private enum Shape {
        IMM(1, """
                {"TaskType": "VideoModeration", "Status": "Succeeded", "ModerationResult": {"Suggestion": "%s"}}"""),
        IMS(7, """
                {"MediaCensorJobDetail": {"State": "Success", "Suggestion": "%s",
                 "VensorCensorResult": {"CensorResults": {"CensorResult": [{"Suggestion": "%s", "Label": "ad"}]},
                  "VideoTimelines": {"VideoTimeline": [{"Timestamp": "00:00:05.000",
                   "CensorResults": {"CensorResult": [{"Suggestion": "%s", "Label": "ad"}]}}]}},
                 "CoverImageCensorResults": {"CoverImageCensorResult": [
                  {"Results": {"Result": [{"Suggestion": "%s", "Label": "ad"}]}}]},
                 "TitleCensorResult": {"Suggestion": "%s", "Label": "ad"},
                 "DescCensorResult": {"Suggestion": "%s", "Label": "ad"},
                 "BarrageCensorResult": {"Suggestion": "%s", "Label": "ad"}}}"""),
        VOD_AROUND(6, """
                {"MediaAuditResult": {"Suggestion": "%s", "VideoResult": {"Suggestion": "%s"},
                 "AudioResult": [{"Suggestion": "%s", "Label": "ad"}],
                 "ImageResult": [{"Type": "cover", "Suggestion": "%s",
                  "Result": [{"Suggestion": "%s", "Label": "ad"}]}],
                 "TextResult": [{"Type": "title", "Suggestion": "%s", "Label": "ad"}]}}"""),
        VOD_VIDEO(7, """
                {"MediaAuditResult": {"Suggestion": "%s", "VideoResult": {"Suggestion": "%s",
                 "PornResult": {"Suggestion": "%s"}, "AdResult": {"Suggestion": "%s"},
                 "LogoResult": {"Suggestion": "%s"}, "LiveResult": {"Suggestion": "%s"},
                 "TerrorismResult": {"Suggestion": "%s"}}}}""");

        private final int places;
        private final String template;

        Shape(int places, String template) {
            this.places = places;
            this.template = template;
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void theStrictestWordWinsWhereverItStands(Shape shape) {
        SoftAssertions softly = new SoftAssertions();
        int combinations = (int) Math.pow(WORDS.size(), shape.places);
        for (int combination = 0; combination < combinations; combination++) {
            List<Suggestion> words = new ArrayList<>();
            for (int place = 0, rest = combination; place < shape.places; place++, rest /= WORDS.size()) {
                words.add(WORDS.get(rest % WORDS.size()));
            }
            String body = shape.template.formatted(
                    words.stream().map(Suggestion::word).toArray());
            softly.assertThat(Verdicts.NORMALIZER.normalize(body).suggestion())
                    .as(body)
                    .isEqualTo(Collections.max(words));
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyCauseStatesWhatWasDecided(Shape shape) {
        Random random = new Random(2);
        for (int run = 0; run < 300; run++) {
            String body = shape.template.formatted(random.ints(shape.places, 0, WORDS.size())
                    .mapToObj(word -> WORDS.get(word).word())
                    .toArray());
            Verdict verdict = Verdicts.NORMALIZER.normalize(body);
            assertThat(verdict.decision().causes())
                    .isNotEmpty()
                    .allSatisfy(cause -> assertThat(cause.suggestion()).isEqualTo(verdict.suggestion()));
        }
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        SoftAssertions softly = new SoftAssertions();
        Stream.concat(
                        Generated.bodies(400).map(Generated::tree),
                        Verdicts.readable().map(Verdicts::tree).filter(tree -> !repeatsAMember(tree)))
                .forEach(tree -> {
                    List<Verdict> verdicts = Verdicts.of(tree);
                    Predicate<Trees.Place> asWritten = keptAsWritten(verdicts);
                    for (int seed = 0; seed < 3; seed++) {
                        JsonNode shuffled = Trees.withMembersShuffled(tree, new Random(seed), asWritten);
                        softly.assertThat(Verdicts.json(Verdicts.of(shuffled)))
                                .as(() -> "with its members shuffled: " + shuffled)
                                .isEqualTo(Verdicts.json(verdicts));
                    }
                });
        softly.assertAll();
    }

    /** Where the report keeps JSON as it stood, the order of members is part of what is kept. */
    private static Predicate<Trees.Place> keptAsWritten(List<Verdict> verdicts) {
        Set<String> unmapped = new HashSet<>();
        verdicts.forEach(verdict -> verdict.report().unmapped().stream()
                .map(Unmapped::source)
                .forEach(source -> unmapped.add(source.pointer())));
        return place -> unmapped.contains(place.pointer())
                || Set.of("userdata", "label").contains(place.name().toLowerCase(Locale.ROOT));
    }

    /** With a member stated twice under two spellings the first counts, so there the order does matter. */
    private static boolean repeatsAMember(JsonNode tree) {
        Set<String> names = new HashSet<>();
        return !tree.propertyStream()
                        .map(member -> member.getKey().toLowerCase(Locale.ROOT))
                        .allMatch(names::add)
                || tree.valueStream().anyMatch(Law2StrictestWinsTest::repeatsAMember);
    }

    @Test
    void theOrderOfRowsNeverChangesTheSuggestion() {
        SoftAssertions softly = new SoftAssertions();
        Stream.concat(
                        Generated.bodies(400).map(Generated::tree),
                        Verdicts.readable().map(Verdicts::tree))
                .forEach(tree -> {
                    Suggestion suggestion = Verdicts.suggestion(Verdicts.of(tree));
                    for (int seed = 0; seed < 3; seed++) {
                        JsonNode shuffled = Trees.withElementsShuffled(tree, new Random(seed));
                        softly.assertThat(Verdicts.suggestion(Verdicts.of(shuffled)))
                                .as(() -> "with its rows shuffled: " + shuffled)
                                .isEqualTo(suggestion);
                    }
                });
        softly.assertAll();
    }

    @Test
    void addingAStricterWordAnywhereNeverSoftens() {
        SoftAssertions softly = new SoftAssertions();
        Stream.concat(
                        Generated.bodies(150).map(Generated::tree),
                        Verdicts.readable().map(Verdicts::tree))
                .forEach(tree -> {
                    Suggestion before = Verdicts.suggestion(Verdicts.of(tree));
                    Trees.members(tree).stream()
                            .filter(place -> place.name().equalsIgnoreCase("Suggestion"))
                            .filter(place -> place.in(tree).isTextual())
                            .forEach(place -> {
                                JsonNode harder = Trees.with(tree, place, Json.tree("\"block\""));
                                softly.assertThat(Verdicts.suggestion(Verdicts.of(harder)))
                                        .as(() -> "block at " + place.pointer() + ": " + harder)
                                        .isEqualTo(Suggestion.BLOCK)
                                        .matches(after -> after.isAtLeast(before));
                            });
                });
        softly.assertAll();
    }

    static Stream<Suggestion[]> pairs() {
        return WORDS.stream().flatMap(a -> WORDS.stream().map(b -> new Suggestion[] {a, b}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theJoinIsCommutativeAssociativeAndIdempotent(Suggestion a, Suggestion b) {
        assertThat(a.or(b)).isEqualTo(b.or(a)).isIn(a, b);
        assertThat(a.or(a)).isEqualTo(a);
        assertThat(a.or(b).isAtLeast(a)).isTrue();
        assertThat(WORDS).allSatisfy(c -> assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c))));
        assertThat(Suggestion.strictest(List.of(a, b))).contains(a.or(b));
    }

    @Test
    void theStrictestOfNothingIsNothing() {
        assertThat(Suggestion.strictest(List.of())).isEmpty();
        assertThat(WORDS).isSorted();
    }
}
