package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.Vocabulary;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.model.AudioSegment;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Source;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a row, in whatever form services write them. */
class WordsTest {
    private final Reading reading = new Reading(Intake.of(Limits.DEFAULT).body("{}"));
    private final Words words = new Words(Vocabulary.of(ImsAdapter.class));

    private static Leaf leaf(String text) {
        return new Leaf(Source.root(), "Label", text, false);
    }

    @ParameterizedTest(name = "{0} are {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Porn                        | porn",
                "porn,ad                     | porn ad",
                "porn\uFF0Cad                | porn ad",
                "' ,porn,, AD ,porn'         | porn ad",
                "1                           | 1",
                "[\"porn\", \"Ad\"]          | porn ad",
                "\"porn,ad\"                 | porn ad",
                "[]                          | ''",
                "输出                        | 输出",
            })
    void labelsComeAloneInCommasAndInJson(String text, String labels) {
        assertThat(String.join(" ", Words.labels(leaf(text), reading))).isEqualTo(labels);
        assertThat(reading.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}",
                "[1]",
                "[\"porn\", 2]",
                "[\"porn\"",
                "[\"porn\"] x",
                "\"porn\" \"ad\"",
                "{oops",
                "\"",
                "[null]"
            })
    void jsonThatIsNoWordIsToldAndKept(String text) {
        assertThat(Words.labels(leaf(text), reading)).isEmpty();
        assertThat(reading.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(IssueCode.LABEL_UNREADABLE))
                .satisfies(issue -> assertThat(issue.value()).hasValue(text));
    }

    @Test
    void eachLabelIsATagInTheRowsScene() {
        assertThat(words.tags(leaf("Porn "), leaf("SEXY,porn"), leaf("Block"), reading))
                .containsExactly(
                        new Tag(
                                "porn",
                                "sexy",
                                "suggestive",
                                Map.of("scene", "Porn ", "label", "SEXY,porn", "suggestion", "Block")),
                        new Tag(
                                "porn",
                                "porn",
                                "sexual",
                                Map.of("scene", "Porn ", "label", "SEXY,porn", "suggestion", "Block")));
        assertThat(words.tags(leaf(" "), null, leaf("?"), reading))
                .containsExactly(new Tag(null, null, null, Map.of("scene", " ")));
        assertThat(words.tags("ad", null, null, reading)).containsExactly(new Tag("ad", null, null, Map.of()));
        assertThat(reading.issues()).isEmpty();
    }

    /** The second row of two alike has all that the first has, and so has one that only looks alike. */
    @Test
    void rowsThatSayTheSameAreTheSame() {
        for (int row = 0; row < 2; row++) {
            assertThat(words.tags(leaf("ad"), leaf("npx"), leaf("pass"), reading))
                    .containsExactly(new Tag("ad", "npx", "advertising", Map.of()));
            assertThat(words.tags("ad", leaf("NPX"), leaf("pass"), reading))
                    .containsExactly(new Tag("ad", "npx", "advertising", Map.of("label", "NPX")));
            assertThat(words.tags(leaf("npx"), reading)).containsExactly(new Tag(null, "npx", "advertising", Map.of()));
        }
        assertThat(words.tags(leaf("npx"), reading)).isSameAs(words.tags(leaf("npx"), reading));
    }

    /** A word in other letters is looked up word by word; the same words as we write them are looked up together. */
    @Test
    void everyRowMeansWhatItMeansInOtherLetters() {
        Vocabulary vocabulary = Vocabulary.of(ImsAdapter.class);
        for (String scene : vocabulary.scenes()) {
            for (Vocabulary.Row row : vocabulary.rows()) {
                Leaf shouted = leaf(row.label().toUpperCase(Locale.ROOT));
                assertThat(words.tags(leaf(scene), leaf(row.label()), leaf("block"), reading))
                        .isEqualTo(plain(words.tags(leaf(scene), shouted, leaf("block"), reading)));
                assertThat(words.tags(scene, leaf(row.label()), null, reading))
                        .isEqualTo(plain(words.tags(scene, shouted, null, reading)));
                assertThat(words.tags(leaf(row.label()), reading)).isEqualTo(plain(words.tags(shouted, reading)));
            }
        }
    }

    private static List<Tag> plain(List<Tag> tags) {
        return tags.stream()
                .map(tag -> new Tag(tag.scene(), tag.label(), tag.category(), Map.of()))
                .toList();
    }

    @Test
    void anUnknownWordIsToldForEachRowThatHasIt() {
        Leaf first = new Leaf(Source.root().element(0), "Label", "unheard", false);
        Leaf second = new Leaf(Source.root().element(1), "Label", "unheard", false);
        for (Leaf label : List.of(first, second)) {
            assertThat(words.tags(leaf("nowhere"), label, null, reading))
                    .containsExactly(new Tag("nowhere", "unheard", "unknown", Map.of()));
        }
        assertThat(reading.issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.LABEL_UNKNOWN, IssueCode.LABEL_UNKNOWN, IssueCode.SCENE_UNKNOWN);
    }

    @Test
    void whatRowsSayIsTheSameInEveryBody() {
        for (int body = 0; body < 3; body++) {
            Reading next = new Reading(Intake.of(Limits.DEFAULT).body("{}"));
            assertThat(words.tags(leaf("PORN"), leaf(" Porn, AD"), null, next))
                    .extracting(Tag::scene, Tag::label, Tag::original)
                    .containsExactly(
                            tuple("porn", "porn", Map.of("label", " Porn, AD", "scene", "PORN")),
                            tuple("porn", "ad", Map.of("label", " Porn, AD", "scene", "PORN")));
            int before = next.notes();
            assertThat(words.tags(leaf("Unheard"), next)).extracting(Tag::label).containsExactly("unheard");
            assertThat(next.notes()).as("told in each body").isEqualTo(before + 1);
        }
    }

    /** So that no body decides how much is kept for others, or under whose limits JSON is read. */
    @Test
    void noBodyFillsWhatIsRemembered() {
        for (int i = 0; i < 2_000; i++) {
            String text = "Porn" + ",PORN".repeat(i);
            assertThat(Words.labels(leaf(text), reading)).containsExactly("porn");
            assertThat(words.tags(leaf(text), reading)).extracting(Tag::label).containsExactly("porn");
        }
        String json = "[\"porn\", \"ad\"]";
        assertThat(words.tags(leaf(json), reading)).extracting(Tag::label).containsExactly("porn", "ad");
        assertThat(reading.issues()).isEmpty();
        Reading strict =
                new Reading(Intake.of(Limits.DEFAULT.withMaxStringLength(3)).body("{}"));
        words.tags(leaf(json), strict);
        assertThat(strict.issues()).extracting(Issue::code).containsExactly(IssueCode.LABEL_UNREADABLE);
    }

    @Test
    void wordsOfTheWholeAreLabelsOrScenes() {
        assertThat(words.summary(leaf("porn,terrorism,unheard"), reading))
                .containsExactly("porn", "terrorism", "unheard");
        assertThat(reading.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("\"unheard\""));
    }

    private AudioSegment segment(
            @Nullable String start, @Nullable String end, @Nullable String text, @Nullable String label) {
        return words.segment(
                Source.root(),
                start == null ? null : leaf(start),
                end == null ? null : leaf(end),
                text == null ? null : leaf(text),
                label == null ? null : leaf(label),
                reading);
    }

    @Test
    void aStretchOfSoundHasItsTimesItsTextAndItsLabels() {
        AudioSegment segment = segment("1.5", "3", " What ", "Abuse,spam");

        assertThat(segment.start()).hasValue(Duration.ofMillis(1_500));
        assertThat(segment.end()).hasValue(Duration.ofSeconds(3));
        assertThat(segment.text()).hasValue(" What ");
        assertThat(segment.labels()).containsExactly("abuse", "spam");
        assertThat(segment.original()).isEqualTo(Map.of("label", "Abuse,spam"));
        assertThat(segment(null, null, null, "[]").labels()).isEmpty();
        assertThat(segment(null, null, null, null).original()).isEmpty();
    }

    @Test
    void timesOfSoundFinerThanAMillisecondAreKeptAsWritten() {
        AudioSegment segment = segment(" 0.0005", "1.0009", null, null);

        assertThat(segment.start()).hasValue(Duration.ZERO);
        assertThat(segment.end()).hasValue(Duration.ofSeconds(1));
        assertThat(segment.original()).isEqualTo(Map.of("start", "0.0005", "end", "1.0009"));
    }
}
