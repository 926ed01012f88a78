package com.example.moderation;

import dev.verdict.testdata.golden.GoldenBody;
import dev.verdict.testdata.golden.GoldenVerdicts;
import dev.verdict.testdata.golden.Redaction;

/** Every body means what its golden says. {@code mvn test -Dverdict.goldens=write} rewrites the goldens. */
class RekognitionGoldenTest {
    private static final Redaction REDACTION = Redaction.standard().locations();

    @GoldenVerdicts("src/test/resources/rekognition")
    void bodiesMeanWhatTheirGoldensSay(GoldenBody body) {
        body.redacted(REDACTION).verify();
    }
}
