package dev.verdict.testdata.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The annotation, run by JUnit itself. */
class GoldenVerdictsTest {
    /**
     * Goldens as version 0.1 wrote them. A later minor version either still verifies them or its changelog says that goldens
     * are to be written anew; only then are these.
     */
    private static final String WRITTEN_BY_0_1 = "src/test/resources/goldens/written-by-0.1";

    private static final String BROKEN = "src/test/resources/goldens/broken";

    static class GoldensOfAnEarlierVersion {
        @GoldenVerdicts(WRITTEN_BY_0_1)
        void stillVerify(GoldenBody body) {
            body.redacted(Redaction.standard()).verify();
        }
    }

    static class VerifiedBehindTheMethod {
        @GoldenVerdicts(BROKEN)
        void emptyMethod() {}
    }

    static class VerifiedByTheMethodAlone {
        @GoldenVerdicts(BROKEN)
        void otherPolicy(GoldenBody body) {
            if (!body.isUnused()) {
                body.with(Normalizer.builder()
                                .policy(Policy.builder("strictest")
                                        .whenFailed(Suggestion.BLOCK)
                                        .build())
                                .build())
                        .verify();
            }
        }
    }

    static class WithoutAFolder {
        @GoldenVerdicts("src/test/resources/goldens/nowhere")
        void test() {}
    }

    static class FailsByItself {
        @GoldenVerdicts(BROKEN)
        void test(GoldenBody body) {
            throw new IllegalStateException("mine: " + body.name());
        }
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .allEvents();
    }

    /** What failed, with the first line of what was said. */
    private static List<String> failures(Events events) {
        return events.failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName() + ": "
                        + event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse("")
                                .lines()
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    @Test
    void goldensOfAnEarlierVersionStillVerify() {
        Events events = run(GoldensOfAnEarlierVersion.class);
        assertThat(failures(events)).isEmpty();
        assertThat(events.succeeded().stream()
                        .map(Event::getTestDescriptor)
                        .filter(test -> test.isTest())
                        .map(test -> test.getDisplayName()))
                .hasSizeGreaterThan(8)
                .contains("ims-documented-sample", "vod/wild-error-throttled");
    }

    @Test
    void whatTheMethodDoesNotVerifyIsVerifiedBehindIt() {
        assertThat(failures(run(VerifiedBehindTheMethod.class)))
                .satisfiesExactly(
                        changed -> assertThat(changed)
                                .isEqualTo("changed: changed does not mean what its golden says (golden → actual)"),
                        missing -> assertThat(missing).startsWith("missing: missing has no golden; expected "),
                        unused -> assertThat(unused)
                                .startsWith("unused.error.json: the golden ")
                                .contains("belongs to no body"));
    }

    @Test
    void whatTheMethodVerifiesCountsAloneButAnUnusedGoldenAlwaysFails() {
        assertThat(failures(run(VerifiedByTheMethodAlone.class)))
                .satisfiesExactly(
                        missing -> assertThat(missing).startsWith("missing: "),
                        unused -> assertThat(unused).startsWith("unused.error.json: "));
    }

    @Test
    void folderThatIsNotThereFailsTheTest() {
        assertThat(failures(run(WithoutAFolder.class)))
                .singleElement()
                .asString()
                .contains("expected a folder of bodies, found none at ");
    }

    @Test
    void failureOfTheMethodStaysItsOwn() {
        assertThat(failures(run(FailsByItself.class)))
                .containsExactly(
                        "changed: mine: changed",
                        "missing: mine: missing",
                        "unused.error.json: mine: unused.error.json");
    }
}
