package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.trees.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal input gives byte-equal canonical JSON, in any locale and time zone, on any run, through any door. */
@Isolated("changes the default locale and time zone")
class Law7SameInSameOutTest {
    private static String allVerdicts(Normalizer normalizer) {
        return Given.bodies(100)
                .map(body -> body.name() + " " + Verdicts.json(normalizer.normalizeAll(Json.bytes(body.tree()))))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyRunGivesTheSameBytes() {
        assertThat(allVerdicts(Verdicts.NORMALIZER)).isEqualTo(allVerdicts(Verdicts.NORMALIZER));
    }

    @Test
    void everyNormalizerGivesTheSameBytes() {
        assertThat(allVerdicts(Normalizer.create()))
                .isEqualTo(allVerdicts(Normalizer.builder().build()));
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Apia",
        "ar-EG-u-nu-arab, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, America/St_Johns"
    })
    void anyLocaleAndTimeZoneGiveTheSameBytes(String locale, String zone) {
        String expected = allVerdicts(Verdicts.NORMALIZER);
        Locale usual = Locale.getDefault();
        TimeZone here = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(allVerdicts(Normalizer.create())).isEqualTo(expected);
        } finally {
            Locale.setDefault(usual);
            TimeZone.setDefault(here);
        }
    }

    @Test
    void aTurkishIIsNoProblem() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Verdict verdict = Normalizer.create().normalize("""
                    {"MEDIAAUDITRESULT": {"SUGGESTION": "REVIEW", "VIDEORESULT": {"SUGGESTION": "REVIEW",
                     "LIVERESULT": {"SUGGESTION": "REVIEW", "LABEL": "PIP"}}}}""");
            assertThat(verdict.report().labels()).containsExactly("pip");
            assertThat(verdict.report().unmapped()).isEmpty();
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** A tree or map keeps one value of a repeated key alone, and cannot tell {@code 3e0} from {@code 3}. */
    private static final Set<String> KNOWN_TO_BYTES_ALONE = Set.of(
            "imm/wild-repeated-key", "ims/wild-repeated-key", "vod/wild-repeated-key", "imm/wild-offset-fraction");

    @TestFactory
    Stream<DynamicTest> everyDoorGivesTheSameVerdictOnASample() {
        return Verdicts.readable()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.toString(),
                        () -> assertSameThroughEveryDoor(
                                sample.bytes(), KNOWN_TO_BYTES_ALONE.contains(sample.toString()))));
    }

    @TestFactory
    Stream<DynamicTest> everyDoorGivesTheSameVerdictOnAGeneratedBody() {
        return Generated.bodies(100)
                .map(body -> DynamicTest.dynamicTest(
                        body.toString(), () -> assertSameThroughEveryDoor(Json.bytes(body.tree()), false)));
    }

    private static void assertSameThroughEveryDoor(byte[] body, boolean knownToBytesAlone) throws IOException {
        Normalizer normalizer = Verdicts.NORMALIZER;
        if (Verdicts.of(body).size() != 1) {
            return;
        }
        Verdict expected = normalizer.normalize(body);
        assertSame(expected, normalizer.normalize(new String(body, StandardCharsets.UTF_8)));
        assertSame(expected, normalizer.normalize(new ByteArrayInputStream(body)));
        assertThat(normalizer.normalizeAll(body)).isEqualTo(List.of(expected));
        if (!knownToBytesAlone) {
            JsonNode tree = Json.tree(body);
            assertSame(expected, normalizer.normalize(tree));
            assertSame(
                    expected,
                    normalizer.normalize(Json.MAPPER.convertValue(tree, new TypeReference<Map<String, Object>>() {})));
        }
    }

    private static void assertSame(Verdict expected, Verdict actual) {
        assertThat(VerdictJson.text(actual)).isEqualTo(VerdictJson.text(expected));
        assertThat(List.of(actual)).isEqualTo(List.of(expected));
    }
}
