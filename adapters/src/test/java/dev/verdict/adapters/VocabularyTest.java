package dev.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verdict.adapters.imm.ImmAdapter;
import dev.verdict.adapters.ims.ImsAdapter;
import dev.verdict.adapters.vod.VodAdapter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final List<Class<?>> SERVICES = List.of(ImmAdapter.class, ImsAdapter.class, VodAdapter.class);

    /** The labels of the scenes, as the tables of the three vendor documents list them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "porn: normal sexy porn",
                "terrorism: normal bloody explosion outfit logo weapon politics violence crowd parade carcrash flag location others",
                "ad: normal ad politics porn abuse terrorism contraband spam npx qrcode programcode",
                "live: normal live meaningless pip smoking drivelive",
                "logo: normal logo tv trademark",
                "antispam: normal spam ad politics terrorism abuse porn flood contraband meaningless"
            })
    void everyDocumentedLabelHasACategory(String scene, String labels) {
        for (Class<?> service : SERVICES) {
            Vocabulary vocabulary = Vocabulary.of(service);
            assertThat(vocabulary.knowsScene(scene)).isTrue();
            for (String label : labels.split(" ", -1)) {
                assertThat(vocabulary.category(Optional.of(scene), label))
                        .as("%s %s %s", service.getSimpleName(), scene, label)
                        .isPresent();
                assertThat(vocabulary.category(Optional.empty(), label)).isPresent();
                assertThat(vocabulary.category(Optional.of("unheard-of"), label))
                        .isPresent();
            }
        }
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
