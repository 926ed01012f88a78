package dev.verdict.comparison;

import static dev.verdict.comparison.Given.finding;
import static dev.verdict.comparison.Given.frame;
import static dev.verdict.comparison.Given.normal;
import static dev.verdict.comparison.Given.part;
import static dev.verdict.comparison.Given.pornAt;
import static dev.verdict.comparison.Given.report;
import static dev.verdict.comparison.Given.row;
import static dev.verdict.comparison.Given.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Part;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether the silence of a service means that nothing was found. */
class CoverageTest {
    private static final Optional<String> SOME_FRAMES = Optional.of("a lists only some of its frames");

    private static Coverage ofTopFrames(Part... parts) {
        return Coverage.of(report("a")
                .addParts(parts)
                .timeline(Optional.of(timeline(false, frame(0, finding("porn", "porn", "sexual")))))
                .build());
    }

    @Test
    void tellsWhereAServiceLookedAndForWhat() {
        Coverage coverage = Coverage.of(report("a")
                .addParts(part("title", normal("antispam")))
                .timeline(Optional.of(pornAt(0)))
                .build());

        assertThat(coverage.parts()).containsExactly("title", "video");
        assertThat(coverage.scenes()).containsExactly("antispam", "porn");
        assertThat(coverage.withPart("audio").withoutPart("title").parts()).containsExactly("audio", "video");
        assertThat(coverage.withScene("ad").withoutScene("porn").scenes()).containsExactly("ad", "antispam");
        assertThat(coverage).hasToString("a looked at [title, video] for [antispam, porn]");
    }

    @Test
    void someFramesDoNotNameEverything() {
        Coverage coverage = ofTopFrames(part("video", finding("porn", "porn", "sexual")));

        assertThat(coverage.gapInNamesOf("video")).isEqualTo(SOME_FRAMES);
        assertThat(coverage.gapInFrames()).isEqualTo(SOME_FRAMES);
        assertThat(coverage).hasToString("a looked at [video] for [porn], but a lists only some of its frames");
    }

    @Test
    void onlyWhatWasCountedInTheVideoIsAllThereIsInIt() {
        Part counted =
                part("cover", row("porn", "porn", "sexual").putCount("porn", 40).build());

        assertThat(ofTopFrames(counted).gapInNamesOf("video")).isEqualTo(SOME_FRAMES);
        assertThat(ofTopFrames(counted).gapInNamesOf("cover")).isEmpty();
    }

    @Test
    void theCallerMayKnowThatEveryFrameIsListed() {
        Coverage coverage = ofTopFrames().withEveryFrame();

        assertThat(coverage.gapInNamesOf("video")).isEmpty();
        assertThat(coverage.gapInFrames()).isEmpty();
        assertThat(coverage.gapAt("title")).hasValue("a says nothing of title");
        assertThat(coverage.gapFor("ad")).hasValue("a says nothing of ad");
    }
}
