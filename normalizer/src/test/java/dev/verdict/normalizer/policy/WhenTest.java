package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.ModerationReport;
import dev.verdict.model.Ruling;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
    private static When when(String json) {
        return Policy.read("{\"schema\":\"verdict-policy/1\",\"id\":\"a\",\"rules\":[{\"id\":\"r\",\"when\":" + json
                        + ",\"then\":\"pass\"}]}")
                .rules()
                .get(0)
                .when();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                              | {}                               | true",
                "{}                              | {\"label\":\"tv\"}                   | true",
                "{\"label\":\"tv\"}                  | {}                               | false",
                "{\"label\":\"tv\"}                  | {\"label\":\"tv\"}                   | true",
                "{\"label\":[\"tv\",\"ad\"]}           | {\"label\":\"tv\"}                   | true",
                "{\"label\":\"tv\"}                  | {\"label\":[\"tv\",\"ad\"]}            | false",
                "{\"label\":\"tv\"}                  | {\"scene\":\"logo\"}                 | false",
                "{\"label\":\"tv\"}                  | {\"scene\":\"logo\",\"label\":\"tv\"}    | true",
                "{\"suggestion\":\"block\"}          | {\"suggestion\":\"block\"}           | true",
                "{\"suggestion\":[\"block\",\"pass\"]} | {\"suggestion\":\"block\"}           | true",
                "{\"suggestion\":\"block\"}          | {\"suggestion\":[\"block\",\"pass\"]}  | false",
                "{\"suggestion\":\"block\"}          | {}                               | false",
                "{}                              | {\"suggestion\":\"block\"}           | true",
                "{\"scoreAtLeast\":50}             | {\"scoreAtLeast\":50}              | true",
                "{\"scoreAtLeast\":50}             | {\"scoreAtLeast\":50.1}            | true",
                "{\"scoreAtLeast\":50}             | {\"scoreAtLeast\":49.9}            | false",
                "{\"scoreAtLeast\":50}             | {}                               | false",
                "{}                              | {\"scoreAtLeast\":50}              | true",
                "{\"scoreBelow\":50}               | {\"scoreBelow\":50}                | true",
                "{\"scoreBelow\":50}               | {\"scoreBelow\":49}                | true",
                "{\"scoreBelow\":50}               | {\"scoreBelow\":51}                | false",
                "{\"scoreBelow\":50}               | {\"scoreAtLeast\":10}              | false",
                "{\"fromMs\":5}                    | {\"fromMs\":5}                     | true",
                "{\"fromMs\":5}                    | {\"fromMs\":4}                     | false",
                "{\"fromMs\":5}                    | {\"toMs\":9}                       | false",
                "{\"toMs\":9}                      | {\"toMs\":9}                       | true",
                "{\"toMs\":9}                      | {\"toMs\":10}                      | false",
                "{\"toMs\":9}                      | {\"fromMs\":1,\"toMs\":8}            | true",
                "{\"minFrames\":3}                 | {\"minFrames\":3}                  | true",
                "{\"minFrames\":3}                 | {\"minFrames\":4}                  | true",
                "{\"minFrames\":3}                 | {\"minFrames\":2}                  | false",
                "{\"minFrames\":3}                 | {}                               | false",
                "{}                              | {\"minFrames\":3}                  | true",
                "{\"scoreAtLeast\":50}             | {\"scoreAtLeast\":60,\"label\":\"normal\"}    | false",
                "{\"scoreBelow\":50}               | {\"scoreBelow\":50,\"category\":\"normal\"}   | false",
                "{\"scoreAtLeast\":50,\"label\":[\"normal\",\"tv\"]} | {\"scoreAtLeast\":60,\"label\":\"normal\"} | true",
                "{\"scoreAtLeast\":50}             | {\"scoreAtLeast\":60,\"label\":\"tv\"}        | true",
            })
    void coversWhatCannotMatchMore(String wide, String narrow, boolean covers) {
        assertThat(when(wide).covers(when(narrow))).isEqualTo(covers);
    }

    /** Else a rule would be refused that can fire. */
    @Test
    void whatIsCoveredMatchesNothingThatIsNotMatched() {
        Random random = new Random(41);
        int covered = 0;
        for (int i = 0; i < 3_000; i++) {
            When one = RandomPolicies.rule("a", random, Ruling.PASS).when();
            When other = RandomPolicies.rule("b", random, Ruling.PASS).when();
            ModerationReport report = new RandomReports(random).next();
            if (one.covers(other)) {
                covered++;
                List<Row> rows = Groups.rows(report, new Above(report));
                assertThat(rows.stream().filter(other::matches)).allMatch(one::matches);
            }
        }
        assertThat(covered).isGreaterThan(50);
    }
}
