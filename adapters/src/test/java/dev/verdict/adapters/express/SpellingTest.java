package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.CursorReadings.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verdict.adapters.Vocabulary;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.model.Finding;
import dev.verdict.model.FrameRows;
import dev.verdict.model.JobError;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a body on the quick road: known ones and other spellings by their codes, everything else not at all. */
class SpellingTest {
    private static final Vocabulary VOCABULARY = Vocabulary.of(ImsAdapter.class);
    private static final Lexicon LEXICON = Lexicon.of(VOCABULARY);

    private static Spelling spelling(String json) {
        return new Spelling(over(json), LEXICON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "review", "block"})
    void suggestionsAreThreeWordsInLowerCase(String word) {
        Cursor cursor = over('"' + word + "\",");
        assertThat(new Spelling(cursor, LEXICON).suggestion().word()).isEqualTo(word);
        assertThat(cursor.position()).isEqualTo(word.length() + 2);
        for (String other : List.of(
                word,
                '"' + word,
                '"' + word + 's' + '"',
                '"' + word.substring(1) + '"',
                '"' + word.toUpperCase(Locale.ROOT) + '"',
                "\" " + word + '"',
                "null")) {
            assertThatExceptionOfType(Surprise.class)
                    .as(other)
                    .isThrownBy(() -> spelling(other + ',').suggestion());
        }
    }

