package dev.verdict.normalizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaiveDecisionTest {
    private static final int CASES = 10 * Integer.getInteger("generated.cases", 600);

    @Test
    void bothReadingsOfThePageDecideTheSame() {
        Random random = new Random(31);
        Map<Suggestion, Integer> seen = new EnumMap<>(Suggestion.class);
        for (int i = 0; i < CASES; i++) {
            Policy policy = RandomPolicies.policy(random).toBuilder()
                    .whenPending(RandomPolicies.WORDS.get(random.nextInt(3)))
                    .whenFailed(RandomPolicies.WORDS.get(random.nextInt(3)))
                    .whenUnreadable(RandomPolicies.WORDS.get(random.nextInt(3)))
                    .build();
            ModerationReport report = new RandomReports(random).next();
            Suggestion naive = new NaiveDecision(policy, report).suggestion();
            seen.merge(naive, 1, Integer::sum);
            assertThat(policy.decide(report).suggestion())
                    .as("%s%nunder %s", report, policy)
                    .isEqualTo(naive);
        }
        assertThat(seen.values())
                .hasSize(3)
                .allSatisfy(count -> assertThat(count).isGreaterThan(CASES / 20));
    }
}
