package com.example.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.moderation.operations.DriftAlarm;
import com.example.moderation.operations.DriftAlarm.Drift;
import com.example.moderation.operations.VerdictMetrics;
import dev.verdict.adapters.BodyException;
import dev.verdict.model.IssueCode;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import dev.verdict.testdata.Corpus;
import dev.verdict.testdata.CorpusBody;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs beside the normalizer in production. */
class OperationsTest {
    @Test
    void metersTellBodiesRoadsDecisionsIssuesAndFailures() throws IOException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Normalizer normalizer =
                Normalizer.builder().listener(new VerdictMetrics(registry)).build();

        normalizer.normalize(Corpus.of(Service.IMS).body("clean-pass").bytes());
        normalizer.normalize(Corpus.of(Service.IMS).body("wild-camel-case").bytes());
        normalizer.normalize(RekognitionAdapterTest.body("unknown-label"));
        assertThatExceptionOfType(BodyException.class).isThrownBy(() -> normalizer.normalize("{\"JobStatus\":"));

        assertThat(registry.get("verdict.reading").tag("service", "ims").tag("road", "express").timer().count())
                .isEqualTo(1);
        assertThat(registry.get("verdict.reading").tag("service", "ims").tag("road", "reference").timer().count())
                .isEqualTo(1);
        assertThat(registry.get("verdict.body.size").tag("service", "rekognition").summary().totalAmount())
                .isPositive();
        assertThat(registry.get("verdict.deciding").tag("suggestion", "pass").timer().count())
                .isEqualTo(1);
        assertThat(registry.get("verdict.issues").tag("code", "label-unknown").counter().count())
                .isEqualTo(1);
        assertThat(registry.get("verdict.failures").tag("code", "malformed").counter().count())
                .isEqualTo(1);
    }

    @Test
    void alarmTellsOnceOfEachThingThatIsNew() throws IOException {
        List<Drift> told = new ArrayList<>();
        Normalizer normalizer =
                Normalizer.builder().listener(new DriftAlarm(1, told::add)).build();

        for (int i = 0; i < 3; i++) {
            normalizer.normalize(RekognitionAdapterTest.body("unknown-label"));
            normalizer.normalize(RekognitionAdapterTest.body("unknown-member"));
            normalizer.normalize(RekognitionAdapterTest.body("odd-values"));
        }

        assertThat(told)
                .extracting(Drift::code, Drift::place)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                IssueCode.LABEL_UNKNOWN, "/ModerationLabels/*/ModerationLabel/Name"),
                        org.assertj.core.groups.Tuple.tuple(IssueCode.MEMBER_UNMAPPED, "/Verdicts"),
                        org.assertj.core.groups.Tuple.tuple(IssueCode.MEMBER_UNMAPPED, "/ModerationLabels/*/Region"))
                .doesNotHaveDuplicates();
    }

    @Test
    void alarmLooksAtOneInSoMany() {
        List<Drift> told = new ArrayList<>();
        Normalizer normalizer =
                Normalizer.builder().listener(new DriftAlarm(1_000_000, told::add)).build();
        for (CorpusBody body : Corpus.of(Service.VOD)) {
            normalizer.normalizeEach(body.bytes(), dev.verdict.normalizer.Hints.none());
        }
        assertThat(told).isEmpty();
    }
}