    /** Each known word has a code of its own, told from its bytes alone, in front of whatever stands behind. */
    @Test
    void everyWordOfTheVocabularyIsKnown() {
        for (String word : VOCABULARY.words()) {
            for (String behind : List.of("", ",", ",\"Next\":\"" + word + "\"")) {
                Cursor cursor = over('"' + word + '"' + behind);
                Spelling spelling = new Spelling(cursor, LEXICON);
                assertThat(spelling.wordAt(1)).as(word).isEqualTo((LEXICON.code(word) << Byte.SIZE) | word.length());
                int code = spelling.word();
                assertThat(cursor.position()).isEqualTo(word.length() + 2);
                assertThat(code).isEqualTo(LEXICON.code(word));
                assertThat(spelling.spelled(code)).isEqualTo(word);
                assertThat(spelling.canonical(code)).isEqualTo(word);
                assertThat(spelling.isCanonical(code)).isTrue();
                assertThat(spelling.original(Spelling.NONE, code)).isEmpty();
                assertThat(spelling("\"Other\"").wordAt(1)).isNegative();
                assertThat(spelling('"' + word + " \"").wordAt(1)).as(word).isNegative();
                assertThat(spelling('"' + word).wordAt(1)).as(word).isNegative();
            }
        }
        assertThat(LEXICON.size()).isGreaterThan(VOCABULARY.words().size());
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "TV, tv",
        "PIP, pip",
        "programCode, programcode",
        "Normal, normal",
        "NORMAL, normal",
        "Porn, porn",
        "SEXY, sexy",
        "Ad2, ad2",
        "abcdefghijklmnopqrstuvwxyz, abcdefghijklmnopqrstuvwxyz",
        "Sixteen16Letters, sixteen16letters"
    })
    void anotherSpellingOfAWordIsKept(String spelled, String canonical) {
        Cursor cursor = over('"' + spelled + "\",\"" + spelled + "\",\"porn\"");
        Spelling spelling = new Spelling(cursor, LEXICON);
        int code = spelling.word();
        cursor.moveTo(cursor.position() + 1);

        assertThat(spelling.word()).as("the second time").isEqualTo(code);
        assertThat(spelling.spelled(code)).isEqualTo(spelled);
        assertThat(spelling.canonical(code)).isEqualTo(canonical);
        assertThat(spelling.isCanonical(code)).isEqualTo(spelled.equals(canonical));
        assertThat(spelling.original(Spelling.NONE, code))
                .isEqualTo(spelled.equals(canonical) ? Map.of() : Map.of("label", spelled));
        assertThat(spelling.original(code, LEXICON.code("porn")))
                .isEqualTo(spelled.equals(canonical) ? Map.of() : Map.of("scene", spelled));
        assertThat(spelling.original(code, Spelling.NONE).keySet())
                .isEqualTo(spelled.equals(canonical) ? Set.of() : Set.of("scene"));
    }

    @Test
    void aHundredOtherSpellingsAreRememberedAndNoMore() {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            json.append('"').append("Word").append(i).append('"');
        }
        Cursor cursor = over(json.toString());
        Spelling spelling = new Spelling(cursor, LEXICON);
        for (int i = 0; i < 100; i++) {
            assertThat(spelling.word()).isEqualTo(LEXICON.size() + i);
        }
        assertThatExceptionOfType(Surprise.class).isThrownBy(spelling::word);
        cursor.moveTo(0);
        for (int i = 0; i < 100; i++) {
            assertThat(spelling.spelled(spelling.word())).isEqualTo("Word" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1a\"",
                "\"a b\"",
                "\" a\"",
                "\"a,b\"",
                "\"a-b\"",
                "\"[\"",
                "\"@a\"",
                "\"a`\"",
                "\"a{\"",
                "\"Z[\"",
                "\"a/\"",
                "\"a:\"",
                "\"说\"",
                "\"a",
                "7",
                "\"a\\n\"",
                "null"
            })
    void whatIsNoWordIsLeftToTheOtherRoad(String json) {
        assertThatExceptionOfType(Surprise.class)
                .isThrownBy(() -> spelling(json).word());
    }

    @Test
    void anEmptyWordIsNone() {
        Cursor cursor = over("\"\",");
        Spelling spelling = new Spelling(cursor, LEXICON);

        assertThat(spelling.word()).isEqualTo(Spelling.NONE);
        assertThat(cursor.position()).isEqualTo(2);
        assertThat(spelling.canonical(Spelling.NONE)).isNull();
        assertThat(spelling.scene(Spelling.NONE)).isNull();
        assertThat(spelling.category(LEXICON.code("porn"), Spelling.NONE)).isNull();
        assertThat(spelling.isCanonical(Spelling.NONE)).isTrue();
        assertThat(spelling.original(Spelling.NONE, Spelling.NONE)).isEmpty();
    }

    @Test
    void scenesAndLabelsMustBeKnown() {
        Spelling spelling = spelling("\"unheard\"");
        int unheard = spelling.word();

        assertThat(spelling.scene(LEXICON.code("porn"))).isEqualTo("porn");
        assertThat(LEXICON.code("unheard")).isEqualTo(Spelling.NONE);
        assertThatExceptionOfType(Surprise.class).isThrownBy(() -> spelling.scene(unheard));
        assertThatExceptionOfType(Surprise.class).isThrownBy(() -> spelling.category(LEXICON.code("porn"), unheard));
    }

    /** In each scene and in none, in canonical spelling and in capitals, asked for once and once more. */
    @Test
    void categoriesAreThoseOfTheVocabulary() {
        List<String> scenes = new ArrayList<>(VOCABULARY.words());
        scenes.add("");
        for (String label : VOCABULARY.words()) {
            Cursor cursor = over('"' + label.toUpperCase(Locale.ROOT) + '"');
            Spelling spelling = new Spelling(cursor, LEXICON);
            int capitals = spelling.word();
            for (String scene : scenes) {
                Optional<String> category =
                        VOCABULARY.category(Optional.of(scene).filter(word -> !word.isEmpty()), label);
                int code = scene.isEmpty() ? Spelling.NONE : LEXICON.code(scene);
                for (int word : List.of(LEXICON.code(label), capitals, LEXICON.code(label))) {
                    if (category.isPresent()) {
                        assertThat(spelling.category(code, word)).isEqualTo(category.get());
                    } else {
                        assertThatExceptionOfType(Surprise.class).isThrownBy(() -> spelling.category(code, word));
                    }
                }
            }
        }
    }

    private static final Phrases MET = new Phrases();

    private static String words(String json, boolean known) {
        try {
            Spelling spelling = spelling(json);
            return String.join(" ", known ? spelling.labels() : spelling.words(MET, word -> word));
        } catch (Surprise e) {
            return "surprise";
        }
    }

    @ParameterizedTest(name = "{0} are {1}, or {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\"             | ''           | ''",
                "\"porn\"         | porn         | porn",
                "\"porn,ad\"      | porn ad      | porn ad",
                "\"a-1,b2\"       | surprise     | a-1 b2",
                "\"az,za\"        | surprise     | az za",
                "\"porn,porn\"    | surprise     | surprise",
                "\"porn,,ad\"     | surprise     | surprise",
                "\",porn\"        | surprise     | surprise",
                "\"porn,\"        | surprise     | surprise",
                "\"porn, ad\"     | surprise     | surprise",
                "\"Porn\"         | surprise     | surprise",
                "\"1a\"           | surprise     | surprise",
                "\"-a\"           | surprise     | surprise",
                "\"a/,b\"         | surprise     | surprise",
                "\"a:\"           | surprise     | surprise",
                "\"a{\"           | surprise     | surprise",
                "\"a`\"           | surprise     | surprise",
                "porn             | surprise     | surprise",
            })
    void wordsAreJoinedWithCommas(String json, String labels, String words) {
        for (int time = 0; time < 2; time++) {
            assertThat(words(json, true)).isEqualTo(labels);
            assertThat(words(json, false)).isEqualTo(words);
        }
    }

    @Test
    void everyCombinationOfWordsIsAKindOfItsOwn() {
        Spelling spelling = spelling("{}");
        FrameRows frames = new FrameRows();
        Rows rows = new Rows(spelling, frames);
        List<String> labels = List.copyOf(VOCABULARY.words());
        Set<Integer> kinds = new HashSet<>();
        for (int turn = 0; turn < 2; turn++) {
            for (@Nullable Suggestion word : new @Nullable Suggestion[] {null, Suggestion.PASS, Suggestion.BLOCK}) {
                for (String scene : List.of("porn", "ad")) {
                    for (String label : labels) {
                        if (VOCABULARY.category(Optional.of(scene), label).isPresent()) {
                            int kind = kind(rows, spelling, word, LEXICON.code(scene), LEXICON.code(label));
                            assertThat(kinds.add(kind)).isEqualTo(turn == 0);
                        }
                    }
                }
            }
        }
        assertThat(kinds).hasSizeGreaterThan(60);
        assertThat(rows.kind(Spelling.NONE, Spelling.NONE)).isEqualTo(kinds.size());
        assertThat(rows.kind(Spelling.NONE, Spelling.NONE)).isEqualTo(kinds.size());
        assertThat(rows.kindWithout("label", "[]")).isEqualTo(kinds.size() + 1);
    }

    /** A body that says more than columns tell apart is left to the other road, at whatever row it turns out. */
    @Test
    void theLastKindThatColumnsHaveRoomForIsOneToo() {
        FrameRows frames = new FrameRows();
        Rows rows = new Rows(spelling("{}"), frames);
        for (int i = 0; i < 65_535; i++) {
            assertThat(rows.kindWithout("label", "[" + i + "]")).isEqualTo(i);
        }
        int label = LEXICON.code("porn");

        assertThat(rows.kind(Spelling.NONE, label)).isEqualTo(65_535);
        assertThat(rows.kind(Spelling.NONE, label)).isEqualTo(65_535);
        assertThatExceptionOfType(Surprise.class).isThrownBy(() -> rows.kind(LEXICON.code("porn"), label));
        assertThatExceptionOfType(Surprise.class).isThrownBy(() -> rows.kindWithout("label", "[]"));
    }

    private static int kind(Rows rows, Spelling spelling, @Nullable Suggestion word, int scene, int label) {
        return word == null
                ? rows.kind(scene, label)
                : rows.kind(Spelling.key(word, scene, label), spelling.kind(word, scene, label));
    }

    private static final RowReader.Form FORM = RowReader.Form.of(LEXICON, "Suggestion", "Label", "Scene", "Rate");

    private static Optional<Finding> row(String json) {
        Cursor cursor = over(json);
        Spelling spelling = new Spelling(cursor, LEXICON);
        RowReader reader = new RowReader(cursor, spelling, new Rows(spelling, new FrameRows()), FORM);
        try {
            return Optional.of(reader.finding(Source.root().element(0)));
        } catch (Surprise e) {
            return Optional.empty();
        }
    }

    @Test
    void aRowNeedsItsSuggestionAndNothingElse() {
        Finding.Builder passed = Finding.builder()
                .suggestion(Suggestion.PASS)
                .source(Source.root().element(0));
        assertThat(row("{\"Suggestion\":\"block\",\"Label\":\"Porn\",\"Scene\":\"porn\",\"Rate\":\"99.5\"}"))
                .hasValue(Finding.builder()
                        .suggestion(Suggestion.BLOCK)
                        .scene("porn")
                        .label("porn")
                        .category("sexual")
                        .score(new BigDecimal("99.5"))
                        .putOriginal("label", "Porn")
                        .source(Source.root().element(0))
                        .build());
        assertThat(row("{\"Suggestion\":\"pass\"}")).hasValue(passed.build());
        assertThat(row("{\"Suggestion\":\"pass\",\"Rate\":\"\"}")).hasValue(passed.build());
        assertThat(row("{\"Label\":\"porn\"}")).isEmpty();
        assertThat(row("{\"Suggestion\":\"pass\",\"Other\":1}")).isEmpty();
        assertThat(row("{\"Suggestion\":\"pass\",\"Scene\":\"unheard\"}")).isEmpty();
    }

    /** More forms than are remembered, so that some drive out others, each read anew and known by then. */
    @Test
    void aRowSaysTheSameWhetherItsFormWasMetBeforeOrNot() {
        List<String> labels = List.copyOf(VOCABULARY.words());
        int rows = 0;
        for (int turn = 0; turn < 3; turn++) {
            for (String gap : List.of("", " ", "\n  ", "\n            ", "\n                              ")) {
                for (Suggestion word : Suggestion.values()) {
                    for (String scene : List.of("porn", "ad", "live")) {
                        for (String label : labels) {
                            Optional<String> category = VOCABULARY.category(Optional.of(scene), label);
                            if (category.isPresent()) {
                                Finding.Builder expected = Finding.builder()
                                        .suggestion(word)
                                        .scene(scene)
                                        .label(label)
                                        .category(category)
                                        .score(BigDecimal.valueOf(turn + 1))
                                        .source(Source.root().element(0));
                                assertThat(row(spaced(gap, word, label, scene, turn + 1, "")))
                                        .hasValue(expected.build());
                                rows++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(rows).isGreaterThan(3 * 700);
    }

    private static String spaced(String gap, Suggestion word, String label, String scene, int score, String more) {
        return "{%1$s\"Suggestion\":\"%2$s\",%1$s\"Label\":\"%3$s\",%1$s\"Scene\":\"%4$s\",%1$s\"Rate\":\"%5$d.0\"%6$s%1$s}"
                .formatted(gap, word.word(), label, scene, score, more);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"Rate\":\"1\"", ",\"Label\":\"porn\"", ",\"Other\":1", ",", "]", "\""})
    void whatStandsBehindAFormThatWasMetIsLookedAt(String more) {
        assertThat(row(spaced("", Suggestion.BLOCK, "porn", "porn", 7, ""))).isPresent();
        assertThat(row(spaced("", Suggestion.BLOCK, "porn", "porn", 7, ""))).isPresent();
        assertThat(row(spaced("", Suggestion.BLOCK, "porn", "porn", 7, more))).isEmpty();
    }

    @Test
    void aFormEndsWithItsBody() {
        String row = spaced("", Suggestion.BLOCK, "porn", "porn", 7, "");
        assertThat(row(row)).isPresent();
        for (int length = 1; length < row.length(); length++) {
            assertThat(row(row.substring(0, length))).isEmpty();
        }
    }

    @Test
    void rowsAreReadWithTheWordsOfTheirOwnLexicon() {
        Spelling others = new Spelling(over("{}"), Lexicon.of(VOCABULARY));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new RowReader(over("{}"), others, new Rows(others, new FrameRows()), FORM))
                .withMessageContaining("another lexicon");
    }

    @ParameterizedTest(name = "{0} with {1} and {2} is {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Success, -, -, COMPLETED, -",
                "Success, 404, oops, COMPLETED, /Code",
                "succeeded, 200, oops, COMPLETED, /Message",
                "Success, -, OK, COMPLETED, -",
                "Fail, 404, oops, FAILED, -",
                "Queuing, -, -, PENDING, -"
            })
    void anEndingIsItsStateAndWhatStandsBesideIt(
            String state, @Nullable String code, @Nullable String message, Status status, @Nullable String issue) {
        Ending ending = Ending.of(state, code, message);

        assertThat(ending.status()).isEqualTo(status);
        assertThat(ending.error().isPresent()).isEqualTo(code != null || message != null);
        assertThat(ending.error().flatMap(JobError::code)).isEqualTo(Optional.ofNullable(code));
        assertThat(ending.error().flatMap(JobError::message)).isEqualTo(Optional.ofNullable(message));
        assertThat(ending.besideSuccess(Source.root()).map(told -> told.source().toString()))
                .isEqualTo(Optional.ofNullable(issue));
    }

    @Test
    void anUnknownStateIsLeftToTheOtherRoad() {
        assertThatExceptionOfType(Surprise.class).isThrownBy(() -> Ending.of("soon", null, null));
    }
}
