package dev.verdict.normalizer.policy;

import dev.verdict.model.Ruling;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Policies without mistakes that say everything a policy can, over few words, so that rules meet findings. */
final class RandomPolicies {
    static final String[] SCENES = {"porn", "ad", "logo", "live"};
    static final String[] LABELS = {"normal", "porn", "sexy", "qrcode", "tv"};

    static final List<Suggestion> WORDS = List.of(Suggestion.values());

    private RandomPolicies() {}

    static Policy policy(Random random) {
        return policy(random, random.nextInt(5), Ruling.values());
    }

    /** With so many rules at most, of which each does one of the given. */
    static Policy policy(Random random, int rules, Ruling... rulings) {
        Policy.Builder policy = Policy.builder("random-" + random.nextInt(10));
        if (random.nextInt(4) == 0) {
            policy.whenIncomplete(random.nextBoolean() ? Suggestion.REVIEW : Suggestion.BLOCK);
        }
        return with(policy, random, rules, rulings);
    }

    private static Policy with(Policy.Builder policy, Random random, int rules, Ruling... rulings) {
        Policy last = policy.build();
        for (int i = 0; i < rules; i++) {
            Rule rule = rule("rule-" + i, random, rulings);
            boolean isDead =
                    last.rules().stream().anyMatch(earlier -> earlier.when().covers(rule.when()));
            if (!isDead) {
                last = policy.rule(rule).build();
            }
        }
        return last;
    }

    static Rule rule(String id, Random random, Ruling... rulings) {
        Rule.Builder rule = Rule.when(id);
        if (random.nextInt(8) == 0) {
            rule.service(some(random, "imm", "ims", "vod"));
        }
        if (random.nextInt(5) == 0) {
            rule.part(some(random, "video", "title"));
        }
        if (random.nextInt(3) == 0) {
            rule.scene(some(random, SCENES));
        }
        if (random.nextInt(3) == 0) {
            rule.label(some(random, LABELS));
        }
        if (random.nextInt(8) == 0) {
            rule.category(some(random, "sexual", "normal", "advertising"));
        }
        if (random.nextInt(4) == 0) {
            rule.suggestion(WORDS.get(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            rule.scoreAtLeast(BigDecimal.valueOf(random.nextInt(60)));
        }
        if (random.nextInt(3) == 0) {
            rule.scoreBelow(BigDecimal.valueOf(600 + random.nextInt(400), 1));
        }
        if (random.nextInt(8) == 0) {
            rule.part("video").from(Duration.ofSeconds(random.nextInt(4)));
        }
        if (random.nextInt(8) == 0) {
            rule.part("video").to(Duration.ofSeconds(4 + random.nextInt(4)));
        }
        if (random.nextInt(5) == 0) {
            rule.minFrames(1 + random.nextInt(4));
        }
        return rule.then(rulings[random.nextInt(rulings.length)]);
    }

    private static String[] some(Random random, String... words) {
        int from = random.nextInt(words.length);
        return Arrays.copyOfRange(words, from, from + 1 + random.nextInt(words.length - from));
    }
}
