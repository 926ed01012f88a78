package dev.verdict.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.Source;
import dev.verdict.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeterminismTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void goHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "tr, Asia/Istanbul",
        "ar-EG-u-nu-arab, Africa/Cairo",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
        "ja-JP-u-ca-japanese, Pacific/Kiritimati",
        "de, America/St_Johns",
        "hi-IN-u-nu-deva, Asia/Kathmandu",
    })
    void localeAndTimeZoneChangeNothing(String language, String place) {
        List<Verdict> verdicts = RandomVerdicts.some(21, 150).toList();
        List<String> written = new ArrayList<>();
        List<String> indented = new ArrayList<>();
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        verdicts.forEach(verdict -> {
            written.add(VerdictJson.text(verdict));
            indented.add(VerdictJson.indentedText(verdict));
        });

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));

        assertThat(verdicts).extracting(VerdictJson::text).isEqualTo(written);
        assertThat(verdicts).extracting(VerdictJson::indentedText).isEqualTo(indented);
        assertThat(written).extracting(VerdictJson::read).isEqualTo(verdicts);
        assertThat(RandomVerdicts.some(21, 150)).isEqualTo(verdicts);
    }

    @Test
    void theOrderInWhichEntriesWereAddedChangesNothing() {
        Random random = new Random(22);
        for (int round = 0; round < 200; round++) {
            List<String> names = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                names.add("name " + i);
            }
            Finding finding = finding(names);
            Declared declared = declared(names);
            Collections.shuffle(names, random);

            assertThat(finding(names)).isEqualTo(finding).hasToString(finding.toString());
            assertThat(finding(names).counts().keySet())
                    .containsExactlyElementsOf(finding.counts().keySet());
            assertThat(finding(names).original()).hasToString(finding.original().toString());
            assertThat(declared(names).original())
                    .hasToString(declared.original().toString());
        }
    }

    private static Finding finding(List<String> names) {
        Finding.Builder finding = Finding.builder();
        names.forEach(name -> finding.putCount(name, name.length()).putOriginal(name, name));
        return finding.source(Source.root()).build();
    }

    private static Declared declared(List<String> names) {
        Declared.Builder declared = Declared.builder();
        names.forEach(name -> declared.putOriginal(name, name));
        return declared.build();
    }
}
