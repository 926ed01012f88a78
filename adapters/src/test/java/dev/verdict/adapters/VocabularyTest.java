package dev.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.adapters.vod.VodAdapter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VocabularyTest {
    static final Map<String, Vocabulary> SERVICES = new TreeMap<>(Map.of(
            "imm", Vocabulary.of(ImmAdapter.class),
            "ims", Vocabulary.of(ImsAdapter.class),
            "vod", Vocabulary.of(VodAdapter.class)));

    /** Every label that a vendor document names, with the scene it names it for; {@code *} where it names none. */
    @ParameterizedTest
    @CsvFileSource(resources = "documented-labels.csv", numLinesToSkip = 1)
    void everyDocumentedLabelHasACategory(String service, String scene, String documented) {
        String label = documented.toLowerCase(Locale.ROOT);
        Vocabulary vocabulary = Objects.requireNonNull(SERVICES.get(service));
        assertThat(vocabulary.words()).contains(label);
        assertThat(vocabulary.rows())
                .filteredOn(row -> row.label().equals(label))
                .extracting(Vocabulary.Row::scene)
                .containsAnyOf(scene, "*", scene.equals("*") ? label : scene);
        for (Optional<String> written :
                List.of(Optional.of(scene), Optional.<String>empty(), Optional.of("unheard-of"))) {
            assertThat(vocabulary.category(written, label)).isPresent();
        }
    }

    @Test
    void everyServiceKnowsTheScenesThatAllShare() {
        assertThat(SERVICES.values())
                .allSatisfy(vocabulary -> assertThat(vocabulary.scenes())
                        .contains("porn", "terrorism", "ad", "live", "logo", "antispam"));
    }

    @Test
    void aLabelMeansWhatItMeansInItsScene() {
        Vocabulary vocabulary = Vocabulary.of(ImsAdapter.class);
        assertThat(vocabulary.category(Optional.of("terrorism"), "logo")).hasValue("extremism");
        assertThat(vocabulary.category(Optional.of("logo"), "logo")).hasValue("logo");
        assertThat(vocabulary.category(Optional.empty(), "logo")).hasValue("logo");
        assertThat(vocabulary.category(Optional.of("porn"), "flood")).hasValue("spam");
    }

    @Test
    void whatIsInNoTableHasNoCategory() {
        Vocabulary vocabulary = Vocabulary.of(VodAdapter.class);
        assertThat(vocabulary.category(Optional.of("porn"), "tlogo")).isEmpty();
        assertThat(vocabulary.knowsScene("pron")).isFalse();
        assertThat(vocabulary.knowsScene("*")).isFalse();
    }

    @Test
    void aServiceWithoutATableIsAMistakeOfItsAuthor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Vocabulary.of(VocabularyTest.class))
                .withMessageContaining("vocabulary.csv");
    }
}
