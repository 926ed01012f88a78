package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.Ruling;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.policy.Policy;
import dev.verdict.normalizer.policy.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A long job is decided alike whatever the order of its pages, also where a rule counts frames over all of them. */
class PagesUnderPolicyTest {
    private static final int FRAMES = 12;

    private static Page page(int number, int of) {
        StringBuilder frames = new StringBuilder();
        for (int i = number; i < FRAMES; i += of) {
            frames.append(frames.length() == 0 ? "" : ",")
                    .append("""
                            {"Timestamp":"00:00:%02d.000","CensorResults":{"CensorResult":[
                             {"Suggestion":"%s","Label":"sexy","Scene":"porn","Rate":"%d"}]}}
                            """.formatted(i, i % 4 == 0 ? "review" : "pass", 70 + i));
        }
        String token = number + 1 < of ? "\"NextPageToken\":\"t" + (number + 1) + "\"," : "";
        return Page.of("""
                        {"RequestId":"r%d","MediaCensorJobDetail":{"JobId":"j","State":"Success","Suggestion":"review",
                         "VensorCensorResult":{%s"VideoTimelines":{"VideoTimeline":[%s]}}}}
                        """.formatted(number, token, frames).getBytes(StandardCharsets.UTF_8))
                .named("p" + number);
    }

    @Test
    void theOrderOfPagesDoesNotMatterToAnyRule() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Policy policy = Policy.builder("site")
                    .rule(Rule.when("weak").scoreBelow(70 + random.nextInt(8)).then(Ruling.PASS))
                    .rule(Rule.when("many")
                            .label("sexy")
                            .minFrames(1 + random.nextInt(FRAMES))
                            .then(Ruling.BLOCK))
                    .build();
            Normalizer normalizer = Normalizer.builder().policy(policy).build();
            int number = 1 + random.nextInt(4);
            List<Page> pages = new ArrayList<>();
            for (int page = 0; page < number; page++) {
                pages.add(page(page, number));
            }
            Verdict verdict = normalizer.normalizePages(pages);
            Collections.shuffle(pages, random);
            assertThat(VerdictJson.text(normalizer.normalizePages(pages))).isEqualTo(VerdictJson.text(verdict));
        }
    }

    @Test
    void aRuleCountsTheFramesOfAllPages() {
        Policy.Builder policy = Policy.builder("site");
        policy.rule(Rule.when("many").label("sexy").minFrames(FRAMES).then(Ruling.BLOCK));
        Normalizer normalizer = Normalizer.builder().policy(policy.build()).build();
        assertThat(normalizer.normalizePages(List.of(page(0, 2), page(1, 2))).suggestion())
                .isEqualTo(Suggestion.BLOCK);
        assertThat(normalizer.normalizePages(List.of(page(0, 2))).suggestion()).isEqualTo(Suggestion.REVIEW);
    }
}
